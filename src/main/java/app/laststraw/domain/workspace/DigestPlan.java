package app.laststraw.domain.workspace;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;

/**
 * When the weekly digest goes out, and to whom. Where it goes to nobody, there is none.
 *
 * @param day and time on the firm's wall clock
 * @param time to the minute
 * @param inChannel whether it is posted in the red-flag channel
 * @param toManagers whether each manager gets it directly
 */
public record DigestPlan(DayOfWeek day, LocalTime time, boolean inChannel, boolean toManagers) {
    public static final DigestPlan DEFAULT = new DigestPlan(DayOfWeek.MONDAY, LocalTime.of(9, 0), true, false);

    public DigestPlan {
        Objects.requireNonNull(day);
        if (!time.equals(time.truncatedTo(ChronoUnit.MINUTES))) {
            throw new IllegalArgumentException("a digest goes out on the minute");
        }
    }

    /** Whether anybody is to get one. */
    public boolean isWanted() {
        return inChannel || toManagers;
    }

    /** The first moment after {@code now} for which it is planned; where the clock skips the hour, what comes instead. */
    public ZonedDateTime nextAfter(Instant now, ZoneId zone) {
        LocalDate date = now.atZone(zone).toLocalDate().with(TemporalAdjusters.nextOrSame(day));
        ZonedDateTime next = ZonedDateTime.of(date, time, zone);
        return next.toInstant().isAfter(now) ? next : ZonedDateTime.of(date.plusWeeks(1), time, zone);
    }
}
