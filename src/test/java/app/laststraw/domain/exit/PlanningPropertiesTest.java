package app.laststraw.domain.exit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.decision.Decision;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must always hold of an exit plan, for terms and wishes made up from seeds. */
class PlanningPropertiesTest {
    /** Whatever of these a plan has, it comes in this order. */
    private static final List<List<StepKind>> ORDERS = List.of(
            List.of(
                    StepKind.READ_TERMINATION_CLAUSE,
                    StepKind.LIST_OBLIGATIONS,
                    StepKind.WRITE_SCRIPT,
                    StepKind.HEADS_UP,
                    StepKind.FAREWELL_TALK,
                    StepKind.WRITTEN_NOTICE,
                    StepKind.WRITTEN_CONFIRMATION,
                    StepKind.PHONE_FOLLOW_UP),
            List.of(StepKind.FAREWELL_TALK, StepKind.WRITTEN_NOTICE, StepKind.REFERRAL),
            List.of(StepKind.FAREWELL_TALK, StepKind.WRITTEN_NOTICE, StepKind.CLOSE_ACCESS),
            List.of(
                    StepKind.FAREWELL_TALK,
                    StepKind.WRITTEN_NOTICE,
                    StepKind.HANDOVER,
                    StepKind.FINAL_INVOICE,
                    StepKind.LOOK_BACK),
            List.of(StepKind.FINISH_WORK, StepKind.HANDOVER));

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 500);
    }

    private static void assertInOrder(ExitPlan plan) {
        for (List<StepKind> order : ORDERS) {
            LocalDate last = LocalDate.MIN;
            for (StepKind kind : order) {
                if (Sample.has(plan, kind)) {
                    LocalDate day = Sample.due(plan, kind);
                    assertFalse(day.isBefore(last), () -> kind + " on " + day + " in " + plan);
                    last = day;
                }
            }
        }
    }

    private static void assertOnWorkingDaysFrom(LocalDate today, ExitPlan plan) {
        for (Step step : plan.steps()) {
            assertTrue(WorkingDays.isOne(step.dueOn()), step::toString);
            assertFalse(step.dueOn().isBefore(today), step::toString);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyPlanIsInOrderOnWorkingDaysAndCarriedOutCleanly(long seed) {
        Random random = new Random(seed);
        LocalDate today = GeneratedPlan.today(random);
        Planning planning = GeneratedPlan.planning(random, today);
        ExitPlan plan = planning.first(today);

        assertInOrder(plan);
        assertOnWorkingDaysFrom(today, plan);
        assertEquals(
                1,
                plan.steps().stream()
                        .filter(step -> step.kind().tellsTheClient())
                        .count());
        assertEquals(planning.cleanEnd(plan.dates()).on(), plan.endsOn());
        assertTrue(plan.steps().size() < ExitPlan.MOST_STEPS);
        boolean atOnce = planning.decision() == Decision.END_NOW;
        assertFalse(!atOnce && Sample.due(plan, StepKind.CLOSE_ACCESS).isBefore(plan.endsOn()));
        assertEquals(planning.decision() == Decision.FINISH_THEN_PART, plan.workDoneOn() != null);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyPlanKeepsInOrderOnOtherDays(long seed) {
        Random random = new Random(seed);
        LocalDate today = GeneratedPlan.today(random);
        Planning planning = GeneratedPlan.planning(random, today);
        ExitPlan plan = planning.first(today);
        for (int times = 0; times < 5; times++) {
            ExitDates wishes = GeneratedPlan.wishes(random, today);
            plan = Sample.changed(planning.replanned(plan, wishes, today));

            assertInOrder(plan);
            assertOnWorkingDaysFrom(today, plan);
            assertEquals(wishes.noticeOn(), plan.noticeOn());
            assertEquals(planning.cleanEnd(wishes).on(), plan.endsOn());
            assertEquals(
                    plan.steps().size(),
                    plan.steps().stream().map(Step::kind).distinct().count());
            assertEquals(plan, Sample.changed(planning.replanned(plan, wishes, today)), "the same days change nothing");
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void oneDayBeforeTheCleanEndIsTooSoon(long seed) {
        Random random = new Random(seed);
        LocalDate today = GeneratedPlan.today(random);
        Planning planning = GeneratedPlan.planning(random, today);
        ExitDates wishes = GeneratedPlan.wishes(random, today);
        LocalDate clean = planning.cleanEnd(wishes).on();
        ExitDates sooner = new ExitDates(
                wishes.noticeOn(), clean.minusDays(1), wishes.workDoneOn(), wishes.invoicesPaidOn(), null);

        assertTrue(planning.replanned(planning.first(today), sooner, today) instanceof PlanChange.Refused);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aPlanTakenOverByAnotherDecisionIsInOrderAndTellsThemOnce(long seed) {
        Random random = new Random(seed);
        LocalDate today = GeneratedPlan.today(random);
        ExitPlan plan = GeneratedPlan.planning(random, today).first(today);
        for (int times = 0; times < 4; times++) {
            LocalDate later = today.plusDays(random.nextInt(10));
            plan = GeneratedPlan.planning(random, later).takenOver(plan, Sample.TOM, Sample.NOON, "anew", later);
            ExitPlan open = plan.with(plan.open());

            assertInOrder(open);
            assertOnWorkingDaysFrom(later, open);
            assertEquals(
                    1,
                    open.steps().stream()
                            .filter(step -> step.kind().tellsTheClient())
                            .count());
            assertEquals(
                    plan.steps().size(),
                    plan.steps().stream().map(Step::number).distinct().count());
            today = later;
        }
    }
}
