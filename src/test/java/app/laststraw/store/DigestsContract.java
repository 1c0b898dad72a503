package app.laststraw.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.digest.DigestDays;
import app.laststraw.domain.digest.Week;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Digests.Digest;
import app.laststraw.usecase.Digests.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link app.laststraw.usecase.Digests} keep, whatever the database. */
abstract class DigestsContract extends StoreContract {
    private static final DigestDays DAYS = DigestDays.weekTo(LocalDate.parse("2026-11-22"));
    private static final Week WEEK = DAYS.week();
    private static final Instant DUE = Instant.parse("2026-11-23T09:00:00Z");
    private static final ChannelId RED_FLAGS = new ChannelId("C0RED");
    private static final MemberId CHANNEL = null;

    @Test
    void thereIsNoneAtFirst() {
        assertEquals(List.of(), read(records -> records.digests().of(WEEK)));
        assertEquals(Optional.empty(), find(CHANNEL));
        assertEquals(Optional.empty(), read(records -> records.digests().latestWeek(DUE)));
        assertEquals(Optional.empty(), lastTold(WEEK.plus(1)));
    }

    @Test
    void aDigestIsClaimedOnceAWeekAndRecipient() {
        assertTrue(claim(CHANNEL, DAYS, DUE));
        assertFalse(claim(CHANNEL, DAYS, DUE.plusSeconds(9)));
        assertTrue(claim(ANA, DAYS, DUE));
        assertTrue(claim(CHANNEL, DigestDays.weekTo(LocalDate.parse("2026-11-29")), DUE));

        assertEquals(
                Optional.of(new Digest(CHANNEL, WEEK, DAYS, DUE, Status.CLAIMED, DUE, null, null, null)),
                find(CHANNEL));
    }

    @Test
    void theChannelsComesFirstAmongThoseOfAWeek() {
        claim(BEN, DAYS, DUE);
        claim(CHANNEL, DAYS, DUE);
        claim(ANA, DAYS, DUE);

        List<MemberId> recipients = read(records -> records.digests().of(WEEK).stream()
                .map(each -> Optional.ofNullable(each.recipient()).orElse(new MemberId("channel")))
                .toList());
        assertEquals(List.of(new MemberId("channel"), ANA, BEN), recipients);
    }

    @Test
    void whatWasSentNamesItsNewestMessage() {
        claim(CHANNEL, DAYS, DUE);
        change(records -> records.digests().sent(CHANNEL, WEEK, RED_FLAGS, "1.1", DUE));
        change(records -> records.digests().sent(CHANNEL, WEEK, RED_FLAGS, "2.2", DUE.plusSeconds(5)));

        assertEquals(
                Optional.of(
                        new Digest(CHANNEL, WEEK, DAYS, DUE, Status.SENT, DUE, DUE.plusSeconds(5), RED_FLAGS, "2.2")),
                find(CHANNEL));
        assertFalse(claim(CHANNEL, DAYS, DUE.plusSeconds(9)));
    }

    @Test
    void whatWasSentStaysSent() {
        claim(CHANNEL, DAYS, DUE);
        change(records -> records.digests().sent(CHANNEL, WEEK, RED_FLAGS, "1.1", DUE));
        change(records -> records.digests().notSent(CHANNEL, WEEK, Status.FAILED));

        assertEquals(Status.SENT, find(CHANNEL).orElseThrow().status());
    }

    @Test
    void whatCouldNotBeSentIsClaimedAnew() {
        claim(CHANNEL, DAYS, DUE);
        change(records -> records.digests().notSent(CHANNEL, WEEK, Status.WITHHELD));
        assertEquals(Status.WITHHELD, find(CHANNEL).orElseThrow().status());

        assertTrue(claim(CHANNEL, DAYS, DUE.plusSeconds(9)));
        Digest anew = find(CHANNEL).orElseThrow();
        assertEquals(Status.CLAIMED, anew.status());
        assertEquals(DUE.plusSeconds(9), anew.claimedAt());
    }

    @Test
    void theLastDayToldIsThatOfTheWeeksBeforeThatSomebodyGot() {
        claim(CHANNEL, DAYS, DUE);
        claim(ANA, DigestDays.weekTo(LocalDate.parse("2026-11-15")), DUE);
        assertEquals(Optional.of(DAYS.last()), lastTold(WEEK.plus(1)));
        assertEquals(Optional.of(LocalDate.parse("2026-11-15")), lastTold(WEEK));
        assertEquals(Optional.of(WEEK), read(records -> records.digests().latestWeek(DUE)));

        change(records -> records.digests().notSent(CHANNEL, WEEK, Status.FAILED));
        assertEquals(Optional.of(LocalDate.parse("2026-11-15")), lastTold(WEEK.plus(1)));
        assertEquals(Optional.of(WEEK), read(records -> records.digests().latestWeek(DUE)));
    }

    @Test
    void whatWasClaimedByAClockThatWasAheadIsNoLatestWeek() {
        claim(CHANNEL, DAYS, DUE);
        assertEquals(Optional.empty(), read(records -> records.digests().latestWeek(DUE.minusMillis(1))));
    }

    @Test
    void weeksAreInOrderAlsoAtTheTurnOfTheYear() {
        claim(CHANNEL, DigestDays.weekTo(LocalDate.parse("2027-01-10")), DUE);
        claim(CHANNEL, DigestDays.weekTo(LocalDate.parse("2027-01-03")), DUE);

        assertEquals(
                Optional.of(new Week(2027, 1)),
                read(records -> records.digests().latestWeek(DUE)));
        assertEquals(Optional.of(LocalDate.parse("2027-01-03")), lastTold(new Week(2027, 1)));
    }

    @Test
    void theBeginningIsSetOnce() {
        assertEquals(Optional.empty(), read(records -> records.digests().since()));
        change(records -> records.digests().begin(NOON));
        change(records -> records.digests().begin(NOON.plusSeconds(1)));

        assertEquals(Optional.of(NOON), read(records -> records.digests().since()));
        assertEquals(Optional.empty(), readTheirs(records -> records.digests().since()));
    }

    @Test
    void anotherWorkspacesDigestsDoNotExist() {
        changeTheirs(records -> records.digests().claim(CHANNEL, DAYS, DUE, DUE));

        assertEquals(List.of(), read(records -> records.digests().of(WEEK)));
        assertEquals(Optional.empty(), find(CHANNEL));
        assertEquals(Optional.empty(), lastTold(WEEK.plus(1)));
        assertTrue(claim(CHANNEL, DAYS, DUE));
        change(records -> records.digests().notSent(CHANNEL, WEEK, Status.FAILED));
        assertEquals(
                Status.CLAIMED,
                readTheirs(records -> records.digests().of(WEEK)).get(0).status());
    }

    private boolean claim(MemberId recipient, DigestDays days, Instant now) {
        return write(records -> records.digests().claim(recipient, days, DUE, now));
    }

    private Optional<Digest> find(MemberId recipient) {
        return read(records -> records.digests().find(recipient, WEEK));
    }

    private Optional<LocalDate> lastTold(Week before) {
        return read(records -> records.digests().lastTold(before));
    }
}
