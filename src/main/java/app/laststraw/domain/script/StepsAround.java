package app.laststraw.domain.script;

import app.laststraw.domain.decision.Medium;
import app.laststraw.domain.decision.ScriptId;
import java.util.ArrayList;
import java.util.List;

/** What comes before a script is used, and what after: steps that have scripts of their own. */
public final class StepsAround {
    private StepsAround() {}

    /**
     * In the order of the steps. Where it ends at once there are none: nobody needs to meet them.
     *
     * @param medium how it is best told; null where that is not known
     */
    public static List<ScriptId> of(ScriptId script, Medium medium) {
        List<ScriptId> steps = new ArrayList<>();
        if (script == ScriptId.END_NOW || medium == Medium.IN_WRITING) {
            return steps;
        }
        if (script == ScriptId.CONVERSATION || script == ScriptId.SALVAGE_TALK) {
            steps.add(ScriptId.HEADS_UP);
        }
        if (isFollowedUp(script, medium)) {
            steps.add(ScriptId.PHONE_FOLLOW_UP);
        }
        return steps;
    }

    private static boolean isFollowedUp(ScriptId script, Medium medium) {
        boolean isStepItself = script == ScriptId.HEADS_UP || script == ScriptId.PHONE_FOLLOW_UP;
        boolean isLetter = script == ScriptId.STRAIGHT_TALK || script == ScriptId.EXCUSE;
        return isLetter || medium == Medium.EMAIL && !isStepItself;
    }
}
