package app.laststraw.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked at every report is found by an index, however much is on record. */
class QueryPlanTest {
    @RegisterExtension
    private final TemporaryDatabase database = new TemporaryDatabase();

    @Test
    void standingReportsAreFoundByClientAndDay() {
        assertEquals(
                List.of(
                        "SEARCH reports USING INDEX reports_standing (workspace_id=? AND client_id=? AND happened_on>?)"),
                visits("reports", plan(SqlReportLog.STANDING, Map.of("client", 1, "since", "2026-11-21"))));
    }

    @Test
    void reportsOnAllClientsAreFoundByTheDay() {
        assertEquals(
                List.of("SEARCH reports USING INDEX reports_by_day (workspace_id=? AND happened_on>?)"),
                plan(SqlReportLog.STANDING_OF_ALL, Map.of("since", "2026-11-21")));
    }

    @Test
    void whoWasMergedIntoAClientIsFoundInTheIndexAlone() {
        assertEquals(
                List.of("SEARCH c USING COVERING INDEX clients_merged (workspace_id=? AND merged_into=?)"),
                visits("clients", plan(SqlReportLog.STANDING, Map.of("client", 1, "since", "2026-11-21"))));
    }

    @Test
    void whatReportsSaidThenIsFoundAmongTheVersionsOfTheClient() {
        List<String> plan = plan(SqlReportLog.STOOD_AT, Map.of("client", 1, "since", "2026-11-21", "then", 0));
        assertEquals(List.of(), visits("(workspace_id=?)", plan), plan.toString());
        assertEquals(
                List.of(
                        "SEARCH v USING PRIMARY KEY (workspace_id=? AND report_id=?)",
                        "SEARCH v USING INDEX report_versions_by_client (workspace_id=? AND client_id=? AND happened_on>?)"),
                visits("SEARCH v ", plan));
    }

    @ParameterizedTest
    @MethodSource("queriesForOneClient")
    void oneClientIsFoundWithoutReadingTheOthers(String query) {
        Map<String, ?> values = Map.of("id", 1, "key", "northwind", "externalId", "c1");

        List<String> plan = plan(query, values);

        assertEquals(List.of(), visits("(workspace_id=?)", plan), plan.toString());
        assertFalse(visits("client_id=? AND place>?", plan).isEmpty(), plan.toString());
    }

    @Test
    void theLatestCaseIsFoundByItsClient() {
        assertEquals(
                List.of("SEARCH cases USING INDEX cases_by_client (workspace_id=? AND client_id=?)"),
                plan(SqlCases.LATEST, Map.of("client", 1)));
    }

    @Test
    void casesUnderWayAreFoundAmongThoseAlone() {
        assertEquals(
                List.of("SEARCH cases USING INDEX cases_under_way (workspace_id=?)"),
                visits("cases", plan(SqlCases.UNDER_WAY, Map.of())));
    }

    @Test
    void casesWithOpenStepsAreFoundByTheOpenStepsAlone() {
        List<String> plan = plan(SqlCases.WITH_OPEN_STEPS, Map.of());

        assertEquals(
                List.of("SEARCH exit_steps USING COVERING INDEX exit_steps_open (workspace_id=?)"),
                visits("exit_steps", plan));
        assertEquals(
                List.of("SEARCH cases USING INDEX sqlite_autoindex_cases_1 (workspace_id=? AND id=?)"),
                visits("SEARCH cases", plan));
    }

    @Test
    void feesAreAddedUpFromIndexesAlone() {
        assertEquals(
                List.of(
                        "SEARCH clients USING COVERING INDEX clients_by_fee (workspace_id=? AND archived_at=? AND merged_into=? AND monthly_fee_e4>?)",
                        "SEARCH ended USING COVERING INDEX cases_ended (workspace_id=?)",
                        "SEARCH later USING COVERING INDEX cases_by_client (workspace_id=? AND client_id=? AND id>?)"),
                visits("USING", plan(ClientQueries.MONTHLY_FEES, Map.of())));
    }

    @Test
    void whatIsDueIsFoundAmongTheUnfinishedOnly() {
        assertOnlyTheUnfinishedAreLookedAt(plan(SqlOutbox.DUE, Map.of("now", 0, "limit", 9)));
    }

    @Test
    void whatIsToBeErasedIsFoundByItsDayAlone() {
        assertEquals(
                List.of(
                        "SEARCH reports USING INDEX reports_by_day (workspace_id=? AND happened_on<?)",
                        "SEARCH reports USING INDEX reports_withdrawn_by_day (workspace_id=? AND happened_on<?)"),
                visits("reports", plan(SqlReportLog.BEFORE, Map.of("day", "2025-11-21", "after", 0, "limit", 9))));
    }

