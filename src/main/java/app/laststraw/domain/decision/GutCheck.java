package app.laststraw.domain.decision;

/** The questions before a hard step; each answer is yes, no, or null for not yet answered. */
public record GutCheck(
        Boolean lossHurtsBadly,
        Boolean pastNoReturn,
        Boolean obligationsMet,
        Boolean breachesContract,
        Boolean ruinsTheirBusiness,
        Boolean readyForConsequences) {
    public static final GutCheck UNANSWERED = new GutCheck(null, null, null, null, null, null);
}
