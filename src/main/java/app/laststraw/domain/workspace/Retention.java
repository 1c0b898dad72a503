package app.laststraw.domain.workspace;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** How long reports are kept after what they tell of. None is shorter than what the policy looks back on by default. */
public enum Retention {
    ONE_YEAR(Period.ofYears(1)),
    TWO_YEARS(Period.ofYears(2)),
    THREE_YEARS(Period.ofYears(3)),
    SEVEN_YEARS(Period.ofYears(7)),
    FOREVER(null);

    private final Period period;

    Retention(Period period) {
        this.period = period;
    }

    /** Reports of incidents before this day are no longer kept; empty where all are. */
    public Optional<LocalDate> keptSince(LocalDate today) {
        return Optional.ofNullable(period).map(today::minus);
    }
}
