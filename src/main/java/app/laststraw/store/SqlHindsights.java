package app.laststraw.store;

import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.Hindsight;
import app.laststraw.domain.exit.Hindsights;
import app.laststraw.domain.workspace.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** Whether rulings were right, in the table {@code hindsights}. */
record SqlHindsights(WorkspaceRows rows) implements Hindsights {
    private static final String WITH_RULING = """
            select h.*, r.decision, r.suggested, r.ruled_by, r.ruled_at, r.reason from hindsights h
            join rulings r on r.workspace_id = :workspace and r.case_id = h.case_id and r.number = h.ruling
            where h.workspace_id = :workspace""";

    @Override
    public Optional<Hindsight> find(CaseId id, int number) {
        return rows.query(WITH_RULING + " and h.case_id = :case and h.ruling = :number")
                .bind("case", id.value())
                .bind("number", number)
                .map(SqlHindsights::hindsight)
                .findOne();
    }

    @Override
    public List<Hindsight> toBeAskedAgain() {
        return rows.query(WITH_RULING + " and h.answer = 'TOO_EARLY' and h.times < :most")
                .bind("most", Hindsight.MOST_TIMES)
                .map(SqlHindsights::hindsight)
                .list();
    }

    @Override
    public List<Hindsight> settled() {
        return rows.query(WITH_RULING + " and h.answer in ('RIGHT', 'WRONG')")
                .map(SqlHindsights::hindsight)
                .list();
    }

    @Override
    public Hindsight ask(CaseId id, int number, Instant at) {
        rows.update("""
                        insert into hindsights (workspace_id, case_id, ruling, times, asked_at)
                        values (:workspace, :case, :number, 1, :at)
                        on conflict (workspace_id, case_id, ruling) do update set
                          times = times + 1, asked_at = :at, answer = null, answered_by = null, answered_at = null""")
                .bind("case", id.value())
                .bind("number", number)
                .bind("at", at.toEpochMilli())
                .execute();
        return find(id, number).orElseThrow();
    }

    @Override
    public Hindsight answer(CaseId id, int number, Hindsight.Answer answer, MemberId by, Instant at) {
        int answered = rows.update("""
                        update hindsights set answer = :answer, answered_by = :by, answered_at = :at
                        where workspace_id = :workspace and case_id = :case and ruling = :number""")
                .bind("case", id.value())
                .bind("number", number)
                .bind("answer", answer.name())
                .bind("by", by.value())
                .bind("at", at.toEpochMilli())
                .execute();
        if (answered != 1) {
            throw new IllegalStateException("nobody was asked about ruling " + number + " of case " + id);
        }
        return find(id, number).orElseThrow();
    }

    private static Hindsight hindsight(ResultSet row, StatementContext context) throws SQLException {
        Columns columns = new Columns(row);
        return new Hindsight(
                columns.number("case_id", CaseId::new),
                (int) columns.number("ruling"),
                SqlRulings.ruling(row, context),
                (int) columns.number("times"),
                columns.instant("asked_at"),
                columns.text("answer", Hindsight.Answer::valueOf),
                columns.text("answered_by", MemberId::new),
                columns.instant("answered_at"));
    }
}
