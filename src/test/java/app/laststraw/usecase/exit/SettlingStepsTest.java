package app.laststraw.usecase.exit;

import static app.laststraw.usecase.ExitUnderWay.MAYA;
import static app.laststraw.usecase.ExitUnderWay.TODAY;
import static app.laststraw.usecase.ExitUnderWay.TOM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.domain.exit.Snooze;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.exit.StepFault;
import app.laststraw.domain.exit.StepKind;
import app.laststraw.usecase.ExitUnderWay;
import app.laststraw.usecase.Weighing;
import app.laststraw.usecase.exit.SettlingSteps.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One press settles a step, or a box. */
class SettlingStepsTest {
    @TempDir
    private Path folder;

    private ExitUnderWay exit;
    private SettlingSteps steps;
    private TickingSteps boxes;

    @BeforeEach
    void open() {
        exit = ExitUnderWay.of(folder, Decision.PART_WAYS);
        steps = new SettlingSteps(exit.storage);
        boxes = new TickingSteps(exit.storage);
    }

    @AfterEach
    void close() {
        exit.close();
    }

    private Outcome done(StepKind kind, String press) {
        return steps.done(exit.id(), exit.number(kind), TOM, press, exit.now());
    }

    private List<Outcome> tick(String press, Set<Integer> ticked, Set<Integer> unticked) {
        return boxes.tick(exit.id(), new TickingSteps.Boxes(ticked, unticked), TOM, press, exit.now());
    }

    @Test
    void theFirstPlanIsWithTheAccountOwnerAndIsToBeSaid() {
        assertTrue(exit.plan().steps().stream().allMatch(step -> step.owner().equals(TOM)));
        assertEquals(List.of("PLAN"), exit.toSay());
        assertEquals(List.of("plan.begun case:1 U0MAYA"), exit.audited());
    }

    @Test
    void withoutAnAccountOwnerTheOneWhoDecidedCarriesTheSteps(@TempDir Path other) {
        try (ExitUnderWay unowned = ExitUnderWay.ownedBy(other, null)) {
            assertTrue(unowned.plan().steps().stream()
                    .allMatch(step -> step.owner().equals(MAYA)));
        }
    }

    @Test
    void whoeverDecidesAnewKeepsWhatIsDone() {
        done(StepKind.READ_TERMINATION_CLAUSE, "P1");
        exit.storage.write(records -> {
            Case current = records.cases().find(exit.id()).orElseThrow();
            Case ruled = records.cases()
                    .save(current.ruled(
                            new Ruling(Decision.END_NOW, Decision.KEEP, MAYA, exit.now(), "He shouted".repeat(99))));
            return ExitPlanning.begin(
                    records,
                    records.clients().find(ruled.client()).orElseThrow(),
                    ruled,
                    Weighing.suggest(
                            records, records.clients().find(ruled.client()).orElseThrow(), exit.now()),
                    exit.now());
        });
        assertTrue(exit.step(StepKind.READ_TERMINATION_CLAUSE).isDone());
        assertEquals(Step.State.DROPPED, exit.step(StepKind.HEADS_UP).state());
        assertEquals(Step.MAX_REASON, exit.step(StepKind.HEADS_UP).reason().length());
        assertTrue(exit.step(StepKind.WRITTEN_NOTICE).isOpen());
    }

    @Test
    void aStepIsDoneNotedAndTheCardAndThePlanFollow() {
        Outcome.Changed changed = assertInstanceOf(Outcome.Changed.class, done(StepKind.WRITE_SCRIPT, "P1"));
        assertEquals(TOM, changed.step().settledBy());
        assertTrue(exit.step(StepKind.WRITE_SCRIPT).isDone());
        assertEquals(List.of("PLAN", "CARD", "PLAN"), exit.toSay());
        int number = exit.number(StepKind.WRITE_SCRIPT);
        assertEquals("step.done step:1." + number + " U0TOM", exit.audited().get(1));
    }

    @Test
    void aPressThatIsDeliveredAgainChangesNothingEvenWhenTheStepIsOpenAgain() {
        done(StepKind.WRITE_SCRIPT, "P1");
        tick("P2", Set.of(), Set.of(exit.number(StepKind.WRITE_SCRIPT)));
        int said = exit.toSay().size();

        assertInstanceOf(Outcome.Again.class, done(StepKind.WRITE_SCRIPT, "P1"));
        assertEquals(List.of(), tick("P2", Set.of(), Set.of(exit.number(StepKind.WRITE_SCRIPT))));
        assertTrue(exit.step(StepKind.WRITE_SCRIPT).isOpen());
        assertEquals(said, exit.toSay().size());
    }

    @Test
    void whatSomebodyElseDidMeanwhileIsToldAsSettled() {
        steps.done(exit.id(), exit.number(StepKind.WRITE_SCRIPT), MAYA, "P1", exit.now());
        Outcome.AlreadySettled settled =
                assertInstanceOf(Outcome.AlreadySettled.class, done(StepKind.WRITE_SCRIPT, "P2"));
        assertEquals(MAYA, settled.step().settledBy());
    }

    @Test
    void accessIsClosedOnlyOnceTheyKnow() {
        Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, done(StepKind.CLOSE_ACCESS, "P1"));
        assertEquals(StepFault.CLIENT_DOES_NOT_KNOW_YET, refused.fault());
        assertTrue(exit.step(StepKind.CLOSE_ACCESS).isOpen());

