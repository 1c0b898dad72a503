package app.laststraw.domain.digest;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An ISO week: from Monday to Sunday, in the year that most of its days lie in.
 *
 * @param year of the week, which at the turn of the year may differ from that of a day in it
 * @param number from 1 to 52 or 53
 */
public record Week(int year, int number) implements Comparable<Week> {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-W(\\d{2})");
    /** Lies in the first week of any year. */
    private static final int EARLY_JANUARY = 4;

    public Week {
        LocalDate early = LocalDate.of(year, 1, EARLY_JANUARY);
        IsoFields.WEEK_OF_WEEK_BASED_YEAR
                .rangeRefinedBy(early)
                .checkValidValue(number, IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /** The week that a day lies in. */
    public static Week of(LocalDate day) {
        return new Week(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** Read from text such as {@code 2026-W46}; empty for anything else, and for a week that its year does not have. */
    public static Optional<Week> read(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Week(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
        } catch (DateTimeException noSuchWeek) {
            return Optional.empty();
        }
    }

    public LocalDate monday() {
        return LocalDate.of(year, 1, EARLY_JANUARY)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(number - 1L);
    }

    public LocalDate sunday() {
        return monday().plusDays(6);
    }

    /** @param weeks may be negative */
    public Week plus(int weeks) {
        return of(monday().plusWeeks(weeks));
    }

    @Override
    public int compareTo(Week other) {
        return monday().compareTo(other.monday());
    }

    /** Such as {@code 2026-W46}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04d-W%02d", year, number);
    }
}
