package app.laststraw.domain.digest;

import java.math.BigDecimal;

/** How much of the fees trouble eats up; coarse, so that nobody computes from it what an hour costs the firm. */
public enum FeeShare {
    UNDER_A_TENTH("0.1"),
    UNDER_A_QUARTER("0.25"),
    UNDER_HALF("0.5"),
    UNDER_ALL("1"),
    ALL_AND_MORE(null),
    /** No fee is on record. */
    UNKNOWN(null);

    private static final BigDecimal DAYS_OF_A_MONTH = BigDecimal.valueOf(30);

    private final String limit;

    FeeShare(String limit) {
        this.limit = limit;
    }

    /** @param cost of the digest's days, against the fees of as many */
    static FeeShare of(BigDecimal cost, FirmWeek firm) {
        BigDecimal fees =
                firm.monthlyFees().multiply(BigDecimal.valueOf(firm.days().count()));
        if (fees.signum() == 0) {
            return UNKNOWN;
        }
        BigDecimal monthly = cost.multiply(DAYS_OF_A_MONTH);
        for (FeeShare share : values()) {
            if (share.limit != null && monthly.compareTo(fees.multiply(new BigDecimal(share.limit))) < 0) {
                return share;
            }
        }
        return ALL_AND_MORE;
    }
}