        assertInstanceOf(Outcome.Changed.class, done(StepKind.FAREWELL_TALK, "P2"));
        assertInstanceOf(Outcome.Changed.class, done(StepKind.CLOSE_ACCESS, "P3"));
    }

    @Test
    void aSnoozedStepKeepsItsDueDate() {
        Step before = exit.step(StepKind.WRITE_SCRIPT);
        steps.snooze(exit.id(), before.number(), TOM, Snooze.ONE_WEEK, "P1", exit.now());
        assertEquals(before.dueOn(), exit.step(StepKind.WRITE_SCRIPT).dueOn());
        assertEquals(TODAY.plusDays(7), exit.step(StepKind.WRITE_SCRIPT).remindOn());
        exit.clock.tick(Duration.ofDays(1));
        steps.snooze(exit.id(), before.number(), TOM, Snooze.ONE_WEEK, "P1", exit.now());
        assertEquals(TODAY.plusDays(7), exit.step(StepKind.WRITE_SCRIPT).remindOn());
    }

    @Test
    void onlyTheBoxesThatSomebodyChangedCount() {
        int clause = exit.number(StepKind.READ_TERMINATION_CLAUSE);
        int script = exit.number(StepKind.WRITE_SCRIPT);
        boxes.tick(exit.id(), new TickingSteps.Boxes(Set.of(clause), Set.of()), MAYA, "P1", exit.now());
        assertEquals(List.of(), tick("P2", Set.of(clause, script), Set.of()));
        assertEquals(MAYA, exit.step(StepKind.READ_TERMINATION_CLAUSE).settledBy());
        assertEquals(TOM, exit.step(StepKind.WRITE_SCRIPT).settledBy());
    }

    @Test
    void aBoxThatCannotFollowLeavesTheOthersAloneAndThePlanIsDrawnAnew() {
        int said = exit.toSay().size();
        int access = exit.number(StepKind.CLOSE_ACCESS);
        int script = exit.number(StepKind.WRITE_SCRIPT);
        List<Outcome> refused = tick("P1", Set.of(access, script), Set.of());
        assertEquals(1, refused.size());
        assertTrue(exit.step(StepKind.WRITE_SCRIPT).isDone());
        assertEquals(said + 2, exit.toSay().size());

        assertEquals(1, tick("P2", Set.of(access), Set.of()).size());
        assertEquals("PLAN", exit.toSay().get(said + 2));
    }

    @Test
    void aBoxNeverTakesUpADroppedStep() {
        int number = exit.number(StepKind.WRITE_SCRIPT);
        exit.change(current ->
                current.planned(current.plan().with(number, step -> step.dropped(MAYA, exit.now(), "Said by heart"))));
        assertInstanceOf(
                Outcome.AlreadySettled.class,
                tick("P1", Set.of(number), Set.of()).get(0));
        assertInstanceOf(
                Outcome.AlreadySettled.class,
                tick("P2", Set.of(), Set.of(number)).get(0));
        assertFalse(exit.step(StepKind.WRITE_SCRIPT).isOpen());
    }

    @Test
    void aStepThatIsNotThereIsRefused() {
        assertEquals(
                new Outcome.Refused(StepFault.NO_SUCH_STEP, null, null),
                tick("P1", Set.of(99), Set.of()).get(0));
    }

    @Test
    void whoeverDoesNotCarryTheAccountChangesNothing() {
        exit.changeClient(client -> client.with(MAYA, null, client.engagement(), null, client.presence()));
        assertEquals(new Outcome.Closed(PlanRefusal.NOT_ALLOWED), done(StepKind.WRITE_SCRIPT, "P1"));
        assertEquals(
                List.of(new Outcome.Closed(PlanRefusal.NOT_ALLOWED)),
                tick("P2", Set.of(exit.number(StepKind.WRITE_SCRIPT)), Set.of()));
        assertTrue(exit.step(StepKind.WRITE_SCRIPT).isOpen());
        assertEquals(1, exit.audited().size());
    }

    @Test
    void anEndedAnArchivedAndAMergedClientsPlanStaysAsItIs() {
        exit.changeClient(client -> client.archived(exit.now()));
        assertEquals(new Outcome.Closed(PlanRefusal.ARCHIVED), done(StepKind.WRITE_SCRIPT, "P1"));
        exit.changeClient(client -> client.archived(null));
        exit.change(current -> current.ended(exit.now()));
        assertEquals(new Outcome.Closed(PlanRefusal.ENDED), done(StepKind.WRITE_SCRIPT, "P2"));
        exit.merge();
        int number = 1;
        assertEquals(new Outcome.Closed(PlanRefusal.MERGED), steps.done(exit.id(), number, TOM, "P3", exit.now()));
    }

    @Test
    void withAnotherDecisionThereIsNoPlanToChange() {
        exit.change(current -> current.ruled(new Ruling(Decision.KEEP, Decision.KEEP, MAYA, exit.now(), "")));
        assertEquals(new Outcome.Closed(PlanRefusal.NO_EXIT), steps.done(exit.id(), 1, TOM, "P1", exit.now()));
    }

    @Test
    void afterTheEndWhatComesAfterItIsTickedAndUntickedAndTheRestStays() {
        exit.change(current -> current.ended(exit.now()));
        int access = exit.number(StepKind.CLOSE_ACCESS);
        int invoice = exit.number(StepKind.FINAL_INVOICE);
        int talk = exit.number(StepKind.FAREWELL_TALK);
        assertEquals(
                List.of(new Outcome.Closed(PlanRefusal.ENDED)), tick("P1", Set.of(access, invoice, talk), Set.of()));
        assertTrue(exit.step(StepKind.CLOSE_ACCESS).isDone(), "they know, whether a step says so or not");
        assertTrue(exit.step(StepKind.FAREWELL_TALK).isOpen());

        assertEquals(List.of(), tick("P2", Set.of(), Set.of(invoice)));
        assertTrue(exit.step(StepKind.FINAL_INVOICE).isOpen());
        assertInstanceOf(Outcome.Changed.class, done(StepKind.FINAL_INVOICE, "P3"));
    }
}
