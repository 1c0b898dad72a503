package app.laststraw.domain.decision;

import java.util.function.Function;

/** The seven questions of the gut check, in the order in which they are asked. */
public enum GutQuestion {
    LOSS_HURTS_BADLY(GutCheck::lossHurtsBadly),
    EXPECTATIONS_SET(GutCheck::expectationsSet),
    OBLIGATIONS_MET(GutCheck::obligationsMet),
    PAST_NO_RETURN(GutCheck::pastNoReturn),
    RUINS_THEIR_BUSINESS(GutCheck::ruinsTheirBusiness),
    BREACHES_CONTRACT(GutCheck::breachesContract),
    READY_FOR_CONSEQUENCES(GutCheck::readyForConsequences);

    private final Function<GutCheck, Boolean> answer;

    GutQuestion(Function<GutCheck, Boolean> answer) {
        this.answer = answer;
    }

    /** Yes, no, or null for not yet answered. */
    public Boolean answerIn(GutCheck gutCheck) {
        return answer.apply(gutCheck);
    }

    /** @param answer yes, no or null to each question */
    public static GutCheck answered(Function<GutQuestion, Boolean> answer) {
        return new GutCheck(
                answer.apply(LOSS_HURTS_BADLY),
                answer.apply(PAST_NO_RETURN),
                answer.apply(OBLIGATIONS_MET),
                answer.apply(BREACHES_CONTRACT),
                answer.apply(RUINS_THEIR_BUSINESS),
                answer.apply(READY_FOR_CONSEQUENCES),
                answer.apply(EXPECTATIONS_SET));
    }
}
