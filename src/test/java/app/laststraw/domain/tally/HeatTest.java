package app.laststraw.domain.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Report;
import app.laststraw.domain.report.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeatTest {
    /** A Saturday, in the ISO week that began on Monday the 16th. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static final Weights WEIGHTS = new Weights(
            Map.of(Severity.ANNOYING, 1.0, Severity.COSTLY, 2.0, Severity.HARMFUL, 4.0, Severity.ABUSIVE, 8.0),
            4,
            Set.of(RedFlag.REFUSES_TO_PAY, RedFlag.ABUSIVE_CONDUCT),
            30,
            180);
    /** Such a long half-life that days do not count. */
    private static final Weights UNFADING =
            new Weights(WEIGHTS.points(), 4, WEIGHTS.dealBreakers(), Integer.MAX_VALUE, 3650);

    private static double heat(Report... reports) {
        return Heat.of(List.of(reports), WEIGHTS, TODAY);
    }

    @Test
    void nothingReportedIsNoHeat() {
        assertEquals(0, heat());
    }

    @Test
    void aReportLosesHalfItsPointsInAHalfLife() {
        assertEquals(8, heat(Reported.by("U1", TODAY, Severity.ABUSIVE)));
        assertEquals(4, heat(Reported.by("U1", TODAY.minusDays(30), Severity.ABUSIVE)));
        assertEquals(2, heat(Reported.by("U1", TODAY.minusDays(60), Severity.ABUSIVE)));
    }

    @Test
    void theLastDayThatCountsIsTheHundredAndEightieth() {
        assertEquals(0.125, heat(Reported.by("U1", TODAY.minusDays(180), Severity.ABUSIVE)));
        assertEquals(0, heat(Reported.by("U1", TODAY.minusDays(181), Severity.ABUSIVE)));
    }

    @Test
    void eachDealBreakerOnAReportAddsItsPoints() {
        Report report = Reported.by(
                "U1",
                TODAY,
                Severity.ANNOYING,
                Archetype.NONE,
                RedFlag.REFUSES_TO_PAY,
                RedFlag.ABUSIVE_CONDUCT,
                RedFlag.PAYS_LATE);
        assertEquals(9, heat(report));
    }

    @Test
    void oneVoiceInOneWeekCountsItsLargestWholeThenHalfThenAThird() {
        assertEquals(
                8 + 4 / 2.0 + 1 / 3.0,
                heat(
                        Reported.by("U1", TODAY, Severity.ANNOYING),
                        Reported.by("U1", TODAY, Severity.ABUSIVE),
                        Reported.by("U1", TODAY, Severity.HARMFUL)));
    }

    @Test
    void twoVoicesAndTwoWeeksCountWhole() {
        assertEquals(16, heat(Reported.by("U1", TODAY, Severity.ABUSIVE), Reported.by("U2", TODAY, Severity.ABUSIVE)));
        LocalDate monday = LocalDate.of(2026, 11, 16);
        Report thisWeek = Reported.by("U1", monday, Severity.ABUSIVE);
        Report weekBefore = Reported.by("U1", monday.minusDays(1), Severity.ABUSIVE);
        assertEquals(16, Heat.of(List.of(thisWeek, weekBefore), UNFADING, TODAY), 1e-6);
    }

    @Test
    void aWeekThatCrossesTheNewYearIsOneWeek() {
        LocalDate thursday = LocalDate.of(2026, 12, 31);
        Report before = Reported.by("U1", thursday, Severity.ABUSIVE);
        Report after = Reported.by("U1", thursday.plusDays(1), Severity.ABUSIVE);
        assertEquals(12, Heat.of(List.of(before, after), UNFADING, thursday.plusDays(1)), 1e-6);
    }

    @Test
    void theSameWeekOfAnotherYearIsAnotherWeek() {
        Report now = Reported.by("U1", TODAY, Severity.ABUSIVE);
        Report aYearAgo = Reported.by("U1", TODAY.minusWeeks(52), Severity.ABUSIVE);
        assertEquals(16, Heat.of(List.of(now, aYearAgo), UNFADING, TODAY), 1e-5);
    }

    @Test
    void aWithdrawnReportIsNotInTheLine() {
        Report withdrawn = Reported.withdrawn(Reported.by("U1", TODAY, Severity.ABUSIVE));
        assertEquals(4, heat(withdrawn, Reported.by("U1", TODAY, Severity.HARMFUL)));
    }

    @Test
    void aReportOfTomorrowIsRefused() {
        Report tomorrow = Reported.by("U1", TODAY.plusDays(1), Severity.ANNOYING);
        assertThrows(IllegalArgumentException.class, () -> heat(tomorrow));
        assertEquals(0, heat(Reported.withdrawn(tomorrow)));
    }
}
