package app.laststraw.store;

import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.usecase.Storage;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteHomesUpTest extends HomesUpContract {
    @RegisterExtension
    private final TemporaryDatabase database = new TemporaryDatabase();

    @Override
    Storage storageOf(WorkspaceId workspace, Settings settings, PolicySettings policy) {
        return database.storageOf(workspace, settings, policy);
    }
}
