package app.laststraw.store;

import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.report.ReportId;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.usecase.Storage;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteReportLogTest extends ReportLogContract {
    @RegisterExtension
    private final TemporaryDatabase database = new TemporaryDatabase();

    @Override
    Storage storageOf(WorkspaceId workspace, Settings settings, PolicySettings policy) {
        return database.storageOf(workspace, settings, policy);
    }

    @Override
    List<String> tracesOf(ReportId report) {
        return database.rows(
                "select what_happened from report_versions where report_id = " + report.value() + " order by version");
    }
}
