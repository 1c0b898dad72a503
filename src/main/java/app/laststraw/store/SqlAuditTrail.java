package app.laststraw.store;

import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.AuditTrail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code audit_trail}: rows are added, never changed. */
record SqlAuditTrail(WorkspaceRows rows) implements AuditTrail {
    @Override
    public void note(Instant at, MemberId actor, String action, String subject, String detail) {
        rows.update("""
                        insert into audit_trail (workspace_id, noted_at, actor, action, subject, detail)
                        values (:workspace, :at, :actor, :action, :subject, :detail)""")
                .bind("at", at.toEpochMilli())
                .bind("actor", actor == null ? null : actor.value())
                .bind("action", action)
                .bind("subject", subject)
                .bind("detail", detail)
                .execute();
    }

    static final String LATEST = """
            select * from audit_trail where workspace_id = :workspace
            order by noted_at desc, id desc limit :limit offset :from""";

    @Override
    public List<Note> latest(int from, int limit) {
        return rows.query(LATEST)
                .bind("from", from)
                .bind("limit", limit)
                .map(SqlAuditTrail::note)
                .list();
    }

    @Override
    public int count() {
        return rows.query("select count(*) from audit_trail where workspace_id = :workspace")
                .mapTo(Integer.class)
                .one();
    }

    private static Note note(ResultSet row, StatementContext context) throws SQLException {
        Columns columns = new Columns(row);
        return new Note(
                columns.instant("noted_at"),
                columns.text("actor", MemberId::new),
                columns.text("action"),
                columns.text("subject"),
                columns.text("detail"));
    }
}
