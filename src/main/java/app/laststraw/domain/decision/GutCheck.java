package app.laststraw.domain.decision;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * The seven questions before a hard step; each answer is yes, no, or null for not yet answered.
 *
 * @param lossHurtsBadly would losing them hurt profit badly
 * @param pastNoReturn is it past the point of no return
 * @param obligationsMet have we met all our own obligations
 * @param breachesContract would ending it put us in breach of contract
 * @param ruinsTheirBusiness would it ruin their business
 * @param readyForConsequences are we ready to carry the consequences
 * @param expectationsSet do we talk regularly, and have we set expectations and timelines; changes no decision, but what
 *     comes first
 */
public record GutCheck(
        Boolean lossHurtsBadly,
        Boolean pastNoReturn,
        Boolean obligationsMet,
        Boolean breachesContract,
        Boolean ruinsTheirBusiness,
        Boolean readyForConsequences,
        Boolean expectationsSet) {
    public static final GutCheck UNANSWERED = new GutCheck(null, null, null, null, null, null, null);

    /** How many of the six questions that can change the decision are still open. */
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
                answer,
                pastNoReturn,
                obligationsMet,
                breachesContract,
                ruinsTheirBusiness,
                readyForConsequences,
                expectationsSet);
    }

    GutCheck withPastNoReturn(Boolean answer) {
        return new GutCheck(
                lossHurtsBadly,
                answer,
                obligationsMet,
                breachesContract,
                ruinsTheirBusiness,
                readyForConsequences,
                expectationsSet);
    }

    /** As if all were met, nothing breached and nobody ruined. */
    GutCheck withNothingOwed() {
        return new GutCheck(lossHurtsBadly, pastNoReturn, true, false, false, readyForConsequences, expectationsSet);
    }

    /** As if each open question of what is owed to them were answered for the worse. */
    GutCheck withOpenQuestionsOwed() {
        return new GutCheck(
                lossHurtsBadly,
                pastNoReturn,
                obligationsMet == null ? Boolean.FALSE : obligationsMet,
                breachesContract == null ? Boolean.TRUE : breachesContract,
                ruinsTheirBusiness == null ? Boolean.TRUE : ruinsTheirBusiness,
                readyForConsequences,
                expectationsSet);
    }
}
