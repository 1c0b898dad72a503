package app.laststraw.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.script.Blank;
import app.laststraw.domain.script.BlankType;
import app.laststraw.domain.script.Draft;
import app.laststraw.domain.script.DraftChoices;
import app.laststraw.domain.script.DraftEdit;
import app.laststraw.domain.script.DraftId;
import app.laststraw.domain.script.DraftPlace;
import app.laststraw.domain.script.DraftText;
import app.laststraw.domain.script.DraftVersion;
import app.laststraw.domain.script.Passage;
import app.laststraw.domain.script.ReasonsShown;
import app.laststraw.domain.script.ToneRule;
import app.laststraw.domain.script.Waiver;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.Language;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link app.laststraw.domain.script.Drafts} keep, whatever the database. */
abstract class DraftsContract extends StoreContract {
    private static final String HOSTILE =
            "\"said\" — 他们说：'; drop table drafts; --\n\t<!channel> {{name}} :workspace 👩‍👩‍👧";
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final DraftChoices CHOICES =
            DraftChoices.of(ScriptId.STRAIGHT_TALK, Language.SIMPLIFIED_CHINESE, true);
    private static final DraftText LETTER = new DraftText(
            "Straight talk",
            HOSTILE,
            List.of(
                    new Passage(Passage.Kind.WORDS, "Dear " + HOSTILE),
                    new Passage(Passage.Kind.CUE, "Breathe."),
                    new Passage(Passage.Kind.WORDS, "Yours")),
            Arrays.stream(BlankType.values())
                    .map(type -> new Blank("blank_" + type, type, HOSTILE, "hint of " + type))
                    .toList());
    private static final DraftText SPOKEN =
            new DraftText("Talk", null, List.of(new Passage(Passage.Kind.WORDS, "We end on Friday.")), List.of());

    @ParameterizedTest
    @MethodSource("places")
    void aNewDraftHasItsFirstVersionAndComesBackAsOpened(DraftPlace place) {
        ClientId client = client("Northwind").id();
        Map<String, String> filled = Map.of("end_date", "2027-03-14", "reason", HOSTILE, HOSTILE, "");

        Draft opened = open(client, place, filled, LETTER);

        DraftVersion first = new DraftVersion(1, 0, DraftEdit.ASKED_FOR, CHOICES, filled, LETTER, ANA, NOON);
        assertEquals(new Draft(opened.id(), client, ANA, NOON, place, List.of(first), null), opened);
        assertEquals(Optional.of(opened), find(opened.id()));
    }

    private static List<DraftPlace> places() {
        return List.of(
                new DraftPlace.CardThread(),
                new DraftPlace.InThread(new ChannelId("C-REDFLAGS"), "1790000000.000100"),
                new DraftPlace.Directly());
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertEquals(Optional.empty(), find(new DraftId(404)));
        assertEquals(List.of(), of(client("Northwind").id()));
        assertThrows(RuntimeException.class, () -> open(new ClientId(404)));
    }

    @Test
    void everyVersionIsKeptWordForWord() {
        Draft opened = open(client("Northwind").id());
        DraftChoices others = CHOICES.with(ScriptId.CONVERSATION)
                .in(Language.ENGLISH)
                .shorter(true)
                .withReferral(false);
        Draft changed = opened.changed(DraftEdit.OTHER_SCRIPT, others, Map.of("a", "b"), SPOKEN, BEN, LATER)
                .undone(ANA, LATER.plusSeconds(1));

        save(changed);

        assertEquals(Optional.of(changed), find(opened.id()));
    }

    @ParameterizedTest
    @EnumSource(DraftEdit.class)
    void everyEditCanBeKept(DraftEdit edit) {
        Draft changed = changed(open(client("Northwind").id()), edit, CHOICES);

        save(changed);

        assertEquals(Optional.of(changed), find(changed.id()));
    }

    @ParameterizedTest
    @EnumSource(ReasonsShown.class)
    void howMuchOfTheReasonsIsGivenIsKept(ReasonsShown how) {
        Draft changed = changed(open(client("Northwind").id()), DraftEdit.SOFTER_REASONS, CHOICES.giving(how));

        save(changed);

        assertEquals(Optional.of(changed), find(changed.id()));
    }

    @Test
    void theSameSavedAgainChangesNothing() {
        Draft changed = changed(open(client("Northwind").id()), DraftEdit.SHORTER, CHOICES.shorter(true));
        save(changed);

        save(changed);

        assertEquals(Optional.of(changed), find(changed.id()));
    }

