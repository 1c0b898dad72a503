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

    public static BigDecimal figure(BigDecimal figure) {
        return figure.setScale(2, RoundingMode.HALF_UP);
    }
}
