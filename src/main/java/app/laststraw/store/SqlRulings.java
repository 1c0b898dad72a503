package app.laststraw.store;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.domain.workspace.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.StatementContext;

/** The rulings of cases, in the table {@code rulings}; one that was made is never changed. */
record SqlRulings(WorkspaceRows rows) {
    /** The first first. */
    List<Ruling> in(CaseId id) {
        return rows.query("select * from rulings where workspace_id = :workspace and case_id = :case order by number")
                .bind("case", id.value())
                .map(SqlRulings::ruling)
                .list();
    }

    /** Of all the client's cases, the latest first. */
    List<Ruling> on(ClientId client) {
        return rows.query("""
                        select r.* from cases c join rulings r on r.workspace_id = :workspace and r.case_id = c.id
                        where c.workspace_id = :workspace and c.client_id = :client
                        order by c.id desc, r.number desc""")
                .bind("client", client.value())
                .map(SqlRulings::ruling)
                .list();
    }

    /** Of every case, the first first. */
    Map<CaseId, List<Ruling>> all() {
        return Grouped.by(
                CaseId::new,
                "case_id",
                SqlRulings::ruling,
                rows.query("select * from rulings where workspace_id = :workspace order by case_id, number"));
    }

    /** Adds those that are not there yet. */
    void save(CaseId id, List<Ruling> rulings) {
        for (int place = 0; place < rulings.size(); place++) {
            save(id, place + 1, rulings.get(place));
        }
    }

    private void save(CaseId id, int number, Ruling ruling) {
        rows.update("""
                        insert into rulings (workspace_id, case_id, number, decision, suggested, ruled_by, ruled_at, reason)
                        values (:workspace, :case, :number, :decision, :suggested, :by, :at, :reason)
                        on conflict (workspace_id, case_id, number) do nothing""")
                .bind("case", id.value())
                .bind("number", number)
                .bind("decision", ruling.decision().name())
                .bind("suggested", ruling.suggested().name())
                .bind("by", ruling.by().value())
                .bind("at", ruling.at().toEpochMilli())
                .bind("reason", ruling.reason())
                .execute();
    }

    static Ruling ruling(ResultSet row, StatementContext context) throws SQLException {
        Columns columns = new Columns(row);
        return new Ruling(
                columns.text("decision", Decision::valueOf),
                columns.text("suggested", Decision::valueOf),
                columns.text("ruled_by", MemberId::new),
                columns.instant("ruled_at"),
                columns.text("reason"));
    }
}
