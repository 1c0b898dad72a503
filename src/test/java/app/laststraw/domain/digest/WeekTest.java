package app.laststraw.domain.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeekTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-16, 2026-W47",
        "2026-11-22, 2026-W47",
        "2026-12-28, 2026-W53",
        "2027-01-03, 2026-W53",
        "2027-01-04, 2027-W01",
        "2024-12-30, 2025-W01",
        "2021-01-03, 2020-W53",
        "2022-01-01, 2021-W52",
    })
    void aDayLiesInItsIsoWeekAlsoAtTheTurnOfTheYear(LocalDate day, String week) {
        assertEquals(week, Week.of(day).toString());
        assertEquals(Optional.of(Week.of(day)), Week.read(week));
    }

    @Test
    void aWeekRunsFromMondayToSunday() {
        Week last = new Week(2026, 53);
        assertEquals(LocalDate.of(2026, 12, 28), last.monday());
        assertEquals(LocalDate.of(2027, 1, 3), last.sunday());
        assertEquals(new Week(2027, 1), last.plus(1));
        assertEquals(last, new Week(2027, 1).plus(-1));
        assertTrue(last.compareTo(new Week(2027, 1)) < 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2025-W53", "2026-W00", "2026-W54", "2026-W4", "2026W46", "2026-46", " 2026-W46", "", "W46"})
    void whatIsNoWeekIsNotRead(String text) {
        assertEquals(Optional.empty(), Week.read(text));
    }

    @Test
    void aShortYearHasNoWeek53() {
        assertThrows(DateTimeException.class, () -> new Week(2025, 53));
    }
}
