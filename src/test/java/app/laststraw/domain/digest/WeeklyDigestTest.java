package app.laststraw.domain.digest;

import static app.laststraw.domain.digest.SampleBook.ANA;
import static app.laststraw.domain.digest.SampleBook.BEN;
import static app.laststraw.domain.digest.SampleBook.CEM;
import static app.laststraw.domain.digest.SampleBook.SUNDAY;
import static app.laststraw.domain.digest.SampleBook.SUNDAY_BEFORE;
import static app.laststraw.domain.digest.SampleBook.TODAY;
import static app.laststraw.domain.digest.SampleBook.noon;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.decision.Assessment;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.Grade;
import app.laststraw.domain.decision.Sentence;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.ExitPlan;
import app.laststraw.domain.exit.LookBack;
import app.laststraw.domain.exit.LookBack.Cause;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.exit.StepKind;
import app.laststraw.domain.exit.Talk;
import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Severity;
import app.laststraw.domain.workspace.MemberId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeeklyDigestTest {
    private final SampleBook book = new SampleBook();

    @Test
    void whoCrossedALineIsToldWithTheFirstReason() {
        book.report("Northwind", ANA, SUNDAY, Severity.HARMFUL).client("Acme");

        List<Crossing> harder = book.read().happened().harder();

        // One harmful report of the last day: heat 4, against a threshold of 3.
        assertEquals(1, harder.size());
        assertEquals("Northwind", harder.get(0).client());
        assertEquals(Decision.KEEP, harder.get(0).from());
        assertEquals(Decision.SET_EXPECTATIONS, harder.get(0).to());
        assertEquals("policy.reason.heat.reached", harder.get(0).why().key());
        assertEquals("[4.00, 3.00, 1, 1, 90]", harder.get(0).why().figures().toString());
    }

    @Test
    void theHardestLineComesFirst() {
        book.report("Acme", ANA, SUNDAY, Severity.HARMFUL)
                .report("Zenith", SUNDAY, Archetype.NONE, RedFlag.ABUSIVE_CONDUCT)
                .report("Bolt", ANA, SUNDAY, Severity.ABUSIVE);

        assertEquals(
                List.of("Zenith", "Bolt", "Acme"),
                book.read().happened().harder().stream().map(Crossing::client).toList());
    }

    @Test
    void ofTwoLinesThatAreEquallyHardTheLongerLeapComesFirst() {
        book.report("Acme", ANA, SUNDAY_BEFORE, Severity.HARMFUL)
                .report("Acme", SUNDAY, Archetype.NONE, RedFlag.ABUSIVE_CONDUCT)
                .report("Bolt", SUNDAY, Archetype.NONE, RedFlag.ABUSIVE_CONDUCT);

        List<Crossing> harder = book.read().happened().harder();

        assertEquals(
                List.of("Bolt", "Acme"), harder.stream().map(Crossing::client).toList());
        assertEquals(
                List.of(Decision.KEEP, Decision.SET_EXPECTATIONS),
                harder.stream().map(Crossing::from).toList());
        assertEquals(harder.get(0).to(), harder.get(1).to());
    }

    @Test
    void aLineThatWasCrossedBeforeIsNoNews() {
        book.report("Northwind", ANA, SUNDAY_BEFORE, Severity.ABUSIVE);

        assertEquals(List.of(), book.read().happened().harder());
    }

    @Test
    void aReportThatWasFiledWhenItsWeekWasToldIsNewsInTheNextAlone() {
        book.report("Northwind", SUNDAY.minusDays(2), Archetype.LATE_PAYER, RedFlag.ABUSIVE_CONDUCT)
                .filedOn(TODAY);

        WeeklyDigest itsOwn = book.read();
        assertEquals(0, itsOwn.happened().reports());
        assertEquals(List.of(), itsOwn.happened().harder());
        assertEquals(Map.of(), itsOwn.chart().reports());
        assertEquals(
                Decision.END_NOW, itsOwn.pending().decisions().get(0).suggested(), "what waits is told as it is now");

        WeeklyDigest next = book.days(weeksLater(1)).read();
        assertEquals(1, next.happened().reports());
        assertEquals(Decision.KEEP, next.happened().harder().get(0).from());
        assertEquals(Decision.END_NOW, next.happened().harder().get(0).to());
        assertTrue(next.happened().flags().get(0).flags().get(0).first());
        assertEquals(1, next.happened().movers().size());
        assertEquals(1, next.chart().reports().get(Archetype.LATE_PAYER).get(WeeksChart.WEEKS - 1));

        WeeklyDigest last = book.days(weeksLater(2)).read();
        assertEquals(0, last.happened().reports());
        assertEquals(List.of(), last.happened().harder());
    }

    @Test
    void everyReportIsNewsOnceWhateverDaysTheDigestsHave() {
        Random random = new Random(47);
        for (int number = 0; number < 200; number++) {
            LocalDate happened = SUNDAY.plusDays(random.nextInt(60));
            book.report("Northwind", ANA, happened, Severity.ANNOYING).filedOn(happened.plusDays(random.nextInt(9)));
        }

        int told = 0;
        LocalDate first = SUNDAY;
        while (first.isBefore(SUNDAY.plusDays(70))) {
            DigestDays days = new DigestDays(first, first.plusDays(random.nextInt(13)));
            told += book.days(days).read().happened().reports();
            first = days.last().plusDays(1);
        }

        assertEquals(200, told);
    }

    private static DigestDays weeksLater(int weeks) {
        return DigestDays.weekTo(SUNDAY.plusWeeks(weeks));
    }

    @Test
    void whatWasAnsweredCountsFromThatDayOn() {
        for (MemberId reporter : List.of(ANA, BEN, CEM)) {
            book.report("Northwind", reporter, SUNDAY_BEFORE, Severity.ABUSIVE);
        }
        // A heat of 24, and of 20.4 a week later.
        book.answeredPastNoReturn("Northwind", SUNDAY_BEFORE, false)
                .answeredPastNoReturn("Northwind", SUNDAY, true)
                .answeredPastNoReturn("Northwind", TODAY, false);

        List<Crossing> harder = book.read().happened().harder();

        assertEquals(Decision.SALVAGE, harder.get(0).from());
        assertEquals(Decision.PART_WAYS, harder.get(0).to());
    }

    @Test
    void whoGotBetterIsTold() {
        // 2 + 1 = 3 on the Sunday before, which is the threshold; 2.55 a week later.
        book.report("Northwind", ANA, SUNDAY_BEFORE, Severity.COSTLY)
                .report("Northwind", BEN, SUNDAY_BEFORE, Severity.ANNOYING);

        Happened happened = book.read().happened();

        assertEquals(List.of(), happened.harder());
        assertEquals(1, happened.milder().size());
        assertEquals(Decision.SET_EXPECTATIONS, happened.milder().get(0).from());
        assertEquals(Decision.KEEP, happened.milder().get(0).to());
    }

    @Test
    void hoursOfOneClientAreNotInAReason() {
        assertEquals(
                Sentence.of("digest.crossed.trouble", decimal("1.2")),
                Crossing.of(
                                "Northwind",
                                assessment(Decision.KEEP, "policy.reason.heat.below"),
                                assessment(Decision.RAISE_FEES, "policy.reason.trouble.reached"))
                        .why());
    }

    @Test
    void decisionsWaitOldestFirst() {
        book.report("Acme", ANA, TODAY.minusDays(10), Severity.HARMFUL)
                .report("Northwind", ANA, TODAY.minusDays(30), Severity.ABUSIVE)
                .report("Bolt", ANA, SUNDAY, Severity.HARMFUL)
                .client("Calm");

        assertEquals(
                List.of(
                        new Waiting("Northwind", Decision.SET_EXPECTATIONS, 4),
                        new Waiting("Acme", Decision.SET_EXPECTATIONS, 1),
                        new Waiting("Bolt", Decision.SET_EXPECTATIONS, 0)),
                book.read().pending().decisions());
    }

    @Test
    void ofDecisionsThatWaitEquallyLongTheHardestComesFirst() {
        book.report("Acme", ANA, SUNDAY, Severity.HARMFUL)
                .report("Bolt", SUNDAY, Archetype.NONE, RedFlag.ABUSIVE_CONDUCT);

        assertEquals(
                List.of(new Waiting("Bolt", Decision.END_NOW, 0), new Waiting("Acme", Decision.SET_EXPECTATIONS, 0)),
                book.read().pending().decisions());
    }

    @Test
    void whatWasDecidedDoesNotWaitUntilItGetsWorse() {
        book.report("Acme", ANA, TODAY.minusDays(10), Severity.HARMFUL)
                .ruled("Acme", TODAY.minusDays(5), Decision.SET_EXPECTATIONS, Decision.SET_EXPECTATIONS)
                .report("Bolt", ANA, TODAY.minusDays(10), Severity.HARMFUL)
                .ruled("Bolt", TODAY.minusDays(5), Decision.KEEP, Decision.KEEP);

        assertEquals(
                List.of(new Waiting("Bolt", Decision.SET_EXPECTATIONS, 0)),
                book.read().pending().decisions());
    }

    @Test
    void stepsAreToldThatAreDueWithinAWeekOrOverdue() {
        Step overdue = Step.open(1, StepKind.WRITE_SCRIPT, null, ANA, TODAY.minusDays(2));
        Step today = Step.open(2, StepKind.OWN, "Call the bank", BEN, TODAY);
        Step soon = Step.open(3, StepKind.FAREWELL_TALK, null, null, TODAY.plusDays(6));
        Step later = Step.open(4, StepKind.FINAL_INVOICE, null, ANA, TODAY.plusDays(7));
        book.named(ANA, "Ana")
                .ruled("Acme", SUNDAY, Decision.PART_WAYS, Decision.PART_WAYS, planned(later, soon, today, overdue));

        assertEquals(
                List.of(
                        new OpenStep("Acme", overdue, "Ana"),
                        new OpenStep("Acme", today, null),
                        new OpenStep("Acme", soon, null)),
                book.read().pending().steps());
    }

    @Test
    void stepsOfAnArchivedClientRest() {
        Step overdue = Step.open(1, StepKind.WRITE_SCRIPT, null, ANA, TODAY.minusDays(2));
        book.ruled("Acme", SUNDAY, Decision.PART_WAYS, Decision.PART_WAYS, planned(overdue))
                .archived("Acme");

        assertEquals(List.of(), book.read().pending().steps());
    }

    @Test
    void stepsThatAreDueOnOneDayAreToldByClient() {
        Step today = Step.open(1, StepKind.WRITE_SCRIPT, null, null, TODAY);
        book.ruled("Bolt", SUNDAY, Decision.PART_WAYS, Decision.PART_WAYS, planned(today))
                .ruled("Acme", SUNDAY, Decision.PART_WAYS, Decision.PART_WAYS, planned(today));

        assertEquals(
                List.of(new OpenStep("Acme", today, null), new OpenStep("Bolt", today, null)),
                book.read().pending().steps());
    }

    @Test
    void stepsOfAClientWhoIsKeptAreNotTold() {
        Step overdue = Step.open(1, StepKind.WRITE_SCRIPT, null, ANA, TODAY.minusDays(2));
        book.ruled(
                "Acme",
                SUNDAY,
                Decision.PART_WAYS,
                Decision.PART_WAYS,
                opened -> planned(overdue).apply(opened).kept());

        assertEquals(List.of(), book.read().pending().steps());
    }

    @Test
    void reviewsOfTheNextTwoWeeksAreTold() {
        book.ruled("Acme", SUNDAY, Decision.SALVAGE, Decision.SALVAGE, reviewed(TODAY.plusDays(13)))
                .ruled("Bolt", SUNDAY, Decision.SALVAGE, Decision.SALVAGE, reviewed(TODAY.plusDays(14)))
                .ruled("Calm", SUNDAY, Decision.SALVAGE, Decision.SALVAGE, reviewed(TODAY.minusDays(1)));

        assertEquals(
                List.of(new ComingReview("Calm", TODAY.minusDays(1)), new ComingReview("Acme", TODAY.plusDays(13))),
                book.read().pending().reviews());
    }

    @Test
    void redFlagsAreToldByClientDealBreakersFirst() {
        book.report("Acme", SUNDAY.minusDays(30), Archetype.NONE, RedFlag.PAYS_LATE)
                .report("Acme", SUNDAY, Archetype.NONE, RedFlag.PAYS_LATE, RedFlag.HAGGLES_FEES)
                .report("Acme", SUNDAY, Archetype.NONE, RedFlag.PAYS_LATE)
                .report("Bolt", SUNDAY, Archetype.NONE, RedFlag.REFUSES_TO_PAY)
                .report("Calm", SUNDAY_BEFORE, Archetype.NONE, RedFlag.SCOPE_CHANGES);

        assertEquals(
                List.of(
                        new ClientFlags("Bolt", List.of(new ClientFlags.Flag(RedFlag.REFUSES_TO_PAY, 1, true, true))),
                        new ClientFlags(
                                "Acme",
                                List.of(
                                        new ClientFlags.Flag(RedFlag.PAYS_LATE, 2, false, false),
                                        new ClientFlags.Flag(RedFlag.HAGGLES_FEES, 1, true, false)))),
                book.read().happened().flags());
    }

    @Test
    void movesOfHeatAreToldAgainstTheWeekBefore() {
        // Acme: 8 × 0.5^(23/30) on the Sunday before, 4 after 30 days, that is 0.70 less. Bolt: from nothing to 2.
        book.report("Acme", ANA, SUNDAY.minusDays(30), Severity.ABUSIVE)
                .report("Bolt", BEN, SUNDAY, Severity.COSTLY)
                .report("Calm", BEN, SUNDAY_BEFORE, Severity.ABUSIVE);

        List<Mover> movers = book.read().happened().movers();

        assertEquals(List.of("Bolt", "Calm"), movers.stream().map(Mover::client).toList());
        assertEquals(2, movers.get(0).change());
        assertEquals(8, movers.get(1).before());
        assertEquals(6.805, movers.get(1).after(), 0.001);
    }

    @Test
    void theGreatestMoveOfHeatComesFirstUpOrDown() {
        // Acme: from nothing to 1. Bolt: 1.195 less than 8.
        book.report("Acme", ANA, SUNDAY, Severity.ANNOYING).report("Bolt", ANA, SUNDAY_BEFORE, Severity.ABUSIVE);

        assertEquals(
                List.of("Bolt", "Acme"),
                book.read().happened().movers().stream().map(Mover::client).toList());
    }

    @Test
    void archetypesAreThoseOfTheDaysAlone() {
        book.report("Acme", SUNDAY, Archetype.LATE_PAYER)
                .report("Bolt", SampleBook.DAYS.first(), Archetype.LATE_PAYER)
                .report("Bolt", SUNDAY, Archetype.NONE)
                .report("Bolt", SUNDAY_BEFORE, Archetype.CANT_DECIDE);

        Happened happened = book.read().happened();

        assertEquals(Map.of(Archetype.LATE_PAYER, 2, Archetype.NONE, 1), happened.archetypes());
        assertEquals(3, happened.reports());
        assertEquals(2, happened.clients());
    }

    @Test
    void theCostIsToldInWholeHoursAndMoney() {
        book.fees(3000)
                .costly("Acme", SUNDAY, "2.5", 0)
                .costly("Bolt", SUNDAY, "0.75", 300)
                .costly("Calm", SUNDAY_BEFORE, "9", 9);

        Cost cost = book.read().happened().cost();

        // 3.25 hours at 100 and 300 are 625; a fee of 3000 is 700 for seven days.
        assertEquals(decimal("3"), cost.hours());
        assertEquals(decimal("300"), cost.money());
        assertEquals(FeeShare.UNDER_ALL, cost.share());
        assertEquals(
                List.of(
                        new Cost.OfClient("Bolt", decimal("1"), decimal("300")),
                        new Cost.OfClient("Acme", decimal("3"), decimal("0"))),
                cost.clients());
    }

    @Test
    void aClientThatCostsNothingIsLeftOut() {
        book.report("Acme", SUNDAY, Archetype.NONE).costly("Bolt", SUNDAY, "1", 0);

        assertEquals(
                List.of(new Cost.OfClient("Bolt", decimal("1"), decimal("0"))),
                book.read().happened().cost().clients());
    }

    @Test
    void ofClientsThatCostEquallyMuchMoneyTheOneThatCostsMoreHoursComesFirst() {
        book.costly("Acme", SUNDAY, "1", 300).costly("Bolt", SUNDAY, "2", 300);

        assertEquals(
                List.of("Bolt", "Acme"),
                book.read().happened().cost().clients().stream()
                        .map(Cost.OfClient::client)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "69,UNDER_A_TENTH",
        "70,UNDER_A_QUARTER",
        "174,UNDER_A_QUARTER",
        "175,UNDER_HALF",
        "349,UNDER_HALF",
        "350,UNDER_ALL",
        "699,UNDER_ALL",
        "700,ALL_AND_MORE",
        "70000,ALL_AND_MORE"
    })
    void theShareOfTheFeesIsCoarse(int money, FeeShare share) {
        book.fees(3000).costly("Acme", SUNDAY, "0", money);

        assertEquals(share, book.read().happened().cost().share());
    }

    @Test
    void whatAnHourCostsChangesNothingButACoarseShare() {
        book.fees(3000).costly("Acme", SUNDAY, "4", 0);

        // 360 or 640 of 700.
        assertEquals(book.anHourCosts(90).read(), book.anHourCosts(160).read());
        assertNotEquals(book.anHourCosts(175).read(), book.anHourCosts(160).read());
    }

    @Test
    void withoutFeesThereIsNoShareAndWithoutCostsNoSection() {
        assertNull(book.report("Acme", SUNDAY, Archetype.NONE).read().happened().cost());
        assertEquals(
                FeeShare.UNKNOWN,
                book.costly("Acme", SUNDAY, "1", 0).read().happened().cost().share());
    }

    @Test
    void aFormerClientCountsByWhatTheyDidBeforeTheEnd() {
        book.report("Acme", SUNDAY.minusDays(3), Archetype.LATE_PAYER, RedFlag.ABUSIVE_CONDUCT)
                .ruled("Acme", SUNDAY.minusDays(2), Decision.END_NOW, Decision.END_NOW, ended(SUNDAY.minusDays(1)))
                .report("Acme", SUNDAY, Archetype.LATE_PAYER);

        WeeklyDigest digest = book.read();

        assertEquals(1, digest.happened().reports());
        assertEquals(List.of(), digest.happened().harder());
        assertEquals(List.of(), digest.happened().movers());
        assertEquals(List.of(), digest.pending().decisions());
        assertEquals(List.of(), digest.chart().heat());
        assertEquals(
                0,
                digest.happened().grades().values().stream()
                        .mapToInt(count -> count)
                        .sum());
    }

    @Test
    void adviceFollowsWhatCasesWerePutDownTo() {
        book.report("Acme", SUNDAY, Archetype.LATE_PAYER)
                .ruled("Gone", SUNDAY.minusDays(40), Decision.END_NOW, Decision.END_NOW, lookedBack(40, Cause.SCOPE))
                .ruled("Left", SUNDAY.minusDays(30), Decision.END_NOW, Decision.END_NOW, lookedBack(30, Cause.PRICE))
                .ruled("Old", SUNDAY.minusDays(99), Decision.END_NOW, Decision.END_NOW, lookedBack(91, Cause.SCOPE));

        Advice advice = book.read().happened().advice();

        assertEquals(Sentence.of("digest.advice.because.cause", Cause.PRICE, 1), advice.because());
        assertEquals(Sentence.of("digest.advice.cause.PRICE"), advice.what());
    }

    @ParameterizedTest
    @CsvSource({"PRICE,SCOPE", "SCOPE,PRICE"})
    void ofCausesThatAreEquallyCommonTheLatestGivesTheAdvice(Cause latest, Cause other) {
        book.ruled("Acme", SUNDAY.minusDays(80), Decision.END_NOW, Decision.END_NOW, lookedBack(60, latest))
                .ruled("Bolt", SUNDAY.minusDays(80), Decision.END_NOW, Decision.END_NOW, lookedBack(50, other))
                .ruled("Calm", SUNDAY.minusDays(80), Decision.END_NOW, Decision.END_NOW, lookedBack(40, other))
                .ruled("Dawn", SUNDAY.minusDays(80), Decision.END_NOW, Decision.END_NOW, lookedBack(30, latest));

        assertEquals(
                Sentence.of("digest.advice.because.cause", latest, 2),
                book.read().happened().advice().because());
    }

    @Test
    void anEndOnTheFirstDayOfTheWindowGivesAdvice() {
        book.ruled("Gone", SUNDAY.minusDays(99), Decision.END_NOW, Decision.END_NOW, lookedBack(90, Cause.SCOPE));

        assertEquals(
                Sentence.of("digest.advice.because.cause", Cause.SCOPE, 1),
                book.read().happened().advice().because());
    }

    @Test
    void withoutAnEndAdviceFollowsTheCommonestArchetype() {
        book.report("Acme", SUNDAY, Archetype.NONE)
                .report("Acme", SUNDAY, Archetype.NONE)
                .report("Acme", SUNDAY, Archetype.CANT_DECIDE)
                .report("Acme", SUNDAY, Archetype.LATE_PAYER);

        assertEquals(
                Sentence.of("digest.advice.archetype.LATE_PAYER"),
                book.read().happened().advice().what());
        assertNull(new SampleBook()
                .report("Acme", SUNDAY, Archetype.NONE)
                .read()
                .happened()
                .advice());
    }

    @Test
    void leadSourcesAreToldOnceTwoClientsComeFromKnownOnes() {
        book.from("Acme", "The fair").report("Acme", SUNDAY, Archetype.NONE);
        assertEquals(List.of(), book.read().happened().sources());

        book.from("Bolt", "the  FAIR")
                .report("Bolt", SUNDAY, Archetype.NONE)
                .from("Calm", "Ads")
                .from("Dawn", "Ads");
        assertEquals(
                List.of(new LeadSource("The fair", 2, 2)),
                book.read().happened().sources());

        book.report("Calm", SUNDAY, Archetype.NONE);
        assertEquals(
                List.of(new LeadSource("The fair", 2, 2), new LeadSource("Ads", 1, 1)),
                book.read().happened().sources());
    }

    @Test
    void ofLeadSourcesOfEquallyManyClientsTheOneWithMoreReportsComesFirst() {
        book.from("Acme", "The fair")
                .report("Acme", SUNDAY, Archetype.NONE)
                .from("Bolt", "Ads")
                .report("Bolt", SUNDAY, Archetype.NONE)
                .report("Bolt", SUNDAY, Archetype.NONE);

        assertEquals(
                List.of(new LeadSource("Ads", 1, 2), new LeadSource("The fair", 1, 1)),
                book.read().happened().sources());
    }

    @Test
    void gradesAreThoseOfAllClients() {
        book.client("Calm")
                .report("Acme", ANA, SUNDAY, Severity.COSTLY)
                .report("Bolt", ANA, SUNDAY, Severity.HARMFUL)
                .report("Dire", ANA, SUNDAY, Severity.ABUSIVE);

        // Heats of 0, 2, 4 and 8.
        assertEquals(
                Map.of(Grade.A, 1, Grade.B, 1, Grade.C, 1, Grade.D, 1, Grade.E, 0),
                book.read().happened().grades());
    }

    @Test
    void thePictureHasTwelveWeeksAndTheHottestClients() {
        book.report("Acme", ANA, SUNDAY, Severity.COSTLY)
                .report("Bolt", ANA, SUNDAY.minusDays(30), Severity.ABUSIVE)
                .report("Bolt", SUNDAY.minusWeeks(12), Archetype.LATE_PAYER)
                .report("Bolt", SUNDAY.minusWeeks(11), Archetype.LATE_PAYER)
                .client("Calm");

        WeeksChart chart = book.read().chart();

        assertEquals(new Week(2026, 36), chart.weeks().get(0));
        assertEquals(new Week(2026, 47), chart.weeks().get(11));
        assertEquals(
                List.of(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), chart.reports().get(Archetype.LATE_PAYER));
        assertEquals(
                List.of(0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1), chart.reports().get(Archetype.NONE));
        assertEquals(
                List.of("Bolt", "Acme"),
                chart.heat().stream().map(WeeksChart.HeatLine::client).toList());
        assertEquals(2, chart.heat().get(1).byWeek().get(11));
        assertEquals(0, chart.heat().get(1).byWeek().get(10));
    }

    @Test
    void thePictureShowsFiveClientsAtMost() {
        for (int number = 1; number <= 7; number++) {
            book.report("Client " + number, ANA, SUNDAY, Severity.COSTLY);
        }

        assertEquals(WeeksChart.CLIENTS, book.read().chart().heat().size());
    }

    @Test
    void aWeekIsQuietWhenNothingWasReportedAndNothingIsOpen() {
        assertTrue(book.client("Calm").read().isQuiet());
        assertFalse(
                new SampleBook().report("Acme", SUNDAY, Archetype.NONE).read().isQuiet());
        assertFalse(new SampleBook()
                .ruled("Acme", SUNDAY, Decision.SALVAGE, Decision.SALVAGE, reviewed(TODAY.plusDays(1)))
                .read()
                .isQuiet());
    }

    @Test
    void theOrderOfTheReportsDoesNotMatter() {
        for (long seed = 0; seed < 50; seed++) {
            SampleBook any = anyBook(seed);
            Random random = new Random(seed);
            assertEquals(
                    any.read(),
                    any.read(reports -> {
                        Collections.shuffle(reports, random);
                        return reports;
                    }),
                    "seed " + seed);
        }
    }

    @Test
    void aWithdrawnReportLeavesNoTrace() {
        for (long seed = 0; seed < 50; seed++) {
            WeeklyDigest without = anyBook(seed).read();
            SampleBook with = anyBook(seed)
                    .report(
                            "Client 1",
                            CEM,
                            SUNDAY,
                            Severity.ABUSIVE,
                            Archetype.LATE_PAYER,
                            Set.of(RedFlag.ABUSIVE_CONDUCT),
                            "99",
                            999)
                    .withdrawn();
            assertEquals(without, with.read(), "seed " + seed);
        }
    }

    @Test
    void noDigestKnowsWhatWasWrittenOrByWhom() {
        for (long seed = 0; seed < 50; seed++) {
            String all = anyBook(seed).read().toString();
            assertFalse(all.contains("nobody is to read"));
            assertFalse(all.contains(ANA.value()) || all.contains(BEN.value()) || all.contains(CEM.value()));
        }
    }

    private static SampleBook anyBook(long seed) {
        Random random = new Random(seed);
        SampleBook any = new SampleBook().fees(2000).client("Client 1");
        List<MemberId> reporters = List.of(ANA, BEN, CEM);
        for (int count = random.nextInt(40); count > 0; count--) {
            any.report(
                    "Client " + (1 + random.nextInt(6)),
                    reporters.get(random.nextInt(3)),
                    SUNDAY.minusDays(random.nextInt(60)),
                    Severity.values()[random.nextInt(4)],
                    Archetype.values()[random.nextInt(7)],
                    Set.of(RedFlag.values()[random.nextInt(14)]),
                    Integer.toString(random.nextInt(9)),
                    random.nextInt(900));
        }
        return any;
    }

    private static Assessment assessment(Decision decision, String why) {
        return new Assessment(decision, Sentence.of(why, decimal("1.2"), decimal("60.25"), 0, 90), 1, Grade.A);
    }

    private static UnaryOperator<Case> planned(Step... steps) {
        return opened -> opened.planned(new ExitPlan(SUNDAY, TODAY.plusDays(30), null, null, null, List.of(steps)));
    }

    private static UnaryOperator<Case> reviewed(LocalDate on) {
        return opened ->
                opened.talked(new Talk(Decision.SALVAGE, TODAY.minusDays(20), Set.of(), List.of("agreed"), on));
    }

    private static UnaryOperator<Case> ended(LocalDate on) {
        return opened -> opened.ended(noon(on));
    }

    private static UnaryOperator<Case> lookedBack(int daysAgo, Cause cause) {
        return opened -> opened.ended(noon(SUNDAY.minusDays(daysAgo)))
                .lookedBack(new LookBack(cause, "", "", "", "", ANA, noon(SUNDAY)));
    }

    private static BigDecimal decimal(String figure) {
        return new BigDecimal(figure);
    }
}
