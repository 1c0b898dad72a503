package app.laststraw.usecase.exit;

import static app.laststraw.usecase.ExitUnderWay.MAYA;
import static app.laststraw.usecase.ExitUnderWay.PRIYA;
import static app.laststraw.usecase.ExitUnderWay.TODAY;
import static app.laststraw.usecase.ExitUnderWay.TOM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.exit.StepKind;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.ExitUnderWay;
import app.laststraw.usecase.FieldFault;
import app.laststraw.usecase.exit.ChangingPlan.Opening;
import app.laststraw.usecase.exit.ChangingPlan.Outcome;
import app.laststraw.usecase.exit.ChangingPlan.Sent;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A form changes an exit plan. */
class ChangingPlanTest {
    /** With a month's notice from the day on which the talk is planned. */
    private static final LocalDate CLEAN_END = LocalDate.of(2026, 12, 23);

    @TempDir
    private Path folder;

    private ExitUnderWay exit;
    private ChangingPlan plans;

    @BeforeEach
    void open() {
        exit = ExitUnderWay.of(folder, Decision.PART_WAYS);
        plans = new ChangingPlan(exit.storage);
    }

    @AfterEach
    void close() {
        exit.close();
    }

    private Sent sent(MemberId person, String key) {
        return new Sent(exit.id(), exit.current().version(), person, key);
    }

    private Outcome change(StepKind kind, LocalDate dueOn, MemberId owner) {
        return plans.changeStep(
                sent(TOM, "V1"), new PlanForm.StepChange(exit.number(kind), dueOn, owner, false, null), exit.now());
    }

    private Outcome drop(StepKind kind, String why) {
        return plans.changeStep(
                sent(TOM, "V1"), new PlanForm.StepChange(exit.number(kind), null, null, true, why), exit.now());
    }

    private Outcome days(LocalDate noticeOn, LocalDate endsOn, String hurry) {
        return plans.changeDates(sent(TOM, "V1"), new PlanForm.Dates(noticeOn, endsOn, null, null, hurry), exit.now());
    }

    /** Field and key of each fault. */
    private static List<String> faults(Outcome outcome) {
        return assertInstanceOf(Outcome.Faulty.class, outcome).faults().stream()
                .map(fault -> fault.field() + " " + fault.key())
                .toList();
    }

    @Test
    void theSheetShowsWhenItCanEndAndWhoUsuallyDoesTheSteps() {
        PlanSheet sheet = assertInstanceOf(Opening.Ready.class, plans.open(exit.id(), MAYA, exit.now()))
                .sheet();
        assertEquals(CLEAN_END, sheet.cleanEnd().on());
        assertEquals(TOM, sheet.usualOwner());
        assertEquals(new Opening.Closed(PlanRefusal.NOT_ALLOWED), plans.open(exit.id(), PRIYA, exit.now()));
    }

    @Test
    void aStepIsGivenAnotherDayAndAnotherPersonAtOnce() {
        assertEquals(new Outcome.Changed(), change(StepKind.WRITE_SCRIPT, TODAY.plusDays(3), MAYA));
        Step step = exit.step(StepKind.WRITE_SCRIPT);
        assertEquals(TODAY.plusDays(3), step.dueOn());
        assertEquals(MAYA, step.owner());
        String subject = " step:1." + step.number() + " U0TOM";
        assertEquals(
                List.of("step.handed_over" + subject, "step.redated" + subject),
                exit.audited().subList(1, 3));
        assertEquals(List.of("PLAN", "CARD", "PLAN", "STEPS_HANDED_OVER"), exit.toSay());
    }

