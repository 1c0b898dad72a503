package app.laststraw.domain.digest;

import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseState;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.workspace.MemberId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is open, as it stands when the digest is read.
 *
 * @param decisions that wait, the oldest first, then the hardest
 * @param steps due within a week, and overdue ones; the earliest due first
 * @param reviews of probations within the next two weeks, and those whose day has passed; the earliest first
 */
public record Pending(List<Waiting> decisions, List<OpenStep> steps, List<ComingReview> reviews) {
    static final Pending NOTHING = new Pending(List.of(), List.of(), List.of());

    private static final Comparator<Waiting> OLDEST_FIRST = Comparator.comparing(Waiting::weeks)
            .thenComparing(waiting -> waiting.suggested().rank())
            .reversed();

    public Pending {
        decisions = List.copyOf(decisions);
        steps = List.copyOf(steps);
        reviews = List.copyOf(reviews);
    }

    /**
     * @param clients of the book, by name
     * @param cases of the firm; those of clients who are not in the book rest
     * @param names of the people who own steps, where known
     */
    static Pending of(FirmWeek firm, List<ClientWeek> clients, List<Case> cases, Map<MemberId, String> names) {
        return new Pending(
                clients.stream()
                        .filter(client -> !client.isFormer())
                        .flatMap(client -> Waiting.on(client).stream())
                        .sorted(OLDEST_FIRST)
                        .toList(),
                steps(firm, clients, cases, names),
                clients.stream()
                        .flatMap(Pending::review)
                        .filter(review -> review.on().isBefore(firm.today().plusDays(ComingReview.DAYS_AHEAD)))
                        .sorted(Comparator.comparing(ComingReview::on))
                        .toList());
    }

    public boolean isEmpty() {
        return decisions.isEmpty() && steps.isEmpty() && reviews.isEmpty();
    }

    private static List<OpenStep> steps(
            FirmWeek firm, List<ClientWeek> clients, List<Case> cases, Map<MemberId, String> names) {
        Map<?, ClientWeek> byId = clients.stream()
                .collect(Collectors.toMap(client -> client.client().id(), Function.identity()));
        LocalDate last = firm.today().plusDays(OpenStep.DAYS_AHEAD);
        return cases.stream()
                .filter(each -> each.state() != CaseState.KEPT && byId.containsKey(each.client()))
                .flatMap(each -> each.openSteps().stream()
                        .filter(step -> !step.dueOn().isAfter(last))
                        .map(step -> new OpenStep(byId.get(each.client()).name(), step, ownerOf(step, names))))
                .sorted(Comparator.comparing((OpenStep open) -> open.step().dueOn())
                        .thenComparing(OpenStep::client))
                .toList();
    }

    private static String ownerOf(Step step, Map<MemberId, String> names) {
        return step.owner() == null ? null : names.get(step.owner());
    }

    private static Stream<ComingReview> review(ClientWeek client) {
        Case latest = client.latest();
        return latest != null && latest.state() == CaseState.PROBATION
                ? Stream.of(new ComingReview(client.name(), latest.talk().reviewOn()))
                : Stream.empty();
    }
}
