package app.laststraw.domain.digest;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.decision.Assessment;
import app.laststraw.domain.decision.CaseHistory;
import app.laststraw.domain.decision.ClientFacts;
import app.laststraw.domain.decision.Evidence;
import app.laststraw.domain.decision.GutCheck;
import app.laststraw.domain.decision.GutCheckAnswers;
import app.laststraw.domain.decision.Policy;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.report.Report;
import app.laststraw.domain.tally.Heat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * One client of the book, to be weighed on any day around the digest's.
 *
 * @param reports that stand, as far back as any figure looks; in no particular order
 * @param answers to the gut check, the first first
 * @param latest case; null where nothing was decided yet
 * @param firm whose book it is
 */
public record ClientWeek(
        Client client, List<Report> reports, List<GutCheckAnswers> answers, Case latest, FirmWeek firm) {
    public ClientWeek {
        answers = List.copyOf(answers);
        boolean former = latest != null && latest.isEnded();
        reports = reports.stream()
                .filter(report -> !report.isWithdrawn())
                .filter(report -> !former || !latest.isAftermath(report.filedAt()))
                .toList();
    }

    /** The same with other reports on it. */
    public ClientWeek with(List<Report> others) {
        return new ClientWeek(client, others, answers, latest, firm);
    }

    String name() {
        return client.name().text();
    }

    /** Whether they are a client no longer. What they did before still was trouble; what is reported since is none. */
    boolean isFormer() {
        return latest != null && latest.isEnded();
    }

    /** Reports that the firm has come to know within the digest's days, whenever it happened: each is news once. */
    List<Report> news() {
        Predicate<Report> before = knownBy(firm.before());
        return reports.stream()
                .filter(knownBy(firm.days().last()).and(before.negate()))
                .toList();
    }

    /** Reports that were filed by the end of a day, of incidents up to then. */
    List<Report> knownOn(LocalDate day) {
        return reports.stream().filter(knownBy(day)).toList();
    }

    private Predicate<Report> knownBy(LocalDate day) {
        Instant end = firm.endOf(day);
        return report -> report.filedAt().isBefore(end)
                && !report.incident().happenedOn().isAfter(day);
    }

    /** Where they stood at the end of a day, by the reports that were known then, and what was answered and tried by then. */
    Assessment on(LocalDate day) {
        Evidence evidence =
                new Evidence(knownOn(day), ClientFacts.of(client, firm.monthlyFees()), gutCheckOn(day), historyOn(day));
        return Policy.assess(evidence, firm.policy(), day);
    }

    double heatOn(LocalDate day) {
        return Heat.of(knownOn(day), firm.policy().weights(), day);
    }

    private GutCheck gutCheckOn(LocalDate day) {
        return answers.stream()
                .filter(given -> !firm.dayOf(given.at()).isAfter(day))
                .reduce((earlier, later) -> later)
                .map(GutCheckAnswers::gutCheck)
                .orElse(GutCheck.UNANSWERED);
    }

    private CaseHistory historyOn(LocalDate day) {
        CaseHistory history = latest == null ? CaseHistory.NONE : latest.history();
        return new CaseHistory(by(day, history.salvageTalkOn()), by(day, history.feesRaisedOn()));
    }

    private static LocalDate by(LocalDate day, LocalDate tried) {
        return tried == null || tried.isAfter(day) ? null : tried;
    }
}
