package app.laststraw.domain.exit;

import static app.laststraw.domain.exit.Reminder.Kind.DUE;
import static app.laststraw.domain.exit.Reminder.Kind.OVERDUE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReminderTest {
    private static final Instant LONG_BEFORE = Instant.parse("2020-01-01T00:00:00Z");

    private static Step dueOn(LocalDate day) {
        return Step.open(1, StepKind.HANDOVER, null, Sample.MAYA, day);
    }

    private static Optional<Reminder> next(Step step, ZoneId zone) {
        return Reminder.next(step, zone, LONG_BEFORE);
    }

    private static Optional<Reminder> at(Reminder.Kind kind, String instant) {
        return Optional.of(new Reminder(kind, Instant.parse(instant)));
    }

    @ParameterizedTest(name = "{0}: due {1}, reminded {2}, and {3} when overdue")
    @CsvSource({
        "UTC,                 2026-11-24, 2026-11-24T09:00:00Z, 2026-11-25T09:00:00Z",
        // Clocks go forward on Sunday the 8th of March, and back on Sunday the 1st of November.
        "America/New_York,    2026-03-06, 2026-03-06T14:00:00Z, 2026-03-09T13:00:00Z",
        "America/New_York,    2026-03-08, 2026-03-06T14:00:00Z, 2026-03-09T13:00:00Z",
        "America/New_York,    2026-10-30, 2026-10-30T13:00:00Z, 2026-11-02T14:00:00Z",
        // On Sundays too: the 29th of March and the 25th of October.
        "Europe/London,       2026-03-27, 2026-03-27T09:00:00Z, 2026-03-30T08:00:00Z",
        "Europe/London,       2026-10-23, 2026-10-23T08:00:00Z, 2026-10-26T09:00:00Z",
        // By half an hour, on the 5th of April and the 4th of October.
        "Australia/Lord_Howe, 2026-04-03, 2026-04-02T22:00:00Z, 2026-04-05T22:30:00Z",
        "Australia/Lord_Howe, 2026-10-02, 2026-10-01T22:30:00Z, 2026-10-04T22:00:00Z",
        // At midnight at the start of a Friday, 24 April, and at its end on a Thursday, 29 October.
        "Africa/Cairo,        2026-04-23, 2026-04-23T07:00:00Z, 2026-04-24T06:00:00Z",
        "Africa/Cairo,        2026-10-29, 2026-10-29T06:00:00Z, 2026-10-30T07:00:00Z",
        // Both sides of the date line.
        "Pacific/Kiritimati,  2026-11-24, 2026-11-23T19:00:00Z, 2026-11-24T19:00:00Z",
        "Pacific/Pago_Pago,   2026-11-24, 2026-11-24T20:00:00Z, 2026-11-25T20:00:00Z",
        "Asia/Kathmandu,      2026-11-24, 2026-11-24T03:15:00Z, 2026-11-25T03:15:00Z",
        // Weekends, month ends, a leap day, the turn of the year.
        "Asia/Shanghai,       2026-11-28, 2026-11-27T01:00:00Z, 2026-11-30T01:00:00Z",
        "Asia/Shanghai,       2026-11-29, 2026-11-27T01:00:00Z, 2026-11-30T01:00:00Z",
        "Asia/Shanghai,       2026-11-30, 2026-11-30T01:00:00Z, 2026-12-01T01:00:00Z",
        "Asia/Shanghai,       2028-02-29, 2028-02-29T01:00:00Z, 2028-03-01T01:00:00Z",
        "Asia/Shanghai,       2032-02-29, 2032-02-27T01:00:00Z, 2032-03-01T01:00:00Z",
        "Asia/Shanghai,       2026-12-31, 2026-12-31T01:00:00Z, 2027-01-01T01:00:00Z"
    })
    void theOwnerHearsOfItOnTheMorningItIsDueAndOnTheNextWorkingOne(
            ZoneId zone, LocalDate dueOn, String due, String overdue) {
        Step step = dueOn(dueOn);

        assertEquals(at(DUE, due), next(step, zone));
        assertEquals(at(OVERDUE, overdue), next(step.reminded(Step.Reminded.WHEN_DUE), zone));
        assertEquals(Optional.empty(), next(step.reminded(Step.Reminded.WHEN_OVERDUE), zone));
    }

    @Test
    void itIsDueFromNineOn() {
        Reminder nine = next(dueOn(Sample.MONDAY), ZoneOffset.UTC).orElseThrow();

        assertFalse(nine.isDue(Instant.parse("2026-11-23T08:59:59.999Z")));
        assertTrue(nine.isDue(Instant.parse("2026-11-23T09:00:00Z")));
    }

    @Test
    void aSettledStepIsLeftInPeace() {
        Step step = dueOn(Sample.MONDAY);

        assertEquals(Optional.empty(), next(step.done(Sample.MAYA, Sample.NOON), ZoneOffset.UTC));
        assertEquals(Optional.empty(), next(step.dropped(Sample.MAYA, Sample.NOON, "no keys"), ZoneOffset.UTC));
        assertEquals(
                next(step, ZoneOffset.UTC),
                next(step.done(Sample.MAYA, Sample.NOON).reopened(), ZoneOffset.UTC));
    }

    @Test
    void anOutageOverTheDueDayLeavesOnlyTheOverdueOne() {
        Step friday = dueOn(LocalDate.of(2026, 11, 27));
        ZoneId newYork = ZoneId.of("America/New_York");

        assertEquals(
                at(DUE, "2026-11-27T14:00:00Z"),
                Reminder.next(friday, newYork, Instant.parse("2026-11-28T04:59:59Z")),
                "it still is Friday there");
        assertEquals(
                at(OVERDUE, "2026-11-30T14:00:00Z"),
                Reminder.next(friday, newYork, Instant.parse("2026-11-28T05:00:00Z")),
                "nobody is woken on a Saturday");
        assertEquals(
                at(OVERDUE, "2026-11-30T14:00:00Z"),
                Reminder.next(friday, newYork, Instant.parse("2027-01-01T00:00:00Z")));
    }

    @Test
    void whoSnoozesItBeyondItsDayHearsOfItOnceMoreAsOverdue() {
        Step snoozed = dueOn(Sample.MONDAY)
                .reminded(Step.Reminded.WHEN_DUE)
                .snoozedUntil(Snooze.THREE_DAYS.from(Sample.MONDAY));

        assertEquals(at(OVERDUE, "2026-11-26T09:00:00Z"), next(snoozed, ZoneOffset.UTC));
        assertEquals(Optional.empty(), next(snoozed.reminded(OVERDUE.asReminded()), ZoneOffset.UTC));
    }

    @Test
    void whoSnoozesItUntilItIsDueHearsOfItTwice() {
        Step snoozed = dueOn(LocalDate.of(2026, 11, 30)).snoozedUntil(Snooze.ONE_WEEK.from(Sample.MONDAY));

        assertEquals(at(DUE, "2026-11-30T09:00:00Z"), next(snoozed, ZoneOffset.UTC));
        assertEquals(at(OVERDUE, "2026-12-01T09:00:00Z"), next(snoozed.reminded(DUE.asReminded()), ZoneOffset.UTC));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-26, ONE_DAY,    2026-11-27",
        "2026-11-27, ONE_DAY,    2026-11-30",
        "2026-11-25, THREE_DAYS, 2026-11-30",
        "2026-11-24, ONE_WEEK,   2026-12-01",
        "2028-02-28, ONE_DAY,    2028-02-29",
        "2026-12-30, THREE_DAYS, 2027-01-04"
    })
    void aSnoozeEndsOnAWorkingDay(LocalDate today, Snooze snooze, LocalDate remindOn) {
        Step step = dueOn(today).snoozedUntil(snooze.from(today));

        assertEquals(remindOn, step.remindOn());
        assertEquals(today, step.dueOn());
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    /** Looks at {@code step} every {@code interval}, for two weeks around its due date, and sends what is due. */
    private static List<Reminder.Kind> sent(Step step, ZoneId zone, Instant from, Duration interval) {
        List<Reminder.Kind> sent = new ArrayList<>();
        Step known = step;
        Instant end = step.dueOn().plusDays(14).atStartOfDay(ZoneOffset.UTC).toInstant();
        for (Instant now = from; now.isBefore(end); now = now.plus(interval)) {
            Instant moment = now;
            Optional<Reminder> due = Reminder.next(known, zone, now).filter(next -> next.isDue(moment));
            if (due.isPresent()) {
                assertTrue(WorkingDays.isOne(due.get().at().atZone(zone).toLocalDate()));
                assertEquals(9, due.get().at().atZone(zone).getHour());
                sent.add(due.get().kind());
                known = known.reminded(due.get().kind().asReminded());
            }
        }
        return sent;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aStepLeftAloneIsHeardOfOnceWhenDueAndOnceWhenOverdue(long seed) {
        Random random = new Random(seed);
        List<String> zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        ZoneId zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
        Step step = dueOn(GeneratedPlan.today(random));
        Instant from = step.dueOn()
                .minusDays(7)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .plusSeconds(random.nextInt(86_400));
        Duration seldom = Duration.ofMinutes(1 + random.nextInt(13 * 60));
        Duration tooSeldom = Duration.ofHours(16 + random.nextInt(80));

        assertEquals(List.of(DUE, OVERDUE), sent(step, zone, from, seldom), () -> zone + ", " + seldom);
        List<Reminder.Kind> late = sent(step, zone, from, tooSeldom);
        assertTrue(late.equals(List.of(DUE, OVERDUE)) || late.equals(List.of(OVERDUE)), late::toString);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theNextOneIsNeverSentTwice(long seed) {
        Random random = new Random(seed);
        Step step = dueOn(GeneratedPlan.today(random));
        if (random.nextBoolean()) {
            step = step.snoozedUntil(step.dueOn().plusDays(random.nextInt(20) - 5));
        }
        Instant now = step.dueOn().atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(random.nextInt(2_000_000));
        Reminder first = Reminder.next(step, ZoneOffset.UTC, now).orElseThrow();
        Optional<Reminder> second = Reminder.next(step.reminded(first.kind().asReminded()), ZoneOffset.UTC, now);

        assertTrue(second.isEmpty()
                || second.get().kind() == OVERDUE && second.get().at().isAfter(first.at()));
        assertEquals(first.kind() == OVERDUE, second.isEmpty());
    }

    @Test
    void theOverdueOneWaitsForTheMorningAfterTheDueOne() {
        Step step =
                dueOn(Sample.MONDAY).snoozedUntil(LocalDate.of(2026, 11, 26)).reminded(Step.Reminded.WHEN_DUE);

        assertEquals(at(OVERDUE, "2026-11-27T09:00:00Z"), next(step, ZoneOffset.UTC));
    }
}
