package app.laststraw.usecase.script;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.exit.ExitPlan;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.exit.StepKind;
import java.util.List;
import java.util.Set;

/** Which steps of an exit plan are done once a script was sent or said. */
final class StepsOfScript {
    private StepsOfScript() {}

    /** In the order of the steps. */
    static List<Step> open(ScriptId script, ExitPlan plan) {
        Set<StepKind> done = done(script);
        return plan.open().stream().filter(step -> done.contains(step.kind())).toList();
    }

    private static Set<StepKind> done(ScriptId script) {
        return switch (script) {
            case HEADS_UP -> Set.of(StepKind.HEADS_UP);
            case CONVERSATION -> Set.of(StepKind.WRITE_SCRIPT, StepKind.FAREWELL_TALK);
            case STRAIGHT_TALK, EXCUSE, END_NOW -> Set.of(StepKind.WRITE_SCRIPT, StepKind.WRITTEN_NOTICE);
            case PHONE_FOLLOW_UP -> Set.of(StepKind.PHONE_FOLLOW_UP);
            case FEE_INCREASE, EXPECTATIONS, SALVAGE_TALK -> Set.of();
        };
    }
}
