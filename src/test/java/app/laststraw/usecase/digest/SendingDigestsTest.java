package app.laststraw.usecase.digest;

import static app.laststraw.usecase.digest.DigestFirm.ANA;
import static app.laststraw.usecase.digest.DigestFirm.BEN;
import static app.laststraw.usecase.digest.DigestFirm.CLEO;
import static app.laststraw.usecase.digest.DigestFirm.RED_FLAGS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.digest.Week;
import app.laststraw.domain.workspace.Audience;
import app.laststraw.domain.workspace.DigestPlan;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.store.Database;
import app.laststraw.support.Ledger;
import app.laststraw.usecase.Digests;
import app.laststraw.usecase.Digests.Status;
import app.laststraw.usecase.delivery.DeliveringAnnouncements;
import app.laststraw.usecase.digest.SendingDigests.Outcome;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the digest goes, to whom, and what its row says of it. */
class SendingDigestsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant DUE = Instant.parse("2026-11-23T08:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Week WEEK_47 = new Week(2026, 47);
    private static final String DAYS_47 = "2026-11-16..2026-11-22";
    private static final String DAYS_48 = "2026-11-23..2026-11-29";
    private static final DigestPlan IN_CHANNEL = DigestPlan.DEFAULT;
    private static final DigestPlan TO_MANAGERS = plan(false, true);
    private static final DigestPlan TO_BOTH = plan(true, true);

    @TempDir
    private Path folder;

    private Database database;
    private DigestFirm firm;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("laststraw.db").toString());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static DigestPlan plan(boolean inChannel, boolean toManagers) {
        return new DigestPlan(DayOfWeek.MONDAY, LocalTime.of(9, 0), inChannel, toManagers);
    }

    /** A firm that has been at work for some days. */
    private void atWork(DigestPlan plan) {
        atWork(DigestFirm.settings(plan, BERLIN));
    }

    private void atWork(Settings settings) {
        firm = new DigestFirm(database, "T0FIRM", DUE.minus(Duration.ofDays(3)), settings);
        firm.addClient();
        pass(DUE.minusMillis(1));
        assertEquals(List.of(), firm.told(RED_FLAGS));
    }

    /** What is due by then is said. */
    private int pass(Instant now) {
        firm.setClock(now);
        int claimed = firm.sendDue();
        firm.sayAll();
        return claimed;
    }

    private Status status(MemberId recipient) {
        return firm.storage()
                .read(records -> records.digests().find(recipient, WEEK_47))
                .orElseThrow()
                .status();
    }

    @Test
    void itGoesToTheChannelAtItsHourOnceAndTellsOfTheWeekBefore() {
        atWork(IN_CHANNEL);

        assertEquals(1, pass(DUE));
        assertEquals(0, pass(DUE));
        assertEquals(0, pass(DUE.plus(Duration.ofDays(6))));
        assertEquals(1, pass(DUE.plus(WEEK)));

        assertEquals(List.of(DAYS_47, DAYS_48), firm.told(RED_FLAGS));
        assertEquals(List.of(), firm.told(ANA));
        assertEquals(Status.SENT, status(null));
    }

    @Test
    void itIsSaidThoughTheFirmMovesBackByADayBetweenTheClaimAndTheWord() {
        DigestPlan atMidnight = new DigestPlan(DayOfWeek.MONDAY, LocalTime.MIDNIGHT, true, false);
        ZoneId kiritimati = ZoneId.of("Pacific/Kiritimati");
        Instant due = Instant.parse("2026-11-22T10:00:00Z");
        firm = new DigestFirm(
                database, "T0FIRM", due.minus(Duration.ofDays(3)), DigestFirm.settings(atMidnight, kiritimati));
        firm.addClient();
        pass(due.minusMillis(1));
        firm.setClock(due);
        assertEquals(1, firm.sendDue());

        firm.save(DigestFirm.settings(atMidnight, ZoneId.of("Pacific/Niue")));
        firm.setClock(due.plus(Duration.ofMinutes(1)));
        firm.sayAll();

        assertEquals(List.of(DAYS_47), firm.told(RED_FLAGS));
    }

    @Test
    void itGoesToTheChannelAndToEachManagerWhereThePlanSaysSo() {
        atWork(TO_BOTH);
        assertEquals(3, pass(DUE));

        assertEquals(List.of(DAYS_47), firm.told(RED_FLAGS));
        assertEquals(List.of(DAYS_47), firm.told(ANA));
        assertEquals(List.of(DAYS_47), firm.told(BEN));
        assertEquals(List.of(), firm.told(CLEO));
    }

    @Test
    void whereNobodyIsToHaveItThereIsNone() {
        atWork(plan(false, false));

        assertEquals(0, pass(DUE));
        assertEquals(List.of(), firm.rows("2026-W47"));
    }

    @Test
    void aFirmWithoutClientsGetsNoneAndOneThatHasJustBegunMissesNone() {
        firm = new DigestFirm(database, "T0FIRM", DUE.minus(WEEK), DigestFirm.settings(IN_CHANNEL, BERLIN));
        pass(DUE.minus(WEEK));
        pass(DUE);
        firm.addClient();

        assertEquals(0, pass(DUE.plusSeconds(60)));
        assertEquals(List.of(), firm.told(RED_FLAGS));
        assertEquals(1, pass(DUE.plus(WEEK)));
        assertEquals(List.of(DAYS_48), firm.told(RED_FLAGS));
    }

    @Test
    void aDigestThatWasMissedIsSentWithin48Hours() {
        atWork(IN_CHANNEL);

        assertEquals(1, pass(DUE.plus(Duration.ofHours(48)).minusMillis(1)));
        assertEquals(List.of(DAYS_47), firm.told(RED_FLAGS));
    }

    /** A clock that was wrong for a moment must not end the digests until its time has come. */
    @Test
    void aClockThatWasYearsAheadLeavesTheNextDigestWhereItBelongs() {
        atWork(IN_CHANNEL);
        firm.setClock(DUE.plus(WEEK.multipliedBy(520)));
        firm.sendDue();
        firm.sayAll();
        assertEquals(1, pass(DUE));
        assertEquals(0, pass(DUE.plusSeconds(60)));
        assertEquals(1, pass(DUE.plus(WEEK)));

        assertEquals(List.of(DAYS_47, DAYS_48), firm.told(RED_FLAGS).subList(1, 3));
    }

    @Test
    void aDigestThatIsLaterThanThatIsFoldedIntoTheNext() {
        atWork(IN_CHANNEL);

        assertEquals(0, pass(DUE.plus(Duration.ofHours(48))));
        pass(DUE.plus(WEEK));
        pass(DUE.plus(WEEK).plus(WEEK));
        assertEquals(List.of(DAYS_48, "2026-11-30..2026-12-06"), firm.told(RED_FLAGS));

        pass(DUE.plus(Duration.ofDays(7 * 3 + 2)));
        pass(DUE.plus(Duration.ofDays(7 * 4)));
        assertEquals("2026-12-07..2026-12-20", firm.told(RED_FLAGS).get(2));
    }

    @Test
    void whileSlackIsDownItWaitsAndIsSaidOnceAfterwards() {
        atWork(TO_BOTH);
        firm.setDown(true);
        firm.setClock(DUE);
        firm.sendDue();
        firm.sayAll();
        for (int day = 1; day < 5; day++) {
            assertEquals(0, pass(DUE.plus(Duration.ofDays(day))));
        }
        assertEquals(Status.CLAIMED, status(null));

        firm.setDown(false);
        pass(DUE.plus(Duration.ofDays(5)));
        pass(DUE.plus(Duration.ofDays(6)));

        assertEquals(List.of(DAYS_47), firm.told(RED_FLAGS));
        assertEquals(List.of(DAYS_47), firm.told(BEN));
        assertEquals(Status.SENT, status(BEN));
    }

    @Test
    void whereTheAnswerIsLostItIsLookedForBeforeItIsSaidAgain() {
        atWork(IN_CHANNEL);
        firm.losesAnswers(() -> true);
        pass(DUE);
        firm.losesAnswers(() -> false);
        pass(DUE.plus(Duration.ofHours(1)));

        assertEquals(List.of(DAYS_47), firm.told(RED_FLAGS));
        assertEquals(Status.SENT, status(null));
        assertEquals("1", firm.rows("2026-W47").get(0).ts());
    }

    @Test
    void whatTheChannelMayNotHaveGoesToEachManagerWithTheReason() {
        atWork(IN_CHANNEL);
        firm.shut(Audience.Refusal.SHARED_CHANNEL);
        pass(DUE);

        assertEquals(List.of(), firm.told(RED_FLAGS));
        assertEquals(List.of(DAYS_47 + " SHARED_CHANNEL"), firm.told(ANA));
        assertEquals(List.of(DAYS_47 + " SHARED_CHANNEL"), firm.told(BEN));
        assertEquals(Status.WITHHELD, status(null));
        assertEquals(Status.SENT, status(ANA));
    }

    @Test
    void whatSlackRefusesForGoodGoesToEachManagerToo() {
        atWork(IN_CHANNEL);
        firm.shut(Audience.Refusal.UNDELIVERABLE);
        pass(DUE);

        assertEquals(List.of(DAYS_47 + " UNDELIVERABLE"), firm.told(ANA));
        assertEquals(Status.FAILED, status(null));
    }

    @Test
    void whatSlackRefusesForGoodToAManagerGoesToNobodyElse() {
        atWork(DigestFirm.settings(TO_MANAGERS, BERLIN, RED_FLAGS, Set.of(ANA)));
        firm.refuses(ANA);
        firm.setClock(DUE);
        assertEquals(1, firm.sendDue());
        firm.save(DigestFirm.settings(TO_MANAGERS, BERLIN));
        firm.sayAll();

        Ledger ledger = new Ledger(folder.resolve("laststraw.db"));
        assertEquals(Status.FAILED, status(ANA));
        assertEquals(1, firm.rows("2026-W47").size());
        assertEquals(1, ledger.count("outbox"));
        assertEquals(1, ledger.audited("week.claimed").size());
        assertEquals(List.of(), firm.told(BEN));
    }

    @Test
    void aManagerWhoGetsItAnywayGetsItOnceWhereTheChannelIsShut() {
        atWork(TO_BOTH);
        firm.shut(Audience.Refusal.SHARED_CHANNEL);
        pass(DUE);

        assertEquals(List.of(DAYS_47), firm.told(ANA));
        assertEquals(List.of(DAYS_47), firm.told(BEN));
    }

    @Test
    void whereNoChannelIsSetItGoesToEachManager() {
        atWork(DigestFirm.settings(IN_CHANNEL, BERLIN, null, Set.of(ANA)));
        pass(DUE);

        assertEquals(List.of(DAYS_47 + " NO_CHANNEL_SET"), firm.told(ANA));
    }

    @Test
    void whoeverLostTheRoleBeforeItIsSaidGetsNone() {
        atWork(TO_MANAGERS);
        firm.setClock(DUE);
        firm.sendDue();
        firm.leaves(BEN);
        firm.save(DigestFirm.settings(TO_MANAGERS, BERLIN, RED_FLAGS, Set.of(CLEO)));
        firm.sayAll();

        assertEquals(List.of(), firm.told(ANA));
        assertEquals(List.of(), firm.told(BEN));
        assertEquals(Status.WITHHELD, status(ANA));
        assertEquals(Status.WITHHELD, status(BEN));
    }

    /** Slack was down, or the app: it is hours or days until it can be said. */
    @ParameterizedTest
    @CsvSource({"true, false", "false, true", "false, false"})
    void wherePlannedOtherwiseBeforeItIsSaidItIsSaidOnlyWhereItIsStillWanted(boolean inChannel, boolean toManagers) {
        atWork(TO_BOTH);
        firm.setClock(DUE);
        firm.sendDue();
        firm.save(DigestFirm.settings(plan(inChannel, toManagers), BERLIN));
        firm.sayAll();

        assertEquals(inChannel ? List.of(DAYS_47) : List.of(), firm.told(RED_FLAGS));
        assertEquals(toManagers ? List.of(DAYS_47) : List.of(), firm.told(ANA));
        assertEquals(inChannel ? Status.SENT : Status.WITHHELD, status(null));
        assertEquals(toManagers ? Status.SENT : Status.WITHHELD, status(ANA));
    }

    @Test
    void whatWasWithheldComesToManagersForAsLongAsItIsPlannedForTheChannel() {
        atWork(IN_CHANNEL);
        firm.shut(Audience.Refusal.SHARED_CHANNEL);
        firm.setClock(DUE);
        firm.sendDue();
        DeliveringAnnouncements delivering = firm.process(firm.storage());
        delivering.due().forEach(delivering::deliver);
        firm.save(DigestFirm.settings(plan(false, false), BERLIN));
        firm.sayAll();

        assertEquals(List.of(), firm.told(ANA));
        assertEquals(Status.WITHHELD, status(ANA));
    }

    @Test
    void whatIsAskedForAgainIsSaidWhateverIsPlannedByThen() {
        atWork(IN_CHANNEL);
        pass(DUE);
        firm.save(DigestFirm.settings(plan(false, false), BERLIN));
        new SendingDigests(firm.storage()).sendAgain(WEEK_47, null, ANA, "press:1", firm.now());
        firm.sayAll();

        assertEquals(List.of(DAYS_47, DAYS_47), firm.told(RED_FLAGS));
    }

    @Test
    void aManagerWhoIsNamedAfterwardsGetsTheNext() {
        atWork(DigestFirm.settings(TO_MANAGERS, BERLIN, RED_FLAGS, Set.of(ANA)));
        pass(DUE);
        firm.save(DigestFirm.settings(TO_MANAGERS, BERLIN));
        pass(DUE.plus(Duration.ofDays(1)));
        assertEquals(List.of(), firm.told(BEN));

        pass(DUE.plus(WEEK));
        assertEquals(List.of(DAYS_48), firm.told(BEN));
    }

    @Test
    void daysOfWhichNobodyCouldBeToldAreFoldedIntoTheNext() {
        atWork(DigestFirm.settings(TO_MANAGERS, BERLIN, RED_FLAGS, Set.of(ANA)));
        pass(DUE);
        firm.setClock(DUE.plus(WEEK));
        firm.sendDue();
        firm.save(DigestFirm.settings(TO_MANAGERS, BERLIN, RED_FLAGS, Set.of(BEN)));
        firm.sayAll();

        pass(DUE.plus(WEEK).plus(WEEK));
        assertEquals(List.of("2026-11-23..2026-12-06"), firm.told(BEN));
    }

    @Test
    void aDayThatIsChangedInMidWeekTellsOfEachDayOnce() {
        atWork(IN_CHANNEL);
        pass(DUE);
        DigestPlan fridays = new DigestPlan(DayOfWeek.FRIDAY, LocalTime.of(16, 30), true, false);
        firm.save(DigestFirm.settings(fridays, ZoneId.of("Asia/Kolkata")));
        assertEquals(0, pass(Instant.parse("2026-11-27T10:59:59Z")));
        assertEquals(1, pass(Instant.parse("2026-11-27T11:00:00Z")));

        assertEquals(List.of(DAYS_47, "2026-11-23..2026-11-26"), firm.told(RED_FLAGS));
    }

    @Test
    void aManagerHasItSentAgainOnceAPress() {
        atWork(IN_CHANNEL);
        pass(DUE);

        assertEquals(Outcome.SENT, again(null, ANA, "press:1"));
        assertEquals(Outcome.SENT, again(null, ANA, "press:1"));
        assertEquals(List.of(DAYS_47, DAYS_47), firm.told(RED_FLAGS));
        assertEquals("2", firm.rows("2026-W47").get(0).ts());

        assertEquals(Outcome.SENT, again(null, BEN, "press:2"));
        assertEquals(3, firm.told(RED_FLAGS).size());
        pass(DUE.plus(WEEK));
        assertEquals(List.of(DAYS_47, DAYS_47, DAYS_47, DAYS_48), firm.told(RED_FLAGS));
    }

    @Test
    void whatIsSentAgainGoesToWhomeverItWentTo() {
        atWork(TO_MANAGERS);
        pass(DUE);

        assertEquals(Outcome.SENT, again(BEN, BEN, "press:1"));
        assertEquals(List.of(DAYS_47), firm.told(ANA));
        assertEquals(List.of(DAYS_47, DAYS_47), firm.told(BEN));
        assertEquals(List.of(), firm.told(RED_FLAGS));
    }

    @Test
    void onlyAManagerHasItSentAgainAndNobodyToSomebodyElse() {
        atWork(TO_BOTH);
        pass(DUE);

        assertEquals(Outcome.NOT_ALLOWED, again(null, CLEO, "press:1"));
        assertEquals(Outcome.NOT_ALLOWED, again(ANA, BEN, "press:2"));
        assertEquals(
                Outcome.UNKNOWN,
                new SendingDigests(firm.storage()).sendAgain(new Week(2026, 40), null, ANA, "press:3", firm.now()));
        assertEquals(List.of(DAYS_47), firm.told(RED_FLAGS));
        assertEquals(List.of(DAYS_47), firm.told(ANA));
    }

    @Test
    void whatIsSentAgainAndWithheldStaysWhereItWasSentAndGoesToThoseWithoutIt() {
        atWork(IN_CHANNEL);
        pass(DUE);
        firm.shut(Audience.Refusal.SHARED_CHANNEL);

        again(null, ANA, "press:1");

        assertEquals(Status.SENT, status(null));
        assertEquals(List.of(DAYS_47 + " SHARED_CHANNEL"), firm.told(ANA));
    }

    @Test
    void byHandItGoesToThoseWhoHaveNoneHoweverLate() {
        atWork(TO_BOTH);
        firm.setClock(DUE.plus(Duration.ofDays(3)));
        SendingDigests digests = new SendingDigests(firm.storage());

        assertEquals(3, digests.send(WEEK_47, firm.now()).claimed());
        firm.sayAll();
        assertEquals(0, digests.send(WEEK_47, firm.now()).claimed());
        assertEquals(
                List.of(Status.SENT, Status.SENT, Status.SENT),
                digests.send(WEEK_47, firm.now()).digests().stream()
                        .map(Digests.Digest::status)
                        .toList());
        assertEquals(List.of(DAYS_47), firm.told(RED_FLAGS));

        pass(DUE.plus(WEEK));
        assertEquals(List.of(DAYS_47, DAYS_48), firm.told(RED_FLAGS));
    }

    @Test
    void whoeverGetsItLaterIsToldOfTheSameDaysThoughTheDayWasChangedMeanwhile() {
        atWork(DigestFirm.settings(TO_MANAGERS, BERLIN, RED_FLAGS, Set.of(ANA)));
        pass(DUE);
        DigestPlan fridays = new DigestPlan(DayOfWeek.FRIDAY, LocalTime.of(9, 0), false, true);
        firm.save(DigestFirm.settings(fridays, BERLIN));

        assertEquals(
                1, new SendingDigests(firm.storage()).send(WEEK_47, firm.now()).claimed());
        firm.sayAll();

        assertEquals(List.of(DAYS_47), firm.told(ANA));
        assertEquals(List.of(DAYS_47), firm.told(BEN));
    }

    @Test
    void byHandWhatCouldNotBeSentIsTriedAnew() {
        atWork(IN_CHANNEL);
        firm.shut(Audience.Refusal.UNDELIVERABLE);
        pass(DUE);
        firm.shut(null);
        firm.setClock(DUE.plus(Duration.ofHours(1)));

        assertEquals(
                1, new SendingDigests(firm.storage()).send(WEEK_47, firm.now()).claimed());
        firm.sayAll();

        assertEquals(List.of(DAYS_47), firm.told(RED_FLAGS));
        assertEquals(1, firm.told(ANA).size());
        assertEquals(Status.SENT, status(null));
    }

    @Test
    void readingItChangesNothing() {
        atWork(IN_CHANNEL);
        SendingDigests digests = new SendingDigests(firm.storage());

        assertEquals(WEEK_47, digests.read(WEEK_47, firm.now()).digest().days().week());
        assertTrue(firm.rows("2026-W47").isEmpty());
        assertEquals(1, pass(DUE));
    }

    private Outcome again(MemberId recipient, MemberId person, String key) {
        Outcome outcome = new SendingDigests(firm.storage()).sendAgain(WEEK_47, recipient, person, key, firm.now());
        firm.sayAll();
        return outcome;
    }
}
