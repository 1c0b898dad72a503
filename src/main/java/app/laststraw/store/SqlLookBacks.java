package app.laststraw.store;

import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.LookBack;
import app.laststraw.domain.workspace.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.StatementContext;

/** What was learned from cases, in the table {@code look_backs}. */
record SqlLookBacks(WorkspaceRows rows) {
    /** Null while none is written. */
    LookBack of(CaseId id) {
        return rows.query("select * from look_backs where workspace_id = :workspace and case_id = :case")
                .bind("case", id.value())
                .map(SqlLookBacks::lookBack)
                .findOne()
                .orElse(null);
    }

    /** By case; those without one are absent. */
    Map<CaseId, LookBack> all() {
        Map<CaseId, LookBack> all = new HashMap<>();
        Grouped.by(
                        CaseId::new,
                        "case_id",
                        SqlLookBacks::lookBack,
                        rows.query("select * from look_backs where workspace_id = :workspace"))
                .forEach((id, written) -> all.put(id, written.get(0)));
        return all;
    }

    /** @param written null changes nothing */
    void save(CaseId id, LookBack written) {
        if (written == null) {
            return;
        }
        rows.update("""
                        insert into look_backs (workspace_id, case_id, cause, cause_in_words, first_sign, lead_source,
                          onboarding, written_by, written_at)
                        values (:workspace, :case, :cause, :causeInWords, :firstSign, :leadSource,
                          :onboarding, :by, :at)
                        on conflict (workspace_id, case_id) do update set
                          cause = excluded.cause, cause_in_words = excluded.cause_in_words,
                          first_sign = excluded.first_sign, lead_source = excluded.lead_source,
                          onboarding = excluded.onboarding, written_by = excluded.written_by,
                          written_at = excluded.written_at""")
                .bind("case", id.value())
                .bind("cause", written.cause().name())
                .bind("causeInWords", written.causeInWords())
                .bind("firstSign", written.firstSign())
                .bind("leadSource", written.leadSource())
                .bind("onboarding", written.onboarding())
                .bind("by", written.by().value())
                .bind("at", written.at().toEpochMilli())
                .execute();
    }

    private static LookBack lookBack(ResultSet row, StatementContext context) throws SQLException {
        Columns columns = new Columns(row);
        return new LookBack(
                columns.text("cause", LookBack.Cause::valueOf),
                columns.text("cause_in_words"),
                columns.text("first_sign"),
                columns.text("lead_source"),
                columns.text("onboarding"),
                columns.text("written_by", MemberId::new),
                columns.instant("written_at"));
    }
}
