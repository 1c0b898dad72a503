package app.laststraw.domain.decision;

import java.util.Objects;
import java.util.stream.Stream;

/** The questions before a hard step; each answer is yes, no, or null for not yet answered. */
public record GutCheck(
        Boolean lossHurtsBadly,
        Boolean pastNoReturn,
        Boolean obligationsMet,
        Boolean breachesContract,
        Boolean ruinsTheirBusiness,
        Boolean readyForConsequences) {
    public static final GutCheck UNANSWERED = new GutCheck(null, null, null, null, null, null);

    /** How many of the six questions are still open. */
    public int unanswered() {
        return (int) Stream.of(
                        lossHurtsBadly,
                        pastNoReturn,
                        obligationsMet,
                        breachesContract,
                        ruinsTheirBusiness,
                        readyForConsequences)
                .filter(Objects::isNull)
                .count();
    }

    GutCheck withLossHurtsBadly(Boolean answer) {
        return new GutCheck(
                answer, pastNoReturn, obligationsMet, breachesContract, ruinsTheirBusiness, readyForConsequences);
    }

    GutCheck withPastNoReturn(Boolean answer) {
        return new GutCheck(
                lossHurtsBadly, answer, obligationsMet, breachesContract, ruinsTheirBusiness, readyForConsequences);
    }

    /** As if all were met, nothing breached and nobody ruined. */
    GutCheck withNothingOwed() {
        return new GutCheck(lossHurtsBadly, pastNoReturn, true, false, false, readyForConsequences);
    }

    /** As if each open question of what is owed to them were answered for the worse. */
    GutCheck withOpenQuestionsOwed() {
        return new GutCheck(
                lossHurtsBadly,
                pastNoReturn,
                obligationsMet == null ? Boolean.FALSE : obligationsMet,
                breachesContract == null ? Boolean.TRUE : breachesContract,
                ruinsTheirBusiness == null ? Boolean.TRUE : ruinsTheirBusiness,
                readyForConsequences);
    }
}
