package app.laststraw.domain.decision;

import app.laststraw.domain.tally.Tally;
import java.math.BigDecimal;
import java.math.MathContext;

/** What a client's trouble costs, against what the client pays. */
final class Trouble {
    private static final BigDecimal DAYS_OF_A_MONTH = BigDecimal.valueOf(30);

    private Trouble() {}

    /** Hours lost at the firm's hourly cost, and the money withheld or written off; in the firm's currency. */
    static BigDecimal cost(Tally tally, PolicySettings settings) {
        return costAt(settings.hourlyCost(), tally);
    }

    /** The same, if an hour cost the firm that much. */
    static BigDecimal costAt(BigDecimal hourlyCost, Tally tally) {
        return tally.hoursLost().multiply(hourlyCost).add(tally.moneyWithheld());
    }

    /** The cost against the fees of so many days; null when there is no fee to hold it against. */
    static BigDecimal ratio(BigDecimal cost, ClientFacts client, long days) {
        if (!isPaid(client)) {
            return null;
        }
        // One division, at the end: the product is exact, so that a ratio of exactly 1 is exactly 1.
        BigDecimal fees = client.monthlyFee().multiply(BigDecimal.valueOf(days));
        return cost.multiply(DAYS_OF_A_MONTH).divide(fees, MathContext.DECIMAL128);
    }

    /** The monthly fee at which the ratio would be exactly 1. */
    static BigDecimal feeThatCovers(BigDecimal cost, int windowDays) {
        return cost.multiply(DAYS_OF_A_MONTH).divide(BigDecimal.valueOf(windowDays), MathContext.DECIMAL128);
    }

    /** A fee of zero is as good as none: nothing can be weighed against it. */
    private static boolean isPaid(ClientFacts client) {
        return client.monthlyFee() != null && client.monthlyFee().signum() > 0;
    }
}
