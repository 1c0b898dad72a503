package app.laststraw.usecase.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.DigestPlan;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.store.Database;
import app.laststraw.usecase.Storage;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a form says of the next digest is what comes of it. */
class NextDigestTest {
    /** A Monday; the digest is due at nine. */
    private static final Instant BEGUN = Instant.parse("2026-11-16T08:00:00Z");

    private static final DigestPlan MONDAY = plan(DayOfWeek.MONDAY, 9);

    private Database database;
    private Storage storage;
    private SendingDigests sending;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Database.open(folder.resolve("laststraw.db").toString());
        storage = database.storageOf(new WorkspaceId("T0OURS"), firm(MONDAY, ZoneOffset.UTC), PolicySettings.DEFAULTS);
        sending = new SendingDigests(storage);
        storage.write(records -> records.clients().add(new ClientName("Acme")));
        sending.sendDue(BEGUN);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static DigestPlan plan(DayOfWeek day, int hour) {
        return new DigestPlan(day, LocalTime.of(hour, 0), true, false);
    }

    private static Settings firm(DigestPlan plan, ZoneId zone) {
        Settings firm = Settings.of(
                Language.ENGLISH,
                zone,
                Currency.getInstance("EUR"),
                new ChannelId("C0RED"),
                Set.of(new MemberId("U0MAYA")),
                true,
                false,
                false);
        return new Settings(
                firm.language(),
                firm.zone(),
                firm.currency(),
                firm.redFlagChannel(),
                firm.managers(),
                firm.membersSeeCounts(),
                firm.ownersSeeReporters(),
                firm.twoPersonRelease(),
                plan,
                firm.reporterCare(),
                firm.retention());
    }

    private NextDigest next(DigestPlan plan, String now) {
        return next(plan, ZoneOffset.UTC, now);
    }

    private NextDigest next(DigestPlan plan, ZoneId zone, String now) {
        return storage.read(records -> NextDigest.of(records, firm(plan, zone), Instant.parse(now)))
                .orElseThrow();
    }

    private void assertNext(String dueAt, int days, NextDigest next) {
        assertEquals(Instant.parse(dueAt), next.dueAt().toInstant());
        assertEquals(days, next.days().count());
        assertFalse(next.atOnce());
    }

    /** What is said and what is done are the same: the digest goes out at that moment, and not before. */
    private void assertGoesOut(DigestPlan plan, NextDigest next) {
        storage.write(records -> {
            records.settings().save(firm(plan, ZoneOffset.UTC));
            return null;
        });
        Instant at = next.dueAt().toInstant();
        if (!next.atOnce()) {
            assertEquals(0, sending.sendDue(at.minusSeconds(1)));
        }
        assertEquals(1, sending.sendDue(at));
        assertEquals(
                next.days(),
                storage.read(records -> records.digests().of(next.days().week()).get(0))
                        .days());
    }

    @Test
    void beforeItsHourTheNextIsTodays() {
        assertNext("2026-11-16T09:00:00Z", 7, next(MONDAY, "2026-11-16T08:30:00Z"));
    }

    @Test
    void aWeekThatWasSentIsNotNamedAgain() {
        assertEquals(1, sending.sendDue(Instant.parse("2026-11-16T09:00:00Z")));
        assertNext("2026-11-23T09:00:00Z", 7, next(MONDAY, "2026-11-16T09:00:01Z"));
        assertNext("2026-11-23T10:00:00Z", 7, next(plan(DayOfWeek.MONDAY, 10), "2026-11-16T09:30:00Z"));
    }

    @Test
    void aDayMovedBackLeavesUpToThirteenDaysBetween() {
        DigestPlan tuesday = plan(DayOfWeek.TUESDAY, 9);
        storage.write(records -> {
            records.settings().save(firm(tuesday, ZoneOffset.UTC));
            return null;
        });
        assertEquals(1, sending.sendDue(Instant.parse("2026-11-17T09:00:00Z")));
        NextDigest next = next(MONDAY, "2026-11-17T10:00:00Z");
        assertNext("2026-11-30T09:00:00Z", 13, next);
        assertFalse(next.isOfUsualLength());
        assertGoesOut(MONDAY, next);
    }

    @Test
    void aDayMovedOnBringsAShortOne() {
        sending.sendDue(Instant.parse("2026-11-16T09:00:00Z"));
        DigestPlan tuesday = plan(DayOfWeek.TUESDAY, 9);
        NextDigest next = next(tuesday, "2026-11-16T10:00:00Z");
        assertNext("2026-11-17T09:00:00Z", 1, next);
        assertGoesOut(tuesday, next);
    }

    @Test
    void aMomentOfLessThanTwoDaysAgoIsMadeUpForAtOnce() {
        sending.sendDue(Instant.parse("2026-11-16T09:00:00Z"));
        DigestPlan tuesday = plan(DayOfWeek.TUESDAY, 9);
        NextDigest next = next(tuesday, "2026-11-18T20:00:00Z");
        assertTrue(next.atOnce());
        assertEquals(Instant.parse("2026-11-17T09:00:00Z"), next.dueAt().toInstant());
        assertGoesOut(tuesday, next);
        assertNext("2026-11-24T09:00:00Z", 7, next(tuesday, "2026-11-18T20:01:00Z"));
    }

    @Test
    void oneThatIsTooLateIsLeftToTheNext() {
        sending.sendDue(Instant.parse("2026-11-16T09:00:00Z"));
        assertNext("2026-11-24T09:00:00Z", 8, next(plan(DayOfWeek.TUESDAY, 9), "2026-11-19T09:00:00Z"));
    }

    @Test
    void anotherZoneMovesItsMoment() {
        sending.sendDue(Instant.parse("2026-11-16T09:00:00Z"));
        assertNext("2026-11-23T14:00:00Z", 7, next(MONDAY, ZoneId.of("America/New_York"), "2026-11-18T09:00:00Z"));
    }

    @Test
    void whereItGoesToNobodyThereIsNone() {
        DigestPlan nobody = new DigestPlan(DayOfWeek.MONDAY, LocalTime.of(9, 0), false, false);
        assertTrue(storage.read(records -> NextDigest.of(records, firm(nobody, ZoneOffset.UTC), BEGUN))
                .isEmpty());
    }

    @Test
    void aFirmThatHasJustBegunMissesNone() {
        assertNext(
                "2026-11-22T09:00:00Z",
                7,
                next(
                        plan(DayOfWeek.SUNDAY, 9),
                        BEGUN.plus(Duration.ofMinutes(1)).toString()));
    }
}
