package app.laststraw.store;

import app.laststraw.domain.workspace.WorkspaceId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/**
 * The only way from a store to the tables: every statement is bound to the workspace before the store adds to it, as
 * {@code :workspace}.
 */
record WorkspaceRows(Handle handle, WorkspaceId workspace, boolean readOnly) {
    Query query(String sql) {
        return handle.createQuery(named(sql)).bind("workspace", workspace.value());
    }

    /** The database would refuse it too, but as if its file could not be written: that is another fault. */
    Update update(String sql) {
        if (readOnly) {
            throw new IllegalStateException("this transaction only reads");
        }
        return handle.createUpdate(named(sql)).bind("workspace", workspace.value());
    }

    /** A statement that forgot the workspace would reach into every other. */
    private static String named(String sql) {
        if (!sql.contains(":workspace")) {
            throw new IllegalArgumentException("every statement names its workspace");
        }
        return sql;
    }
}
