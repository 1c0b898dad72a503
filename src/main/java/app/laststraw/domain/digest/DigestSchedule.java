package app.laststraw.domain.digest;

import app.laststraw.domain.workspace.DigestPlan;
import app.laststraw.domain.workspace.Settings;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;

/**
 * When the digest of a week is due, and which days it tells of. Each week has exactly one moment: the plan’s day within it,
 * or the Monday after it, for a digest ends with the day before it is due. Where a change of the clock leaves that time
 * out, it is due as much later as the clock jumps; where the clock shows it twice, the first time counts.
 *
 * @param zone on whose wall clock the plan’s time is read
 */
public record DigestSchedule(DigestPlan plan, ZoneId zone) {
    /** A digest that comes later than this is not sent any more: its days are told of by the next. */
    public static final Duration LATEST = Duration.ofHours(48);

    /** However long there was none. */
    private static final int MOST_DAYS = 28;

    public DigestSchedule {
        Objects.requireNonNull(plan);
        Objects.requireNonNull(zone);
    }

    public static DigestSchedule of(Settings firm) {
        return new DigestSchedule(firm.digest(), firm.zone());
    }

    public Instant dueAt(Week week) {
        return dueOn(week).atTime(plan.time()).atZone(zone).toInstant();
    }

    /** The latest week whose digest is due by now. */
    public Week latestDue(Instant now) {
        Week week = Week.of(now.atZone(zone).toLocalDate());
        while (dueAt(week).isAfter(now)) {
            week = week.plus(-1);
        }
        return week;
    }

    /** Whether it is too late to send the digest of that week. */
    public boolean isTooLate(Week week, Instant now) {
        return !now.isBefore(dueAt(week).plus(LATEST));
    }

    /**
     * The days that the digest of a week tells of.
     *
     * @param lastTold the last day that a digest before it told of; null where there was none
     * @throws IllegalArgumentException when all of its days were told of
     */
    public DigestDays days(Week week, LocalDate lastTold) {
        LocalDate last = dueOn(week).minusDays(1);
        if (lastTold == null) {
            return DigestDays.weekTo(last);
        }
        LocalDate earliest = last.minusDays(MOST_DAYS - 1L);
        LocalDate next = lastTold.plusDays(1);
        return new DigestDays(next.isBefore(earliest) ? earliest : next, last);
    }

    private LocalDate dueOn(Week week) {
        return plan.day() == DayOfWeek.MONDAY
                ? week.monday().plusWeeks(1)
                : week.monday().with(TemporalAdjusters.nextOrSame(plan.day()));
    }
}