    @Test
    void whoSavesOnTopOfWhatTheyHaveNotReadIsRefusedAndNothingIsSaved() {
        Draft seen = open(client("Northwind").id());
        Draft stored = changed(seen, DraftEdit.SHORTER, CHOICES.shorter(true));
        save(stored);

        for (Draft stale : List.of(
                seen,
                seen.sent(BEN, LATER, List.of()),
                changed(seen, DraftEdit.WITHOUT_REFERRAL, CHOICES.withReferral(false)),
                changed(seen, DraftEdit.WITHOUT_REFERRAL, CHOICES.withReferral(false))
                        .undone(BEN, LATER))) {
            assertThrows(IllegalStateException.class, () -> save(stale));
        }
        assertEquals(Optional.of(stored), find(seen.id()));
    }

    @Test
    void aDraftThatIsNotThereCannotBeSaved() {
        Draft opened = open(client("Northwind").id());
        Draft ghost = new Draft(
                new DraftId(404),
                opened.client(),
                opened.askedBy(),
                opened.askedAt(),
                opened.place(),
                opened.versions(),
                null);

        assertThrows(IllegalStateException.class, () -> save(ghost));
    }

    @Test
    void whatWasSentIsKeptWithEachFindingThatWasLetStand() {
        Draft sent = open(client("Northwind").id())
                .sent(
                        BEN,
                        LATER,
                        Arrays.stream(ToneRule.values())
                                .map(rule -> new Waiver(rule, HOSTILE))
                                .toList());

        save(sent);

        assertEquals(Optional.of(sent), find(sent.id()));
    }

    @Test
    void theVersionThatWasSentMayBeANewOne() {
        Draft sent = changed(open(client("Northwind").id()), DraftEdit.SHORTER, CHOICES)
                .sent(ANA, LATER, List.of());

        save(sent);

        assertEquals(2, find(sent.id()).orElseThrow().sending().version());
    }

    @Test
    void whatWasNotSentAfterAllCanBeSentAgain() {
        Draft opened = open(client("Northwind").id());
        save(opened.sent(BEN, LATER, List.of(new Waiver(ToneRule.BLAME, "It is so."))));

        save(opened.unsent());
        assertEquals(Optional.of(opened), find(opened.id()));

        Draft again = opened.sent(ANA, LATER.plusSeconds(1), List.of());
        save(again);
        assertEquals(Optional.of(again), find(opened.id()));
    }

    @Test
    void draftsOfAClientComeByNumberAndWhole() {
        ClientId client = client("Northwind").id();
        Draft first = open(client);
        open(client("Contoso").id());
        Draft second = open(client).sent(ANA, LATER, List.of());
        save(second);

        assertNotEquals(first.id(), second.id());
        assertEquals(List.of(first, second), of(client));
    }

    @Test
    void aMergedRecordKeepsItsOwnDraftsAndTheClientWhoStandsForItHasThemToo() {
        Client merged = client("Merged");
        Client other = client("Other");
        Draft itsDraft = open(merged.id());
        change(records -> records.clients().save(merged.merged(other.id())));

        assertEquals(List.of(itsDraft), of(merged.id()));
        assertEquals(List.of(itsDraft), of(other.id()));
        change(records -> records.clients().save(merged));
        assertEquals(List.of(), of(other.id()));
    }

    @Test
    void anotherWorkspacesDraftsDoNotExist() {
        ClientId theirClient = theirClient("Northwind").id();
        changeTheirs(records ->
                records.drafts().open(theirClient, ANA, new DraftPlace.Directly(), CHOICES, Map.of(), LETTER, NOON));
        Draft theirs = readTheirs(records -> records.drafts().of(theirClient)).get(0);

        assertEquals(Optional.empty(), find(theirs.id()));
        assertEquals(List.of(), of(theirClient));
        assertThrows(RuntimeException.class, () -> open(theirClient));
        assertThrows(IllegalStateException.class, () -> save(theirs.sent(ANA, NOON, List.of())));
        assertEquals(List.of(theirs), readTheirs(records -> records.drafts().of(theirClient)));
    }

    private static Draft changed(Draft draft, DraftEdit edit, DraftChoices choices) {
        return draft.changed(edit, choices, draft.current().filled(), SPOKEN, BEN, LATER);
    }

    private Draft open(ClientId client) {
        return open(client, new DraftPlace.CardThread(), Map.of(), LETTER);
    }

    private Draft open(ClientId client, DraftPlace place, Map<String, String> filled, DraftText text) {
        return write(records -> records.drafts().open(client, ANA, place, CHOICES, filled, text, NOON));
    }

    private void save(Draft changed) {
        change(records -> records.drafts().save(changed));
    }

    private Optional<Draft> find(DraftId id) {
        return read(records -> records.drafts().find(id));
    }

    private List<Draft> of(ClientId client) {
        return read(records -> records.drafts().of(client));
    }
}
