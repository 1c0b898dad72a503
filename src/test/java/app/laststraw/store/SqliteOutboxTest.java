package app.laststraw.store;

import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.usecase.Storage;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteOutboxTest extends OutboxContract {
    @RegisterExtension
    private final TemporaryDatabase database = new TemporaryDatabase();

    @Override
    Storage storageOf(WorkspaceId workspace, Settings settings, PolicySettings policy) {
        return database.storageOf(workspace, settings, policy);
    }

    @Override
    List<String> states() {
        return database.rows("select state from outbox where workspace_id = 'T-OURS' order by id");
    }

    @Override
    long idOf(String dedupeKey) {
        return Long.parseLong(database.rows(
                        "select id from outbox where workspace_id = 'T-OURS' and dedupe_key = '" + dedupeKey + "'")
                .get(0));
    }
}
