package app.laststraw.usecase.standing;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.decision.GutCheckAnswers;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.report.Report;
import app.laststraw.usecase.Records;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is on record about all clients, read at once: with one query for each kind of record, however many clients there are.
 *
 * @param reports that stand, without what was typed, by the record that stands for the client now
 * @param answers to the gut check, the first first
 * @param latest the latest case; absent for those about whom nothing was decided yet
 */
public record Book(
        Map<ClientId, List<Report>> reports, Map<ClientId, List<GutCheckAnswers>> answers, Map<ClientId, Case> latest) {
    /**
     * @param since reports of incidents before it are left out
     * @param cases all of the firm's, by number
     */
    public static Book read(Records records, LocalDate since, List<Case> cases) {
        Map<ClientId, ClientId> merged = records.clients().merged();
        return new Book(
                records.reports().standingOfAll(since).stream()
                        .collect(
                                Collectors.groupingBy(report -> merged.getOrDefault(report.client(), report.client()))),
                records.gutChecks().all(),
                cases.stream().collect(Collectors.toMap(Case::client, Function.identity(), (earlier, later) -> later)));
    }

    public List<Report> reportsOn(ClientId client) {
        return reports.getOrDefault(client, List.of());
    }

    public List<GutCheckAnswers> answersOn(ClientId client) {
        return answers.getOrDefault(client, List.of());
    }

    /** Null where nothing was decided yet. */
    public Case latestOf(ClientId client) {
        return latest.get(client);
    }
}
