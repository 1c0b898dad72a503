package app.laststraw.domain.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Report;
import app.laststraw.domain.report.Severity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static Tally tally(Report... reports) {
        return Tally.of(List.of(reports), 90, TODAY);
    }

    @Test
    void countsReportsReportersArchetypesFlagsAndSums() {
        Tally tally = tally(
                Reported.by("U1", TODAY, Severity.COSTLY, Archetype.LATE_PAYER, RedFlag.PAYS_LATE),
                Reported.by("U1", TODAY.minusDays(2), Severity.COSTLY, Archetype.LATE_PAYER, RedFlag.HAGGLES_FEES),
                Reported.by("U2", TODAY.minusDays(3), Severity.COSTLY, Archetype.NONE, RedFlag.PAYS_LATE));
        assertEquals(
                new Tally(
                        90,
                        3,
                        2,
                        Map.of(Archetype.LATE_PAYER, 2, Archetype.NONE, 1),
                        Map.of(RedFlag.PAYS_LATE, 2, RedFlag.HAGGLES_FEES, 1),
                        new BigDecimal("4.5"),
                        BigDecimal.valueOf(30),
                        TODAY,
                        Archetype.LATE_PAYER,
                        new Trend(3, 0)),
                tally);
    }

    @Test
    void nothingReportedIsAnEmptyTally() {
        Tally tally = tally();
        assertEquals(0, tally.reports());
        assertNull(tally.lastIncident());
        assertNull(tally.commonest());
        assertEquals(BigDecimal.ZERO, tally.hoursLost());
    }

    @Test
    void theWindowEndsWithTheNinetiethDay() {
        assertEquals(1, tally(Reported.on(TODAY.minusDays(90), Archetype.NONE)).reports());
        assertEquals(0, tally(Reported.on(TODAY.minusDays(91), Archetype.NONE)).reports());
    }

    @Test
    void aWithdrawnReportLeavesNoTrace() {
        Report report = Reported.on(TODAY, Archetype.LATE_PAYER);
        assertEquals(tally(), tally(Reported.withdrawn(report)));
        assertEquals(tally(), tally(Reported.withdrawn(Reported.on(TODAY.plusDays(1), Archetype.NONE))));
    }

    @Test
    void aReportOfTomorrowIsRefused() {
        Report tomorrow = Reported.on(TODAY.plusDays(1), Archetype.NONE);
        assertThrows(IllegalArgumentException.class, () -> tally(tomorrow));
    }

    @Test
    void noneIsNeverTheCommonestArchetype() {
        Report none = Reported.on(TODAY, Archetype.NONE);
        assertNull(tally(none, none).commonest());
        assertEquals(
                Archetype.CANT_DECIDE,
                tally(none, none, Reported.on(TODAY, Archetype.CANT_DECIDE)).commonest());
    }

    @Test
    void aTieGoesToTheLatestIncidentAndThenToTheOrderOfTheArchetypes() {
        Report unicorn = Reported.on(TODAY.minusDays(1), Archetype.DISGUISED_UNICORN);
        Report late = Reported.on(TODAY.minusDays(2), Archetype.LATE_PAYER);
        assertEquals(Archetype.DISGUISED_UNICORN, tally(late, unicorn).commonest());
        assertEquals(
                Archetype.LATE_PAYER,
                tally(unicorn, Reported.on(TODAY.minusDays(1), Archetype.LATE_PAYER))
                        .commonest());
        assertEquals(
                Archetype.LATE_PAYER,
                tally(unicorn, late, Reported.on(TODAY.minusDays(3), Archetype.LATE_PAYER))
                        .commonest());
    }

    @Test
    void theTrendHoldsTheLastFourWeeksAgainstTheFourBefore() {
        assertEquals(
                new Trend(2, 2),
                tally(
                                Reported.on(TODAY, Archetype.NONE),
                                Reported.on(TODAY.minusDays(27), Archetype.NONE),
                                Reported.on(TODAY.minusDays(28), Archetype.NONE),
                                Reported.on(TODAY.minusDays(55), Archetype.NONE),
                                Reported.on(TODAY.minusDays(56), Archetype.NONE))
                        .trend());
    }

    @Test
    void theTrendLooksAtItsOwnDaysHoweverShortTheWindow() {
        Report old = Reported.on(TODAY.minusDays(40), Archetype.NONE);
        assertEquals(new Trend(0, 1), Tally.of(List.of(old), 7, TODAY).trend());
    }
}
