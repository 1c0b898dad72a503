package app.laststraw.domain.exit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/**
 * The next time when the owner of a step is to be reminded: once when it is due, on the working morning of its
 * {@code remindOn}, and once when it is overdue, on the first working morning after its due date. Who snoozed it beyond
 * that day hears of it once, as overdue, on the day of their choice.
 *
 * @param at nine in the morning where the owner is
 */
public record Reminder(Kind kind, Instant at) {
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    /** What to say. */
    public enum Kind {
        DUE,
        OVERDUE;

        /** What is kept in the step once this was sent. */
        public Step.Reminded asReminded() {
            return this == DUE ? Step.Reminded.WHEN_DUE : Step.Reminded.WHEN_OVERDUE;
        }
    }

    public Reminder {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(at);
    }

    /**
     * The next one, to be sent as soon as it {@link #isDue}; empty for a settled step, and after the overdue one. A due one
     * that nobody sent by the end of the due day is left out in favour of the overdue one.
     *
     * @param zone the owner's
     */
    public static Optional<Reminder> next(Step step, ZoneId zone, Instant now) {
        if (!step.isOpen() || step.reminded() == Step.Reminded.WHEN_OVERDUE) {
            return Optional.empty();
        }
        boolean isFresh = step.reminded() == Step.Reminded.NOT_YET;
        boolean isPutOff = step.remindOn().isAfter(step.dueOn());
        if (isFresh && isPutOff) {
            return Optional.of(onMorningOf(step.remindOn(), zone, Kind.OVERDUE));
        }
        if (isFresh && !now.atZone(zone).toLocalDate().isAfter(step.dueOn())) {
            return Optional.of(onMorningOf(step.remindOn(), zone, Kind.DUE));
        }
        LocalDate last = isPutOff ? step.remindOn() : step.dueOn();
        return Optional.of(onMorningOf(WorkingDays.after(last), zone, Kind.OVERDUE));
    }

    private static Reminder onMorningOf(LocalDate day, ZoneId zone, Kind kind) {
        return new Reminder(kind, day.atTime(MORNING).atZone(zone).toInstant());
    }

    public boolean isDue(Instant now) {
        return !at.isAfter(now);
    }
}
