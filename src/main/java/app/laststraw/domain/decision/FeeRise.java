package app.laststraw.domain.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Works out {@link BreakEven}.
 *
 * <p>Whoever reads it knows the hours that were reported, so an exact figure would give away what an hour costs the firm;
 * so would one that is merely rounded, where the hours are many, and so would several of them laid side by side. Hence the
 * hourly cost itself goes in as a band ({@link HourlyCostBand}), the same for every client on every day: however many of
 * these ranges somebody puts together, their ends tell the band and no more. They are then rounded away from the figure.
 */
final class FeeRise {
    private FeeRise() {}

    static BreakEven of(Situation client) {
        BigDecimal ratio = client.figures().troubleRatio();
        if (ratio == null) {
            return BreakEven.NoFigure.FEE_UNKNOWN;
        }
        if (client.tally().hoursLost().signum() == 0
                && client.tally().moneyWithheld().signum() == 0) {
            return BreakEven.NoFigure.TROUBLE_UNKNOWN;
        }
        return ratio.compareTo(BigDecimal.ONE) <= 0 ? BreakEven.NoFigure.BREAKS_EVEN : rise(client);
    }

    private static BreakEven.Rise rise(Situation client) {
        HourlyCostBand band = HourlyCostBand.around(client.settings().hourlyCost());
        BigDecimal fee = client.client().monthlyFee();
        BigDecimal from = below(percentAt(band.from(), client)).max(BigDecimal.ZERO);
        BigDecimal to = above(percentAt(band.to(), client));
        BigDecimal digit = BigDecimal.ONE.movePointRight(fee.precision() - fee.scale() - 2);
        return new BreakEven.Rise(
                from,
                to,
                rounded(risen(fee, from), digit, RoundingMode.FLOOR).max(fee),
                rounded(risen(fee, to), digit, RoundingMode.CEILING));
    }

    /** The rise, if an hour cost the firm that much; negative where they would pay more than enough. */
    private static BigDecimal percentAt(BigDecimal hourlyCost, Situation client) {
        BigDecimal cost = Trouble.costAt(hourlyCost, client.tally());
        return Trouble.ratio(cost, client.client(), client.settings().windowDays())
                .subtract(BigDecimal.ONE)
                .movePointRight(2);
    }

    /** The next ten below it: never the figure itself. */
    private static BigDecimal below(BigDecimal percent) {
        return rounded(percent, BigDecimal.TEN, RoundingMode.CEILING).subtract(BigDecimal.TEN);
    }

    /** The next ten above it. */
    private static BigDecimal above(BigDecimal percent) {
        return rounded(percent, BigDecimal.TEN, RoundingMode.FLOOR).add(BigDecimal.TEN);
    }

    private static BigDecimal risen(BigDecimal fee, BigDecimal percent) {
        return fee.add(fee.multiply(percent).movePointLeft(2));
    }

    private static BigDecimal rounded(BigDecimal figure, BigDecimal step, RoundingMode mode) {
        return figure.divide(step, 0, mode).multiply(step);
    }
}
