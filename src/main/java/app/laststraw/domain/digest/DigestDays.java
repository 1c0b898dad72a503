package app.laststraw.domain.digest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The calendar days that a digest tells of: since the one before, for the most part a week.
 *
 * @param last the day before the digest is due; not before {@code first}
 */
public record DigestDays(LocalDate first, LocalDate last) {
    public DigestDays {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a digest tells of one day at least");
        }
    }

    /** Seven days. */
    public static DigestDays weekTo(LocalDate last) {
        return new DigestDays(last.minusDays(6), last);
    }

    /** How many they are, at least 1. */
    public int count() {
        return (int) ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** The week that the digest is called by: the one that its last day lies in. */
    public Week week() {
        return Week.of(last);
    }
}
