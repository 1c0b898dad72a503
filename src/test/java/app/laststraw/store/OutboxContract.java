package app.laststraw.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.report.ReportId;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Outbox.Entry;
import app.laststraw.usecase.Outbox.Kind;
import app.laststraw.usecase.Outbox.NewEntry;
import app.laststraw.usecase.Outbox.State;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an {@link app.laststraw.usecase.Outbox} keeps, whatever the database. */
abstract class OutboxContract extends StoreContract {
    private static final Instant LATER = NOON.plusSeconds(60);

    /** The state of every entry of ours, oldest first. */
    abstract List<String> states();

    @Test
    void anEntryComesBackAsWrittenAndIsDueAtOnce() {
        ClientId client = client("Northwind").id();
        ReportId report = write(records -> records.reports().file("V1", client, ANA, incident(TODAY), NOON))
                .orElseThrow()
                .id();
        NewEntry content = new NewEntry("receipt:1", "r1", Kind.RECEIPT, client, report, ANA, "a;b");

        assertTrue(say(content));

        Entry entry = due(NOON).get(0);
        assertEquals(new Entry(entry.id(), content, State.WAITING, 0, NOON, NOON), entry);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindCanBeKept(Kind kind) {
        say(new NewEntry("lane", null, kind, null, null, null, ""));

        assertEquals(kind, due(NOON).get(0).content().kind());
    }

    @Test
    void aKnownKeyIsNotWrittenAgainNotEvenWhenItsEntryIsFinished() {
        assertTrue(say("a", "key"));
        assertFalse(say("b", "key"));
        finish(head(), State.SAID);

        assertFalse(say("c", "key"));
        assertEquals(List.of("SAID"), states());
    }

    @Test
    void entriesWithoutAKeyAreAllWritten() {
        assertTrue(say("a", null));
        assertTrue(say("a", null));

        assertEquals(List.of("WAITING", "WAITING"), states());
    }

    @Test
    void onlyTheHeadOfALaneIsDueAndHeadsComeOldestFirst() {
        say("b", "b1");
        say("a", "a1");
        say("b", "b2");

        assertEquals(List.of("b1", "a1"), dueKeys(NOON));
    }

    @Test
    void noMoreAreGivenThanAsked() {
        say("a", "a1");
        say("b", "b1");
        say("c", "c1");

        assertEquals(
                List.of("a1", "b1"),
                read(records -> records.outbox().due(NOON, 2)).stream()
                        .map(entry -> entry.content().dedupeKey())
                        .toList());
    }

    @Test
    void nothingIsDueBeforeItsTime() {
        say("a", "a1");

        assertEquals(List.of(), dueKeys(NOON.minusMillis(1)));
        assertEquals(List.of("a1"), dueKeys(NOON));
    }

    @Test
    void aHeadThatWasPutOffHoldsUpItsLaneAndNoOther() {
        say("a", "a1");
        say("a", "a2");
        say("b", "b1");

        change(records -> records.outbox().putOff(head(records.outbox().due(NOON, 9)), State.WAITING, LATER));

        assertEquals(List.of("b1"), dueKeys(LATER.minusMillis(1)));
        assertEquals(List.of("a1", "b1"), dueKeys(LATER));
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"SAID", "DROPPED", "WITHHELD", "FAILED"})
    void whenTheHeadIsFinishedTheNextIsDue(State end) {
        say("a", "a1");
        say("a", "a2");

        finish(head(), end);

        assertEquals(List.of("a2"), dueKeys(NOON));
        assertEquals(List.of(end.name(), "WAITING"), states());
    }

    @Test
    void anEntryThatHasMovedOnSinceItWasReadIsNotBegun() {
        say("a", "a1");
        Entry asRead = due(NOON).get(0);

        assertTrue(this.<Boolean>write(records -> records.outbox().begin(asRead)));
        assertFalse(this.<Boolean>write(records -> records.outbox().begin(asRead)));
        assertEquals(1, due(NOON).get(0).attempts());

        finish(asRead.id(), State.SAID);
        assertFalse(this.<Boolean>write(records -> records.outbox().begin(asRead)));
    }

