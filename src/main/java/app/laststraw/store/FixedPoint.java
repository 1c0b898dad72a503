package app.laststraw.store;

import java.math.BigDecimal;

/** Decimal figures as exact integers, so that SQL can add them up without rounding. */
enum FixedPoint {
    /** In hundredths of an hour. */
    HOURS(2),
    /** In ten-thousandths of the currency: no currency of ISO 4217 divides finer. */
    MONEY(4);

    private final int decimals;

    FixedPoint(int decimals) {
        this.decimals = decimals;
    }

    /**
     * @return null for null
     * @throws IllegalArgumentException when the figure is finer or larger than the column; it is never rounded
     */
    Long toColumn(BigDecimal figure) {
        try {
            return figure == null ? null : figure.movePointRight(decimals).longValueExact();
        } catch (ArithmeticException tooFineOrTooLarge) {
            throw new IllegalArgumentException(name() + " is kept with " + decimals + " decimals", tooFineOrTooLarge);
        }
    }

    /** The figure without needless zeros: 3.5, 0, 1200; null for null. */
    BigDecimal fromColumn(Long column) {
        if (column == null) {
            return null;
        }
        BigDecimal bare = BigDecimal.valueOf(column, decimals).stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
