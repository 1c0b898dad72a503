package app.laststraw.store;

import app.laststraw.domain.script.DraftId;
import app.laststraw.domain.script.Sending;
import app.laststraw.domain.workspace.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;

/** Which drafts were marked as sent, in the table {@code draft_sendings}. */
record SqlDraftSendings(WorkspaceRows rows) {
    /** Null while it is not sent. */
    Sending of(DraftId id) {
        return rows.query("select * from draft_sendings where workspace_id = :workspace and draft_id = :draft")
                .bind("draft", id.value())
                .map(SqlDraftSendings::sending)
                .findOne()
                .orElse(null);
    }

    /** @param sending null where it was not sent after all */
    void save(DraftId id, Sending sending) {
        if (sending == null) {
            rows.update("delete from draft_sendings where workspace_id = :workspace and draft_id = :draft")
                    .bind("draft", id.value())
                    .execute();
            return;
        }
        rows.update("""
                        insert into draft_sendings (workspace_id, draft_id, version, sent_by, sent_at, waivers)
                        values (:workspace, :draft, :version, :by, :at, :waivers)
                        on conflict (workspace_id, draft_id) do update set
                          version = excluded.version, sent_by = excluded.sent_by, sent_at = excluded.sent_at,
                          waivers = excluded.waivers""")
                .bind("draft", id.value())
                .bind("version", sending.version())
                .bind("by", sending.by().value())
                .bind("at", sending.at().toEpochMilli())
                .bind("waivers", DraftDocuments.ofWaivers(sending.waivers()))
                .execute();
    }

    private static Sending sending(ResultSet row, StatementContext context) throws SQLException {
        Columns columns = new Columns(row);
        return new Sending(
                (int) columns.number("version"),
                columns.text("sent_by", MemberId::new),
                columns.instant("sent_at"),
                columns.text("waivers", DraftDocuments::waivers));
    }
}
