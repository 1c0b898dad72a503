package app.laststraw.usecase.script;

import static app.laststraw.usecase.decision.ProbationFirm.BOSS;
import static app.laststraw.usecase.decision.ProbationFirm.MEMBER;
import static app.laststraw.usecase.decision.ProbationFirm.OWNER;
import static app.laststraw.usecase.decision.ProbationFirm.SECOND_BOSS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.announcement.Announcement.DecisionCard;
import app.laststraw.domain.announcement.Announcement.DraftHeld;
import app.laststraw.domain.announcement.Announcement.DraftScript;
import app.laststraw.domain.announcement.Announcement.ReleaseAsked;
import app.laststraw.domain.announcement.Announcement.ReleaseAsked.Standing;
import app.laststraw.domain.announcement.Announcement.ReleaseRefused;
import app.laststraw.domain.announcement.Announcement.ReleaseWaits;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.Release;
import app.laststraw.domain.script.Draft;
import app.laststraw.domain.script.DraftEdit;
import app.laststraw.domain.script.DraftId;
import app.laststraw.domain.script.DraftPlace;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.mustache.MustacheScriptRenderer;
import app.laststraw.usecase.CardEntries;
import app.laststraw.usecase.decision.CaseOutcome;
import app.laststraw.usecase.decision.EndingCase;
import app.laststraw.usecase.decision.ProbationFirm;
import app.laststraw.usecase.decision.RecordingDecision;
import app.laststraw.usecase.decision.RulingForm;
import app.laststraw.usecase.exit.CaseStanding;
import app.laststraw.usecase.script.ReleasingDraft.Outcome;
import app.laststraw.usecase.script.RequestingDraft.Wish;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReleasingDraftTest {
    private static final ScriptId TALK = ScriptId.CONVERSATION;
    private static final ScriptId LETTER = ScriptId.STRAIGHT_TALK;

    @TempDir
    private Path folder;

    private ProbationFirm firm;
    private RequestingDraft requesting;
    private ChangingDraft changing;
    private ReleasingDraft releasing;
    private Client client;
    private int keys;

    @BeforeEach
    void open() {
        firm = new ProbationFirm(folder, "2026-11-16T10:00:00Z");
        DraftingScript drafting = new DraftingScript(new MustacheScriptRenderer(Optional.empty()), "Firm");
        requesting = new RequestingDraft(firm.storage(), drafting);
        changing = new ChangingDraft(firm.storage(), drafting);
        releasing = new ReleasingDraft(firm.storage());
        client = firm.add("Acme");
        set(true, Set.of(BOSS, SECOND_BOSS));
    }

    @AfterEach
    void close() {
        firm.close();
    }

    private void set(boolean twoPersonRelease, Set<MemberId> managers) {
        firm.storage().write(records -> {
            Settings now = records.settings().firm();
            records.settings()
                    .save(Settings.of(
                            now.language(),
                            now.zone(),
                            now.currency(),
                            now.redFlagChannel(),
                            managers,
                            now.membersSeeCounts(),
                            now.ownersSeeReporters(),
                            twoPersonRelease));
            return null;
        });
    }

    /** The decision is recorded and the card stands. */
    private void decided(Decision decision) {
        firm.decide(client, decision);
        firm.storage().write(records -> records.outbox().write(CardEntries.card(client.id()), firm.now()));
        firm.settle();
    }

    private void decidedAnew(Decision decision) {
        CaseStanding present = firm.storage().read(records -> CaseStanding.of(records, client, firm.now()));
        RulingForm form = new RulingForm(decision, "Because.", RulingForm.Seen.of(present));
        assertInstanceOf(
                CaseOutcome.Saved.class,
                new RecordingDecision(firm.storage()).record(client.id(), BOSS, form, firm.now()));
        firm.settle();
    }

    private RequestingDraft.Outcome ask(MemberId person, ScriptId script) {
        return ask(person, script, "request:" + keys++);
    }

    private RequestingDraft.Outcome ask(MemberId person, ScriptId script, String key) {
        Wish wish = new Wish(client.id(), script, null, new DraftPlace.CardThread());
        RequestingDraft.Outcome outcome = requesting.request(wish, person, key, firm.now());
        firm.settle();
        return outcome;
    }

    private Barred.Reason refusal(RequestingDraft.Outcome outcome) {
        return assertInstanceOf(RequestingDraft.Outcome.Refused.class, outcome)
                .why()
                .reason();
    }

    private Draft draft() {
        return firm.storage()
                .read(records -> records.drafts().find(new DraftId(1)).orElseThrow());
    }

    private Outcome agree(MemberId person, ScriptId script) {
        Outcome outcome = releasing.agree(draft().id(), script, person, "press:" + keys++, firm.now());
        firm.settle();
        return outcome;
    }

    private Outcome refuse(MemberId person, String reason) {
        Outcome outcome = releasing.refuse(draft().id(), TALK, person, reason, "view:" + keys++, firm.now());
        firm.settle();
        return outcome;
    }

    private void change(ScriptId other) {
        changing.change(draft().id(), other, OWNER, "change:" + keys++, firm.now());
        firm.settle();
    }

    private ChangingDraft.Outcome edit(DraftEdit edit, MemberId person) {
        ChangingDraft.Outcome outcome =
                changing.change(draft().id(), edit, draft().current().number(), person, "change:" + keys++, firm.now());
        firm.settle();
        return outcome;
    }

    private List<DraftScript> shown() {
        return Stream.of(ProbationFirm.RED_FLAGS.value(), OWNER.value(), BOSS.value(), SECOND_BOSS.value())
                .flatMap(place -> firm.told(new MemberId(place), DraftScript.class).stream())
                .toList();
    }

    private ReleaseAsked asked(MemberId manager) {
        List<ReleaseAsked> asked = firm.told(manager, ReleaseAsked.class);
        assertEquals(1, asked.size());
        return asked.get(0);
    }

    private List<Release> releases() {
        CaseId latest = firm.latest(client).id();
        return firm.storage().read(records -> records.releases().of(latest));
    }

    @ParameterizedTest
    @EnumSource(
            value = ScriptId.class,
            names = {"CONVERSATION", "STRAIGHT_TALK", "EXCUSE", "END_NOW"})
    void aFarewellIsReadByTheManagersAloneUntilOneOfThemAgrees(ScriptId script) {
        decided(Decision.PART_WAYS);
        assertInstanceOf(RequestingDraft.Outcome.Held.class, ask(OWNER, script));
        assertEquals(List.of(), shown());
        for (MemberId manager : List.of(BOSS, SECOND_BOSS)) {
            assertEquals(draft().current().text(), asked(manager).text());
            assertEquals(OWNER, asked(manager).release().askedBy());
            assertEquals(Decision.PART_WAYS, asked(manager).ruling().decision());
        }
        ReleaseWaits waits = firm.told(OWNER, ReleaseWaits.class).get(0);
        assertEquals(List.of(BOSS, SECOND_BOSS), waits.asked());

        assertInstanceOf(Outcome.Done.class, agree(SECOND_BOSS, script));

        assertEquals(1, firm.inChannel(DraftScript.class).size());
        assertEquals(1, shown().size());
        for (MemberId manager : List.of(BOSS, SECOND_BOSS)) {
            assertEquals(Standing.AGREED, asked(manager).standing());
            assertEquals(SECOND_BOSS, asked(manager).release().answeredBy());
        }
        assertEquals(
                Standing.AGREED, firm.told(OWNER, ReleaseWaits.class).get(0).standing());
        assertEquals(
                SECOND_BOSS, firm.inChannel(DecisionCard.class).get(0).release().answeredBy());
    }

    @Test
    void whatWasAskedForDirectlyComesDirectly() {
        decided(Decision.END_NOW);
        Wish wish = new Wish(client.id(), TALK, null, new DraftPlace.Directly());
        requesting.request(wish, OWNER, "request:direct", firm.now());
        firm.settle();
        assertEquals(List.of(), shown());
        agree(BOSS, TALK);
        assertEquals(1, firm.told(OWNER, DraftScript.class).size());
        assertEquals(List.of(), firm.inChannel(DraftScript.class));
    }

    @Test
    void theCardSaysThatADraftWaits() {
        decided(Decision.PART_WAYS);
        assertNull(firm.inChannel(DecisionCard.class).get(0).release());
        ask(OWNER, TALK);
        assertFalse(firm.inChannel(DecisionCard.class).get(0).release().isAnswered());
    }

    @Test
    void withTheSettingOffNothingIsDifferent() {
        set(false, Set.of(BOSS));
        assertInstanceOf(RequestingDraft.Outcome.OnItsWay.class, ask(OWNER, TALK));
        decided(Decision.PART_WAYS);
        assertInstanceOf(RequestingDraft.Outcome.OnItsWay.class, ask(OWNER, ScriptId.END_NOW));
        assertEquals(2, shown().size());
        assertEquals(List.of(), firm.told(BOSS, ReleaseAsked.class));
        assertEquals(List.of(), releases());
    }

    @Test
    void scriptsThatAreNoFarewellAndTheFarewellAfterTheWorkAreFree() {
        decided(Decision.PART_WAYS);
        assertInstanceOf(RequestingDraft.Outcome.OnItsWay.class, ask(OWNER, ScriptId.HEADS_UP));
        decidedAnew(Decision.FINISH_THEN_PART);
        assertInstanceOf(RequestingDraft.Outcome.OnItsWay.class, ask(OWNER, TALK));
        assertEquals(Barred.Reason.DECISION_FIRST, refusal(ask(OWNER, ScriptId.END_NOW)));
    }

    @Test
    void withoutADecisionToPartItIsToBeRecordedFirst() {
        assertEquals(Barred.Reason.DECISION_FIRST, refusal(ask(OWNER, TALK)));
        decided(Decision.SALVAGE);
        assertEquals(Barred.Reason.DECISION_FIRST, refusal(ask(BOSS, LETTER)));
        ask(OWNER, ScriptId.SALVAGE_TALK);
        assertInstanceOf(
                ChangingDraft.Outcome.Refused.class,
                changing.change(draft().id(), TALK, OWNER, "change:other", firm.now()));
        assertEquals(ScriptId.SALVAGE_TALK, draft().current().choices().script());
    }

    @Test
    void aManagerWhoAsksNeedsAnother() {
        decided(Decision.PART_WAYS);
        ask(BOSS, TALK);
        assertEquals(List.of(), firm.told(BOSS, ReleaseAsked.class));
        assertInstanceOf(Outcome.OwnQuestion.class, agree(BOSS, TALK));
        assertEquals(List.of(), shown());
        assertInstanceOf(Outcome.Done.class, agree(SECOND_BOSS, TALK));
        assertEquals(1, shown().size());
    }

    @Test
    void whereNobodyElseManagesItIsSaidAtOnceAndNothingIsDrafted() {
        decided(Decision.PART_WAYS);
        set(true, Set.of(BOSS));
        assertEquals(Barred.Reason.NO_SECOND_MANAGER, refusal(ask(BOSS, TALK)));
        assertEquals(List.of(), releases());
        assertInstanceOf(RequestingDraft.Outcome.Held.class, ask(OWNER, TALK));
    }

    @Test
    void theReasonGoesToTheOneWhoAskedAndTheTextToNobody() {
        decided(Decision.PART_WAYS);
        ask(OWNER, TALK);
        assertInstanceOf(Outcome.Done.class, refuse(BOSS, "  The deposit first.  "));
        assertEquals(
                "The deposit first.",
                firm.told(OWNER, ReleaseRefused.class).get(0).release().reason());
        assertEquals(List.of(), firm.told(SECOND_BOSS, ReleaseRefused.class));
        assertEquals(Standing.REFUSED, asked(SECOND_BOSS).standing());
        assertEquals(List.of(), shown());
        Outcome.Answered late = assertInstanceOf(Outcome.Answered.class, agree(SECOND_BOSS, TALK));
        assertEquals(BOSS, late.release().answeredBy());
    }

    @Test
    void aReasonIsNeededAndNotTooLong() {
        decided(Decision.PART_WAYS);
        ask(OWNER, TALK);
        assertInstanceOf(Outcome.Faulty.class, refuse(BOSS, null));
        assertInstanceOf(Outcome.Faulty.class, refuse(BOSS, " \n "));
        assertInstanceOf(Outcome.Faulty.class, refuse(BOSS, "x".repeat(Release.MAX_REASON + 1)));
        assertFalse(releases().get(0).isAnswered());
        assertInstanceOf(Outcome.Done.class, refuse(BOSS, "x".repeat(Release.MAX_REASON)));
    }

    @Test
    void refusedItCanBeAskedForAgainAndThatIsAnotherQuestion() {
        decided(Decision.PART_WAYS);
        ask(OWNER, TALK);
        refuse(BOSS, "Not yet.");
        assertInstanceOf(RequestingDraft.Outcome.Held.class, ask(OWNER, TALK));
        assertEquals(2, firm.told(SECOND_BOSS, ReleaseAsked.class).size());
        assertEquals(List.of(), shown());
    }

    @Test
    void askedTwiceItIsOneQuestionAndTheAskerIsToldThatItWaits() {
        decided(Decision.PART_WAYS);
        ask(OWNER, TALK, "request:same");
        assertInstanceOf(RequestingDraft.Outcome.OnItsWay.class, ask(OWNER, TALK, "request:same"));
        assertEquals(Barred.Reason.WAITS_FOR_RELEASE, refusal(ask(OWNER, TALK)));
        assertEquals(1, releases().size());
        asked(BOSS);
        MemberId newcomer = MEMBER;
        set(true, Set.of(BOSS, SECOND_BOSS, newcomer));
        ask(OWNER, TALK);
        assertEquals(Standing.OPEN, asked(newcomer).standing());
        asked(BOSS);
    }

    @Test
    void anotherScriptAsksAnewAndHidesTheTextMeanwhile() {
        decided(Decision.PART_WAYS);
        ask(OWNER, TALK);
        agree(BOSS, TALK);
        change(LETTER);
        assertEquals(List.of(), shown());
        assertEquals(1, firm.inChannel(DraftHeld.class).size());
        assertEquals(2, firm.told(SECOND_BOSS, ReleaseAsked.class).size());
        assertEquals(
                Barred.Reason.WAITS_FOR_RELEASE,
                assertInstanceOf(ChangingDraft.Outcome.Refused.class, edit(DraftEdit.SHORTER, OWNER))
                        .why()
                        .reason());
        agree(SECOND_BOSS, LETTER);
        assertEquals(1, shown().size());
        assertEquals(List.of(), firm.inChannel(DraftHeld.class));
    }

    @Test
    void undoneTheFormerScriptIsShownAgainAndNobodyIsAskedAnyMore() {
        decided(Decision.PART_WAYS);
        ask(OWNER, TALK);
        agree(BOSS, TALK);
        change(LETTER);
        edit(DraftEdit.UNDONE, OWNER);
        assertEquals(1, shown().size());
        ReleaseAsked letter = firm.told(BOSS, ReleaseAsked.class).get(1);
        assertEquals(Standing.NO_LONGER, letter.standing());
        assertInstanceOf(Outcome.NoLonger.class, agree(BOSS, LETTER));
        change(LETTER);
        assertEquals(Standing.OPEN, firm.told(BOSS, ReleaseAsked.class).get(1).standing());
        assertEquals(2, releases().size());
    }

    @Test
    void laterVersionsOfTheSameScriptAreAgreedToAsWell() {
        decided(Decision.PART_WAYS);
        ask(OWNER, TALK);
        agree(BOSS, TALK);
        edit(DraftEdit.SHORTER, OWNER);
        edit(DraftEdit.OTHER_LANGUAGE, OWNER);
        assertEquals(3, shown().get(0).draft().current().number());
        assertEquals(1, releases().size());
    }

    @Test
    void aHeldDraftIsReadByTheManagersWhoAreAskedAndByNobodyElse() {
        decided(Decision.PART_WAYS);
        ask(BOSS, TALK);
        ReadingDraft reading = new ReadingDraft(firm.storage());
        assertInstanceOf(ReadingDraft.Outcome.Ready.class, reading.read(draft().id(), SECOND_BOSS));
        for (MemberId person : List.of(OWNER, BOSS, MEMBER)) {
            assertInstanceOf(ReadingDraft.Outcome.Refused.class, reading.read(draft().id(), person), person.value());
        }
        firm.save(firm.latest(client).ended(firm.now()));
        assertInstanceOf(ReadingDraft.Outcome.Refused.class, reading.read(draft().id(), OWNER));
    }

    @Test
    void whatNobodyAgreedToStaysUnreadInALaterCase() {
        decided(Decision.PART_WAYS);
        ask(OWNER, TALK);
        decidedAnew(Decision.KEEP);
        decidedAnew(Decision.PART_WAYS);
        ReadingDraft reading = new ReadingDraft(firm.storage());
        assertInstanceOf(ReadingDraft.Outcome.Refused.class, reading.read(draft().id(), OWNER));
        assertInstanceOf(ReadingDraft.Outcome.Ready.class, reading.read(draft().id(), BOSS));
    }

    @Test
    void nobodyMarksAsSentWhatIsHeldAndManagersWhoReadItDoNotEither() {
        decided(Decision.PART_WAYS);
        ask(OWNER, TALK);
        SendingDraft sending = new SendingDraft(firm.storage());
        SendingForm form = new SendingForm(1, 0, Map.of(), null, Set.of());
        for (MemberId person : List.of(OWNER, BOSS, SECOND_BOSS)) {
            assertInstanceOf(SendingDraft.Opening.Refused.class, sending.open(draft().id(), person, firm.now()));
            assertInstanceOf(
                    SendingDraft.Outcome.Refused.class,
                    sending.mark(draft().id(), form, person, "form:" + person, firm.now()));
        }
        assertFalse(draft().isSent());
        agree(BOSS, TALK);
        assertInstanceOf(SendingDraft.Opening.Ready.class, sending.open(draft().id(), OWNER, firm.now()));
    }

    @Test
    void aManagerWhoIsAskedMayChangeItAndAllWhoAreAskedReadItAsItIsNow() {
        decided(Decision.PART_WAYS);
        ask(OWNER, TALK);
        assertInstanceOf(ChangingDraft.Outcome.Done.class, edit(DraftEdit.OTHER_LANGUAGE, BOSS));
        assertEquals(draft().current().text(), asked(SECOND_BOSS).text());
        assertEquals(List.of(), shown());
    }

    @Test
    void twoWhoAnswerAtOnceAnswerOnce() {
        decided(Decision.PART_WAYS);
        ask(OWNER, TALK);
        List<Outcome> outcomes = IntStream.range(0, 4)
                .parallel()
                .mapToObj(each -> each % 2 == 0
                        ? releasing.agree(draft().id(), TALK, BOSS, "press:at:" + each, firm.now())
                        : releasing.refuse(draft().id(), TALK, SECOND_BOSS, "No.", "view:at:" + each, firm.now()))
                .toList();
        firm.settle();
        assertEquals(1, outcomes.stream().filter(Outcome.Done.class::isInstance).count());
        assertEquals(
                3, outcomes.stream().filter(Outcome.Answered.class::isInstance).count());
        assertEquals(releases().get(0).agreed() ? 1 : 0, shown().size());
    }

    @Test
    void deliveredAgainAnAnswerChangesNothingAndIsNoRefusal() {
        decided(Decision.PART_WAYS);
        ask(OWNER, TALK);
        assertInstanceOf(Outcome.Done.class, releasing.agree(draft().id(), TALK, BOSS, "press:same", firm.now()));
        assertInstanceOf(Outcome.Done.class, releasing.agree(draft().id(), TALK, BOSS, "press:same", firm.now()));
        firm.settle();
        assertEquals(1, shown().size());
    }

    @Test
    void whoeverIsNoManagerAnyMoreMayNotAgreeAndKeepsNoText() {
        decided(Decision.PART_WAYS);
        ask(OWNER, TALK);
        set(true, Set.of(SECOND_BOSS));
        assertInstanceOf(Outcome.NotAllowed.class, agree(BOSS, TALK));
        assertInstanceOf(Outcome.NotAllowed.class, agree(OWNER, TALK));
        ask(OWNER, TALK);
        assertNull(asked(BOSS).text());
        assertEquals(Standing.OPEN, asked(SECOND_BOSS).standing());
    }

    @Test
    void whoeverLostTheRoleBeforeItIsSaidIsNotAsked() {
        decided(Decision.PART_WAYS);
        Wish wish = new Wish(client.id(), TALK, null, new DraftPlace.CardThread());
        requesting.request(wish, OWNER, "request:1", firm.now());
        set(true, Set.of(SECOND_BOSS));
        firm.settle();
        assertEquals(List.of(), firm.told(BOSS, ReleaseAsked.class));
        assertEquals(Standing.OPEN, asked(SECOND_BOSS).standing());
    }

    @Test
    void anAskerWhoNoLongerCarriesTheAccountGetsNoDraft() {
        decided(Decision.PART_WAYS);
        ask(OWNER, TALK);
        firm.change(client.id(), before -> before.with(MEMBER, null, before.engagement(), null, before.presence()));
        agree(BOSS, TALK);
        assertEquals(List.of(), shown());
    }

    @Test
    void decidedOtherwiseMeanwhileItIsNoLongerNeeded() {
        decided(Decision.PART_WAYS);
        ask(OWNER, TALK);
        decidedAnew(Decision.SALVAGE);
        assertEquals(Standing.NO_LONGER, asked(BOSS).standing());
        assertEquals(
                Standing.NO_LONGER, firm.told(OWNER, ReleaseWaits.class).get(0).standing());
        assertInstanceOf(Outcome.NoLonger.class, agree(BOSS, TALK));
        assertEquals(List.of(), shown());
        assertNull(firm.inChannel(DecisionCard.class).get(0).release());
    }

    @Test
    void onceTheWorkHasEndedNobodyIsAskedAnyMore() {
        decided(Decision.PART_WAYS);
        ask(OWNER, TALK);
        assertInstanceOf(
                CaseOutcome.Saved.class,
                new EndingCase(firm.storage())
                        .end(
                                client.id(),
                                firm.latest(client).version(),
                                OWNER,
                                LocalDate.of(2026, 11, 16),
                                firm.now()));
        firm.settle();
        assertEquals(Standing.NO_LONGER, asked(BOSS).standing());
        assertInstanceOf(Outcome.NoLonger.class, agree(BOSS, TALK));
    }

    @Test
    void aQuestionWhoseClientWasMergedAwayIsOneNoLonger() {
        decided(Decision.PART_WAYS);
        ask(OWNER, TALK);
        CaseId kept = firm.latest(client).id();
        decidedAnew(Decision.KEEP);
        Client into = firm.add("Other");
        firm.change(client.id(), before -> before.merged(into.id()));
        firm.storage()
                .write(records ->
                        records.outbox().write(ReleaseEntries.question(BOSS, client.id(), kept, 0), firm.now()));
        firm.settle();
        assertEquals(Standing.NO_LONGER, asked(BOSS).standing());
        assertInstanceOf(Outcome.NoLonger.class, agree(BOSS, TALK));
    }

    @Test
    void anAgreementIsForItsCase() {
        decided(Decision.PART_WAYS);
        ask(OWNER, TALK);
        agree(BOSS, TALK);
        decidedAnew(Decision.KEEP);
        decidedAnew(Decision.PART_WAYS);
        assertEquals(List.of(), releases());
        edit(DraftEdit.SHORTER, OWNER);
        assertEquals(List.of(), shown());
        assertEquals(1, releases().size());
    }

    @Test
    void switchedOnLaterADraftThatStandsIsHeldAtItsNextChange() {
        set(false, Set.of(BOSS, SECOND_BOSS));
        decided(Decision.PART_WAYS);
        ask(OWNER, TALK);
        assertEquals(1, shown().size());
        set(true, Set.of(BOSS, SECOND_BOSS));
        assertInstanceOf(ChangingDraft.Outcome.Done.class, edit(DraftEdit.SHORTER, OWNER));
        assertEquals(List.of(), shown());
        assertEquals(Standing.OPEN, asked(BOSS).standing());
    }

    @Test
    void switchedOnLaterADraftThatStandsIsAskedAboutBeforeItIsMarkedAsSent() {
        set(false, Set.of(BOSS, SECOND_BOSS));
        decided(Decision.PART_WAYS);
        ask(OWNER, TALK);
        set(true, Set.of(BOSS, SECOND_BOSS));
        SendingDraft sending = new SendingDraft(firm.storage());
        for (int twice = 0; twice < 2; twice++) {
            assertInstanceOf(SendingDraft.Opening.Refused.class, sending.open(draft().id(), OWNER, firm.now()));
            firm.settle();
        }
        assertEquals(List.of(), shown());
        assertEquals(1, releases().size());
        agree(BOSS, TALK);
        assertEquals(1, shown().size());
        assertInstanceOf(SendingDraft.Opening.Ready.class, sending.open(draft().id(), OWNER, firm.now()));
    }

    @Test
    void switchedOffLaterWhatIsHeldIsFreeAtTheNextChangeAndItCanBeAskedForAnew() {
        decided(Decision.PART_WAYS);
        ask(OWNER, TALK);
        set(false, Set.of(BOSS, SECOND_BOSS));
        assertInstanceOf(Outcome.NoLonger.class, agree(BOSS, TALK));
        assertInstanceOf(RequestingDraft.Outcome.OnItsWay.class, ask(OWNER, TALK));
        assertEquals(1, shown().size());
        edit(DraftEdit.SHORTER, OWNER);
        assertEquals(Standing.NO_LONGER, asked(BOSS).standing());
        assertEquals(2, shown().size());
        assertTrue(releases().stream().noneMatch(Release::isAnswered));
    }
}
