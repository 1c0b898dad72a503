package app.laststraw.usecase.decision;

import static app.laststraw.usecase.CaseFirm.MANAGER;
import static app.laststraw.usecase.CaseFirm.MEMBER;
import static app.laststraw.usecase.CaseFirm.NOW;
import static app.laststraw.usecase.CaseFirm.OWNER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseState;
import app.laststraw.domain.exit.ExitPlan;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.exit.StepKind;
import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.Incident;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Severity;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.CaseFirm;
import app.laststraw.usecase.Messenger;
import app.laststraw.usecase.Outbox;
import app.laststraw.usecase.Posts;
import app.laststraw.usecase.Utterance;
import app.laststraw.usecase.Weighing;
import app.laststraw.usecase.decision.RulingForm.Seen;
import app.laststraw.usecase.exit.CaseStanding;
import app.laststraw.usecase.standing.RefreshingCards;
import app.laststraw.usecase.standing.SayingCard;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingDecisionTest {
    private static final String WHY = "One more talk.";

    private CaseFirm firm;
    private RecordingDecision decisions;

    @BeforeEach
    void open(@TempDir Path folder) {
        firm = new CaseFirm(folder);
        firm.atTheEnd();
        decisions = new RecordingDecision(firm.storage());
    }

    @AfterEach
    void close() {
        firm.close();
    }

    private CaseStanding standing() {
        return assertInstanceOf(
                        CaseOutcome.Ready.class, decisions.prepare(firm.client().id(), OWNER, NOW))
                .standing();
    }

    private CaseOutcome save(MemberId person, Decision decision, String reason, Seen seen) {
        return decisions.record(firm.client().id(), person, new RulingForm(decision, reason, seen), NOW);
    }

    private Case record(Decision decision, String reason) {
        assertEquals(new CaseOutcome.Saved(), save(OWNER, decision, reason, Seen.of(standing())));
        return latest();
    }

    private Case latest() {
        return firm.read(records ->
                records.cases().latest(records.clients().all().get(0).id()).orElse(null));
    }

    private static String faultKey(CaseOutcome outcome) {
        return assertInstanceOf(CaseOutcome.Faulty.class, outcome)
                .faults()
                .get(0)
                .key();
    }

    @Test
    void whatIsSuggestedIsRecordedWithoutAReasonAndOpensACase() {
        Case opened = record(Decision.PART_WAYS, null);
        assertEquals(CaseState.EXITING, opened.state());
        assertEquals(new Ruling(Decision.PART_WAYS, Decision.PART_WAYS, OWNER, NOW, ""), opened.ruling());
        assertEquals(List.of(Outbox.Kind.CARD, Outbox.Kind.RULING, Outbox.Kind.PLAN), firm.kindsToSay());
    }

    @Test
    void anotherRungNeedsAReasonOfAtMostAThousandCharacters() {
        Seen seen = Seen.of(standing());
        assertEquals("error.ruling.decision", faultKey(save(OWNER, null, WHY, seen)));
        assertEquals("error.ruling.reason", faultKey(save(OWNER, Decision.SALVAGE, "  ", seen)));
        assertEquals("error.ruling.reason.too_long", faultKey(save(OWNER, Decision.SALVAGE, "x".repeat(1001), seen)));
        assertEquals(List.of(), firm.kindsToSay());
        assertEquals(
                "x".repeat(1000),
                record(Decision.SALVAGE, " " + "x".repeat(1000) + "\n").ruling().reason());
    }

    @Test
    void aRulingOnACaseUnderWayJoinsTheOthersOfThatCase() {
        Case first = record(Decision.SALVAGE, WHY);
        Case second = record(Decision.PART_WAYS, null);
        assertEquals(first.id(), second.id());
        assertEquals(2, second.rulings().size());
        assertEquals(2, standing().history().size());
        assertEquals(Decision.PART_WAYS, standing().history().get(0).decision());
    }

    @Test
    void whoWasKeptGetsANewCase() {
        Case kept = record(Decision.KEEP, WHY);
        assertEquals(CaseState.KEPT, kept.state());
        assertNotEquals(kept.id(), record(Decision.SALVAGE, WHY).id());
        assertEquals(2, standing().history().size());
    }

    @Test
    void movingToAMilderRungDropsThePlanAndTheAuditTrailSaysSo() {
        LocalDate day = LocalDate.of(2026, 12, 1);
        Case exiting = record(Decision.PART_WAYS, null);
        firm.write(
                records -> records.cases().save(exiting.planned(new ExitPlan(day, day, null, null, null, List.of()))));
        record(Decision.FINISH_THEN_PART, WHY);
        assertNotNull(latest().plan(), "still to part");
        assertEquals(List.of(), firm.audited("exit_plan.dropped"));
        Case milder = record(Decision.SALVAGE, WHY);
        assertEquals(CaseState.OPEN, milder.state());
        assertEquals(3, milder.rulings().size());
        assertNull(milder.plan());
        assertEquals(1, firm.audited("exit_plan.dropped").size());
    }

    @Test
    void theSameOneDeliveredTwiceIsRecordedAndToldOnce() {
        Seen seen = Seen.of(standing());
        assertEquals(new CaseOutcome.Saved(), save(OWNER, Decision.SALVAGE, WHY, seen));
        firm.toSay();
        assertEquals(new CaseOutcome.Saved(), save(OWNER, Decision.SALVAGE, WHY, seen));
        assertEquals(1, latest().rulings().size());
        assertEquals(List.of(), firm.kindsToSay());
    }

    @Test
    void whoeverSawAnOlderCaseIsShownThePresentOne() {
        Seen seen = Seen.of(standing());
        record(Decision.SALVAGE, WHY);
        CaseOutcome.Overtaken overtaken =
                assertInstanceOf(CaseOutcome.Overtaken.class, save(MANAGER, Decision.SALVAGE, WHY, seen));
        assertEquals(Decision.SALVAGE, overtaken.now().latest().ruling().decision());
        assertEquals(new CaseOutcome.Saved(), save(MANAGER, Decision.SALVAGE, WHY, Seen.of(overtaken.now())));
    }

    @Test
    void whoeverAcceptedASuggestionThatIsNoLongerMadeIsAskedAgain() {
        Seen seen = Seen.of(standing());
        firm.reported("U0ANN", Severity.ANNOYING);
        firm.write(records ->
                records.reports().standing(records.clients().all().get(0).id(), LocalDate.of(2026, 1, 1)).stream()
                        .filter(report -> report.incident().severity() == Severity.ABUSIVE)
                        .forEach(report -> records.reports().withdraw(report.id(), NOW)));
        assertEquals(Decision.KEEP, firm.suggested());

        CaseOutcome outcome = save(OWNER, Decision.PART_WAYS, null, seen);
        assertEquals(
                Decision.KEEP,
                assertInstanceOf(CaseOutcome.Overtaken.class, outcome)
                        .now()
                        .suggestion()
                        .decision());
        assertEquals("error.ruling.reason", faultKey(save(OWNER, Decision.SALVAGE, null, seen)));
        assertEquals(new CaseOutcome.Saved(), save(OWNER, Decision.PART_WAYS, WHY, seen));
        assertEquals(Decision.KEEP, latest().ruling().suggested());
    }

    @Test
    void onlyWhoCarriesTheAccountMayDecideAndNotAboutAnEndedClient() {
        Seen seen = Seen.of(standing());
        assertInstanceOf(CaseOutcome.NotAllowed.class, save(MEMBER, Decision.PART_WAYS, null, seen));
        Case exiting = record(Decision.PART_WAYS, null);
        firm.write(records -> records.cases().save(exiting.ended(NOW)));
        CaseOutcome.NotNow refused =
                assertInstanceOf(CaseOutcome.NotNow.class, save(OWNER, Decision.SALVAGE, WHY, seen));
        assertTrue(refused.now().latest().isEnded());
        assertEquals(1, refused.now().history().size());
        assertEquals(refused, decisions.prepare(firm.client().id(), OWNER, NOW));
    }

    @Test
    void aCaseUnderWayHasACardEvenWhereTheSuggestionIsToKeepThem() {
        record(Decision.PART_WAYS, null);
        firm.toSay();
        RefreshingCards cards = new RefreshingCards(firm.storage());
        assertEquals(2, cards.refresh(NOW.plus(Duration.ofDays(300))), "the card, and the plan below it");
        Outbox.Entry card = firm.read(records -> records.outbox().due(NOW.plus(Duration.ofDays(301)), 5)).stream()
                .filter(entry -> entry.content().kind() == Outbox.Kind.CARD)
                .findFirst()
                .orElseThrow();
        Utterance said = firm.read(records -> new SayingCard()
                .prepare(records, card, NOW.plus(Duration.ofDays(300)))
                .orElseThrow());
        assertEquals("KEEP", said.shows());
        assertTrue(said.worthPosting());
        Case exiting = latest();
        firm.write(records -> records.cases().save(exiting.ended(NOW.plus(Duration.ofDays(300)))));
        assertFalse(firm.<Boolean>read(records -> new SayingCard()
                .prepare(records, card, NOW.plus(Duration.ofDays(300)))
                .orElseThrow()
                .worthPosting()));
    }

    @Test
    void theNoteHangsBelowTheCardAndWhereNoneStandsGoesToWhoeverDecided() {
        record(Decision.SALVAGE, WHY);
        Outbox.Entry note = firm.toSay().get(1);
        Utterance direct =
                firm.read(records -> CaseNotes.ruling(records, note.content()).orElseThrow());
        assertEquals(new Messenger.Place.Directly(OWNER), direct.place());

        firm.cardStands();
        Utterance inThread =
                firm.read(records -> CaseNotes.ruling(records, note.content()).orElseThrow());
        assertEquals("1.1", inThread.threadTs());
        assertEquals(new Messenger.Place.InChannel(CaseFirm.RED_FLAGS), inThread.place());
    }

    @Test
    void whoeverHasTheCardDirectlyOrLostTheAccountGetsNoNoteOfTheirOwn() {
        record(Decision.SALVAGE, WHY);
        Outbox.Entry note = firm.toSay().get(1);
        String card = "card:" + firm.client().id();
        Posts.Post post = new Posts.Post(CaseFirm.RED_FLAGS, "1.1", "SALVAGE", NOW);
        firm.write(records -> records.posts().remember(card, OWNER.value(), post));
        assertTrue(
                firm.read(records -> CaseNotes.ruling(records, note.content())).isEmpty());

        firm.write(records -> records.posts().forget(card, OWNER.value()));
        firm.write(records -> records.clients()
                .save(records.clients()
                        .all()
                        .get(0)
                        .with(MANAGER, null, Engagement.UNKNOWN, null, ClientPresence.NONE)));
        assertTrue(
                firm.read(records -> CaseNotes.ruling(records, note.content())).isEmpty());
    }

    /** Abuse is answered in writing; whoever decides to part as usual talks to them all the same. */
    @Test
    void howTheyAreToldFollowsWhatWasDecidedAndNotWhatWasSuggested() {
        Incident abuse = new Incident(
                Archetype.NONE,
                Severity.ABUSIVE,
                Set.of(RedFlag.ABUSIVE_CONDUCT),
                LocalDate.of(2026, 11, 16),
                "",
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                null);
        ClientId client = firm.client().id();
        firm.write(records -> records.reports().file("abuse", client, new MemberId("U0ANN"), abuse, NOW));
        assertEquals(Decision.END_NOW, firm.suggested());

        Case parting = record(Decision.PART_WAYS, WHY);
        assertEquals(List.of(StepKind.FAREWELL_TALK), telling(parting));
        Client acme = firm.client();
        assertEquals(ScriptId.CONVERSATION, firm.read(records -> Weighing.script(records, acme, NOW)));
        assertEquals(List.of(StepKind.WRITTEN_NOTICE), telling(record(Decision.END_NOW, null)));
    }

    private static List<StepKind> telling(Case parting) {
        return parting.plan().open().stream()
                .map(Step::kind)
                .filter(StepKind::tellsTheClient)
                .toList();
    }
}
