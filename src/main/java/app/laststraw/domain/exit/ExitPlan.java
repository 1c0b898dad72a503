package app.laststraw.domain.exit;

import app.laststraw.domain.exit.StepChange.Changed;
import app.laststraw.domain.exit.StepChange.Refused;
import app.laststraw.domain.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * How a client is let go. {@link Planning} makes it and gives it other days; its steps are changed here, one at a time. What
 * cannot be done comes back as a {@link Refused}; what was so already leaves the plan as it is.
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
    /** There always is room for one of each other kind. */
    private static final int MOST_OWN_STEPS = MOST_STEPS - (StepKind.values().length - 1);

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

    /** Whether the open work is done, whatever day it was to be done by. */
    boolean isWorkFinished() {
        return stands(StepKind.FINISH_WORK, Step.State.DONE);
    }

    /** The steps are not asked; {@link Planning} sees to them. */
    ExitPlan on(ExitDates dates) {
        return new ExitPlan(
                dates.noticeOn(), dates.endsOn(), dates.workDoneOn(), dates.invoicesPaidOn(), dates.hurry(), steps);
    }

    public ExitDates dates() {
        return new ExitDates(noticeOn, endsOn, workDoneOn, invoicesPaidOn, hurry);
    }

    /** Refused: ALREADY_SETTLED unless {@code by} did it before, CLIENT_DOES_NOT_KNOW_YET. */
    public StepChange done(int number, MemberId by, Instant at) {
        return done(number, by, at, clientKnows());
    }

    /** Refused: ALREADY_SETTLED unless {@code by} did it before. */
    StepChange doneAfterTheEnd(int number, MemberId by, Instant at) {
        return done(number, by, at, true);
    }

    private StepChange done(int number, MemberId by, Instant at, boolean theyKnow) {
        return change(number, step -> {
            if (!step.isOpen()) {
                return isSettled(step, Step.State.DONE, by) ? asItIs() : settledAlready(step);
            }
            if (step.kind() == StepKind.CLOSE_ACCESS && !theyKnow) {
                return new Refused(StepFault.CLIENT_DOES_NOT_KNOW_YET, step, null);
            }
            return changed(step.done(by, at));
        });
    }

    /** A done or dropped step is open again. Refused: ACCESS_IS_CLOSED. */
    public StepChange reopened(int number) {
        return change(number, step -> {
            if (step.isOpen()) {
                return asItIs();
            }
            ExitPlan without = with(number, open -> step.reopened());
            return clientKnows() && !without.clientKnows() && stands(StepKind.CLOSE_ACCESS, Step.State.DONE)
                    ? new Refused(StepFault.ACCESS_IS_CLOSED, step, null)
                    : new Changed(without);
        });
    }

    /**
     * Refused: ALREADY_SETTLED unless {@code by} dropped it before, ONLY_STEP_THAT_TELLS_THEM.
     *
     * @param why at most {@value Step#MAX_REASON} characters
     */
    public StepChange dropped(int number, MemberId by, Instant at, String why) {
        return change(number, step -> {
            if (!step.isOpen()) {
                return isSettled(step, Step.State.DROPPED, by) ? asItIs() : settledAlready(step);
            }
            boolean othersTell = clientKnows() || stepsThatTell().anyMatch(other -> other != step);
            return step.kind().tellsTheClient() && !othersTell && stands(StepKind.CLOSE_ACCESS, Step.State.OPEN)
                    ? new Refused(StepFault.ONLY_STEP_THAT_TELLS_THEM, step, null)
                    : changed(step.dropped(by, at, why));
        });
    }

    /**
     * A step that tells the client takes the plan's notice day with it, and where their access was to be closed before,
     * that day too; the end stays, and {@link Planning#redated} sees to it that it still is clean. Refused:
     * ALREADY_SETTLED, IN_THE_PAST, CLIENT_DOES_NOT_KNOW_YET, AFTER_THE_END.
     */
    StepChange redated(int number, LocalDate day, LocalDate today) {
        return change(number, step -> {
            if (!step.isOpen()) {
                return settledAlready(step);
            }
            if (day.equals(step.dueOn())) {
                return asItIs();
            }
            if (day.isBefore(today)) {
                return new Refused(StepFault.IN_THE_PAST, step, today);
            }
            return step.kind().tellsTheClient() ? toldOn(day, step) : datedOn(day, step);
        });
    }

    private StepChange datedOn(LocalDate day, Step step) {
        boolean tooSoon = step.kind() == StepKind.CLOSE_ACCESS
                && !clientKnows()
                && stepsThatTell().anyMatch(telling -> telling.dueOn().isAfter(day));
        return tooSoon ? new Refused(StepFault.CLIENT_DOES_NOT_KNOW_YET, step, noticeOn) : changed(step.redated(day));
    }

    private StepChange toldOn(LocalDate day, Step telling) {
        if (day.isAfter(endsOn)) {
            return new Refused(StepFault.AFTER_THE_END, telling, endsOn);
        }
        List<Step> moved = steps.stream()
                .map(step -> step == telling || step.closesAccessBefore(day) ? step.redated(day) : step)
                .toList();
        return new Changed(new ExitPlan(day, endsOn, workDoneOn, invoicesPaidOn, hurry, moved));
    }

    /**
     * Refused: ALREADY_SETTLED.
     *
     * @param person null for nobody
     */
    public StepChange handedOver(int number, MemberId person) {
        return change(number, step -> {
            if (!step.isOpen()) {
                return settledAlready(step);
            }
            return Objects.equals(person, step.owner()) ? asItIs() : changed(step.handedTo(person));
        });
    }

    /** Its owner hears of it again on {@code day}. Refused: ALREADY_SETTLED. */
    public StepChange snoozed(int number, LocalDate day) {
        return change(number, step -> step.isOpen() ? changed(step.snoozedUntil(day)) : settledAlready(step));
    }

    /**
     * A step of the firm's own; its number is the highest. Refused: IN_THE_PAST, TOO_MANY_STEPS.
     *
     * @param title at most {@value Step#MAX_TITLE} characters
     * @param owner null for nobody
     */
    public StepChange added(String title, MemberId owner, LocalDate dueOn, LocalDate today) {
        if (dueOn.isBefore(today)) {
            return new Refused(StepFault.IN_THE_PAST, null, today);
        }
        if (steps.stream().filter(step -> step.kind() == StepKind.OWN).count() >= MOST_OWN_STEPS) {
            return new Refused(StepFault.TOO_MANY_STEPS, null, null);
        }
        return new Changed(plus(StepKind.OWN, title, owner, dueOn));
    }

    /** Steps are never taken out of a plan, so that a number above all others is new. */
    ExitPlan plus(StepKind kind, String title, MemberId owner, LocalDate dueOn) {
        int highest = steps.stream().mapToInt(Step::number).max().orElse(0);
        List<Step> all = new ArrayList<>(steps);
        all.add(Step.open(highest + 1, kind, title, owner, dueOn));
        return with(all);
    }

    private StepChange change(int number, Function<Step, StepChange> how) {
        return step(number).map(how).orElseGet(() -> new Refused(StepFault.NO_SUCH_STEP, null, null));
    }

    private StepChange changed(Step changed) {
        return new Changed(with(changed.number(), step -> changed));
    }

    private StepChange asItIs() {
        return new Changed(this);
    }

    private static StepChange settledAlready(Step step) {
        return new Refused(StepFault.ALREADY_SETTLED, step, null);
    }

    private static boolean isSettled(Step step, Step.State how, MemberId by) {
        return step.state() == how && by.equals(step.settledBy());
    }

    private boolean stands(StepKind kind, Step.State state) {
        return steps.stream().anyMatch(step -> step.kind() == kind && step.state() == state);
    }

    private Stream<Step> stepsThatTell() {
        return steps.stream().filter(step -> step.kind().tellsTheClient() && step.isOpen());
    }

    public ExitPlan with(int number, UnaryOperator<Step> change) {
        return with(steps.stream()
                .map(step -> step.number() == number ? change.apply(step) : step)
                .toList());
    }

    public ExitPlan with(List<Step> changed) {
        return new ExitPlan(noticeOn, endsOn, workDoneOn, invoicesPaidOn, hurry, changed);
    }

    /** Changes the open steps of the plan's own. */
    ExitPlan withOpen(UnaryOperator<Step> change) {
        return with(steps.stream()
                .map(step -> step.isOpen() && step.kind() != StepKind.OWN ? change.apply(step) : step)
                .toList());
    }
}
