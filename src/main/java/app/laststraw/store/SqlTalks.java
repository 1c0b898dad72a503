package app.laststraw.store;

import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.Talk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.StatementContext;

/** The talks of cases, in the table {@code talks}; one that was held is never changed. */
record SqlTalks(WorkspaceRows rows) {
    /** The first first. */
    List<Talk> in(CaseId id) {
        return rows.query("select * from talks where workspace_id = :workspace and case_id = :case order by number")
                .bind("case", id.value())
                .map(SqlTalks::talk)
                .list();
    }

    /** Of every case, the first first. */
    Map<CaseId, List<Talk>> all() {
        return Grouped.by(
                CaseId::new,
                "case_id",
                SqlTalks::talk,
                rows.query("select * from talks where workspace_id = :workspace order by case_id, number"));
    }

    /** Adds those that are not there yet. */
    void save(CaseId id, List<Talk> talks) {
        for (int place = 0; place < talks.size(); place++) {
            save(id, place + 1, talks.get(place));
        }
    }

    private void save(CaseId id, int number, Talk talk) {
        rows.update("""
                        insert into talks (workspace_id, case_id, number, about, held_on, must_stop, terms, review_on)
                        values (:workspace, :case, :number, :about, :heldOn, :mustStop, :terms, :reviewOn)
                        on conflict (workspace_id, case_id, number) do nothing""")
                .bind("case", id.value())
                .bind("number", number)
                .bind("about", talk.about().name())
                .bind("heldOn", talk.heldOn().toString())
                .bind("mustStop", RedFlagsColumn.of(talk.mustStop()))
                .bind("terms", Json.array(talk.terms()).toString())
                .bind("reviewOn", talk.reviewOn().toString())
                .execute();
    }

    private static Talk talk(ResultSet row, StatementContext context) throws SQLException {
        Columns columns = new Columns(row);
        return new Talk(
                columns.text("about", Decision::valueOf),
                columns.day("held_on"),
                columns.text("must_stop", RedFlagsColumn::read),
                columns.text("terms", terms -> Json.list(Json.parse(terms))),
                columns.day("review_on"));
    }
}
