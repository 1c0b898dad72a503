package app.laststraw.domain.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Report;
import app.laststraw.domain.workspace.MemberId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must always hold of the policy, for clients made up from seeds. */
class PolicyPropertiesTest {
    private static final Sentence PLAIN_WORDS = Sentence.of("policy.step.sayExpectations");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 400);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderOfTheReportsDoesNotMatter(long seed) {
        GeneratedCase made = GeneratedCase.of(seed);
        GeneratedCase shuffled = made.reports(reports -> {
            Collections.shuffle(reports, new Random(seed));
            return reports;
        });
        assertEquals(made.suggest(), shuffled.suggest(), () -> "seed " + seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anAssessmentIsTheSuggestionInBrief(long seed) {
        GeneratedCase made = GeneratedCase.of(seed);
        Suggestion whole = made.suggest();
        Assessment brief = Policy.assess(made.evidence(), made.settings(), made.today());
        assertEquals(
                new Assessment(whole.decision(), whole.reasons().get(0), whole.heat(), whole.grade()),
                brief,
                () -> "seed " + seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void addingAReportNeverLowersHeatOrRank(long seed) {
        GeneratedCase made = GeneratedCase.of(seed);
        Suggestion fewer = made.suggest();
        Suggestion more = made.with(made.anotherReport()).suggest();
        assertTrue(more.heat() >= fewer.heat(), () -> "seed " + seed);
        assertTrue(more.decision().rank() >= fewer.decision().rank(), () -> "seed " + seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void withdrawingAReportNeverRaisesHeatOrRankAndLeavesNoTrace(long seed) {
        GeneratedCase made = GeneratedCase.of(seed);
        Suggestion standing = made.suggest();
        for (int place = 0; place < made.evidence().reports().size(); place++) {
            int which = place;
            Suggestion withdrawn = made.reports(reports -> {
                        reports.set(which, GeneratedCase.withdrawn(reports.get(which)));
                        return reports;
                    })
                    .suggest();
            Suggestion never = made.reports(reports -> {
                        reports.remove(which);
                        return reports;
                    })
                    .suggest();
            assertTrue(withdrawn.heat() <= standing.heat(), () -> "seed " + seed);
            assertTrue(withdrawn.decision().rank() <= standing.decision().rank(), () -> "seed " + seed);
            assertEquals(never, withdrawn, () -> "seed " + seed);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void heatNeverRisesAsTimePasses(long seed) {
        GeneratedCase made = GeneratedCase.of(seed);
        double heat = made.suggest().heat();
        for (int days = 1; days <= 200; days += 3) {
            double later = made.on(made.today().plusDays(days)).suggest().heat();
            assertTrue(later <= heat, () -> "seed " + seed);
            heat = later;
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void oneReporterAloneNeverPartsWays(long seed) {
        Decision decision = GeneratedCase.of(seed)
                .reports(reports -> reports.stream()
                        .map(report -> GeneratedCase.by(new MemberId("U1"), report))
                        .map(PolicyPropertiesTest::withoutAbuse)
                        .toList())
                .suggest()
                .decision();
        assertTrue(decision.rank() <= Decision.SALVAGE.rank(), () -> "seed " + seed + ": " + decision);
    }

    private static Report withoutAbuse(Report report) {
        Set<RedFlag> flags = EnumSet.noneOf(RedFlag.class);
        flags.addAll(report.incident().redFlags());
        flags.remove(RedFlag.ABUSIVE_CONDUCT);
        return GeneratedCase.flagged(flags, report);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void raisingAThresholdNeverRaisesTheRank(long seed) {
        GeneratedCase made = GeneratedCase.of(seed);
        PolicySettings.Thresholds low = made.settings().thresholds();
        Random random = new Random(seed);
        List<PolicySettings.Thresholds> raised = List.of(
                new PolicySettings.Thresholds(
                        low.setExpectations() + random.nextDouble() * (low.salvage() - low.setExpectations()),
                        low.salvage(),
                        low.part()),
                new PolicySettings.Thresholds(
                        low.setExpectations(),
                        low.salvage() + random.nextDouble() * (low.part() - low.salvage()),
                        low.part()),
                new PolicySettings.Thresholds(
                        low.setExpectations(), low.salvage(), low.part() + random.nextDouble() * 10));
        for (PolicySettings.Thresholds high : raised) {
            Decision decision = made.settings(withThresholds(made.settings(), high))
                    .suggest()
                    .decision();
            assertTrue(decision.rank() <= made.suggest().decision().rank(), () -> "seed " + seed);
        }
    }

    private static PolicySettings withThresholds(PolicySettings settings, PolicySettings.Thresholds thresholds) {
        return new PolicySettings(
                settings.points(),
                settings.dealBreakerPoints(),
                settings.halfLifeDays(),
                settings.heatDays(),
                settings.windowDays(),
                thresholds,
                settings.hourlyCost(),
                settings.dealBreakers());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void heatIsFiniteAndNotNegativeAndTheSameInputGivesTheSameOutput(long seed) {
        Suggestion suggestion = GeneratedCase.of(seed).suggest();
        assertTrue(Double.isFinite(suggestion.heat()) && suggestion.heat() >= 0, () -> "seed " + seed);
        assertEquals(suggestion, GeneratedCase.of(seed).suggest(), () -> "seed " + seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aReportOfTomorrowIsRefusedUnlessItIsWithdrawn(long seed) {
        GeneratedCase made = GeneratedCase.of(seed);
        Report tomorrow =
                GeneratedCase.mildReport(1000, new MemberId("U1"), made.today().plusDays(1));
        assertThrows(IllegalArgumentException.class, made.with(tomorrow)::suggest);
        assertEquals(
                made.suggest(), made.with(GeneratedCase.withdrawn(tomorrow)).suggest());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyFigureInAReasonIsTheFigureComputed(long seed) {
        GeneratedCase made = GeneratedCase.of(seed);
        Suggestion suggestion = made.suggest();
        assertFalse(suggestion.reasons().isEmpty());
        for (Sentence reason : suggestion.reasons()) {
            assertEquals(ExpectedFigures.of(reason, made, suggestion), reason.figures(), () -> "seed " + seed + reason);
        }
        assertEquals(
                suggestion.reasons().size(), Set.copyOf(suggestion.reasons()).size(), () -> "seed " + seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everySuggestionNamesANextStep(long seed) {
        assertFalse(GeneratedCase.of(seed).suggest().nextSteps().isEmpty(), () -> "seed " + seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatWouldRaiseTheDecisionReallyRaisesIt(long seed) {
        GeneratedCase made = GeneratedCase.of(seed);
        Suggestion now = made.suggest();
        assertEquals(now.decision() == Decision.END_NOW, now.up() == null, () -> "seed " + seed);
        if (now.up() != null) {
            Decision then = ComingTrue.of(now.up(), made, now).suggest().decision();
            assertTrue(then.isAbove(now.decision()), () -> "seed " + seed + ": " + now.up() + " gives " + then);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatWouldLowerTheDecisionReallyLowersItToTheOneNamed(long seed) {
        GeneratedCase made = GeneratedCase.of(seed);
        Suggestion now = made.suggest();
        assertEquals(now.decision() == Decision.KEEP, now.down() == null, () -> "seed " + seed);
        if (now.down() != null) {
            Decision then = ComingTrue.of(now.down(), made, now).suggest().decision();
            assertTrue(now.decision().isAbove(then), () -> "seed " + seed + ": " + now.down() + " gives " + then);
            assertEquals(now.down().figures().get(0), then, () -> "seed " + seed + ": " + now.down());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theQuietDaysNamedAreTheFewest(long seed) {
        GeneratedCase made = GeneratedCase.of(seed);
        Suggestion now = made.suggest();
        if (now.down() != null && now.down().key().equals("policy.down.quiet")) {
            int days = (Integer) now.down().figures().get(1);
            for (int fewer = 1; fewer < days; fewer++) {
                LocalDate earlier = made.today().plusDays(fewer);
                assertFalse(
                        now.decision().isAbove(made.on(earlier).suggest().decision()),
                        () -> "seed " + seed + ": already on " + earlier);
            }
        }
    }

    @Test
    void theSeedsReachEveryDecision() {
        Set<Decision> reached = EnumSet.noneOf(Decision.class);
        seeds().forEach(seed -> reached.add(GeneratedCase.of(seed).suggest().decision()));
        assertEquals(EnumSet.allOf(Decision.class), reached);
        assertNotEquals(
                GeneratedCase.of(1).suggest().heat(),
                GeneratedCase.of(2).suggest().heat());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void expectationsThatWereNeverSetChangeWhatComesFirstAndNoDecision(long seed) {
        GeneratedCase made = GeneratedCase.of(seed);
        Suggestion set = made.gutCheck(expectationsSet(made, true)).suggest();
        Suggestion never = made.gutCheck(expectationsSet(made, false)).suggest();
        assertEquals(set.decision(), never.decision(), () -> "seed " + seed);
        boolean theyCouldMendIt = Set.of(Decision.SALVAGE, Decision.FINISH_THEN_PART, Decision.PART_WAYS)
                        .contains(never.decision())
                && !Boolean.TRUE.equals(made.evidence().gutCheck().pastNoReturn());
        assertEquals(theyCouldMendIt, never.nextSteps().contains(PLAIN_WORDS), () -> "seed " + seed);
        assertEquals(set.nextSteps(), without(PLAIN_WORDS, never.nextSteps()), () -> "seed " + seed);
        assertFalse(set.nextSteps().contains(PLAIN_WORDS), () -> "seed " + seed);
    }

    @Test
    void theStepsOfTheOtherAnswersComeBeforeTheOneThatSaysWhatIsExpected() {
        List<Sentence> firstSteps = seeds().mapToObj(GeneratedCase::of)
                .map(made -> made.gutCheck(expectationsSet(made, false)).suggest())
                .filter(suggestion -> suggestion.nextSteps().indexOf(PLAIN_WORDS) > 0)
                .map(suggestion -> suggestion.nextSteps().get(0))
                .toList();
        Set<String> ofTheGutCheck = Set.of(
                "policy.step.replaceIncome",
                "policy.step.talk",
                "policy.step.transition",
                "policy.step.getReady",
                "policy.step.answerGutCheck");
        assertFalse(firstSteps.isEmpty());
        firstSteps.forEach(step -> assertTrue(ofTheGutCheck.contains(step.key()), step::key));
    }

    private static GutCheck expectationsSet(GeneratedCase made, boolean answer) {
        GutCheck gut = made.evidence().gutCheck();
        return new GutCheck(
                gut.lossHurtsBadly(),
                gut.pastNoReturn(),
                gut.obligationsMet(),
                gut.breachesContract(),
                gut.ruinsTheirBusiness(),
                gut.readyForConsequences(),
                answer);
    }

    private static List<Sentence> without(Sentence left, List<Sentence> steps) {
        return steps.stream().filter(step -> !step.equals(left)).toList();
    }
}
