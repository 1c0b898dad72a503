package app.laststraw.domain.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.report.Incident;
import app.laststraw.domain.report.Report;
import app.laststraw.domain.tally.Tally;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.words.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakEvenTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** At 100 an hour, in a window of 90 days. Exactly: 80 hours cost a third of 8000 a month. */
    @ParameterizedTest
    @CsvSource({
        // fee, hours, money, from %, to %, from, to
        "2000, 80, 0, 0, 50, 2000, 3000",
        "2000, 80, 1000, 20, 70, 2400, 3400",
        "2000, 240, 0, 210, 350, 6200, 9000",
        "850, 40, 0, 20, 80, 1020, 1530",
        "1950.50, 60, 0, 0, 20, 1950.50, 2400",
        "0.99, 0, 3.00, 0, 10, 0.99, 1.09",
        "100, 0, 360, 10, 30, 110, 130",
    })
    void theRiseIsARangeAroundTheFigure(
            BigDecimal fee,
            BigDecimal hours,
            BigDecimal money,
            BigDecimal percentFrom,
            BigDecimal percentTo,
            BigDecimal feeFrom,
            BigDecimal feeTo) {
        BreakEven.Rise rise = (BreakEven.Rise) client(fee, hours, money).breakEven();

        assertSame(percentFrom, rise.percentFrom());
        assertSame(percentTo, rise.percentTo());
        assertSame(feeFrom, rise.feeFrom());
        assertSame(feeTo, rise.feeTo());
    }

    @ParameterizedTest
    @CsvSource({
        ", 80, 0, FEE_UNKNOWN",
        "0, 80, 0, FEE_UNKNOWN",
        ", 0, 0, FEE_UNKNOWN",
        "2000, 0, 0, TROUBLE_UNKNOWN",
        "2000, 1, 0, BREAKS_EVEN",
        "2000, 60, 0, BREAKS_EVEN",
    })
    void whereThereIsNoFigureItSaysWhy(
            BigDecimal fee, BigDecimal hours, BigDecimal money, BreakEven.NoFigure expected) {
        assertEquals(expected, client(fee, hours, money).breakEven());
    }

    @Test
    void aRiseIsToldInWords() {
        BreakEven some = client(new BigDecimal("2000"), new BigDecimal("80"), new BigDecimal("1000"))
                .breakEven();
        BreakEven little = client(new BigDecimal("2000"), new BigDecimal("80"), BigDecimal.ZERO)
                .breakEven();

        assertEquals(
                "They would break even at 2,400 to 3,400 a month: a rise of 20 to 70%.",
                Words.in(Language.ENGLISH).say(some.sentence()));
        assertEquals(
                "They would break even at 2,000 to 3,000 a month: a rise of up to 50%.",
                Words.in(Language.ENGLISH).say(little.sentence()));
        assertEquals(
                "月费达到 2,400 至 3,400 才能抵上损失，也就是上调 20% 至 70%。",
                Words.in(Language.SIMPLIFIED_CHINESE).say(some.sentence()));
        assertEquals(
                "月费达到 2,000 至 3,000 才能抵上损失，也就是上调不超过 50%。",
                Words.in(Language.SIMPLIFIED_CHINESE).say(little.sentence()));
    }

    @Test
    void theFigureLiesWithinTheRangeAndIsNeverOneOfItsEnds() {
        List<GeneratedCase> rising = rising(made -> made);

        assertTrue(rising.size() > 100, () -> rising.size() + " cases only");
        for (GeneratedCase made : rising) {
            BreakEven.Rise rise = (BreakEven.Rise) made.breakEven();
            BigDecimal exact = exactFee(made);
            BigDecimal exactPercent = percentOf(exact, made);
            assertTrue(isBetween(rise.feeFrom(), exact, rise.feeTo()), () -> made.seed() + ": " + rise + exact);
            assertTrue(isBetween(rise.percentFrom(), exactPercent, rise.percentTo()), () -> made.seed() + ": " + rise);
            assertTrue(rise.percentFrom().signum() >= 0, () -> made.seed() + ": " + rise);
            assertTrue(rise.feeFrom().compareTo(made.evidence().client().monthlyFee()) >= 0, () -> "" + made.seed());
        }
    }

    @Test
    void hourlyCostsThatDifferByATenthMostlyGiveTheSameRange() {
        Random random = new Random(4);
        int all = 0;
        int same = 0;
        for (GeneratedCase made : rising(made -> made)) {
            BigDecimal cost = BigDecimal.valueOf(20 + random.nextInt(200));
            BigDecimal nearby = cost.multiply(BigDecimal.valueOf(0.9 + 0.2 * random.nextDouble()));
            if (costing(cost, made).breakEven() instanceof BreakEven.Rise rise
                    && costing(nearby, made).breakEven() instanceof BreakEven.Rise other) {
                all++;
                same += rise.equals(other) ? 1 : 0;
            }
        }
        String found = same + " of " + all;
        assertTrue(all > 100 && same * 4 >= all * 3, found);
    }

    /** Who sees the hours, the money and the fee of every client and all the ranges solves each for the hourly cost. */
    @ParameterizedTest
    @CsvSource({"40", "75", "100", "123.45", "180", "5000"})
    void allRangesTogetherLeaveTheHourlyCostOpen(BigDecimal hourlyCost) {
        BigDecimal from = BigDecimal.ZERO;
        BigDecimal to = new BigDecimal("1e9");
        for (GeneratedCase made : rising(made -> costing(hourlyCost, made))) {
            BreakEven.Rise rise = (BreakEven.Rise) made.breakEven();
            if (tally(made).hoursLost().signum() > 0) {
                // That there is a rise at all is no secret: the policy says whether they break even.
                from = rise.percentFrom().signum() == 0 ? from : from.max(hourlyCostAt(rise.percentFrom(), made));
                to = to.min(hourlyCostAt(rise.percentTo(), made));
            }
        }
        String found = from + " to " + to;
        assertTrue(isBetween(from, hourlyCost, to), found);
        assertTrue(to.compareTo(from.multiply(new BigDecimal("1.39"))) > 0, found);
    }

    private static List<GeneratedCase> rising(Function<GeneratedCase, GeneratedCase> change) {
        return LongStream.rangeClosed(1, 3000)
                .mapToObj(GeneratedCase::of)
                .map(change)
                .filter(made -> made.breakEven() instanceof BreakEven.Rise)
                .toList();
    }

    private static GeneratedCase costing(BigDecimal hourlyCost, GeneratedCase made) {
        PolicySettings was = made.settings();
        return made.settings(new PolicySettings(
                was.points(),
                was.dealBreakerPoints(),
                was.halfLifeDays(),
                was.heatDays(),
                was.windowDays(),
                was.thresholds(),
                hourlyCost,
                was.dealBreakers()));
    }

    private static GeneratedCase client(BigDecimal fee, BigDecimal hours, BigDecimal money) {
        Report plain = GeneratedCase.mildReport(1, new MemberId("U1"), TODAY);
        Incident was = plain.incident();
        Incident incident =
                new Incident(was.archetype(), was.severity(), was.redFlags(), TODAY, "", hours, money, null);
        Report report = new Report(plain.id(), plain.client(), plain.reporter(), incident, plain.filedAt(), null);
        Evidence evidence = new Evidence(
                List.of(report), new ClientFacts(fee, null, null, false, null), GutCheck.UNANSWERED, CaseHistory.NONE);
        return new GeneratedCase(0, evidence, PolicySettings.DEFAULTS, TODAY);
    }

    private static BigDecimal exactFee(GeneratedCase made) {
        Tally tally = tally(made);
        return tally.hoursLost()
                .multiply(made.settings().hourlyCost())
                .add(tally.moneyWithheld())
                .multiply(BigDecimal.valueOf(30))
                .divide(BigDecimal.valueOf(made.settings().windowDays()), MathContext.DECIMAL128);
    }

    private static BigDecimal percentOf(BigDecimal fee, GeneratedCase made) {
        BigDecimal now = made.evidence().client().monthlyFee();
        return fee.subtract(now).multiply(BigDecimal.valueOf(100)).divide(now, MathContext.DECIMAL128);
    }

    /** What an hour would cost the firm if that were the rise exactly. */
    private static BigDecimal hourlyCostAt(BigDecimal percent, GeneratedCase made) {
        Tally tally = tally(made);
        BigDecimal fee = made.evidence()
                .client()
                .monthlyFee()
                .multiply(percent.add(BigDecimal.valueOf(100)))
                .movePointLeft(2);
        return fee.multiply(BigDecimal.valueOf(made.settings().windowDays()))
                .divide(BigDecimal.valueOf(30), MathContext.DECIMAL128)
                .subtract(tally.moneyWithheld())
                .divide(tally.hoursLost(), MathContext.DECIMAL128);
    }

    private static Tally tally(GeneratedCase made) {
        List<Report> standing = made.evidence().reports().stream()
                .filter(report -> !report.isWithdrawn())
                .toList();
        return Tally.of(standing, made.settings().windowDays(), made.today());
    }

    private static boolean isBetween(BigDecimal from, BigDecimal figure, BigDecimal to) {
        return from.compareTo(figure) < 0 && figure.compareTo(to) < 0;
    }

    private static void assertSame(BigDecimal expected, BigDecimal actual) {
        assertEquals(0, expected.compareTo(actual), () -> expected + " expected, but was " + actual);
    }
}
