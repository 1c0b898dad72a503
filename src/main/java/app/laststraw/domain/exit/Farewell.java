package app.laststraw.domain.exit;

import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.ScriptId;
import java.util.Set;

/** What a script takes, by what was decided, before anybody but managers reads it in a firm with two-person release. */
public enum Farewell {
    /** Nothing: it is no farewell, or the farewell after the current work is done. */
    FREE,
    /** That a second manager agrees. */
    SECOND_MANAGER,
    /** A decision that the script carries out: without one there is no case that an agreement could be put into. */
    DECISION_FIRST;

    private static final Set<ScriptId> SCRIPTS =
            Set.of(ScriptId.CONVERSATION, ScriptId.STRAIGHT_TALK, ScriptId.EXCUSE, ScriptId.END_NOW);

    /** @param latest the client's latest case; null where nothing was decided yet */
    public static Farewell of(ScriptId script, Case latest) {
        if (!SCRIPTS.contains(script)) {
            return FREE;
        }
        Decision carriedOut =
                latest == null || !latest.isUnderWay() ? null : latest.ruling().decision();
        if (carriedOut == Decision.PART_WAYS || carriedOut == Decision.END_NOW) {
            return SECOND_MANAGER;
        }
        boolean isFinishing = carriedOut == Decision.FINISH_THEN_PART && script != ScriptId.END_NOW;
        return isFinishing ? FREE : DECISION_FIRST;
    }
}
