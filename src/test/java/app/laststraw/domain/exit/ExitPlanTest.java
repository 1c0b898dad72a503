package app.laststraw.domain.exit;

import static app.laststraw.domain.exit.StepKind.CLOSE_ACCESS;
import static app.laststraw.domain.exit.StepKind.FAREWELL_TALK;
import static app.laststraw.domain.exit.StepKind.FINAL_INVOICE;
import static app.laststraw.domain.exit.StepKind.HANDOVER;
import static app.laststraw.domain.exit.StepKind.HEADS_UP;
import static app.laststraw.domain.exit.StepKind.READ_TERMINATION_CLAUSE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.exit.StepChange.Refused;
import app.laststraw.domain.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExitPlanTest {
    private static final LocalDate TODAY = Sample.MONDAY;
    private static final Instant LATER = Sample.NOON.plusSeconds(60);
    /** They are told on Monday the 30th of November, it ends on the 14th of December. */
    private static final ExitPlan PLAN = Sample.spoken(Decision.PART_WAYS).first(TODAY);

    private static final ExitPlan TOLD = Sample.done(PLAN, FAREWELL_TALK);
    private static final ExitPlan CLOSED = Sample.done(TOLD, CLOSE_ACCESS);
    private static final int TALK = number(FAREWELL_TALK);
    private static final int ACCESS = number(CLOSE_ACCESS);
    private static final int INVOICE = number(FINAL_INVOICE);

    private static int number(StepKind kind) {
        return Sample.step(PLAN, kind).number();
    }

    private static Refused refused(StepFault fault, ExitPlan plan, StepKind kind) {
        return new Refused(fault, Sample.step(plan, kind), null);
    }

    @Test
    void aDoneStepSaysByWhomAndWhen() {
        Step done = Sample.step(Sample.changed(PLAN.done(INVOICE, Sample.TOM, LATER)), FINAL_INVOICE);

        assertTrue(done.isDone());
        assertEquals(Sample.TOM, done.settledBy());
        assertEquals(LATER, done.settledAt());
    }

    @Test
    void theSecondToPressLearnsWhoWasFirst() {
        ExitPlan done = Sample.done(PLAN, FINAL_INVOICE);
        ExitPlan dropped = Sample.changed(PLAN.dropped(INVOICE, Sample.MAYA, Sample.NOON, "paid up"));

        for (ExitPlan settled : new ExitPlan[] {done, dropped}) {
            Refused refused = refused(StepFault.ALREADY_SETTLED, settled, FINAL_INVOICE);
            assertEquals(refused, settled.done(INVOICE, Sample.TOM, LATER));
            assertEquals(refused, settled.dropped(INVOICE, Sample.TOM, LATER, "no"));
            assertEquals(refused, settled.redated(INVOICE, TODAY.plusDays(40), TODAY));
            assertEquals(refused, settled.handedOver(INVOICE, Sample.TOM));
            assertEquals(refused, settled.snoozed(INVOICE, TODAY.plusDays(1)));
            assertEquals(Sample.MAYA, refused.step().settledBy());
            assertEquals(Sample.NOON, refused.step().settledAt());
        }
        assertEquals(
                refused(StepFault.ALREADY_SETTLED, done, FINAL_INVOICE),
                done.dropped(INVOICE, Sample.MAYA, LATER, "no"),
                "doing and dropping are two things");
    }

    @Test
    void aPressThatArrivesTwiceChangesNothing() {
        ExitPlan done = Sample.done(PLAN, FINAL_INVOICE);
        ExitPlan dropped = Sample.changed(PLAN.dropped(INVOICE, Sample.MAYA, Sample.NOON, "paid up"));

        assertEquals(done, Sample.changed(done.done(INVOICE, Sample.MAYA, LATER)));
        assertEquals(dropped, Sample.changed(dropped.dropped(INVOICE, Sample.MAYA, LATER, "again")));
        assertEquals(PLAN, Sample.changed(PLAN.reopened(INVOICE)));
        assertEquals(PLAN, Sample.changed(PLAN.handedOver(INVOICE, Sample.MAYA)));
        assertEquals(PLAN, Sample.changed(PLAN.redated(INVOICE, Sample.due(PLAN, FINAL_INVOICE), TODAY.plusYears(1))));
    }

    static Stream<Function<ExitPlan, StepChange>> changes() {
        return Stream.of(
                plan -> plan.done(99, Sample.MAYA, LATER),
                plan -> plan.reopened(99),
                plan -> plan.dropped(99, Sample.MAYA, LATER, "no"),
                plan -> plan.redated(99, TODAY, TODAY),
                plan -> plan.handedOver(99, Sample.TOM),
                plan -> plan.snoozed(99, TODAY));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aStepThatIsNotThereIsNotChanged(Function<ExitPlan, StepChange> change) {
        assertEquals(new Refused(StepFault.NO_SUCH_STEP, null, null), change.apply(PLAN));
    }

    @Test
    void theirAccessIsClosedOnceTheyKnow() {
        assertEquals(
                refused(StepFault.CLIENT_DOES_NOT_KNOW_YET, PLAN, CLOSE_ACCESS), PLAN.done(ACCESS, Sample.MAYA, LATER));
        assertTrue(Sample.step(CLOSED, CLOSE_ACCESS).isDone());
    }

    @Test
    void theirAccessIsNotToBeClosedBeforeTheDayTheyAreTold() {
        LocalDate told = PLAN.noticeOn();

        assertEquals(
                new Refused(StepFault.CLIENT_DOES_NOT_KNOW_YET, Sample.step(PLAN, CLOSE_ACCESS), told),
                PLAN.redated(ACCESS, told.minusDays(1), TODAY));
        assertEquals(told, Sample.due(Sample.changed(PLAN.redated(ACCESS, told, TODAY)), CLOSE_ACCESS));
        assertEquals(TODAY, Sample.due(Sample.changed(TOLD.redated(ACCESS, TODAY, TODAY)), CLOSE_ACCESS));
    }

    @Test
    void whatTheyWereToldIsNotUntoldWhileTheirAccessIsClosed() {
        assertEquals(refused(StepFault.ACCESS_IS_CLOSED, CLOSED, FAREWELL_TALK), CLOSED.reopened(TALK));

        ExitPlan untold = Sample.changed(Sample.changed(CLOSED.reopened(ACCESS)).reopened(TALK));
        assertFalse(untold.clientKnows());
    }

    @Test
    void somebodyHasToTellThemWhileTheirAccessIsToBeClosed() {
        assertEquals(
                refused(StepFault.ONLY_STEP_THAT_TELLS_THEM, PLAN, FAREWELL_TALK),
                PLAN.dropped(TALK, Sample.MAYA, LATER, "they left"));

        ExitPlan keepsAccess = Sample.changed(PLAN.dropped(ACCESS, Sample.MAYA, LATER, "never had any"));
        assertEquals(
                Step.State.DROPPED,
                Sample.step(Sample.changed(keepsAccess.dropped(TALK, Sample.MAYA, LATER, "they left")), FAREWELL_TALK)
                        .state());
    }

    @Test
    void oneOfTwoStepsThatTellThemMayBeDropped() {
        ExitPlan two = PLAN.plus(StepKind.WRITTEN_NOTICE, null, null, PLAN.noticeOn());

        assertTrue(two.dropped(TALK, Sample.MAYA, LATER, "by letter") instanceof StepChange.Changed);
    }

    @Test
    void aDroppedStepCanBeTakenUpAgain() {
        ExitPlan dropped = Sample.changed(PLAN.dropped(number(HEADS_UP), Sample.MAYA, LATER, "not needed"));

        assertEquals("not needed", Sample.step(dropped, HEADS_UP).reason());
        assertEquals(PLAN, Sample.changed(dropped.reopened(number(HEADS_UP))));
    }

    @Test
    void aStepIsNotPutIntoThePast() {
        assertEquals(
                new Refused(StepFault.IN_THE_PAST, Sample.step(PLAN, FINAL_INVOICE), TODAY),
                PLAN.redated(INVOICE, TODAY.minusDays(1), TODAY));
        assertEquals(
                new Refused(StepFault.IN_THE_PAST, null, TODAY),
                PLAN.added("Return the keys", null, TODAY.minusDays(1), TODAY));
        assertEquals(TODAY, Sample.due(Sample.changed(PLAN.redated(INVOICE, TODAY, TODAY)), FINAL_INVOICE));
    }

    @Test
    void aNewDayIsANewReminder() {
        ExitPlan reminded = PLAN.with(INVOICE, step -> step.reminded(Step.Reminded.WHEN_OVERDUE));
        LocalDate sunday = LocalDate.of(2026, 12, 20);
        Step redated = Sample.step(Sample.changed(reminded.redated(INVOICE, sunday, TODAY)), FINAL_INVOICE);

        assertEquals(sunday, redated.dueOn());
        assertEquals(LocalDate.of(2026, 12, 18), redated.remindOn());
        assertEquals(Step.Reminded.NOT_YET, redated.reminded());
    }

    @Test
    void anotherDayForTheTalkIsAnotherDayOfTheNotice() {
        LocalDate day = PLAN.noticeOn().plusDays(3);
        ExitPlan later = Sample.changed(PLAN.redated(TALK, day, TODAY));

        assertEquals(day, later.noticeOn());
        assertEquals(day, Sample.due(later, FAREWELL_TALK));
        assertEquals(PLAN.endsOn(), later.endsOn());
        assertEquals(Sample.due(PLAN, CLOSE_ACCESS), Sample.due(later, CLOSE_ACCESS));
    }

    @Test
    void accessThatWasToBeClosedBeforeTheTalkMovesWithIt() {
        ExitPlan plan = Sample.changed(PLAN.redated(ACCESS, PLAN.noticeOn(), TODAY));
        LocalDate day = PLAN.noticeOn().plusDays(3);

        assertEquals(day, Sample.due(Sample.changed(plan.redated(TALK, day, TODAY)), CLOSE_ACCESS));
    }

    @Test
    void theTalkDoesNotComeAfterTheEnd() {
        assertEquals(
                new Refused(StepFault.AFTER_THE_END, Sample.step(PLAN, FAREWELL_TALK), PLAN.endsOn()),
                PLAN.redated(TALK, PLAN.endsOn().plusDays(1), TODAY));
        assertEquals(
                PLAN.endsOn(),
                Sample.changed(PLAN.redated(TALK, PLAN.endsOn(), TODAY)).noticeOn());
    }

    @Test
    void aStepIsHandedOverAndItsNewOwnerReminded() {
        ExitPlan reminded = PLAN.with(INVOICE, step -> step.reminded(Step.Reminded.WHEN_DUE));
        Step handed = Sample.step(Sample.changed(reminded.handedOver(INVOICE, Sample.TOM)), FINAL_INVOICE);

        assertEquals(Sample.TOM, handed.owner());
        assertEquals(Step.Reminded.NOT_YET, handed.reminded());
        assertEquals(
                null,
                Sample.step(Sample.changed(PLAN.handedOver(INVOICE, null)), FINAL_INVOICE)
                        .owner());
    }

    @Test
    void aSnoozeLeavesTheDueDate() {
        Step snoozed = Sample.step(Sample.changed(PLAN.snoozed(INVOICE, LocalDate.of(2026, 12, 19))), FINAL_INVOICE);

        assertEquals(LocalDate.of(2026, 12, 21), snoozed.remindOn());
        assertEquals(Sample.due(PLAN, FINAL_INVOICE), snoozed.dueOn());
    }

    @Test
    void theFirmsOwnStepGetsANumberThatWasNeverUsed() {
        MemberId owner = Sample.TOM;
        ExitPlan plan = Sample.changed(PLAN.added("Return the keys", owner, TODAY.plusDays(5), TODAY));
        Step added = plan.steps().get(plan.steps().size() - 1);

        assertEquals(PLAN.steps().size() + 1, added.number());
        assertEquals("Return the keys", added.title());
        assertEquals(owner, added.owner());
        assertEquals(LocalDate.of(2026, 11, 27), added.remindOn(), "due on a Saturday");
    }

    @Test
    void nobodyCarriesOutMoreStepsThanThirty() {
        ExitPlan full = PLAN;
        StepChange change = full.added("Step", null, TODAY, TODAY);
        while (change instanceof StepChange.Changed more) {
            full = more.plan();
            change = full.added("Step", null, TODAY, TODAY);
        }
        int ofEachOtherKind = StepKind.values().length - 1;

        assertEquals(new Refused(StepFault.TOO_MANY_STEPS, null, null), change);
        assertEquals(
                ExitPlan.MOST_STEPS - ofEachOtherKind,
                full.steps().size() - PLAN.steps().size());
    }

    @Test
    void theNextStepIsTheEarliestOpenOne() {
        assertEquals(READ_TERMINATION_CLAUSE, PLAN.next().orElseThrow().kind());
        ExitPlan plan = Sample.changed(PLAN.redated(number(HANDOVER), TODAY, TODAY));
        assertEquals(
                HANDOVER,
                Sample.done(plan, READ_TERMINATION_CLAUSE).next().orElseThrow().kind());

        ExitPlan settled = PLAN.with(PLAN.steps().stream()
                .map(step -> step.done(Sample.MAYA, Sample.NOON))
                .toList());
        assertEquals(Optional.empty(), settled.next());
    }

    @Test
    void whoKnowsAlreadyNeedNotBeToldByTheOtherStep() {
        ExitPlan told = TOLD.plus(StepKind.WRITTEN_NOTICE, null, null, PLAN.noticeOn());
        int letter = Sample.step(told, StepKind.WRITTEN_NOTICE).number();

        assertTrue(told.dropped(letter, Sample.MAYA, LATER, "said it all") instanceof StepChange.Changed);
        assertEquals(TODAY, Sample.due(Sample.changed(told.redated(ACCESS, TODAY, TODAY)), CLOSE_ACCESS));
    }

    @Test
    void whatWasDroppedDoesNotMoveWithTheTalk() {
        ExitPlan plan = Sample.changed(PLAN.redated(ACCESS, PLAN.noticeOn(), TODAY));
        ExitPlan dropped = Sample.changed(plan.dropped(ACCESS, Sample.MAYA, LATER, "never had any"));
        ExitPlan later = Sample.changed(dropped.redated(TALK, PLAN.noticeOn().plusDays(3), TODAY));

        assertEquals(Sample.step(dropped, CLOSE_ACCESS), Sample.step(later, CLOSE_ACCESS));
    }

    @Test
    void whoIsHandedTheirOwnStepIsNotRemindedAnew() {
        ExitPlan reminded = PLAN.with(INVOICE, step -> step.reminded(Step.Reminded.WHEN_DUE));

        assertEquals(reminded, Sample.changed(reminded.handedOver(INVOICE, Sample.MAYA)));
    }
}
