package app.laststraw.domain.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.workspace.DigestPlan;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestScheduleTest {
    private static final Duration MOMENT = Duration.ofMillis(1);

    private static DigestSchedule on(DayOfWeek day, String time, String zone) {
        return new DigestSchedule(new DigestPlan(day, LocalTime.parse(time), true, false), ZoneId.of(zone));
    }

    private static Week week(String written) {
        return Week.read(written).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "MONDAY,    2026-11-23T09:00:00Z",
        "TUESDAY,   2026-11-17T09:00:00Z",
        "WEDNESDAY, 2026-11-18T09:00:00Z",
        "THURSDAY,  2026-11-19T09:00:00Z",
        "FRIDAY,    2026-11-20T09:00:00Z",
        "SATURDAY,  2026-11-21T09:00:00Z",
        "SUNDAY,    2026-11-22T09:00:00Z",
    })
    void aWeekIsDueOnThePlansDayOrTheMondayAfterItAndIsCalledByItsLastDay(DayOfWeek day, Instant due) {
        DigestSchedule schedule = on(day, "09:00", "Europe/London");
        Week week = week("2026-W47");

        assertEquals(due, schedule.dueAt(week));
        assertEquals(week, schedule.days(week, null).week());
        assertEquals(
                due.atZone(schedule.zone()).toLocalDate().minusDays(1),
                schedule.days(week, null).last());
    }

    /** The hour that is left out comes as much later; of the hour that is shown twice, the first one counts. */
    @ParameterizedTest
    @CsvSource({
        // The nights of the two changes, and a plain one.
        "Europe/Berlin,      SUNDAY, 02:30, 2026-W13, 2026-03-29T01:30:00Z",
        "Europe/Berlin,      SUNDAY, 02:30, 2026-W43, 2026-10-25T00:30:00Z",
        "Europe/Berlin,      SUNDAY, 02:30, 2026-W44, 2026-11-01T01:30:00Z",
        "Europe/Berlin,      MONDAY, 09:00, 2026-W12, 2026-03-23T08:00:00Z",
        "Europe/Berlin,      MONDAY, 09:00, 2026-W13, 2026-03-30T07:00:00Z",
        "America/New_York,   SUNDAY, 02:30, 2026-W10, 2026-03-08T07:30:00Z",
        "America/New_York,   SUNDAY, 01:30, 2026-W44, 2026-11-01T05:30:00Z",
        "America/New_York,   MONDAY, 09:00, 2026-W44, 2026-11-02T14:00:00Z",
        // Midnight itself is left out.
        "Africa/Cairo,       FRIDAY, 00:00, 2024-W17, 2024-04-25T22:00:00Z",
        "Africa/Cairo,       FRIDAY, 00:30, 2024-W17, 2024-04-25T22:30:00Z",
        "Africa/Cairo,       FRIDAY, 00:30, 2024-W18, 2024-05-02T21:30:00Z",
        "Asia/Beirut,        SUNDAY, 00:00, 2026-W13, 2026-03-28T22:00:00Z",
        "Asia/Beirut,        SUNDAY, 00:30, 2026-W13, 2026-03-28T22:30:00Z",
        // The hour before midnight is shown twice: its second time belongs to the day before.
        "Africa/Cairo,       THURSDAY, 23:30, 2024-W44, 2024-10-31T20:30:00Z",
        "Asia/Beirut,        SATURDAY, 23:30, 2026-W43, 2026-10-24T20:30:00Z",
        "Asia/Beirut,        SUNDAY, 00:00, 2026-W43, 2026-10-24T22:00:00Z",
        // Half hours.
        "Asia/Kolkata,       MONDAY, 09:00, 2026-W47, 2026-11-23T03:30:00Z",
        "Australia/Lord_Howe, SUNDAY, 02:15, 2026-W40, 2026-10-03T15:45:00Z",
        "Australia/Lord_Howe, SUNDAY, 01:45, 2026-W14, 2026-04-04T14:45:00Z",
        "Australia/Lord_Howe, MONDAY, 09:00, 2026-W40, 2026-10-04T22:00:00Z",
        // A whole day is left out.
        "Pacific/Apia,       FRIDAY, 09:00, 2011-W52, 2011-12-30T19:00:00Z",
        "Pacific/Apia,       FRIDAY, 09:00, 2011-W51, 2011-12-23T19:00:00Z",
        "Pacific/Apia,       FRIDAY, 09:00, 2012-W01, 2012-01-05T19:00:00Z",
        // The turn of the year.
        "UTC,                MONDAY, 09:00, 2026-W53, 2027-01-04T09:00:00Z",
        "UTC,                FRIDAY, 09:00, 2026-W53, 2027-01-01T09:00:00Z",
        "UTC,                MONDAY, 09:00, 2024-W52, 2024-12-30T09:00:00Z",
    })
    void theTimeIsThatOfTheFirmsWallClock(String zone, DayOfWeek day, String time, String week, Instant due) {
        assertEquals(due, on(day, time, zone).dueAt(week(week)));
    }

    /** Moment by moment over years: no week is left out, none comes twice, and both directions of asking agree. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, SUNDAY, 02:30, 2026-01-01",
        "America/New_York, SUNDAY, 01:30, 2026-01-01",
        "Africa/Cairo, FRIDAY, 00:00, 2023-01-01",
        "Africa/Cairo, THURSDAY, 23:30, 2023-01-01",
        "Asia/Beirut, SUNDAY, 00:30, 2026-01-01",
        "Asia/Kolkata, MONDAY, 00:00, 2026-01-01",
        "Australia/Lord_Howe, SUNDAY, 02:15, 2026-01-01",
        "Pacific/Apia, FRIDAY, 09:00, 2011-01-01",
        "Pacific/Apia, SATURDAY, 00:00, 2011-01-01",
        "Pacific/Kiritimati, MONDAY, 09:00, 2026-01-01",
    })
    void eachWeekIsDueOnceAndInOrder(String zone, DayOfWeek day, String time, LocalDate from) {
        DigestSchedule schedule = on(day, time, zone);
        Instant now = from.atStartOfDay(schedule.zone()).toInstant();
        Week week = schedule.latestDue(now);
        for (int count = 0; count < 160; count++) {
            Instant next = schedule.dueAt(schedule.latestDue(now).plus(1));
            assertTrue(next.isAfter(now));
            assertEquals(week, schedule.latestDue(next.minus(MOMENT)));
            week = week.plus(1);
            assertEquals(week, schedule.latestDue(next));
            assertEquals(next, schedule.dueAt(week));
            now = next;
        }
    }

    @Test
    void aDigestIsSentWithin48HoursAndNotAfter() {
        DigestSchedule schedule = on(DayOfWeek.MONDAY, "09:00", "Europe/Berlin");
        Week week = week("2026-W47");
        Instant due = schedule.dueAt(week);

        assertFalse(schedule.isTooLate(week, due));
        assertFalse(schedule.isTooLate(week, due.plus(Duration.ofHours(48)).minus(MOMENT)));
        assertTrue(schedule.isTooLate(week, due.plus(Duration.ofHours(48))));
    }

    @Test
    void theFirstDigestTellsOfSevenDaysAndEachOtherOfThoseSince() {
        DigestSchedule schedule = on(DayOfWeek.MONDAY, "09:00", "UTC");
        Week week = week("2026-W47");

        assertEquals(days("2026-11-16", "2026-11-22"), schedule.days(week, null));
        assertEquals(days("2026-11-16", "2026-11-22"), schedule.days(week, LocalDate.parse("2026-11-15")));
        assertEquals(days("2026-11-09", "2026-11-22"), schedule.days(week, LocalDate.parse("2026-11-08")));
        assertEquals(days("2026-10-26", "2026-11-22"), schedule.days(week, LocalDate.parse("2026-10-25")));
        assertEquals(days("2026-10-26", "2026-11-22"), schedule.days(week, LocalDate.parse("2026-10-24")));
        assertThrows(IllegalArgumentException.class, () -> schedule.days(week, LocalDate.parse("2026-11-22")));
    }

    /** From any day and hour to any other, in any week of the year: the days join, and each week comes once at most. */
    @Test
    void aDayOrZoneThatIsChangedInMidWeekLeavesNeitherGapNorOverlap() {
        List<String> zones = List.of("Pacific/Kiritimati", "Europe/Berlin", "Pacific/Pago_Pago");
        for (DayOfWeek before : DayOfWeek.values()) {
            for (DayOfWeek after : DayOfWeek.values()) {
                for (int hour = 0; hour < 7 * 24; hour += 5) {
                    String from = zones.get(hour % 3);
                    String to = zones.get((hour + before.getValue() + after.getValue()) % 3);
                    changed(
                            on(before, "09:00", from),
                            on(after, hour % 2 == 0 ? "23:30" : "00:00", to),
                            Instant.parse("2026-12-21T00:00:00Z").plus(Duration.ofHours(hour)));
                }
            }
        }
    }

    private static void changed(DigestSchedule before, DigestSchedule after, Instant change) {
        List<DigestDays> told = new ArrayList<>();
        Instant end = change.plus(Duration.ofDays(35));
        for (Instant now = change.minus(Duration.ofDays(20)); now.isBefore(end); now = now.plus(Duration.ofHours(1))) {
            tell(now.isBefore(change) ? before : after, now, told);
        }
        for (int index = 1; index < told.size(); index++) {
            DigestDays last = told.get(index - 1);
            DigestDays next = told.get(index);
            assertEquals(last.last().plusDays(1), next.first(), () -> before + " to " + after + " at " + change);
            assertTrue(last.week().compareTo(next.week()) < 0);
        }
        // Nobody waits for longer than two weeks and some hours, whatever was changed.
        assertTrue(told.size() >= 6, () -> told.size() + " from " + before + " to " + after + " at " + change);
    }

    private static void tell(DigestSchedule schedule, Instant now, List<DigestDays> told) {
        Week week = schedule.latestDue(now);
        DigestDays last = told.isEmpty() ? null : told.get(told.size() - 1);
        if ((last == null || last.week().compareTo(week) < 0) && !schedule.isTooLate(week, now)) {
            told.add(schedule.days(week, last == null ? null : last.last()));
        }
    }

    private static DigestDays days(String first, String last) {
        return new DigestDays(LocalDate.parse(first), LocalDate.parse(last));
    }
}
