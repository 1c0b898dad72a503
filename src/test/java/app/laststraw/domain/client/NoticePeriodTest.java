package app.laststraw.domain.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.client.NoticePeriod.End;
import app.laststraw.domain.client.NoticePeriod.Unit;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticePeriodTest {
    @ParameterizedTest(name = "{0} {1}, {2}: told on {3}, over on {4}")
    @CsvSource({
        "0,  DAYS,   ANY_DAY,     2026-11-21, 2026-11-21",
        "14, DAYS,   ANY_DAY,     2026-12-24, 2027-01-07",
        "14, DAYS,   ANY_DAY,     2028-02-20, 2028-03-05",
        "14, DAYS,   ANY_DAY,     2027-02-20, 2027-03-06",
        "4,  WEEKS,  ANY_DAY,     2026-03-05, 2026-04-02",
        "1,  MONTHS, ANY_DAY,     2026-01-31, 2026-02-28",
        "1,  MONTHS, ANY_DAY,     2028-01-31, 2028-02-29",
        "1,  MONTHS, ANY_DAY,     2026-02-28, 2026-03-28",
        "12, MONTHS, ANY_DAY,     2028-02-29, 2029-02-28",
        "1,  MONTHS, ANY_DAY,     2026-12-31, 2027-01-31",
        "0,  DAYS,   MONTH_END,   2026-02-28, 2026-02-28",
        "0,  DAYS,   MONTH_END,   2028-02-28, 2028-02-29",
        "1,  DAYS,   MONTH_END,   2026-01-31, 2026-02-28",
        "1,  MONTHS, MONTH_END,   2026-01-31, 2026-02-28",
        "1,  MONTHS, MONTH_END,   2026-02-28, 2026-03-31",
        "3,  MONTHS, MONTH_END,   2026-11-30, 2027-02-28",
        "4,  WEEKS,  MONTH_END,   2026-12-03, 2026-12-31",
        "4,  WEEKS,  MONTH_END,   2026-12-04, 2027-01-31",
        "0,  DAYS,   QUARTER_END, 2026-03-31, 2026-03-31",
        "0,  DAYS,   QUARTER_END, 2026-04-01, 2026-06-30",
        "1,  MONTHS, QUARTER_END, 2026-08-31, 2026-09-30",
        "1,  MONTHS, QUARTER_END, 2026-09-01, 2026-12-31",
        "3,  MONTHS, QUARTER_END, 2026-12-31, 2027-03-31",
        "6,  WEEKS,  QUARTER_END, 2026-11-19, 2026-12-31",
        "6,  WEEKS,  QUARTER_END, 2026-11-20, 2027-03-31"
    })
    void theContractEndsWhenTheNoticeIsOver(int length, Unit unit, End end, LocalDate noticeOn, LocalDate over) {
        assertEquals(over, new NoticePeriod(length, unit, end).endAfter(noticeOn));
    }

    @Test
    void whoGivesNoticeLaterIsNotFreeSooner() {
        Random random = new Random(3);
        for (int tried = 0; tried < 5000; tried++) {
            NoticePeriod notice = new NoticePeriod(
                    random.nextInt(90), Unit.values()[random.nextInt(3)], End.values()[random.nextInt(3)]);
            LocalDate day = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(3000));
            LocalDate over = notice.endAfter(day);

            assertTrue(!over.isBefore(day), () -> notice + " from " + day);
            assertTrue(!notice.endAfter(day.plusDays(1)).isBefore(over), () -> notice + " from " + day);
        }
    }

    @Test
    void aNoticePeriodHasALengthOfDaysThatPeopleAgreeOn() {
        assertThrows(IllegalArgumentException.class, () -> new NoticePeriod(-1, Unit.DAYS, End.ANY_DAY));
        assertThrows(IllegalArgumentException.class, () -> new NoticePeriod(366, Unit.DAYS, End.ANY_DAY));
        assertEquals(365, new NoticePeriod(365, Unit.DAYS, End.ANY_DAY).length());
    }
}
