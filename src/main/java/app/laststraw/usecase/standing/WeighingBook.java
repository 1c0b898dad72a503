package app.laststraw.usecase.standing;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.decision.Assessment;
import app.laststraw.domain.decision.CaseHistory;
import app.laststraw.domain.decision.ClientFacts;
import app.laststraw.domain.decision.Evidence;
import app.laststraw.domain.decision.GutCheck;
import app.laststraw.domain.decision.GutCheckAnswers;
import app.laststraw.domain.decision.Policy;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.report.Report;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Weighing;
import java.time.Instant;
import java.util.List;

/** Weighs many clients, read at once: of each it finds what {@link Weighing} would. */
public final class WeighingBook {
    private final Records records;
    private final Instant now;
    private final Basis basis;
    private final Book book;

    private WeighingBook(Records records, Instant now, Basis basis, Book book) {
        this.records = records;
        this.now = now;
        this.basis = basis;
        this.book = book;
    }

    /** As it stands now. */
    public static WeighingBook read(Records records, Basis basis, Instant now) {
        Book book = Book.read(
                records,
                basis.today().minusDays(basis.policy().daysLookedAt()),
                records.cases().all());
        return new WeighingBook(records, now, basis, book);
    }

    public Case latestOf(Client client) {
        return book.latestOf(client.id());
    }

    public Assessment assess(Client client) {
        Case latest = latestOf(client);
        // What an ended case rests on, as it was then, is in other rows; and it does not change any more.
        return latest != null && latest.isEnded()
                ? Weighing.assess(records, client, now)
                : Policy.assess(evidence(client, latest), basis.policy(), basis.today());
    }

    private Evidence evidence(Client client, Case latest) {
        List<GutCheckAnswers> answers = book.answersOn(client.id());
        return new Evidence(
                reports(client.id()),
                ClientFacts.of(client, basis.monthlyFees()),
                answers.isEmpty()
                        ? GutCheck.UNANSWERED
                        : answers.get(answers.size() - 1).gutCheck(),
                latest == null ? CaseHistory.NONE : latest.history());
    }

    private List<Report> reports(ClientId client) {
        return book.reportsOn(client).stream()
                .filter(report -> !report.incident().happenedOn().isAfter(basis.today()))
                .toList();
    }
}
