package app.laststraw.domain.exit;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Monday to Friday. Public holidays are not known here. */
public final class WorkingDays {
    private WorkingDays() {}

    public static boolean isOne(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    public static LocalDate onOrAfter(LocalDate day) {
        return isOne(day) ? day : onOrAfter(day.plusDays(1));
    }

    public static LocalDate onOrBefore(LocalDate day) {
        return isOne(day) ? day : onOrBefore(day.minusDays(1));
    }

    /** The next working day after {@code day}. */
    public static LocalDate after(LocalDate day) {
        return onOrAfter(day.plusDays(1));
    }

    /** So many working days later, or earlier where {@code count} is negative; 0 is {@code day} itself. */
    public static LocalDate plus(LocalDate day, int count) {
        LocalDate reached = day;
        for (int left = Math.abs(count); left > 0; left--) {
            reached = count > 0 ? after(reached) : onOrBefore(reached.minusDays(1));
        }
        return reached;
    }
}
