package app.laststraw.domain.workspace;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
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
}