    @Test
    void eachFaultStandsAtItsField() {
        assertEquals(
                List.of("step_owner error.plan.owner", "due_on error.plan.day.past"),
                faults(change(StepKind.WRITE_SCRIPT, TODAY.minusDays(1), PRIYA)));
        assertEquals(List.of("due_on error.plan.nothing"), faults(change(StepKind.WRITE_SCRIPT, null, null)));
        assertEquals(List.of("due_on error.plan.day.not_told"), faults(change(StepKind.CLOSE_ACCESS, TODAY, null)));
        assertEquals(
                List.of("due_on error.plan.day.after_end"),
                faults(change(StepKind.FAREWELL_TALK, CLEAN_END.plusDays(1), null)));
        assertEquals(
                List.of("step error.plan.step.missing"),
                faults(plans.changeStep(
                        sent(TOM, "V1"), new PlanForm.StepChange(null, null, null, false, null), exit.now())));
        assertEquals(0, exit.current().version() - 1, "nothing was saved since the plan began");
    }

    @Test
    void aStepIsDroppedOnlyForAReasonAndComesBackWhenItIsChosenAgain() {
        assertEquals(List.of("why error.plan.why.missing"), faults(drop(StepKind.REFERRAL, " ")));
        assertEquals(List.of("why error.plan.too_long"), faults(drop(StepKind.REFERRAL, "x".repeat(501))));
        assertEquals(
                List.of("not_needed plan.fault.ONLY_STEP_THAT_TELLS_THEM"),
                faults(drop(StepKind.FAREWELL_TALK, "No time")));

        assertEquals(new Outcome.Changed(), drop(StepKind.REFERRAL, "They fit nobody"));
        assertEquals("They fit nobody", exit.step(StepKind.REFERRAL).reason());

        assertEquals(new Outcome.Changed(), change(StepKind.REFERRAL, null, null));
        assertTrue(exit.step(StepKind.REFERRAL).isOpen());
        assertEquals(
                List.of("step.dropped", "step.reopened"),
                exit.audited().stream().skip(1).map(row -> row.split(" ")[0]).toList());
    }

    @Test
    void aStepThatWasDoneMeanwhileIsChosenInVain() {
        int number = exit.number(StepKind.WRITE_SCRIPT);
        exit.change(current -> current.planned(current.plan().with(number, step -> step.done(MAYA, exit.now()))));
        assertEquals(List.of("step error.plan.step.settled"), faults(change(StepKind.WRITE_SCRIPT, null, MAYA)));
    }

    @Test
    void aStepOfTheFirmsOwnIsAdded() {
        Outcome nothing = plans.addStep(sent(TOM, "V1"), new PlanForm.NewStep(" ", PRIYA, null), exit.now());
        assertEquals(
                List.of(
                        "step_title error.plan.title.missing",
                        "due_on error.plan.day.missing",
                        "step_owner error.plan.owner"),
                faults(nothing));

        PlanForm.NewStep keys = new PlanForm.NewStep(" Return the <keys> ", MAYA, TODAY.plusDays(3));
        assertEquals(new Outcome.Changed(), plans.addStep(sent(TOM, "V1"), keys, exit.now()));
        Step added = exit.step(StepKind.OWN);
        assertEquals("Return the <keys>", added.title());
        assertTrue(exit.audited().contains("step.added step:1." + added.number() + " U0TOM"));
    }

    @Test
    void itEndsNoSoonerThanItCleanlyCan() {
        LocalDate told = TODAY.plusDays(7);
        assertEquals(List.of("ends_on error.plan.end.sooner"), faults(days(told, CLEAN_END.minusDays(1), "He shouts")));
        assertEquals(List.of("ends_on error.plan.end.before_notice"), faults(days(told, told.minusDays(1), null)));
        assertEquals(List.of("notice_on error.plan.day.past"), faults(days(TODAY.minusDays(1), CLEAN_END, null)));
        assertEquals(List.of("notice_on error.plan.day.missing"), faults(days(null, null, null)));

        assertEquals(new Outcome.Changed(), days(told.plusDays(1), null, null));
        assertEquals(CLEAN_END.plusDays(1), exit.plan().endsOn());
        assertEquals("plan.changed case:1 U0TOM", exit.audited().get(1));
    }

