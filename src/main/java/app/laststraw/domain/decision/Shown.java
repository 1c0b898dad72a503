package app.laststraw.domain.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures as people read them: half up to two places. Rules never compare these. */
public final class Shown {
    private Shown() {}

    /** @param figure finite */
    public static BigDecimal figure(double figure) {
        return figure(BigDecimal.valueOf(figure));
    }

    /** As {@link #figure}, but a figure below the limit never reads as if it had reached it. */
    static BigDecimal against(BigDecimal limit, BigDecimal figure) {
        boolean seemsReached = figure.compareTo(limit) < 0 && figure(figure).compareTo(figure(limit)) >= 0;
        return seemsReached ? figure.setScale(2, RoundingMode.DOWN) : figure(figure);
    }

    static BigDecimal against(double limit, double figure) {
        return against(BigDecimal.valueOf(limit), BigDecimal.valueOf(figure));
    }

    public static BigDecimal figure(BigDecimal figure) {
        return figure.setScale(2, RoundingMode.HALF_UP);
    }
}
