package app.laststraw.usecase.digest;

import static app.laststraw.usecase.digest.DigestFirm.ANA;
import static app.laststraw.usecase.digest.DigestFirm.BEN;
import static app.laststraw.usecase.digest.DigestFirm.RED_FLAGS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.digest.DigestDays;
import app.laststraw.domain.digest.Week;
import app.laststraw.domain.workspace.DigestPlan;
import app.laststraw.store.Database;
import app.laststraw.usecase.Digests;
import app.laststraw.usecase.DyingStorage;
import app.laststraw.usecase.Outbox;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.delivery.DeliveringAnnouncements;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Years of a firm, hour by hour, on a real database: the process is killed again and again, at every line between claiming a
 * digest and marking it; it stands still for hours or weeks; Slack is down, or its answers are lost. Yet each recipient gets
 * one digest a week, and is told of each day once.
 */
class DigestYearsTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MORE_LINES_THAN_THERE_ARE = 30_000;

    @TempDir
    private Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("laststraw.db").toString());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        // With a week 53, changes of the clock in both directions, and a day that there never was.
        "Europe/Berlin,       MONDAY, 09:00, 2026-01-01, 3",
        "America/New_York,    SUNDAY, 01:30, 2020-06-01, 1",
        "Africa/Cairo,        FRIDAY, 00:00, 2024-01-01, 1",
        "Australia/Lord_Howe, SUNDAY, 02:15, 2026-03-01, 1",
        "Pacific/Apia,        FRIDAY, 09:00, 2011-06-01, 1",
    })
    void eachRecipientGetsOneDigestAWeek(String zone, DayOfWeek day, LocalTime time, LocalDate from, int years) {
        Simulation simulation = new Simulation(new DigestPlan(day, time, true, true), ZoneId.of(zone), from);
        simulation.run(from.plusYears(years));

        List<DigestDays> told = simulation.firm.days(RED_FLAGS);
        assertEquals(told, simulation.firm.days(ANA));
        assertEquals(told, simulation.firm.days(BEN));
        assertEquals(simulation.expected, told.stream().map(DigestDays::week).toList());
        IntStream.range(1, told.size())
                .forEach(next -> assertEquals(
                        told.get(next - 1).last().plusDays(1), told.get(next).first()));
        assertTrue(simulation.folded > years, simulation.folded + " were folded");
        assertTrue(simulation.deaths > 100 * years, simulation.deaths + " deaths");
    }

    /** In one week, at every line there is, and in the dying's own repetition at the next. */
    @Test
    void diedAnywhereEachDigestIsSaidOnce() {
        int all = tell(MORE_LINES_THAN_THERE_ARE);
        assertTrue(all > 12 && all < 40, all + " lines");
        for (int line = 0; line < all; line++) {
            tell(line);
            tell(line, line + 1);
        }
    }

    private int tell(Integer... dyingAt) {
        DyingStorage.Lines lines = new DyingStorage.Lines(dyingAt);
        DigestPlan plan = new DigestPlan(DayOfWeek.MONDAY, LocalTime.of(9, 0), true, true);
        ZoneId zone = ZoneId.of("Europe/Berlin");
        Instant due = Instant.parse("2026-11-23T08:00:00Z");
        DigestFirm firm =
                new DigestFirm(database, "T0AT" + List.of(dyingAt), due.minus(HOUR), DigestFirm.settings(plan, zone));
        firm.addClient();
        firm.sendDue();
        for (int hour = 0; hour < 4; hour++) {
            firm.setClock(due.plus(HOUR.multipliedBy(hour)));
            untilDone(firm, new DyingStorage(firm.storage(), lines));
        }
        for (Object place : List.of(RED_FLAGS, ANA, BEN)) {
            assertEquals(List.of("2026-11-16..2026-11-22"), firm.told(place), "died at " + List.of(dyingAt));
        }
        assertTrue(firm.rows("2026-W47").stream().allMatch(row -> row.status() == Digests.Status.SENT));
        return lines.count();
    }

    /** Process after process, until one has nothing left to do; how many died. */
    private static int untilDone(DigestFirm firm, Storage dying) {
        int deaths = 0;
        while (true) {
            try {
                new SendingDigests(dying).sendDue(firm.now());
                DeliveringAnnouncements delivering = firm.process(dying);
                List<Outbox.Entry> due = delivering.due();
                while (!due.isEmpty()) {
                    due.forEach(delivering::deliver);
                    due = delivering.due();
                }
                return deaths;
            } catch (DyingStorage.Crash crash) {
                deaths++;
            }
        }
    }

    private final class Simulation {
        private final Random random = new Random(4711);
        private final DigestPlan plan;
        private final ZoneId zone;
        private final DigestFirm firm;
        private final DyingStorage dying;
        /** The weeks whose digest had a chance to be sent in time. */
        private final List<Week> expected = new ArrayList<>();

        private Instant now;
        private Instant downUntil = Instant.MIN;
        private Instant slackDownUntil = Instant.MIN;
        private int deaths;
        private int folded;

        private Simulation(DigestPlan plan, ZoneId zone, LocalDate from) {
            this.plan = plan;
            this.zone = zone;
            this.now = from.atStartOfDay(zone).toInstant();
            this.firm = new DigestFirm(database, "T0YEARS", now, DigestFirm.settings(plan, zone));
            Integer[] lines = random.ints(0, MORE_LINES_THAN_THERE_ARE)
                    .limit(MORE_LINES_THAN_THERE_ARE / 4)
                    .distinct()
                    .boxed()
                    .toArray(Integer[]::new);
            this.dying = new DyingStorage(firm.storage(), new DyingStorage.Lines(lines));
            firm.addClient();
            firm.losesAnswers(() -> random.nextInt(4) == 0);
            firm.sendDue();
        }

        private void run(LocalDate end) {
            LocalDate week = now.atZone(zone).toLocalDate();
            while (week.isBefore(end)) {
                week = week.plusWeeks(1);
                week(Week.of(week));
            }
            // What is still on its way arrives.
            slackDownUntil = Instant.MIN;
            firm.losesAnswers(() -> false);
            step(now.plus(HOUR));
        }

        /** By the wall clock itself, and not by the schedule that is tested. */
        private void week(Week week) {
            LocalDate on = plan.day() == DayOfWeek.MONDAY
                    ? week.sunday().plusDays(1)
                    : week.monday().plusDays(plan.day().ordinal());
            Instant due = on.atTime(plan.time()).atZone(zone).toInstant();
            step(due.minusMillis(1));
            misfortune(due);
            boolean isSent = false;
            for (int hour = 0; hour < 120; hour += hour < 3 ? 1 : 9) {
                Instant then = due.plus(HOUR.multipliedBy(hour));
                boolean isUp = step(then);
                isSent |= isUp && hour < 48;
            }
            if (isSent) {
                expected.add(week);
            } else {
                folded++;
            }
        }

        private void misfortune(Instant due) {
            int what = random.nextInt(8);
            if (what == 0) {
                downUntil = due.plus(HOUR.multipliedBy(random.nextInt(48)));
            } else if (what == 1) {
                downUntil = due.plus(HOUR.multipliedBy(48 + random.nextInt(9 * 24)));
            } else if (what == 2) {
                slackDownUntil = due.plus(HOUR.multipliedBy(random.nextInt(10 * 24)));
            }
        }

        /** Whether we are up by then. */
        private boolean step(Instant then) {
            now = then;
            firm.setClock(then);
            firm.setDown(then.isBefore(slackDownUntil));
            if (then.isBefore(downUntil)) {
                return false;
            }
            deaths += untilDone(firm, dying);
            return true;
        }
    }
}