    @Test
    void beginningCountsTheAttemptAndTheEntryStaysDue() {
        say("a", "a1");
        say("a", "a2");

        change(records -> records.outbox().begin(records.outbox().due(NOON, 9).get(0)));

        Entry begun = due(NOON).get(0);
        assertEquals("a1", begun.content().dedupeKey());
        assertEquals(State.UNDER_WAY, begun.state());
        assertEquals(1, begun.attempts());
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"WAITING", "UNDER_WAY"})
    void puttingOffKeepsTheAttemptsAndSaysWhatIsKnown(State state) {
        say("a", "a1");
        Entry head = due(NOON).get(0);
        change(records -> records.outbox().begin(head));

        change(records -> records.outbox().putOff(head.id(), state, LATER));

        Entry entry = due(LATER).get(0);
        assertEquals(state, entry.state());
        assertEquals(1, entry.attempts());
        assertEquals(LATER, entry.notBefore());
        assertEquals(NOON, entry.writtenAt());
    }

    @Test
    void aFinishedEntryOrNoneCannotBeTouched() {
        say("a", "a1");
        long finished = head();
        finish(finished, State.SAID);

        for (long id : new long[] {finished, 404}) {
            assertThrows(IllegalStateException.class, () -> finish(id, State.FAILED));
            assertThrows(
                    IllegalStateException.class,
                    () -> change(records -> records.outbox().putOff(id, State.WAITING, LATER)));
        }
        assertEquals(List.of("SAID"), states());
    }

    @Test
    void endsAreEndsAndDelaysAreNone() {
        say("a", "a1");
        long id = head();

        assertThrows(IllegalArgumentException.class, () -> finish(id, State.WAITING));
        assertThrows(IllegalArgumentException.class, () -> finish(id, State.UNDER_WAY));
        assertThrows(
                IllegalArgumentException.class,
                () -> change(records -> records.outbox().putOff(id, State.SAID, LATER)));
        assertEquals(List.of("WAITING"), states());
    }

    @Test
    void anEntryIsOvertakenByALaterOneOfItsLaneKindAndRecipientOnly() {
        Entry first = written("a", "first", Kind.CARD, null);
        written("b", "other lane", Kind.CARD, null);
        written("a", "other kind", Kind.RISE, null);
        written("a", "other recipient", Kind.CARD, ANA);
        assertFalse(isOvertaken(first));

        Entry second = written("a", "second", Kind.CARD, null);
        assertTrue(isOvertaken(first));
        assertFalse(isOvertaken(second));

        finish(second.id(), State.DROPPED);
        assertFalse(isOvertaken(first));
    }

    @Test
    void anEntryToOnePersonIsOvertakenByALaterOneToTheSame() {
        Entry first = written("a", "first", Kind.RECEIPT, ANA);
        written("a", "to another", Kind.RECEIPT, BEN);
        assertFalse(isOvertaken(first));

        written("a", "second", Kind.RECEIPT, ANA);
        assertTrue(isOvertaken(first));
    }

    @Test
    void anotherWorkspacesEntriesDoNotExist() {
        changeTheirs(records -> records.outbox().write(entry("a", "key", Kind.CARD, null), NOON));
        Entry theirs = readTheirs(records -> records.outbox().due(NOON, 9)).get(0);

        assertEquals(List.of(), due(LATER));
        assertFalse(this.<Boolean>write(records -> records.outbox().begin(theirs)));
        assertThrows(IllegalStateException.class, () -> finish(theirs.id(), State.SAID));
        assertThrows(
                IllegalStateException.class,
                () -> change(records -> records.outbox().putOff(theirs.id(), State.WAITING, LATER)));
        Entry ours = written("a", "key", Kind.CARD, null);
        changeTheirs(records -> records.outbox().write(entry("a", "key 2", Kind.CARD, null), NOON));
        assertFalse(isOvertaken(ours));
    }

    private boolean say(String lane, String key) {
        return say(entry(lane, key, Kind.CARD, null));
    }

    private boolean say(NewEntry entry) {
        return write(records -> records.outbox().write(entry, NOON));
    }

    /** Writes an entry and gives it back as stored, whatever stands before it in its lane. */
    private Entry written(String lane, String key, Kind kind, MemberId recipient) {
        NewEntry content = entry(lane, key, kind, recipient);
        say(content);
        return new Entry(idOf(key), content, State.WAITING, 0, NOON, NOON);
    }

    abstract long idOf(String dedupeKey);

    private static NewEntry entry(String lane, String key, Kind kind, MemberId recipient) {
        return new NewEntry(lane, key, kind, null, null, recipient, "");
    }

    private List<Entry> due(Instant now) {
        return read(records -> records.outbox().due(now, 50));
    }

    private List<String> dueKeys(Instant now) {
        return due(now).stream().map(entry -> entry.content().dedupeKey()).toList();
    }

    private long head() {
        return head(due(NOON));
    }

    private static long head(List<Entry> due) {
        return due.get(0).id();
    }

    private void finish(long id, State end) {
        change(records -> records.outbox().finish(id, end, NOON));
    }

    @Test
    void whatIsForLaterIsNotDueBefore() {
        change(records -> records.outbox().write(entry("a", "a1", Kind.REPORT_SEEN, ANA), NOON, LATER));
        say("b", "b1");

        assertEquals(List.of("b1"), dueKeys(LATER.minusMillis(1)));
        assertEquals(List.of("a1", "b1"), dueKeys(LATER));
        assertEquals(NOON, due(LATER).get(0).writtenAt());
    }

    @Test
    void whatWasSaidOfAReportAndWhatWasToBeSaidIsForgotten() {
        ClientId client = client("Northwind").id();
        ReportId report = report("V1", client);
        ReportId other = report("V2", client);
        say(receipt("a", client, report));
        finish(head(), State.SAID);
        say(receipt("b", client, report));
        say(receipt("c", client, other));

        change(records -> records.outbox().forget(report));

        assertEquals(List.of("WAITING"), states());
        assertEquals(List.of("c"), dueKeys(NOON));
    }

    @Test
    void whatIsBeingSaidOfAReportIsKnown() {
        ClientId client = client("Northwind").id();
        ReportId report = report("V1", client);
        ReportId other = report("V2", client);
        say(receipt("a", client, report));
        say(receipt("c", client, other));
        assertFalse(isUnderWay(report));

        Entry first = due(NOON).get(0);
        change(records -> records.outbox().begin(first));

        assertTrue(isUnderWay(report));
        assertFalse(isUnderWay(other));
        assertEquals(false, readTheirs(records -> records.outbox().isUnderWay(report)));
        changeTheirs(records -> records.outbox().forget(report));
        assertEquals(List.of("UNDER_WAY", "WAITING"), states());
        finish(first.id(), State.SAID);
        assertFalse(isUnderWay(report));
    }

    private boolean isUnderWay(ReportId report) {
        return read(records -> records.outbox().isUnderWay(report));
    }

    private ReportId report(String key, ClientId client) {
        return write(records -> records.reports().file(key, client, ANA, incident(TODAY), NOON))
                .orElseThrow()
                .id();
    }

    private static NewEntry receipt(String key, ClientId client, ReportId report) {
        return new NewEntry(key, key, Kind.RECEIPT, client, report, ANA, "");
    }

    private boolean isOvertaken(Entry entry) {
        return read(records -> records.outbox().isOvertaken(entry));
    }

    @Test
    void theCardsPutDownSinceAnEntryAreNamedOnce() {
        ClientId before = client("Before").id();
        ClientId after = client("After").id();
        change(records -> records.outbox().write(new NewEntry("x", null, Kind.CARD, before, null, null, ""), NOON));
        long latest = read(records -> records.outbox().latest());
        change(records -> {
            records.outbox().write(new NewEntry("y", null, Kind.CARD, after, null, null, ""), NOON);
            records.outbox().write(new NewEntry("y", null, Kind.CARD, after, null, null, ""), NOON);
            records.outbox().write(new NewEntry("y", null, Kind.PLAN, before, null, null, "1"), NOON);
        });
        assertEquals(List.of(after), read(records -> records.outbox().cardsAfter(latest)));
        assertEquals(List.of(), readTheirs(records -> records.outbox().cardsAfter(latest)));
        assertEquals((Long) 0L, readTheirs(records -> records.outbox().latest()));
    }
}
