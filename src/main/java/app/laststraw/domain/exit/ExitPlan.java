package app.laststraw.domain.exit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How a client is let go.
 *
 * @param noticeOn the day on which they are told, and notice is given
 * @param endsOn the last day of working together
 * @param workDoneOn by when the open work is finished or handed over; null when none is open
 * @param invoicesPaidOn by when the unpaid invoices are to be paid; null when none is unpaid
 * @param hurry why END_NOW does not wait for a clean end, in the firm's words; null where it does
 */
public record ExitPlan(
        LocalDate noticeOn,
        LocalDate endsOn,
        LocalDate workDoneOn,
        LocalDate invoicesPaidOn,
        String hurry,
        List<Step> steps) {
    public static final int MAX_HURRY = 500;
    /** More than anybody carries out. */
    public static final int MOST_STEPS = 30;

    public ExitPlan {
        Objects.requireNonNull(noticeOn);
        Objects.requireNonNull(endsOn);
        steps = List.copyOf(steps);
    }

    public Optional<Step> step(int number) {
        return steps.stream().filter(step -> step.number() == number).findFirst();
    }

    /** The open steps, the earliest due first. */
    public List<Step> open() {
        return steps.stream()
                .filter(Step::isOpen)
                .sorted(Comparator.comparing(Step::dueOn).thenComparing(Step::kind))
                .toList();
    }

    /** The one thing to do next; empty when all is settled. */
    public Optional<Step> next() {
        return open().stream().findFirst();
    }

    /** Whether the client was told by now. */
    public boolean clientKnows() {
        return steps.stream().anyMatch(step -> step.kind().tellsTheClient() && step.isDone());
    }

    public ExitPlan with(int number, UnaryOperator<Step> change) {
        return with(steps.stream()
                .map(step -> step.number() == number ? change.apply(step) : step)
                .toList());
    }

    public ExitPlan with(List<Step> changed) {
        return new ExitPlan(noticeOn, endsOn, workDoneOn, invoicesPaidOn, hurry, changed);
    }
}
