package app.laststraw.domain.decision;

import app.laststraw.domain.report.Archetype;
import java.time.LocalDate;

/**
 * How to go about a decision.
 *
 * @param script null for KEEP
 * @param why it is said the way it is said; null for KEEP
 */
record Approach(ScriptId script, MediumReason why, boolean offerReferral) {
    private static final int DAYS_A_CLIENT_IS_NEW = 60;

    static Approach to(Decision decision, Situation client) {
        MediumReason why = mediumReason(decision, client);
        return new Approach(scriptFor(decision, why, client), why, !client.dealBreakerReported());
    }

    /** Null for KEEP. */
    Medium medium() {
        return why == null ? null : why.medium();
    }

    static Medium mediumFor(Decision decision, Situation client) {
        return to(decision, client).medium();
    }

    private static MediumReason mediumReason(Decision decision, Situation client) {
        return switch (decision) {
            case KEEP -> null;
            case END_NOW -> MediumReason.ABUSE;
            default -> MediumReason.with(client.client().contact(), isNew(client));
        };
    }

    private static boolean isNew(Situation client) {
        LocalDate since = client.client().since();
        return since != null && client.today().isBefore(since.plusDays(DAYS_A_CLIENT_IS_NEW));
    }

    private static ScriptId scriptFor(Decision decision, MediumReason why, Situation client) {
        return switch (decision) {
            case KEEP -> null;
            case SET_EXPECTATIONS -> ScriptId.EXPECTATIONS;
            case SALVAGE -> ScriptId.SALVAGE_TALK;
            case RAISE_FEES -> ScriptId.FEE_INCREASE;
            case FINISH_THEN_PART, PART_WAYS ->
                why.medium().isSpoken() ? ScriptId.CONVERSATION : farewellLetter(client);
            case END_NOW -> ScriptId.END_NOW;
        };
    }

    /** To some, telling the reason would only start a fight. */
    private static ScriptId farewellLetter(Situation client) {
        Archetype commonest = client.tally().commonest();
        boolean wouldFight = commonest == Archetype.NOT_MY_FAULT || commonest == Archetype.SELF_PROCLAIMED_EXPERT;
        return wouldFight ? ScriptId.EXCUSE : ScriptId.STRAIGHT_TALK;
    }
}
