package app.laststraw.domain.decision;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What an hour costs the firm, as far as anybody may find out from what is shown.
 *
 * @param from at most the hourly cost
 * @param to above it
 */
record HourlyCostBand(BigDecimal from, BigDecimal to) {
    /** How much wider than its beginning a band ends. Whoever guesses its middle may be off by a sixth either way. */
    private static final BigDecimal STEP = new BigDecimal("1.4");

    /** @param hourlyCost not negative */
    static HourlyCostBand around(BigDecimal hourlyCost) {
        BigDecimal from = BigDecimal.ZERO;
        BigDecimal to = BigDecimal.ONE;
        while (to.compareTo(hourlyCost) <= 0) {
            from = to;
            to = from.multiply(STEP, MathContext.DECIMAL64);
        }
        return new HourlyCostBand(from, to);
    }
}
