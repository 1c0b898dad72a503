package app.laststraw.domain.exit;

import static app.laststraw.domain.decision.Decision.END_NOW;
import static app.laststraw.domain.decision.Decision.FINISH_THEN_PART;
import static app.laststraw.domain.decision.Decision.PART_WAYS;
import static app.laststraw.domain.exit.StepKind.CLOSE_ACCESS;
import static app.laststraw.domain.exit.StepKind.FAREWELL_TALK;
import static app.laststraw.domain.exit.StepKind.FINAL_INVOICE;
import static app.laststraw.domain.exit.StepKind.FINISH_WORK;
import static app.laststraw.domain.exit.StepKind.HANDOVER;
import static app.laststraw.domain.exit.StepKind.HEADS_UP;
import static app.laststraw.domain.exit.StepKind.LIST_OBLIGATIONS;
import static app.laststraw.domain.exit.StepKind.LOOK_BACK;
import static app.laststraw.domain.exit.StepKind.PHONE_FOLLOW_UP;
import static app.laststraw.domain.exit.StepKind.READ_TERMINATION_CLAUSE;
import static app.laststraw.domain.exit.StepKind.REFERRAL;
import static app.laststraw.domain.exit.StepKind.WRITE_SCRIPT;
import static app.laststraw.domain.exit.StepKind.WRITTEN_CONFIRMATION;
import static app.laststraw.domain.exit.StepKind.WRITTEN_NOTICE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.Medium;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanningTest {
    private static final LocalDate TODAY = Sample.MONDAY;

    private static Map<StepKind, LocalDate> days(ExitPlan plan) {
        Map<StepKind, LocalDate> days = new EnumMap<>(StepKind.class);
        plan.steps().forEach(step -> days.put(step.kind(), step.dueOn()));
        return days;
    }

    private static LocalDate november(int day) {
        return LocalDate.of(2026, 11, day);
    }

    private static LocalDate december(int day) {
        return LocalDate.of(2026, 12, day);
    }

    @Test
    void aFarewellIsPreparedSpokenConfirmedAndWoundUp() {
        Engagement terms = Sample.terms(null, Sample.TWO_WEEKS, "the brochure");
        ExitPlan plan = new Planning(PART_WAYS, Medium.IN_PERSON, true, terms, Sample.MAYA).first(TODAY);

        assertEquals(november(30), plan.noticeOn());
        assertEquals(december(14), plan.endsOn());
        assertEquals(
                Map.ofEntries(
                        Map.entry(READ_TERMINATION_CLAUSE, november(23)),
                        Map.entry(LIST_OBLIGATIONS, november(24)),
                        Map.entry(WRITE_SCRIPT, november(25)),
                        Map.entry(HEADS_UP, november(25)),
                        Map.entry(FAREWELL_TALK, november(30)),
                        Map.entry(WRITTEN_CONFIRMATION, december(1)),
                        Map.entry(FINISH_WORK, december(11)),
                        Map.entry(HANDOVER, december(11)),
                        Map.entry(REFERRAL, december(2)),
                        Map.entry(FINAL_INVOICE, december(14)),
                        Map.entry(CLOSE_ACCESS, december(14)),
                        Map.entry(LOOK_BACK, december(28))),
                days(plan));
        assertEquals(
                IntStream.rangeClosed(1, 12).boxed().toList(),
                plan.steps().stream().map(Step::number).toList());
        assertTrue(plan.steps().stream().allMatch(step -> Sample.MAYA.equals(step.owner()) && step.isOpen()));
    }

    @Test
    void aFarewellByEMailIsFollowedUpByPhone() {
        ExitPlan plan = Sample.written(PART_WAYS).first(TODAY);

        assertEquals(
                Map.of(
                        READ_TERMINATION_CLAUSE, november(23),
                        LIST_OBLIGATIONS, november(24),
                        WRITE_SCRIPT, november(25),
                        WRITTEN_NOTICE, november(26),
                        PHONE_FOLLOW_UP, november(30),
                        HANDOVER, december(9),
                        FINAL_INVOICE, december(10),
                        CLOSE_ACCESS, december(10),
                        LOOK_BACK, december(24)),
                days(plan));
    }

    @Test
    void nobodyMeetsOrCallsWhoIsLetGoAtOnce() {
        Engagement owed = Sample.terms(null, Sample.TWO_WEEKS, "the brochure");
        ExitPlan plan = new Planning(END_NOW, Medium.IN_PERSON, true, owed, null).first(TODAY);

        assertEquals(
                Map.of(
                        READ_TERMINATION_CLAUSE, november(23),
                        WRITE_SCRIPT, november(23),
                        WRITTEN_NOTICE, november(23),
                        HANDOVER, december(4),
                        FINAL_INVOICE, december(7),
                        CLOSE_ACCESS, november(23),
                        LOOK_BACK, december(21)),
                days(plan));
        assertEquals(december(7), plan.endsOn());
        assertNull(plan.hurry());
    }

    @Test
    void whoIsLetGoAtOnceIsGoneTodayWhereTheTermsAllow() {
        Engagement runsOut = Sample.terms(TODAY, null, "");
        ExitPlan plan = new Planning(END_NOW, Medium.IN_WRITING, false, runsOut, null).first(TODAY);

        assertEquals(TODAY, plan.endsOn());
        assertEquals(TODAY, Sample.due(plan, HANDOVER));
        assertEquals(TODAY, Sample.due(plan, CLOSE_ACCESS));
        assertEquals(december(7), Sample.due(plan, LOOK_BACK));
    }

    @Test
    void finishingFirstGivesFourWeeksAndTheEndWaitsForThem() {
        ExitPlan plan = Sample.spoken(FINISH_THEN_PART).first(TODAY);

        assertEquals(december(28), plan.workDoneOn());
        assertEquals(december(28), plan.endsOn());
        assertEquals(december(28), Sample.due(plan, FINISH_WORK));
        assertEquals(december(28), Sample.due(plan, HANDOVER));
    }

    @Test
    void whatIsPlannedOnASaturdayBeginsOnMonday() {
        ExitPlan plan = Sample.written(END_NOW).first(november(21));

        assertEquals(november(23), plan.noticeOn());
        assertEquals(november(23), Sample.due(plan, READ_TERMINATION_CLAUSE));
    }

    @Test
    void theyAreToldBeforeTheirContractRunsOut() {
        Engagement untilSunday = Sample.terms(november(29), null, "");
        ExitPlan plan = new Planning(PART_WAYS, Medium.CALL, false, untilSunday, null).first(TODAY);

        assertEquals(november(27), plan.noticeOn());
        assertEquals(november(29), plan.endsOn());
        assertEquals(TODAY, Sample.due(plan, READ_TERMINATION_CLAUSE));
        assertEquals(november(24), Sample.due(plan, HEADS_UP));
        assertEquals(november(27), Sample.due(plan, FINAL_INVOICE));
        assertEquals(november(30), Sample.due(plan, CLOSE_ACCESS));
    }

    @Test
    void anEndOnAWeekendIsInvoicedOnFridayAndClosedOnMonday() {
        ExitPlan plan = Sample.spoken(PART_WAYS).first(TODAY);
        ExitPlan later = replanned(Sample.spoken(PART_WAYS), plan, dates(plan.noticeOn(), december(19)));

        assertEquals(december(17), Sample.due(later, HANDOVER));
        assertEquals(december(18), Sample.due(later, FINAL_INVOICE));
        assertEquals(december(21), Sample.due(later, CLOSE_ACCESS));
        assertEquals(LocalDate.of(2027, 1, 4), Sample.due(later, LOOK_BACK));
    }

    private static ExitDates dates(LocalDate noticeOn, LocalDate endsOn) {
        return new ExitDates(noticeOn, endsOn, null, null, null);
    }

    private static ExitPlan replanned(Planning planning, ExitPlan plan, ExitDates dates) {
        return Sample.changed(planning.replanned(plan, dates, TODAY));
    }

    @Test
    void anotherDayOfTheNoticeTakesThePlanWithIt() {
        Planning planning = Sample.spoken(PART_WAYS);
        ExitPlan later = replanned(planning, planning.first(TODAY), dates(december(31), null));

        assertEquals(LocalDate.of(2027, 1, 14), later.endsOn());
        assertEquals(december(24), Sample.due(later, READ_TERMINATION_CLAUSE));
        assertEquals(december(28), Sample.due(later, HEADS_UP));
        assertEquals(december(31), Sample.due(later, FAREWELL_TALK));
        assertEquals(LocalDate.of(2027, 1, 1), Sample.due(later, WRITTEN_CONFIRMATION));
        assertEquals(LocalDate.of(2027, 1, 14), Sample.due(later, CLOSE_ACCESS));
    }

    @Test
    void aNoticeBroughtForwardLeavesNoStepInThePastOrAfterIt() {
        Planning planning = Sample.spoken(PART_WAYS);
        ExitPlan sooner = replanned(planning, planning.first(TODAY), dates(november(24), null));

        assertEquals(TODAY, Sample.due(sooner, READ_TERMINATION_CLAUSE));
        assertEquals(TODAY, Sample.due(sooner, HEADS_UP));
        assertEquals(november(24), Sample.due(sooner, FAREWELL_TALK));
    }

    @Test
    void whoIsToldThisVeryWeekendIsToldOnThatDay() {
        LocalDate saturday = november(21);
        Planning planning = Sample.spoken(PART_WAYS);
        ExitPlan plan = Sample.changed(planning.replanned(planning.first(saturday), dates(saturday, null), saturday));

        assertEquals(saturday, Sample.due(plan, WRITE_SCRIPT));
        assertEquals(saturday, Sample.due(plan, FAREWELL_TALK));
        assertEquals(november(23), Sample.due(plan, WRITTEN_CONFIRMATION));
    }

    @Test
    void settledStepsAndTheFirmsOwnStayWhereTheyAre() {
        Planning planning = Sample.spoken(PART_WAYS);
        ExitPlan plan = Sample.done(planning.first(TODAY), READ_TERMINATION_CLAUSE);
        plan = Sample.changed(plan.added("Return the keys", null, december(3), TODAY));
        plan = Sample.changed(
                plan.dropped(Sample.step(plan, HEADS_UP).number(), Sample.MAYA, Sample.NOON, "they asked themselves"));
        ExitPlan later = replanned(planning, plan, dates(december(31), null));

        for (StepKind kind : List.of(READ_TERMINATION_CLAUSE, HEADS_UP, StepKind.OWN)) {
            assertEquals(Sample.step(plan, kind), Sample.step(later, kind));
        }
        assertEquals(plan.steps().size(), later.steps().size());
    }

    @Test
    void aStepDatedByHandStaysWhereItStillMakesSense() {
        Planning planning = Sample.spoken(PART_WAYS);
        ExitPlan plan = planning.first(TODAY);
        ExitPlan byHand =
                Sample.changed(plan.redated(Sample.step(plan, FINAL_INVOICE).number(), december(3), TODAY));

        assertEquals(
                december(3),
                Sample.due(replanned(planning, byHand, dates(plan.noticeOn(), december(23))), FINAL_INVOICE));
        assertEquals(december(24), Sample.due(replanned(planning, byHand, dates(december(10), null)), FINAL_INVOICE));
    }

    @Test
    void aStepThatIsLateStaysLateWhenOtherDaysChange() {
        Planning planning = Sample.spoken(PART_WAYS);
        ExitPlan plan = planning.first(TODAY);
        Step late = Sample.step(plan, READ_TERMINATION_CLAUSE).reminded(Step.Reminded.WHEN_DUE);
        ExitPlan again = Sample.changed(planning.replanned(
                plan.with(late.number(), step -> late), dates(plan.noticeOn(), december(23)), TODAY.plusDays(2)));

        assertEquals(late, Sample.step(again, READ_TERMINATION_CLAUSE));
    }

    @Test
    void workThatTurnsOutToBeOpenAsksForItsStepOnce() {
        Planning planning = Sample.spoken(PART_WAYS);
        ExitPlan plan = planning.first(TODAY);
        ExitDates owed = new ExitDates(plan.noticeOn(), null, december(18), null, null);
        ExitPlan with = replanned(planning, plan, owed);
        ExitPlan again = replanned(planning, with, owed);

        assertFalse(Sample.has(plan, FINISH_WORK));
        assertEquals(december(18), with.endsOn());
        assertEquals(december(18), Sample.due(with, FINISH_WORK));
        assertEquals(plan.steps().size() + 1, Sample.step(with, FINISH_WORK).number());
        assertEquals(with, again);
    }

    @Test
    void whoIsLetGoAtOnceGetsWorkHandedOverNotFinished() {
        Planning planning = Sample.written(END_NOW);
        ExitPlan plan =
                replanned(planning, planning.first(TODAY), new ExitDates(TODAY, null, december(18), null, null));

        assertFalse(Sample.has(plan, FINISH_WORK));
        assertEquals(december(18), Sample.due(plan, HANDOVER));
    }

    @Test
    void nobodyIsToldYesterday() {
        Planning planning = Sample.spoken(PART_WAYS);
        ExitPlan plan = planning.first(TODAY);
        ExitDates yesterday = dates(TODAY.minusDays(1), null);

        assertEquals(
                new PlanChange.Refused(PlanFault.NOTICE_IN_THE_PAST, TODAY),
                planning.replanned(plan, yesterday, TODAY));
        assertEquals(
                TODAY.minusDays(1),
                replanned(planning, Sample.done(plan, FAREWELL_TALK), yesterday).noticeOn(),
                "unless they were");
    }

    @Test
    void theEndDoesNotComeBeforeTheNotice() {
        for (Decision decision : List.of(PART_WAYS, END_NOW)) {
            Planning planning = Sample.written(decision);
            ExitDates dates = new ExitDates(december(1), november(30), null, null, "they threaten us");

            assertEquals(
                    new PlanChange.Refused(PlanFault.END_BEFORE_NOTICE, december(1)),
                    planning.replanned(planning.first(TODAY), dates, TODAY));
        }
    }

    @Test
    void onlyWhoIsLetGoAtOnceMayGoBeforeTheCleanEnd() {
        Planning planning = Sample.spoken(PART_WAYS);
        ExitDates tooSoon = new ExitDates(november(30), december(13), null, null, "we are tired");

        assertEquals(
                new PlanChange.Refused(PlanFault.SOONER_THAN_CLEAN, december(14)),
                planning.replanned(planning.first(TODAY), tooSoon, TODAY));
    }

    @Test
    void endingSoonerThanCleanTakesAReason() {
        Planning planning = Sample.written(END_NOW);
        ExitPlan plan = planning.first(TODAY);

        for (String none : new String[] {null, "", " "}) {
            assertEquals(
                    new PlanChange.Refused(PlanFault.SOONER_WITHOUT_REASON, december(7)),
                    planning.replanned(plan, new ExitDates(TODAY, TODAY, null, null, none), TODAY));
        }
        ExitPlan sooner = replanned(planning, plan, new ExitDates(TODAY, TODAY, null, null, "they threaten us"));

        assertEquals("they threaten us", sooner.hurry());
        assertEquals(TODAY, Sample.due(sooner, FINAL_INVOICE));
    }

    @Test
    void aReasonToHurryIsKeptOnlyWhereItHurries() {
        Planning planning = Sample.written(END_NOW);
        ExitPlan clean = replanned(
                planning, planning.first(TODAY), new ExitDates(TODAY, december(7), null, null, "they threaten us"));

        assertNull(clean.hurry());
    }

    @Test
    void anUnpaidInvoicePutsTheEndOff() {
        Planning planning = Sample.spoken(PART_WAYS);
        ExitPlan plan = replanned(
                planning,
                planning.first(TODAY),
                new ExitDates(november(30), null, null, LocalDate.of(2027, 1, 15), null));

        assertEquals(LocalDate.of(2027, 1, 15), plan.endsOn());
        assertEquals(LocalDate.of(2027, 1, 15), plan.invoicesPaidOn());
    }

    @Test
    void aHarderDecisionDropsTheTalkAndClosesTheirAccessWithTheNotice() {
        ExitPlan plan = Sample.spoken(PART_WAYS).first(TODAY);
        LocalDate thursday = november(26);
        ExitPlan now = Sample.written(END_NOW).takenOver(plan, Sample.TOM, Sample.NOON, "decided anew", thursday);

        for (StepKind kind : List.of(HEADS_UP, FAREWELL_TALK, WRITTEN_CONFIRMATION, LIST_OBLIGATIONS)) {
            Step dropped = Sample.step(now, kind);
            assertEquals(Step.State.DROPPED, dropped.state());
            assertEquals(Sample.TOM, dropped.settledBy());
            assertEquals("decided anew", dropped.reason());
        }
        assertEquals(thursday, now.noticeOn());
        assertEquals(thursday, Sample.due(now, WRITTEN_NOTICE));
        assertEquals(thursday, Sample.due(now, CLOSE_ACCESS));
        assertEquals(december(10), now.endsOn());
        assertEquals(plan.steps().size() + 1, Sample.step(now, WRITTEN_NOTICE).number());
    }

    @Test
    void whatTheFirstDecisionNeededIsOpenAgainWhenItIsBack() {
        Planning talk = Sample.spoken(PART_WAYS);
        ExitPlan plan = talk.first(TODAY);
        ExitPlan back = talk.takenOver(
                Sample.written(END_NOW).takenOver(plan, Sample.TOM, Sample.NOON, "decided anew", TODAY),
                Sample.TOM,
                Sample.NOON,
                "calmed down",
                TODAY);

        assertTrue(Sample.step(back, FAREWELL_TALK).isOpen());
        assertTrue(Sample.step(back, HEADS_UP).isOpen());
        assertEquals(Step.State.DROPPED, Sample.step(back, WRITTEN_NOTICE).state());
        assertEquals(november(30), back.noticeOn());
        assertEquals(plan.steps(), back.steps().subList(0, plan.steps().size()));
    }

    @Test
    void finishingFirstInsteadKeepsTheTalkOnItsDay() {
        ExitPlan plan =
                replanned(Sample.spoken(PART_WAYS), Sample.spoken(PART_WAYS).first(TODAY), dates(december(3), null));
        ExitPlan gentler =
                Sample.spoken(FINISH_THEN_PART).takenOver(plan, Sample.TOM, Sample.NOON, "decided anew", TODAY);

        assertEquals(december(3), gentler.noticeOn());
        assertEquals(december(31), gentler.endsOn());
        assertEquals(december(31), Sample.due(gentler, FINISH_WORK));
    }

    @Test
    void whoKnowsAlreadyIsNotToldAgainAndStillGetsItInWriting() {
        ExitPlan told = Sample.done(Sample.spoken(PART_WAYS).first(TODAY), FAREWELL_TALK);
        LocalDate later = december(21);
        ExitPlan now = Sample.written(END_NOW).takenOver(told, Sample.TOM, Sample.NOON, "decided anew", later);

        assertFalse(Sample.has(now, WRITTEN_NOTICE));
        assertTrue(Sample.step(now, WRITTEN_CONFIRMATION).isOpen());
        assertEquals(Step.State.DROPPED, Sample.step(now, HEADS_UP).state());
        assertEquals(told.noticeOn(), now.noticeOn());
        assertEquals(later, now.endsOn(), "the clean end has passed");
        assertEquals(later, Sample.due(now, CLOSE_ACCESS));
    }

    @Test
    void onlyADecisionToPartIsPlanned() {
        assertThrows(IllegalArgumentException.class, () -> Sample.spoken(Decision.SALVAGE));
    }

    @ParameterizedTest(name = "{0}, put on {1} by hand, is on {3} when they are told on {2}")
    @CsvSource({
        "WRITE_SCRIPT, 2026-11-27, 2026-12-10, 2026-11-27",
        "WRITE_SCRIPT, 2026-11-27, 2026-11-27, 2026-11-27",
        "WRITE_SCRIPT, 2026-11-27, 2026-11-26, 2026-11-23",
        "FINISH_WORK,  2026-12-10, 2026-12-01, 2026-12-10",
        "FINISH_WORK,  2026-12-10, 2026-11-24, 2026-12-07",
        "HANDOVER,     2026-12-10, 2026-11-24, 2026-12-07",
        "HANDOVER,     2026-12-02, 2026-12-02, 2026-12-02",
        "HANDOVER,     2026-12-02, 2026-12-03, 2026-12-16",
        "LOOK_BACK,    2026-12-15, 2026-12-01, 2026-12-15",
        "LOOK_BACK,    2026-12-15, 2026-12-03, 2026-12-31"
    })
    void aStepDatedByHandKeepsToTheNoticeAndTheEnd(StepKind kind, LocalDate byHand, LocalDate notice, LocalDate day) {
        Engagement terms = Sample.terms(null, Sample.TWO_WEEKS, "the brochure");
        Planning planning = new Planning(PART_WAYS, Medium.CALL, false, terms, Sample.MAYA);
        ExitPlan plan = planning.first(TODAY);
        plan = Sample.changed(plan.redated(Sample.step(plan, kind).number(), byHand, TODAY));

        assertEquals(day, Sample.due(replanned(planning, plan, dates(notice, null)), kind));
    }

    @Test
    void aTalkTakenUpAgainIsOnTheDayOfTheNotice() {
        Planning planning = Sample.spoken(PART_WAYS);
        ExitPlan plan = planning.first(TODAY);
        int access = Sample.step(plan, CLOSE_ACCESS).number();
        int talk = Sample.step(plan, FAREWELL_TALK).number();
        plan = Sample.changed(plan.dropped(access, Sample.MAYA, Sample.NOON, "never had any"));
        plan = Sample.changed(plan.dropped(talk, Sample.MAYA, Sample.NOON, "they left"));
        plan = replanned(planning, plan, dates(december(3), null));
        plan = replanned(planning, Sample.changed(plan.reopened(talk)), dates(december(10), null));

        assertEquals(december(10), Sample.due(plan, FAREWELL_TALK));
    }

    @Test
    void aNoticeOnASaturdayIsPreparedOnFridayAndWoundUpOnMonday() {
        Planning planning = Sample.written(END_NOW);
        LocalDate saturday = november(28);
        ExitPlan plan = replanned(
                planning,
                planning.first(TODAY),
                new ExitDates(saturday, saturday, december(31), null, "they threaten us"));

        assertEquals(november(27), Sample.due(plan, WRITE_SCRIPT));
        assertEquals(saturday, Sample.due(plan, WRITTEN_NOTICE));
        assertEquals(november(30), Sample.due(plan, HANDOVER));
        assertEquals(november(30), Sample.due(plan, FINAL_INVOICE));
        assertEquals(november(30), Sample.due(plan, CLOSE_ACCESS));
    }

    @Test
    void workThatIsFinishedIsNotAskedForAgain() {
        Planning planning = Sample.spoken(FINISH_THEN_PART);
        ExitPlan plan = Sample.done(planning.first(TODAY), FINISH_WORK);
        ExitPlan later = replanned(planning, plan, new ExitDates(december(3), null, december(31), null, null));

        assertEquals(plan.steps().size(), later.steps().size());
    }

    @Test
    void aLetterBecomesOneOfTodayWhenItIsToEndAtOnce() {
        ExitPlan plan = Sample.written(PART_WAYS).first(TODAY);
        plan = Sample.changed(plan.added("Return the keys", null, december(3), TODAY));
        ExitPlan now = Sample.written(END_NOW).takenOver(plan, Sample.TOM, Sample.NOON, "decided anew", TODAY);

        assertEquals(TODAY, now.noticeOn());
        assertEquals(TODAY, Sample.due(now, WRITTEN_NOTICE));
        assertEquals(Sample.step(plan, StepKind.OWN), Sample.step(now, StepKind.OWN));
        assertEquals(Step.State.DROPPED, Sample.step(now, PHONE_FOLLOW_UP).state());
    }

    @Test
    void whoKnowsAlreadyAndMayFinishGetsFourWeeksFromNow() {
        ExitPlan told = Sample.done(Sample.spoken(PART_WAYS).first(TODAY), FAREWELL_TALK);
        ExitPlan gentler =
                Sample.spoken(FINISH_THEN_PART).takenOver(told, Sample.TOM, Sample.NOON, "decided anew", december(7));

        assertEquals(LocalDate.of(2027, 1, 4), gentler.endsOn());
    }

    @Test
    void aStepThatStaysOnItsDayIsNotHeardOfAnew() {
        ExitPlan plan = Sample.spoken(PART_WAYS).first(TODAY);
        Step reminded = Sample.step(plan, READ_TERMINATION_CLAUSE).reminded(Step.Reminded.WHEN_DUE);
        ExitPlan gentler = Sample.spoken(FINISH_THEN_PART)
                .takenOver(
                        plan.with(reminded.number(), step -> reminded), Sample.TOM, Sample.NOON, "decided anew", TODAY);

        assertEquals(reminded, Sample.step(gentler, READ_TERMINATION_CLAUSE));
    }

    @Test
    void whoTellsThemLaterEndsNoSoonerThanTheContractAllows() {
        Planning planning = Sample.spoken(PART_WAYS);
        ExitPlan plan = planning.first(TODAY);
        Step talk = Sample.step(plan, FAREWELL_TALK);

        assertEquals(
                new StepChange.Refused(StepFault.SOONER_THAN_CLEAN, talk, december(15)),
                planning.redated(plan, talk.number(), december(1), TODAY));
        assertEquals(
                november(27),
                Sample.changed(planning.redated(plan, talk.number(), november(27), TODAY))
                        .noticeOn());
    }

    @Test
    void whoEndsItInAHurryMayTellThemLater() {
        Planning planning = Sample.written(END_NOW);
        ExitDates hurried = new ExitDates(TODAY, november(25), null, null, "they threaten us");
        ExitPlan plan = replanned(planning, planning.first(TODAY), hurried);
        int notice = Sample.step(plan, WRITTEN_NOTICE).number();

        assertEquals(
                november(24),
                Sample.changed(planning.redated(plan, notice, november(24), TODAY))
                        .noticeOn());
    }

    @Test
    void anotherStepMovesWhateverTheEnd() {
        ExitPlan plan = Sample.spoken(PART_WAYS).first(TODAY);
        Engagement longer = Sample.terms(december(31), null, "");
        Planning planning = new Planning(PART_WAYS, Medium.CALL, false, longer, Sample.MAYA);
        int script = Sample.step(plan, WRITE_SCRIPT).number();

        assertEquals(
                november(26),
                Sample.due(Sample.changed(planning.redated(plan, script, november(26), TODAY)), WRITE_SCRIPT));
    }
}
