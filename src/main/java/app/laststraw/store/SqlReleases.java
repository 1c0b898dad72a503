package app.laststraw.store;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.Release;
import app.laststraw.domain.exit.Releases;
import app.laststraw.domain.workspace.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** What a second manager was asked and answered, in the table {@code releases}. */
record SqlReleases(WorkspaceRows rows) implements Releases {
    static final String OF_CASE =
            "select * from releases where workspace_id = :workspace and case_id = :case order by id";

    static final String LATEST = """
            select * from releases where workspace_id = :workspace and draft_id = :draft and script = :script
            order by id desc limit 1""";

    /** An answer is to the latest question for a draft and script; one asked anew leaves the former behind. */
    static final String WAITING = """
            select r.* from releases r
            cross join cases c on c.workspace_id = :workspace and c.id = r.case_id
              and c.state in ('OPEN', 'PROBATION', 'EXITING')
            where r.workspace_id = :workspace and r.answered_at is null
              and not exists (select 1 from releases later
                where later.workspace_id = :workspace and later.draft_id = r.draft_id and later.script = r.script
                  and later.id > r.id)
            order by r.asked_at, r.id""";

    @Override
    public List<Release> waiting() {
        return rows.query(WAITING).map(SqlReleases::release).list();
    }

    @Override
    public List<Release> of(CaseId id) {
        return rows.query(OF_CASE)
                .bind("case", id.value())
                .map(SqlReleases::release)
                .list();
    }

    @Override
    public Optional<Release> latest(long draft, ScriptId script) {
        return rows.query(LATEST)
                .bind("draft", draft)
                .bind("script", script.name())
                .map(SqlReleases::release)
                .findOne();
    }

    @Override
    public Release ask(CaseId id, long draft, ScriptId script, MemberId by, Instant at) {
        rows.update("""
                        insert into releases (workspace_id, case_id, draft_id, script, asked_by, asked_at)
                        values (:workspace, :case, :draft, :script, :by, :at)""")
                .bind("case", id.value())
                .bind("draft", draft)
                .bind("script", script.name())
                .bind("by", by.value())
                .bind("at", at.toEpochMilli())
                .execute();
        return latest(draft, script).orElseThrow();
    }

    @Override
    public Release answer(long draft, ScriptId script, MemberId by, Instant at, boolean agreed, String reason) {
        int answered = rows.update("""
                        update releases set answered_by = :by, answered_at = :at, agreed = :agreed, reason = :reason
                        where workspace_id = :workspace and answered_at is null and id =
                          (select max(id) from releases
                           where workspace_id = :workspace and draft_id = :draft and script = :script)""")
                .bind("draft", draft)
                .bind("script", script.name())
                .bind("by", by.value())
                .bind("at", at.toEpochMilli())
                .bind("agreed", agreed)
                .bind("reason", reason)
                .execute();
        if (answered != 1) {
            throw new IllegalStateException("nobody waits for an answer about draft " + draft + " as " + script);
        }
        return latest(draft, script).orElseThrow();
    }

    private static Release release(ResultSet row, StatementContext context) throws SQLException {
        Columns columns = new Columns(row);
        return new Release(
                columns.number("case_id", CaseId::new),
                columns.number("draft_id"),
                columns.text("script", ScriptId::valueOf),
                columns.text("asked_by", MemberId::new),
                columns.instant("asked_at"),
                columns.text("answered_by", MemberId::new),
                columns.instant("answered_at"),
                columns.flag("agreed"),
                columns.text("reason"));
    }
}
