package app.laststraw.domain.digest;

import java.util.Objects;

/** The week's picture for those who decide. */
public record WeeklyDigest(DigestDays days, WeeksChart chart) {
    public WeeklyDigest {
        Objects.requireNonNull(days);
        Objects.requireNonNull(chart);
    }
}
