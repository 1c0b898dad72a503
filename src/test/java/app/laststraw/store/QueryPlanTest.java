package app.laststraw.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is asked at every report is found by an index, however much is on record. */
class QueryPlanTest {
    @RegisterExtension
    private final TemporaryDatabase database = new TemporaryDatabase();

    @Test
    void standingReportsAreFoundByClientAndDay() {
        assertEquals(
                List.of(
                        "SEARCH reports USING INDEX reports_standing (workspace_id=? AND client_id=? AND happened_on>?)"),
                plan(SqlReportLog.STANDING, Map.of("client", 1, "since", "2026-11-21")));
    }

    @Test
    void whatIsDueIsFoundAmongTheUnfinishedOnly() {
        assertOnlyTheUnfinishedAreLookedAt(plan(SqlOutbox.DUE, Map.of("now", 0, "limit", 9)));
    }

    private static void assertOnlyTheUnfinishedAreLookedAt(List<String> plan) {
        List<String> visits =
                plan.stream().filter(step -> step.contains("outbox")).toList();
        assertFalse(visits.isEmpty());
        visits.forEach(visit -> assertEquals("SEARCH outbox USING INDEX outbox_unfinished (workspace_id=?)", visit));
    }

    private List<String> plan(String sql, Map<String, ?> values) {
        return database.database()
                .read(handle -> handle.createQuery("explain query plan " + sql)
                        .bind("workspace", "T1")
                        .bindMap(values)
                        .map((row, context) -> row.getString("detail"))
                        .list());
    }
}
