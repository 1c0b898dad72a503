package app.laststraw.domain.decision;

import java.math.BigDecimal;

/**
 * How far the monthly fee has to rise until a client pays what its trouble costs: a range, so that nobody computes from it
 * what an hour costs the firm ({@link FeeRise} says how it is rounded), or why there is none.
 */
public sealed interface BreakEven permits BreakEven.Rise, BreakEven.NoFigure {
    /** The range, or why there is none, in one sentence. */
    Sentence sentence();

    /**
     * The fee at which the client breaks even lies above the one end and below the other.
     *
     * @param percentFrom by how much the fee rises, in whole tens; not negative
     * @param percentTo in whole tens
     * @param feeFrom the new monthly fee in the firm's currency, which need not be the one on the bill; rounded to what the
     *     second digit of the present fee is worth, and not below that fee
     * @param feeTo likewise
     */
    record Rise(BigDecimal percentFrom, BigDecimal percentTo, BigDecimal feeFrom, BigDecimal feeTo)
            implements BreakEven {
        @Override
        public Sentence sentence() {
            return Sentence.of("policy.breakEven.rise", feeFrom, feeTo, percentFrom, percentTo);
        }
    }

    /** Why there is no figure. */
    enum NoFigure implements BreakEven {
        /** No monthly fee is on record, or one of zero. */
        FEE_UNKNOWN("policy.breakEven.feeUnknown"),
        /** No report in the window says what it cost, in hours or in money. */
        TROUBLE_UNKNOWN("policy.breakEven.troubleUnknown"),
        /** They pay what the trouble costs, or more. */
        BREAKS_EVEN("policy.breakEven.already");

        private final String key;

        NoFigure(String key) {
            this.key = key;
        }

        @Override
        public Sentence sentence() {
            return Sentence.of(key);
        }
    }
}
