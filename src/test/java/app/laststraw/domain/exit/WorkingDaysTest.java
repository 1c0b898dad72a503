package app.laststraw.domain.exit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 2026-11-20, 2026-11-20, 2026-11-23",
        "2026-11-21, 2026-11-23, 2026-11-20, 2026-11-23",
        "2026-11-22, 2026-11-23, 2026-11-20, 2026-11-23",
        "2026-11-23, 2026-11-23, 2026-11-23, 2026-11-24",
        "2027-01-02, 2027-01-04, 2027-01-01, 2027-01-04",
        "2028-02-29, 2028-02-29, 2028-02-29, 2028-03-01",
        "2032-02-29, 2032-03-01, 2032-02-27, 2032-03-01"
    })
    void aWeekendBelongsToTheFridayBeforeOrTheMondayAfter(
            LocalDate day, LocalDate onOrAfter, LocalDate onOrBefore, LocalDate after) {
        assertEquals(onOrAfter, WorkingDays.onOrAfter(day));
        assertEquals(onOrBefore, WorkingDays.onOrBefore(day));
        assertEquals(after, WorkingDays.after(day));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-19, 2, 2026-11-23",
        "2026-11-23, -2, 2026-11-19",
        "2026-11-21, 1, 2026-11-23",
        "2026-11-22, -1, 2026-11-20",
        "2026-11-21, 0, 2026-11-21",
        "2026-12-30, 5, 2027-01-06"
    })
    void countsWorkingDaysOnly(LocalDate day, int count, LocalDate reached) {
        assertEquals(reached, WorkingDays.plus(day, count));
    }

    @Test
    void aWorkingWeekIsAWeek() {
        for (LocalDate day = LocalDate.of(2027, 1, 1); day.getYear() < 2029; day = day.plusDays(1)) {
            if (WorkingDays.isOne(day)) {
                assertEquals(day.plusWeeks(1), WorkingDays.plus(day, 5));
                assertEquals(day.minusWeeks(1), WorkingDays.plus(day, -5));
            }
            assertTrue(WorkingDays.isOne(WorkingDays.plus(day, 1)));
        }
    }
}