    @Test
    void theyAreToldNoLaterThanTheNoticeForTheEndAllows() {
        LocalDate late = CLEAN_END.minusDays(3);
        FieldFault fault = assertInstanceOf(Outcome.Faulty.class, change(StepKind.FAREWELL_TALK, late, null))
                .faults()
                .get(0);
        assertEquals(FieldFault.at(PlanField.DUE_ON, "error.plan.day.unclean", late.plusMonths(1)), fault);

        assertEquals(new Outcome.Changed(), days(late, null, null));
        assertEquals(late, exit.step(StepKind.FAREWELL_TALK).dueOn());
    }

    @Test
    void endingAtOnceMayBeSoonerForAReason(@TempDir Path other) {
        try (ExitUnderWay atOnce = ExitUnderWay.of(other, Decision.END_NOW)) {
            ChangingPlan changing = new ChangingPlan(atOnce.storage);
            Sent sent = new Sent(atOnce.id(), atOnce.current().version(), MAYA, "V1");
            PlanForm.Dates silent = new PlanForm.Dates(TODAY, TODAY, null, null, null);
            assertEquals(
                    List.of("hurry error.plan.hurry.missing"),
                    faults(changing.changeDates(sent, silent, atOnce.now())));
            PlanForm.Dates tooLong = new PlanForm.Dates(TODAY, TODAY, null, null, "x".repeat(501));
            assertEquals(
                    List.of("hurry error.plan.too_long"), faults(changing.changeDates(sent, tooLong, atOnce.now())));

            PlanForm.Dates said = new PlanForm.Dates(TODAY, TODAY, null, null, "Threats");
            assertEquals(new Outcome.Changed(), changing.changeDates(sent, said, atOnce.now()));
            assertEquals("Threats", atOnce.plan().hurry());

            Sent later = new Sent(atOnce.id(), atOnce.current().version(), MAYA, "V2");
            PlanForm.Dates clean = new PlanForm.Dates(TODAY, null, null, null, "Threats");
            changing.changeDates(later, clean, atOnce.now());
            assertNull(atOnce.plan().hurry());
        }
    }

    @Test
    void whoComesSecondSeesWhatTheFirstDid() {
        Sent toms = sent(TOM, "V1");
        Sent mayas = sent(MAYA, "V2");
        int number = exit.number(StepKind.WRITE_SCRIPT);
        PlanForm.StepChange later = new PlanForm.StepChange(number, TODAY.plusDays(3), null, false, null);
        assertEquals(new Outcome.Changed(), plans.changeStep(toms, later, exit.now()));

        PlanForm.StepChange mine = new PlanForm.StepChange(number, TODAY.plusDays(1), null, false, null);
        Outcome.Overtaken overtaken =
                assertInstanceOf(Outcome.Overtaken.class, plans.changeStep(mayas, mine, exit.now()));
        assertEquals(exit.current(), overtaken.present().current());
        assertEquals(TODAY.plusDays(3), exit.step(StepKind.WRITE_SCRIPT).dueOn());

        Sent again = new Sent(exit.id(), overtaken.present().current().version(), MAYA, "V2");
        assertEquals(new Outcome.Changed(), plans.changeStep(again, mine, exit.now()));
        assertEquals(TODAY.plusDays(1), exit.step(StepKind.WRITE_SCRIPT).dueOn());
    }

    @Test
    void aFormThatIsDeliveredAgainChangesNothing() {
        Sent sent = sent(TOM, "V1");
        PlanForm.NewStep keys = new PlanForm.NewStep("Keys", null, TODAY);
        plans.addStep(sent, keys, exit.now());
        int version = exit.current().version();
        assertEquals(new Outcome.Changed(), plans.addStep(sent, keys, exit.now()));
        assertEquals(version, exit.current().version());
    }

    @Test
    void whoLostTheRoleInTheMeantimeChangesNothing() {
        Sent sent = sent(TOM, "V1");
        exit.changeClient(client -> client.with(MAYA, null, client.engagement(), null, client.presence()));
        assertEquals(
                new Outcome.Closed(PlanRefusal.NOT_ALLOWED),
                plans.addStep(sent, new PlanForm.NewStep("Keys", null, TODAY), exit.now()));
    }
}
