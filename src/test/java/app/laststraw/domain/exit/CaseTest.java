package app.laststraw.domain.exit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.decision.CaseHistory;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.report.RedFlag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CaseTest {
    private static final LocalDate TALKED_ON = Sample.MONDAY;
    private static final Instant ENDED_AT = Instant.parse("2026-12-14T16:00:00Z");
    private static final ExitPlan PLAN = Sample.spoken(Decision.PART_WAYS).first(Sample.MONDAY);

    private static Ruling ruling(Decision decision) {
        return new Ruling(decision, decision, Sample.MAYA, Sample.NOON, "");
    }

    private static Case opened(Decision decision) {
        return Case.openedBy(new CaseId(1), new ClientId(7), ruling(decision));
    }

    private static Talk talk(Decision about, LocalDate heldOn) {
        return new Talk(
                about, heldOn, Set.of(RedFlag.REFUSES_TO_PAY), List.of("Replies in two days"), heldOn.plusDays(30));
    }

    @ParameterizedTest
    @CsvSource({
        "KEEP,             KEPT,    false",
        "SET_EXPECTATIONS, OPEN,    true",
        "SALVAGE,          OPEN,    true",
        "RAISE_FEES,       OPEN,    true",
        "FINISH_THEN_PART, EXITING, true",
        "PART_WAYS,        EXITING, true",
        "END_NOW,          EXITING, true"
    })
    void theDecisionSaysWhatIsToBeDone(Decision decision, CaseState state, boolean underWay) {
        Case opened = opened(decision);

        assertEquals(state, opened.state());
        assertEquals(underWay, opened.isUnderWay());
        assertEquals(state, opened(Decision.SALVAGE).ruled(ruling(decision)).state());
        assertEquals(Sample.NOON, opened.openedAt());
        assertEquals(0, opened.version());
        assertNull(opened.plan());
        assertNull(opened.talk());
    }

    @Test
    void theLastRulingStandsAndTheOthersStayOnRecord() {
        Case decided = opened(Decision.SALVAGE).ruled(ruling(Decision.PART_WAYS));

        assertEquals(Decision.PART_WAYS, decided.ruling().decision());
        assertEquals(
                List.of(Decision.SALVAGE, Decision.PART_WAYS),
                decided.rulings().stream().map(Ruling::decision).toList());
    }

    @Test
    void aTalkBeginsAProbation() {
        Case talked = opened(Decision.SALVAGE).talked(talk(Decision.SALVAGE, TALKED_ON));

        assertEquals(CaseState.PROBATION, talked.state());
        assertEquals(TALKED_ON, talked.talk().heldOn());
        assertTrue(talked.isUnderWay());
    }

    @Test
    void aProbationThatWentWellEndsTheCase() {
        Case kept = opened(Decision.SALVAGE)
                .talked(talk(Decision.SALVAGE, TALKED_ON))
                .kept();

        assertEquals(CaseState.KEPT, kept.state());
        assertFalse(kept.isUnderWay());
        assertFalse(kept.isEnded());
        assertEquals(CaseHistory.NONE, kept.history());
    }

    @Test
    void aHarderRulingAfterTheTalkKeepsItOnRecord() {
        Case escalated = opened(Decision.SALVAGE)
                .talked(talk(Decision.SALVAGE, TALKED_ON))
                .ruled(ruling(Decision.PART_WAYS));

        assertEquals(CaseState.EXITING, escalated.state());
        assertEquals(TALKED_ON, escalated.history().salvageTalkOn());
    }

    @Test
    void thePolicyKnowsTheLatestSalvageTalkAndTheFeesRaised() {
        Case untalked = opened(Decision.SET_EXPECTATIONS);
        Case expectations = untalked.talked(talk(Decision.SET_EXPECTATIONS, TALKED_ON));
        Case salvaged = expectations
                .talked(talk(Decision.SALVAGE, TALKED_ON.plusDays(40)))
                .talked(talk(Decision.SALVAGE, TALKED_ON.plusDays(20)))
                .talked(talk(Decision.SET_EXPECTATIONS, TALKED_ON.plusDays(60)));

        assertEquals(CaseHistory.NONE, untalked.history());
        assertEquals(CaseHistory.NONE, expectations.history(), "expectations were set, nothing was salvaged");
        assertEquals(new CaseHistory(TALKED_ON.plusDays(40), null), salvaged.history());
        assertEquals(
                new CaseHistory(null, TALKED_ON),
                opened(Decision.RAISE_FEES).feesRaised(TALKED_ON).history());
    }

    @Test
    void raisedFeesLeaveTheCaseOpen() {
        assertEquals(
                CaseState.OPEN,
                opened(Decision.RAISE_FEES).feesRaised(TALKED_ON).state());
    }

    @ParameterizedTest
    @EnumSource(
            value = Decision.class,
            names = {"FINISH_THEN_PART", "PART_WAYS", "END_NOW"})
    void thePlanStaysWhileTheDecisionIsToPart(Decision decision) {
        Case exiting = opened(Decision.PART_WAYS).planned(PLAN);

        assertSame(PLAN, exiting.ruled(ruling(decision)).plan());
    }

    @Test
    void aGentlerDecisionNeedsNoPlan() {
        assertNull(opened(Decision.PART_WAYS)
                .planned(PLAN)
                .ruled(ruling(Decision.SALVAGE))
                .plan());
    }

    @Test
    void anEndedCaseSaysSinceWhenAndKeepsItsPlan() {
        Case ended = opened(Decision.PART_WAYS).planned(PLAN).ended(ENDED_AT);

        assertEquals(CaseState.ENDED, ended.state());
        assertTrue(ended.isEnded());
        assertFalse(ended.isUnderWay());
        assertEquals(ENDED_AT, ended.endedAt());
        assertSame(PLAN, ended.plan());
        assertEquals(CaseHistory.NONE, ended.history());
    }

    @Test
    void aLookBackStaysWhenTheCaseIsReopened() {
        LookBack lookBack = new LookBack(LookBack.Cause.SCOPE, "", "", "", "Ask for the brief", Sample.MAYA, ENDED_AT);
        Case ended = opened(Decision.PART_WAYS).planned(PLAN).ended(ENDED_AT).lookedBack(lookBack);

        assertEquals(CaseState.ENDED, ended.state());
        assertEquals(lookBack, ended.reopened().lookBack());
    }

    @Test
    void aCaseThatHadNotEndedGoesOnWhereItWas() {
        Case exiting = opened(Decision.PART_WAYS).planned(PLAN);
        Case probation = opened(Decision.SALVAGE).talked(talk(Decision.SALVAGE, TALKED_ON));
        Case open = opened(Decision.SET_EXPECTATIONS)
                .talked(talk(Decision.SET_EXPECTATIONS, TALKED_ON))
                .ruled(ruling(Decision.SALVAGE));

        for (Case before : List.of(exiting, probation, open)) {
            assertEquals(before, before.ended(ENDED_AT).reopened());
        }
    }

    @Test
    void theOwnerIsAskedOnTheReviewDay() {
        Case asked = opened(Decision.SALVAGE)
                .talked(talk(Decision.SALVAGE, TALKED_ON))
                .reviewAsked(TALKED_ON.plusDays(30));

        assertEquals(CaseState.PROBATION, asked.state());
        assertEquals(TALKED_ON.plusDays(30), asked.reviewAsked());
    }

    @Test
    void aCaseWithoutARulingOrWithHalfAnEndIsNone() {
        Case opened = opened(Decision.PART_WAYS);

        assertThrows(IllegalArgumentException.class, () -> copy(opened, CaseState.OPEN, List.of(), null));
        assertThrows(IllegalArgumentException.class, () -> copy(opened, CaseState.ENDED, opened.rulings(), null));
        assertThrows(IllegalArgumentException.class, () -> copy(opened, CaseState.EXITING, opened.rulings(), ENDED_AT));
    }

    private static Case copy(Case like, CaseState state, List<Ruling> rulings, Instant endedAt) {
        return new Case(
                like.id(),
                like.client(),
                0,
                state,
                like.openedAt(),
                rulings,
                List.of(),
                null,
                null,
                null,
                endedAt,
                null);
    }

    @Test
    void theLastTalkCounts() {
        Case talked = opened(Decision.SALVAGE)
                .talked(talk(Decision.SALVAGE, TALKED_ON))
                .talked(talk(Decision.SALVAGE, TALKED_ON.plusDays(30)));

        assertEquals(TALKED_ON.plusDays(30), talked.talk().heldOn());
        assertEquals(2, talked.talks().size());
    }
}
