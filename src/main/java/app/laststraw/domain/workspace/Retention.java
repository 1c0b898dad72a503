package app.laststraw.domain.workspace;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/** How long reports are kept after what they tell of. None is shorter than what the policy looks back on by default. */
public enum Retention {
    ONE_YEAR(1),
    TWO_YEARS(2),
    THREE_YEARS(3),
    SEVEN_YEARS(7),
    FOREVER(null);

    private static final int SHORTEST_YEAR = 365;

    private final Integer years;

    Retention(Integer years) {
        this.years = years;
    }

    /** Empty where they are kept for ever. */
    public OptionalInt years() {
        return years == null ? OptionalInt.empty() : OptionalInt.of(years);
    }

    /** For how many days they are kept at least; empty where they are kept for ever. */
    public OptionalInt days() {
        return years == null ? OptionalInt.empty() : OptionalInt.of(years * SHORTEST_YEAR);
    }

    /** Whether nothing is erased that is looked back on for so many days; asked before either is changed. */
    public boolean covers(int days) {
        return days <= days().orElse(days);
    }

    /** Reports of incidents before this day are no longer kept; empty where all are. */
    public Optional<LocalDate> keptSince(LocalDate today) {
        return Optional.ofNullable(years).map(today::minusYears);
    }
}
