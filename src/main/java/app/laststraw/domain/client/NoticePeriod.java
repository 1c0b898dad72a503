package app.laststraw.domain.client;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * How long before its end a contract has to be terminated.
 *
 * @param length 0 to {@value #MAX} units
 * @param end the days on which the contract may then end
 */
public record NoticePeriod(int length, Unit unit, End end) {
    public static final int MAX = 365;

    /** What the length counts. */
    public enum Unit {
        DAYS(ChronoUnit.DAYS),
        WEEKS(ChronoUnit.WEEKS),
        MONTHS(ChronoUnit.MONTHS);

        private final ChronoUnit unit;

        Unit(ChronoUnit unit) {
            this.unit = unit;
        }
    }

    /** On which days a contract may end. */
    public enum End {
        ANY_DAY,
        MONTH_END,
        QUARTER_END
    }

    public NoticePeriod {
        Objects.requireNonNull(unit);
        Objects.requireNonNull(end);
        if (length < 0 || length > MAX) {
            throw new IllegalArgumentException("a notice period has 0 to " + MAX + " units");
        }
    }

    /** The first day on which the contract can end when notice is given on {@code noticeOn}. */
    public LocalDate endAfter(LocalDate noticeOn) {
        LocalDate over = noticeOn.plus(length, unit.unit);
        return switch (end) {
            case ANY_DAY -> over;
            case MONTH_END -> YearMonth.from(over).atEndOfMonth();
            case QUARTER_END -> {
                int monthsLeft = 2 - (over.getMonthValue() - 1) % 3;
                yield YearMonth.from(over).plusMonths(monthsLeft).atEndOfMonth();
            }
        };
    }
}
