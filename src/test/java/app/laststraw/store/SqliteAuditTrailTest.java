package app.laststraw.store;

import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.usecase.Storage;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteAuditTrailTest extends AuditTrailContract {
    @RegisterExtension
    private final TemporaryDatabase database = new TemporaryDatabase();

    @Override
    Storage storageOf(WorkspaceId workspace, Settings settings, PolicySettings policy) {
        return database.storageOf(workspace, settings, policy);
    }

    @Override
    List<String> notes() {
        return database.rows(
                "select workspace_id, noted_at, actor, action, subject, detail from audit_trail order by id");
    }
}
