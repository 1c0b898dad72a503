package app.laststraw.usecase;

import java.math.BigDecimal;

/** Reads a figure that somebody typed. */
public final class Figure {
    private Figure() {}

    /** Plain decimals only: {@code 1e9} is more likely a slip than an amount. Null when it is none. */
    public static BigDecimal of(String typed) {
        String figure = typed.strip();
        return figure.matches("[+-]?(\\d{1,15}([.]\\d{0,15})?|[.]\\d{1,15})") ? new BigDecimal(figure) : null;
    }

    /** The end of a text's key: {@code negative}, {@code too_many} or {@code too_precise}; null when all is well. */
    public static String faultOf(BigDecimal figure, int most) {
        if (figure.signum() < 0) {
            return "negative";
        }
        if (figure.compareTo(BigDecimal.valueOf(most)) > 0) {
            return "too_many";
        }
        return figure.stripTrailingZeros().scale() > 2 ? "too_precise" : null;
    }
}
