package app.laststraw.domain.exit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WorkingMorningTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @Test
    void itIsNineWhereSomebodyIs() {
        assertEquals(Instant.parse("2026-11-20T08:00:00Z"), WorkingMorning.onOrAfter(FRIDAY, BERLIN));
        assertEquals(Instant.parse("2026-11-20T03:30:00Z"), WorkingMorning.onOrAfter(FRIDAY, KOLKATA));
    }

    @Test
    void afterAWeekendItIsMondayAlsoWhenTheClocksChangeInBetween() {
        assertEquals(
                Instant.parse("2027-03-29T07:00:00Z"), WorkingMorning.onOrAfter(LocalDate.of(2027, 3, 27), BERLIN));
    }

    @Test
    void whatHappensBeforeNineIsToldOnThatDayAndWhatHappensLaterOnTheNextWorkingDay() {
        Instant nine = Instant.parse("2026-11-20T08:00:00Z");
        assertEquals(nine, WorkingMorning.after(nine.minusMillis(1), BERLIN));
        assertEquals(nine, WorkingMorning.after(nine.minusSeconds(3600), BERLIN));
        assertEquals(Instant.parse("2026-11-23T08:00:00Z"), WorkingMorning.after(nine, BERLIN));
    }

    @Test
    void itHasComeFromNineOnOnEachWorkingDayFromThenOn() {
        assertFalse(WorkingMorning.hasCome(FRIDAY, BERLIN, Instant.parse("2026-11-20T07:59:59Z")));
        assertTrue(WorkingMorning.hasCome(FRIDAY, BERLIN, Instant.parse("2026-11-20T08:00:00Z")));
        assertFalse(WorkingMorning.hasCome(FRIDAY, BERLIN, Instant.parse("2026-11-21T12:00:00Z")));
        assertTrue(WorkingMorning.hasCome(FRIDAY, BERLIN, Instant.parse("2026-11-23T08:00:00Z")));
        assertFalse(WorkingMorning.hasCome(FRIDAY, BERLIN, Instant.parse("2026-11-19T12:00:00Z")));
    }
}