    @Test
    void whatWasDecidedInATimeIsFoundByThatTime() {
        assertEquals(
                List.of(
                        "SEARCH rulings USING COVERING INDEX rulings_by_time (workspace_id=? AND ruled_at>? AND ruled_at<?)"),
                visits("rulings", plan(SqlCases.RULED_BETWEEN, Map.of("from", 0, "until", 9))));
    }

    @Test
    void whatIsToBeSaidOfAReportIsFoundByIt() {
        assertEquals(
                List.of("SEARCH outbox USING INDEX outbox_by_report (workspace_id=? AND report_id=?)"),
                visits("outbox", plan(SqlOutbox.UNDER_WAY, Map.of("report", 1))));
    }

    @Test
    void draftsAreFoundByTheirClientAndTheirVersionsByTheDraft() {
        assertEquals(
                List.of("SEARCH drafts USING INDEX drafts_by_client (workspace_id=? AND client_id=?)"),
                visits("drafts", plan(SqlDrafts.OF_CLIENT, Map.of("client", 1))));
        assertEquals(
                List.of(
                        "SEARCH draft_versions USING INDEX sqlite_autoindex_draft_versions_1 (workspace_id=? AND draft_id=?)"),
                plan(SqlDraftVersions.IN_DRAFT, Map.of("draft", 1)));
    }

    @Test
    void releasesAreFoundByTheirCaseAndByTheirDraft() {
        assertEquals(
                List.of("SEARCH releases USING INDEX releases_by_case (workspace_id=? AND case_id=?)"),
                plan(SqlReleases.OF_CASE, Map.of("case", 1)));
        assertEquals(
                List.of("SEARCH releases USING INDEX releases_by_draft (workspace_id=? AND draft_id=? AND script=?)"),
                plan(SqlReleases.LATEST, Map.of("draft", 1, "script", "END_NOW")));
    }

    @Test
    void theTemplateInForceIsFoundWithoutReadingThoseBeforeIt() {
        String key = "INDEX sqlite_autoindex_own_templates_1 (workspace_id=? AND script=? AND language=?)";
        assertEquals(
                List.of("SEARCH own_templates USING " + key),
                plan(SqlOwnTemplates.LATEST, Map.of("script", "END_NOW", "language", "ENGLISH")));
        assertEquals(
                List.of("SEARCH own_templates USING COVERING " + key),
                visits("SEARCH own_templates", plan(SqlOwnTemplates.ALL, Map.of())));
    }

    @Test
    void whatIsSomebodysOwnIsFoundByWhoTheyAre() {
        assertEquals(
                List.of("SEARCH reports USING INDEX reports_by_reporter (workspace_id=? AND reporter=?)"),
                plan(SqlReportLog.BY_REPORTER, Map.of("reporter", "U1", "from", 0, "limit", 9)));
        assertEquals(
                List.of("SEARCH s USING INDEX exit_steps_by_owner (workspace_id=? AND owner=?)"),
                visits("SEARCH s ", plan(SqlCases.OPEN_STEPS_OF, Map.of("owner", "U1"))));
    }

    @Test
    void whatWaitsIsFoundAmongWhatWaitsAlone() {
        assertEquals(
                List.of("SEARCH s USING INDEX standings_waiting (workspace_id=? AND waiting_since>?)"),
                visits("SEARCH s ", plan(SqlStandings.WAITING, Map.of())));
        assertEquals(
                List.of("SEARCH r USING INDEX releases_waiting (workspace_id=?)"),
                visits("SEARCH r ", plan(SqlReleases.WAITING, Map.of())));
    }

    @Test
    void theTrailIsReadFromItsEnd() {
        assertEquals(
                List.of("SEARCH audit_trail USING INDEX audit_trail_by_time (workspace_id=?)"),
                plan(SqlAuditTrail.LATEST, Map.of("from", 0, "limit", 9)));
    }

    @Test
    void cardsPutDownSinceAreFoundAmongTheLatestEntriesAlone() {
        assertEquals(
                List.of("SEARCH outbox USING INTEGER PRIMARY KEY (rowid>?)"),
                visits("outbox", plan(SqlOutbox.CARDS_AFTER, Map.of("id", 1))));
        assertEquals(List.of("SCAN outbox"), plan(SqlOutbox.LATEST, Map.of()));
    }

    private static List<String> queriesForOneClient() {
        return List.of(ClientQueries.FIND, ClientQueries.FIND_BY_NAME, ClientQueries.BY_EXTERNAL_ID);
    }

    private static void assertOnlyTheUnfinishedAreLookedAt(List<String> plan) {
        List<String> visits = visits("outbox", plan);
        assertFalse(visits.isEmpty());
        visits.forEach(visit -> assertEquals("SEARCH outbox USING INDEX outbox_unfinished (workspace_id=?)", visit));
    }

    private static List<String> visits(String what, List<String> plan) {
        return plan.stream().filter(step -> step.contains(what)).toList();
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
