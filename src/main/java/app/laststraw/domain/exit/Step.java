package app.laststraw.domain.exit;

import app.laststraw.domain.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/**
 * One step of an exit plan.
 *
 * @param number within the plan, from 1; never used again
 * @param title of a step that the firm added, at most {@value #MAX_TITLE} characters; null for the others
 * @param owner who is to do it; null while nobody is
 * @param dueOn a calendar day
 * @param settledBy who did or dropped it; null while it is open
 * @param settledAt when; null while it is open
 * @param reason why it was dropped, at most {@value #MAX_REASON} characters; null unless it was
 * @param remindOn the working day on whose morning the owner is reminded
 * @param reminded how often they were
 */
public record Step(
        int number,
        StepKind kind,
        String title,
        MemberId owner,
        LocalDate dueOn,
        State state,
        MemberId settledBy,
        Instant settledAt,
        String reason,
        LocalDate remindOn,
        Reminded reminded) {
    public static final int MAX_TITLE = 60;
    public static final int MAX_REASON = 500;

    /** How far it is. */
    public enum State {
        OPEN,
        DONE,
        /** Not needed here, for a reason. */
        DROPPED
    }

    /** How often its owner was reminded: when it was due, and once more when it was overdue. */
    public enum Reminded {
        NOT_YET,
        WHEN_DUE,
        WHEN_OVERDUE
    }

    public Step {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(dueOn);
        Objects.requireNonNull(state);
        Objects.requireNonNull(remindOn);
        Objects.requireNonNull(reminded);
        if ((kind == StepKind.OWN) != (title != null)) {
            throw new IllegalArgumentException("a step that the firm added has a title, and no other has");
        }
        if ((state == State.OPEN) != (settledAt == null) || (state == State.DROPPED) != (reason != null)) {
            throw new IllegalArgumentException("a settled step says when, a dropped one why");
        }
    }

    /** A new step, of which nobody was reminded yet. */
    public static Step open(int number, StepKind kind, String title, MemberId owner, LocalDate dueOn) {
        return new Step(
                number,
                kind,
                title,
                owner,
                dueOn,
                State.OPEN,
                null,
                null,
                null,
                WorkingDays.onOrBefore(dueOn),
                Reminded.NOT_YET);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Whether it is still to be done though its day has passed. */
    public boolean isOverdue(LocalDate today) {
        return isOpen() && dueOn.isBefore(today);
    }

    public boolean isDone() {
        return state == State.DONE;
    }

    boolean closesAccessBefore(LocalDate day) {
        return kind == StepKind.CLOSE_ACCESS && isOpen() && dueOn.isBefore(day);
    }

    public Step done(MemberId by, Instant at) {
        return settled(State.DONE, by, at, null);
    }

    /** It was not done after all. */
    public Step reopened() {
        return settled(State.OPEN, null, null, null);
    }

    /** For another decision: dropped if it is open and not needed, open again if it was dropped and is asked for. */
    Step forDecision(Set<StepKind> needed, Set<StepKind> asked, MemberId by, Instant at, String why) {
        if (isOpen() && kind != StepKind.OWN && !needed.contains(kind)) {
            return dropped(by, at, why);
        }
        return state == State.DROPPED && asked.contains(kind) ? reopened() : this;
    }

    public Step dropped(MemberId by, Instant at, String why) {
        return settled(State.DROPPED, by, at, why);
    }

    /** Its owner is reminded anew. */
    public Step redated(LocalDate day) {
        return new Step(
                number,
                kind,
                title,
                owner,
                day,
                state,
                settledBy,
                settledAt,
                reason,
                WorkingDays.onOrBefore(day),
                Reminded.NOT_YET);
    }

    /** The new owner is reminded anew. */
    public Step handedTo(MemberId person) {
        return new Step(
                number, kind, title, person, dueOn, state, settledBy, settledAt, reason, remindOn, Reminded.NOT_YET);
    }

    /** The owner wants to hear of it again on {@code day}; the due date stays. */
    public Step snoozedUntil(LocalDate day) {
        return remindedOn(WorkingDays.onOrAfter(day), Reminded.NOT_YET);
    }

    public Step reminded(Reminded how) {
        return remindedOn(remindOn, how);
    }

    private Step remindedOn(LocalDate day, Reminded how) {
        return new Step(number, kind, title, owner, dueOn, state, settledBy, settledAt, reason, day, how);
    }

    private Step settled(State end, MemberId by, Instant at, String why) {
        return new Step(number, kind, title, owner, dueOn, end, by, at, why, remindOn, reminded);
    }
}
