package app.laststraw.domain.decision;

import java.math.BigDecimal;

/** Who is worth the effort: A is best. */
public enum Grade {
    A,
    B,
    C,
    D,
    E;

    /**
     * The best grade whose two limits both hold.
     *
     * @param troubleRatio null when unknown: the heat alone then counts
     */
    static Grade of(double heat, BigDecimal troubleRatio, PolicySettings.Thresholds thresholds) {
        if (heat < 1 && isUnder(troubleRatio, "0.1")) {
            return A;
        }
        if (heat < thresholds.setExpectations() && isUnder(troubleRatio, "0.25")) {
            return B;
        }
        if (heat < thresholds.salvage() && isUnder(troubleRatio, "0.5")) {
            return C;
        }
        return heat < thresholds.part() && isUnder(troubleRatio, "1.0") ? D : E;
    }

    private static boolean isUnder(BigDecimal troubleRatio, String limit) {
        return troubleRatio == null || troubleRatio.compareTo(new BigDecimal(limit)) < 0;
    }
}
