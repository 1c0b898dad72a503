package app.laststraw.domain.decision;

import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Severity;
import app.laststraw.domain.tally.Trend;
import app.laststraw.domain.tally.Weights;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The firm's figures; the defaults are those of {@code docs/policy.md}.
 *
 * @param points of a report by severity, each 0 to 1000; a severity that is missing is refused
 * @param dealBreakerPoints added for each deal-breaker flag, 0 to 1000
 * @param halfLifeDays days in which a report loses half its points, 1 to 3650
 * @param heatDays reports older than this count nothing, 1 to 3650
 * @param windowDays the tally window, 1 to 3650
 * @param thresholds of the heat
 * @param hourlyCost what an hour costs the firm, in its currency, not negative
 */
public record PolicySettings(
        Map<Severity, Double> points,
        double dealBreakerPoints,
        int halfLifeDays,
        int heatDays,
        int windowDays,
        Thresholds thresholds,
        BigDecimal hourlyCost,
        Set<RedFlag> dealBreakers) {

    /** Heat at which a rung is reached; not falling from the first to the last. */
    public record Thresholds(double setExpectations, double salvage, double part) {
        public Thresholds {
            if (!(setExpectations > 0 && setExpectations <= salvage && salvage <= part && part < 1_000_000)) {
                throw new IllegalArgumentException("thresholds rise: 0 < setExpectations <= salvage <= part");
            }
        }
    }

    public static final PolicySettings DEFAULTS = new PolicySettings(
            Map.of(Severity.ANNOYING, 1.0, Severity.COSTLY, 2.0, Severity.HARMFUL, 4.0, Severity.ABUSIVE, 8.0),
            4.0,
            30,
            180,
            90,
            new Thresholds(3, 8, 16),
            BigDecimal.valueOf(100),
            EnumSet.of(RedFlag.REFUSES_TO_PAY, RedFlag.ABUSIVE_CONDUCT));

    public PolicySettings {
        points = Collections.unmodifiableMap(new EnumMap<>(points));
        EnumSet<RedFlag> flags = EnumSet.noneOf(RedFlag.class);
        flags.addAll(dealBreakers);
        dealBreakers = Collections.unmodifiableSet(flags);
        require(points.size() == Severity.values().length, "every severity has points");
        points.values().forEach(each -> require(each >= 0 && each <= 1000, "points lie between 0 and 1000"));
        require(dealBreakerPoints >= 0 && dealBreakerPoints <= 1000, "points lie between 0 and 1000");
        require(halfLifeDays >= 1 && halfLifeDays <= 3650, "halfLifeDays lies between 1 and 3650");
        require(heatDays >= 1 && heatDays <= 3650, "heatDays lies between 1 and 3650");
        require(windowDays >= 1 && windowDays <= 3650, "windowDays lies between 1 and 3650");
        require(hourlyCost.signum() >= 0, "hourlyCost is not negative");
    }

    /** As far back as any of the figures looks, in days: a firm may let heat end sooner than the trend. */
    public int daysLookedAt() {
        return Math.max(Trend.OLDEST_AGE, Math.max(heatDays, windowDays));
    }

    /** What these settings make a report weigh. */
    public Weights weights() {
        return new Weights(points, dealBreakerPoints, dealBreakers, halfLifeDays, heatDays);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
