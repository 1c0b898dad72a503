package app.laststraw.domain.exit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewMorningTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Case OPEN = Case.openedBy(
            new CaseId(1),
            new ClientId(1),
            new Ruling(Decision.SALVAGE, Decision.SALVAGE, new MemberId("U1"), Instant.EPOCH, ""));

    /** The last moment before, and the first moment of the morning; {@code review} as the day that was agreed. */
    @ParameterizedTest(name = "{0} in {1} from {2}")
    @CsvSource({
        // A Friday on either side of the date line, and a zone of half an hour.
        "2026-12-18, Pacific/Kiritimati, 2026-12-17T19:00:00Z",
        "2026-12-18, Pacific/Pago_Pago, 2026-12-18T20:00:00Z",
        "2026-12-18, Asia/Kolkata, 2026-12-18T03:30:00Z",
        // A weekend waits for Monday.
        "2026-12-19, Europe/London, 2026-12-21T09:00:00Z",
        "2026-12-20, Europe/London, 2026-12-21T09:00:00Z",
        // Month end and leap day; the end of February on a Sunday.
        "2026-12-31, Europe/London, 2026-12-31T09:00:00Z",
        "2028-02-29, Europe/London, 2028-02-29T09:00:00Z",
        "2027-02-28, Europe/London, 2027-03-01T09:00:00Z",
        // The Mondays after the clocks went forward and back, and the Fridays before.
        "2026-03-27, Europe/London, 2026-03-27T09:00:00Z",
        "2026-03-29, Europe/London, 2026-03-30T08:00:00Z",
        "2026-10-23, Europe/London, 2026-10-23T08:00:00Z",
        "2026-10-25, Europe/London, 2026-10-26T09:00:00Z",
        "2026-03-08, America/New_York, 2026-03-09T13:00:00Z",
        "2026-11-01, America/New_York, 2026-11-02T14:00:00Z",
    })
    void itBeginsAtNineOnTheWorkingDayWhereThePersonIs(LocalDate review, ZoneId zone, Instant begins) {
        Case probation = OPEN.talked(talk(review));
        assertFalse(ReviewMorning.hasCome(probation, zone, begins.minusMillis(1)));
        assertTrue(ReviewMorning.hasCome(probation, zone, begins));
    }

    @Test
    void aMorningThatWasMissedIsMadeUpForInWorkingHoursOnly() {
        Case probation = OPEN.talked(talk(LocalDate.of(2026, 12, 18)));
        assertTrue(hasCome(probation, "2026-12-18T23:59:59Z"));
        assertFalse(hasCome(probation, "2026-12-19T12:00:00Z"), "on Saturday");
        assertFalse(hasCome(probation, "2026-12-21T03:00:00Z"), "at night");
        assertTrue(hasCome(probation, "2026-12-21T09:00:00Z"));
    }

    @Test
    void aDayIsAskedForOnceAndALaterTalkAnew() {
        LocalDate friday = LocalDate.of(2026, 12, 18);
        Case asked = OPEN.talked(talk(friday)).reviewAsked(friday);
        assertFalse(hasCome(asked, "2026-12-18T12:00:00Z"));
        Case again = asked.talked(talk(friday.plusDays(28)));
        assertFalse(hasCome(again, "2027-01-14T12:00:00Z"));
        assertTrue(hasCome(again, "2027-01-15T09:00:00Z"));
    }

    @Test
    void onlyAProbationIsLookedAt() {
        Case probation = OPEN.talked(talk(LocalDate.of(2026, 12, 18)));
        assertFalse(hasCome(OPEN, "2026-12-18T12:00:00Z"));
        assertFalse(hasCome(probation.kept(), "2026-12-18T12:00:00Z"));
    }

    @Test
    void aReportIsAftermathOnlyOnceTheEndIsPast() {
        Instant end = Instant.parse("2026-11-20T17:00:00Z");
        Case ended = OPEN.ended(end);
        assertFalse(OPEN.isAftermath(end));
        assertFalse(ended.isAftermath(end));
        assertTrue(ended.isAftermath(end.plusMillis(1)));
        assertFalse(ended.reopened().isAftermath(end.plusMillis(1)));
        assertEquals(CaseState.OPEN, ended.reopened().state());
    }

    private static boolean hasCome(Case probation, String now) {
        return ReviewMorning.hasCome(probation, LONDON, Instant.parse(now));
    }

    private static Talk talk(LocalDate review) {
        return new Talk(Decision.SALVAGE, review.minusDays(20), Set.of(RedFlag.PAYS_LATE), List.of(), review);
    }
}
