package app.laststraw.domain.exit;

import static app.laststraw.domain.exit.CleanEnd.Kind.CONTRACT_END;
import static app.laststraw.domain.exit.CleanEnd.Kind.NOTICE;
import static app.laststraw.domain.exit.CleanEnd.Kind.OPEN_WORK;
import static app.laststraw.domain.exit.CleanEnd.Kind.TERMS_UNKNOWN;
import static app.laststraw.domain.exit.CleanEnd.Kind.UNPAID_INVOICES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.client.NoticePeriod;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.Medium;
import app.laststraw.domain.exit.CleanEnd.Blocker;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CleanEndTest {
    private static final LocalDate NOTICE_ON = LocalDate.of(2026, 11, 23);
    private static final LocalDate NOTICE_OVER = NOTICE_ON.plusWeeks(2);

    private static CleanEnd end(LocalDate contractEnd, NoticePeriod notice, LocalDate workDoneOn, LocalDate paidOn) {
        return CleanEnd.of(Sample.terms(contractEnd, notice, ""), NOTICE_ON, workDoneOn, paidOn);
    }

    private static CleanEnd blocked(LocalDate on, CleanEnd.Kind kind) {
        return new CleanEnd(on, List.of(new Blocker(kind, on)));
    }

    @Test
    void theContractEndsWhenTheNoticeIsOver() {
        assertEquals(blocked(NOTICE_OVER, NOTICE), end(null, Sample.TWO_WEEKS, null, null));
        assertEquals(blocked(NOTICE_OVER, NOTICE), end(NOTICE_OVER.plusDays(1), Sample.TWO_WEEKS, null, null));
    }

    @Test
    void aContractRunsOutByItselfBeforeTheNoticeIsOver() {
        LocalDate runsOut = NOTICE_OVER.minusDays(1);

        assertEquals(blocked(runsOut, CONTRACT_END), end(runsOut, Sample.TWO_WEEKS, null, null));
    }

    @Test
    void withoutANoticePeriodTheContractGoesOnToItsEnd() {
        LocalDate runsOut = LocalDate.of(2027, 3, 31);

        assertEquals(blocked(runsOut, CONTRACT_END), end(runsOut, null, null, null));
    }

    @Test
    void aContractThatRunsOutOnTheDayOfTheNoticeBlocksNothing() {
        assertEquals(new CleanEnd(NOTICE_ON, List.of()), end(NOTICE_ON, Sample.TWO_WEEKS, null, null));
        assertEquals(new CleanEnd(NOTICE_ON, List.of()), end(NOTICE_ON, null, null, null));
    }

    @Test
    void aContractEndThatHasPassedTellsNothing() {
        LocalDate past = NOTICE_ON.minusDays(1);

        assertEquals(blocked(NOTICE_OVER, NOTICE), end(past, Sample.TWO_WEEKS, null, null));
        assertEquals(
                TERMS_UNKNOWN, end(past, null, null, null).blockers().get(0).kind());
    }

    @Test
    void withoutTermsOnRecordTheContractIsToBeReadFirst() {
        CleanEnd end = CleanEnd.of(Engagement.UNKNOWN, NOTICE_ON, null, null);

        assertEquals(new CleanEnd(NOTICE_ON, List.of(new Blocker(TERMS_UNKNOWN, null))), end);
        assertFalse(end.isCertain());
    }

    @Test
    void noNoticePeriodAtAllIsKnownToBlockNothing() {
        NoticePeriod none = new NoticePeriod(0, NoticePeriod.Unit.DAYS, NoticePeriod.End.ANY_DAY);

        assertEquals(new CleanEnd(NOTICE_ON, List.of()), end(null, none, null, null));
        assertTrue(end(null, none, null, null).isCertain());
    }

    @Test
    void openWorkAndUnpaidInvoicesPutTheEndOff() {
        LocalDate work = NOTICE_OVER.plusDays(3);
        LocalDate paid = NOTICE_OVER.minusDays(3);
        CleanEnd end = end(null, Sample.TWO_WEEKS, work, paid);

        assertEquals(work, end.on());
        assertEquals(
                List.of(
                        new Blocker(OPEN_WORK, work),
                        new Blocker(NOTICE, NOTICE_OVER),
                        new Blocker(UNPAID_INVOICES, paid)),
                end.blockers());
        assertEquals(
                work.plusDays(9),
                end(null, Sample.TWO_WEEKS, work, work.plusDays(9)).on());
    }

    @Test
    void whatIsOverByTheNoticeBlocksNothing() {
        assertEquals(blocked(NOTICE_OVER, NOTICE), end(null, Sample.TWO_WEEKS, NOTICE_ON, NOTICE_ON.minusDays(1)));
    }

    @Test
    void workThatIsOwedWithoutADayBlocksUntilNobodyKnowsWhen() {
        Engagement owed = Sample.terms(null, Sample.TWO_WEEKS, "the brochure");
        CleanEnd end = CleanEnd.of(owed, NOTICE_ON, null, null);

        assertEquals(NOTICE_OVER, end.on());
        assertEquals(List.of(new Blocker(OPEN_WORK, null), new Blocker(NOTICE, NOTICE_OVER)), end.blockers());
        assertFalse(end.isCertain());
        assertTrue(CleanEnd.of(owed, NOTICE_ON, NOTICE_ON, null).isCertain());
    }

    @Test
    void workThatIsFinishedBlocksNoLonger() {
        Engagement owed = Sample.terms(null, Sample.TWO_WEEKS, "the brochure");
        ExitPlan plan = new Planning(Decision.PART_WAYS, Medium.CALL, false, owed, Sample.MAYA).first(Sample.MONDAY);
        LocalDate noticeOver = plan.noticeOn().plusWeeks(2);
        ExitPlan longer = plan.on(new ExitDates(plan.noticeOn(), noticeOver, noticeOver.plusDays(7), null, null));

        assertEquals(noticeOver.plusDays(7), CleanEnd.of(owed, longer).on());
        for (ExitPlan open : List.of(plan, longer)) {
            assertEquals(OPEN_WORK, CleanEnd.of(owed, open).blockers().get(0).kind());
            ExitPlan finished = Sample.done(open, StepKind.FINISH_WORK);
            assertEquals(blocked(noticeOver, NOTICE), CleanEnd.of(owed, finished));
        }
    }

    @Test
    void noticeToAMonthEndCrossesTheYear() {
        NoticePeriod month = new NoticePeriod(1, NoticePeriod.Unit.MONTHS, NoticePeriod.End.MONTH_END);
        Engagement terms = Sample.terms(null, month, "");

        assertEquals(
                LocalDate.of(2027, 1, 31),
                CleanEnd.of(terms, LocalDate.of(2026, 12, 1), null, null).on());
        assertEquals(
                LocalDate.of(2028, 2, 29),
                CleanEnd.of(terms, LocalDate.of(2028, 1, 31), null, null).on());
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theEndIsTheLatestDayThatBlocksAndNeverBeforeTheNotice(long seed) {
        Random random = new Random(seed);
        Engagement terms = GeneratedPlan.terms(random, NOTICE_ON);
        LocalDate work = GeneratedPlan.dayOrNull(random, NOTICE_ON);
        LocalDate paid = GeneratedPlan.dayOrNull(random, NOTICE_ON);
        CleanEnd end = CleanEnd.of(terms, NOTICE_ON, work, paid);

        assertFalse(end.on().isBefore(NOTICE_ON));
        assertFalse(work != null && end.on().isBefore(work));
        assertFalse(paid != null && end.on().isBefore(paid));
        assertTrue(end.blockers().stream()
                .allMatch(blocker -> blocker.until() == null || blocker.until().isAfter(NOTICE_ON)));
        assertEquals(
                end.on(),
                end.blockers().stream()
                        .map(Blocker::until)
                        .filter(day -> day != null)
                        .max(LocalDate::compareTo)
                        .orElse(NOTICE_ON));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void moreThatBlocksNeverEndsItSooner(long seed) {
        Random random = new Random(seed);
        Engagement terms = GeneratedPlan.terms(random, NOTICE_ON);
        LocalDate work = GeneratedPlan.dayOrNull(random, NOTICE_ON);
        LocalDate paid = GeneratedPlan.dayOrNull(random, NOTICE_ON);

        assertFalse(CleanEnd.of(terms, NOTICE_ON, work, paid)
                .on()
                .isBefore(CleanEnd.of(terms, NOTICE_ON, null, null).on()));
    }
}
