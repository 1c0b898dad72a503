package app.laststraw.store;

import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Storage;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** One workspace's view of the database. */
record WorkspaceStorage(Database database, WorkspaceId workspace, Settings settings, PolicySettings policy)
        implements Storage {
    @Override
    public <T> T write(Function<Records, T> work) {
        return database.write(handle -> work.apply(records(handle, false)));
    }

    @Override
    public <T> T read(Function<Records, T> work) {
        return database.read(handle -> work.apply(records(handle, true)));
    }

    private Records records(Handle handle, boolean readOnly) {
        return new WorkspaceRecords(new WorkspaceRows(handle, workspace, readOnly), settings, policy);
    }
}
