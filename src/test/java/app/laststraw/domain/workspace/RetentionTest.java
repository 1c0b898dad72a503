package app.laststraw.domain.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.tally.Trend;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetentionTest {
    private static PolicySettings lookingAt(int heatDays, int windowDays) {
        PolicySettings normal = PolicySettings.DEFAULTS;
        return new PolicySettings(
                normal.points(),
                normal.dealBreakerPoints(),
                normal.halfLifeDays(),
                heatDays,
                windowDays,
                normal.thresholds(),
                normal.hourlyCost(),
                normal.dealBreakers());
    }

    @ParameterizedTest
    @EnumSource(Retention.class)
    void eachCoversWhatThePolicyLooksAtByDefault(Retention retention) {
        assertTrue(retention.covers(PolicySettings.DEFAULTS.daysLookedAt()));
    }

    @Test
    void noneIsShorterThanWhatThePolicyLooksAt() {
        assertTrue(Retention.ONE_YEAR.covers(lookingAt(365, 90).daysLookedAt()));
        assertFalse(Retention.ONE_YEAR.covers(lookingAt(366, 90).daysLookedAt()));
        assertFalse(Retention.ONE_YEAR.covers(lookingAt(90, 366).daysLookedAt()));
        assertTrue(Retention.TWO_YEARS.covers(lookingAt(366, 366).daysLookedAt()));
        assertFalse(Retention.SEVEN_YEARS.covers(lookingAt(3650, 90).daysLookedAt()));
        assertTrue(Retention.FOREVER.covers(lookingAt(3650, 3650).daysLookedAt()));
    }

    @Test
    void thePolicyLooksAtTheTrendWhateverTheFirmLetsCount() {
        assertEquals(Trend.OLDEST_AGE, lookingAt(1, 1).daysLookedAt());
        assertEquals(180, PolicySettings.DEFAULTS.daysLookedAt());
    }

    @Test
    void yearsAreCountedByTheCalendar() {
        assertEquals(Optional.of(LocalDate.of(2027, 2, 28)), Retention.ONE_YEAR.keptSince(LocalDate.of(2028, 2, 29)));
        assertEquals(Optional.empty(), Retention.FOREVER.keptSince(LocalDate.of(2028, 2, 29)));
    }
}
