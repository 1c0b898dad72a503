package app.laststraw.usecase.decision;

import static app.laststraw.usecase.decision.ProbationFirm.BOSS;
import static app.laststraw.usecase.decision.ProbationFirm.MEMBER;
import static app.laststraw.usecase.decision.ProbationFirm.OWNER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.announcement.Announcement.DecisionCard;
import app.laststraw.domain.announcement.Announcement.PlanPost;
import app.laststraw.domain.announcement.Announcement.ReportReceipt;
import app.laststraw.domain.announcement.Announcement.StepReminder;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.Suggestion;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseState;
import app.laststraw.domain.exit.ExitPlan;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.exit.StepKind;
import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.ReportId;
import app.laststraw.domain.report.Severity;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.mustache.MustacheScriptRenderer;
import app.laststraw.usecase.Outbox;
import app.laststraw.usecase.exit.PlanEntries;
import app.laststraw.usecase.exit.StepEntries;
import app.laststraw.usecase.report.ChangingReport;
import app.laststraw.usecase.report.ReportForm;
import app.laststraw.usecase.script.Barred;
import app.laststraw.usecase.script.DraftingScript;
import app.laststraw.usecase.script.RequestingDraft;
import app.laststraw.usecase.standing.ReadingStatus;
import app.laststraw.usecase.standing.RefreshingCards;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EndingCaseTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @TempDir
    private Path folder;

    private ProbationFirm firm;
    private EndingCase ending;
    private Client client;

    @BeforeEach
    void open() {
        firm = new ProbationFirm(folder, "2026-11-16T10:00:00Z");
        ending = new EndingCase(firm.storage());
    }

    private void exiting() {
        client = firm.add("Acme");
        firm.report("Acme", "2026-11-16", Severity.HARMFUL);
        firm.decide(client, Decision.PART_WAYS);
        firm.settle();
        firm.at("2026-11-20T17:00:00Z");
    }

    @AfterEach
    void close() {
        firm.close();
    }

    private CaseOutcome end(LocalDate lastDay) {
        return ending.end(client.id(), firm.latest(client).version(), OWNER, lastDay, firm.now());
    }

    private DecisionCard card() {
        List<DecisionCard> cards = firm.inChannel(DecisionCard.class);
        assertEquals(1, cards.size());
        return cards.get(0);
    }

    @Test
    void theCaseHasEndedAndTheCardFollows() {
        exiting();
        assertInstanceOf(CaseOutcome.Saved.class, end(FRIDAY));
        firm.settle();
        assertEquals(firm.now(), firm.latest(client).endedAt());
        assertTrue(card().latestCase().isEnded());
    }

    @ParameterizedTest
    @CsvSource({
        // The end of the day in the firm's zone, also where the clocks went forward or back on it.
        "2026-11-19, 2026-11-19T23:59:59.999Z",
        "2026-10-25, 2026-10-25T23:59:59.999Z",
        "2026-03-29, 2026-03-29T22:59:59.999Z",
        "2024-02-29, 2024-02-29T23:59:59.999Z",
        "2026-10-31, 2026-10-31T23:59:59.999Z",
    })
    void anEndBeforeTodayIsTheEndOfThatDay(LocalDate lastDay, Instant end) {
        exiting();
        assertInstanceOf(CaseOutcome.Saved.class, end(lastDay));
        assertEquals(end, firm.latest(client).endedAt());
    }

    @Test
    void theLastDayIsThereAndNotToCome() {
        exiting();
        for (LocalDate wrong : new LocalDate[] {null, FRIDAY.plusDays(1)}) {
            CaseOutcome.Faulty faulty = assertInstanceOf(CaseOutcome.Faulty.class, end(wrong));
            assertEquals("last_day", faulty.faults().get(0).field());
        }
        assertEquals(CaseState.EXITING, firm.latest(client).state());
    }

    @ParameterizedTest
    @EnumSource(names = {"KEEP", "SALVAGE", "RAISE_FEES"})
    void onlyAnExitEnds(Decision decision) {
        client = firm.add("Acme");
        firm.decide(client, decision);
        assertInstanceOf(CaseOutcome.NotNow.class, end(LocalDate.of(2026, 11, 16)));
        assertInstanceOf(CaseOutcome.NotNow.class, ending.prepare(client.id(), OWNER, firm.now()));
    }

    @Test
    void whatIsOpenInThePlanStaysOpen() {
        exiting();
        Step access = Step.open(1, StepKind.CLOSE_ACCESS, null, OWNER, FRIDAY);
        Case planned =
                firm.save(firm.latest(client).planned(new ExitPlan(FRIDAY, FRIDAY, null, null, null, List.of(access))));
        assertInstanceOf(CaseOutcome.Saved.class, end(FRIDAY));
        assertEquals(planned.plan(), firm.latest(client).plan());
    }

    @Test
    void aReportAfterTheEndIsFiledAndChangesNothing() {
        exiting();
        end(FRIDAY);
        firm.settle();
        DecisionCard before = card();
        firm.at("2026-11-21T10:00:00Z");
        firm.report("Acme", "2026-11-18", Severity.ABUSIVE);
        assertEquals(List.of(Outbox.Kind.RECEIPT), firm.unsaid());
        firm.settle();

        assertEquals(before, card());
        List<ReportReceipt> receipts = firm.told(MEMBER, ReportReceipt.class);
        assertEquals(
                List.of(false, true),
                receipts.stream().map(ReportReceipt::aftermath).toList());
        assertEquals(1, receipts.get(1).tally().reports());
        assertEquals(0, new RefreshingCards(firm.storage()).refresh(firm.now()));
        assertEquals(1, aftermath(OWNER));
        assertEquals(0, aftermath(MEMBER));
    }

    @Test
    void withdrawnItChangesNothingEither() {
        exiting();
        end(FRIDAY);
        firm.at("2026-11-21T10:00:00Z");
        ReportId late = firm.report("Acme", "2026-11-18", Severity.ABUSIVE);
        firm.settle();
        new ChangingReport(firm.storage()).withdraw(late, MEMBER, firm.now());
        assertEquals(List.of(Outbox.Kind.RECEIPT), firm.unsaid());
    }

    @Test
    void aReportThatIsAmendedAfterTheEndCountsAsItReadThen() {
        client = firm.add("Acme");
        ReportId filed = firm.report("Acme", "2026-11-16", Severity.HARMFUL);
        firm.decide(client, Decision.PART_WAYS);
        firm.at("2026-11-20T17:00:00Z");
        end(FRIDAY);
        firm.settle();
        Suggestion before = card().suggestion();

        firm.at("2026-11-21T10:00:00Z");
        ReportForm worse = new ReportForm(
                new ReportForm.ClientChoice.Named("Acme"),
                Archetype.CANT_DECIDE,
                Severity.ABUSIVE,
                Set.of(RedFlag.ABUSIVE_CONDUCT),
                LocalDate.of(2026, 11, 16),
                "They said it.",
                null,
                null,
                null);
        assertInstanceOf(
                ChangingReport.Outcome.Changed.class,
                new ChangingReport(firm.storage()).amend(filed, MEMBER, "A1", worse, firm.now()));
        firm.settle();
        assertEquals(before, card().suggestion());

        ending.reopen(client.id(), BOSS, "press:1", firm.now());
        firm.settle();
        assertEquals(Decision.END_NOW, card().suggestion().decision());
    }

    private int aftermath(MemberId person) {
        ReadingStatus.Answer answer = new ReadingStatus(firm.storage()).of("Acme", person, firm.now());
        return assertInstanceOf(ReadingStatus.Answer.One.class, answer).status().aftermath();
    }

    @Test
    void thereIsNothingToDraftForThoseWhoHaveGone() {
        exiting();
        RequestingDraft drafts = new RequestingDraft(
                firm.storage(), new DraftingScript(new MustacheScriptRenderer(Optional.empty()), "Firm"));
        assertEquals(
                new RequestingDraft.Outcome.OnItsWay(false),
                drafts.request(RequestingDraft.Wish.onCard(client.id()), OWNER, "press:1", firm.now()));
        end(FRIDAY);
        RequestingDraft.Outcome.Refused refused = assertInstanceOf(
                RequestingDraft.Outcome.Refused.class,
                drafts.request(RequestingDraft.Wish.onCard(client.id()), OWNER, "press:2", firm.now()));
        assertEquals(Barred.Reason.ENDED, refused.why().reason());
    }

    @Test
    void aManagerTakesItBackAndTheReportsSinceThenCount() {
        exiting();
        end(FRIDAY);
        firm.at("2026-11-21T10:00:00Z");
        firm.report("Acme", "2026-11-18", Severity.HARMFUL);
        assertInstanceOf(CaseOutcome.NotAllowed.class, ending.reopen(client.id(), OWNER, "press:1", firm.now()));
        assertInstanceOf(CaseOutcome.Saved.class, ending.reopen(client.id(), BOSS, "press:2", firm.now()));
        firm.settle();
        assertEquals(CaseState.EXITING, firm.latest(client).state());
        assertEquals(2, card().suggestion().tally().reports());
    }

    @Test
    void aPressThatIsDeliveredAgainDoesNotReopenALaterEnd() {
        exiting();
        end(FRIDAY);
        ending.reopen(client.id(), BOSS, "press:1", firm.now());
        end(FRIDAY);
        assertInstanceOf(CaseOutcome.Saved.class, ending.reopen(client.id(), BOSS, "press:1", firm.now()));
        assertTrue(firm.latest(client).isEnded());
        assertInstanceOf(CaseOutcome.Saved.class, ending.reopen(client.id(), BOSS, "press:2", firm.now()));
        assertFalse(firm.latest(client).isEnded());
        assertInstanceOf(CaseOutcome.NotNow.class, ending.reopen(client.id(), BOSS, "press:3", firm.now()));
    }

    @Test
    void whoeverIsSlowerSeesThatItHasEnded() {
        exiting();
        int seen = firm.latest(client).version();
        end(FRIDAY);
        CaseOutcome.NotNow late = assertInstanceOf(
                CaseOutcome.NotNow.class, ending.end(client.id(), seen, BOSS, FRIDAY.minusDays(1), firm.now()));
        assertTrue(late.now().latest().isEnded());
        assertEquals(firm.now(), firm.latest(client).endedAt());
    }

    @Test
    void whoeverSawAnotherPlanIsShownThisOneFirst() {
        exiting();
        int seen = firm.latest(client).version();
        firm.save(firm.latest(client).planned(new ExitPlan(FRIDAY, FRIDAY, null, null, null, List.of())));
        assertInstanceOf(CaseOutcome.Overtaken.class, ending.end(client.id(), seen, OWNER, FRIDAY, firm.now()));
        assertInstanceOf(CaseOutcome.Saved.class, end(FRIDAY));
    }

    /** With a step before the end and one after it, of which the owner was reminded. */
    private void planned() {
        Step talk = Step.open(1, StepKind.FAREWELL_TALK, null, OWNER, FRIDAY);
        Step access = Step.open(2, StepKind.CLOSE_ACCESS, null, OWNER, FRIDAY);
        ExitPlan plan = new ExitPlan(FRIDAY, FRIDAY, null, null, null, List.of(talk, access));
        Case planned = firm.save(firm.latest(client).planned(plan));
        firm.storage().write(records -> {
            records.outbox().write(PlanEntries.plan(planned, null), firm.now());
            plan.steps().forEach(step -> records.outbox().write(StepEntries.reminder(planned, step, BOSS), firm.now()));
            return null;
        });
        firm.settle();
    }

    private List<StepReminder.Standing> reminders() {
        return firm.told(OWNER, StepReminder.class).stream()
                .map(StepReminder::standing)
                .toList();
    }

    private Case shownPlan() {
        List<PlanPost> plans = firm.inChannel(PlanPost.class);
        assertEquals(1, plans.size());
        return plans.get(0).current();
    }

    @Test
    void thePlanAndTheRemindersFollowTheEndAndTheReopening() {
        exiting();
        planned();
        assertEquals(List.of(StepReminder.Standing.OPEN, StepReminder.Standing.OPEN), reminders());
        end(FRIDAY);
        assertEquals(List.of(Outbox.Kind.CARD, Outbox.Kind.REMINDER_FOLLOWS), firm.unsaid());
        firm.settle();
        assertTrue(shownPlan().isEnded());
        assertEquals(List.of(StepReminder.Standing.GONE, StepReminder.Standing.OPEN), reminders());

        ending.reopen(client.id(), BOSS, "press:1", firm.now());
        firm.settle();
        assertFalse(shownPlan().isEnded());
        assertEquals(List.of(StepReminder.Standing.OPEN, StepReminder.Standing.OPEN), reminders());
    }

    @Test
    void whatIsOverdueAfterTheEndIsSeenInThePlan() {
        exiting();
        planned();
        end(FRIDAY);
        firm.settle();
        RefreshingCards refreshing = new RefreshingCards(firm.storage());
        assertEquals(0, refreshing.refresh(firm.now()));
        firm.at("2026-11-21T01:00:00Z");
        assertEquals(1, refreshing.refresh(firm.now()));
        firm.settle();
        assertEquals(0, refreshing.refresh(firm.now()));
    }
}
