package app.laststraw.slack.message;

import app.laststraw.domain.exit.Step;
import app.laststraw.usecase.exit.PlanRefusal;
import app.laststraw.usecase.exit.SettlingSteps.Outcome;
import app.laststraw.words.Words;
import java.util.List;
import java.util.stream.Collectors;

/** Private answers to somebody whose change of an exit plan could not be. */
public final class PlanRefusals {
    private PlanRefusals() {}

    public static RenderedMessage render(PlanRefusal why, Words words) {
        return Blocks.message(say(why, words));
    }

    /** @param refused at least one; none of them a change */
    public static RenderedMessage render(List<Outcome> refused, Words words) {
        String sayings =
                refused.stream().map(outcome -> say(outcome, words)).distinct().collect(Collectors.joining("\n"));
        return Blocks.message(sayings);
    }

    private static String say(Outcome outcome, Words words) {
        if (outcome instanceof Outcome.Closed closed) {
            return say(closed.why(), words);
        }
        if (outcome instanceof Outcome.AlreadySettled settled) {
            Step step = settled.step();
            return words.say("plan.fault." + step.state().name(), StepWords.title(step, words));
        }
        if (outcome instanceof Outcome.Refused refused) {
            return words.say("plan.fault." + refused.fault().name());
        }
        throw new IllegalArgumentException("that is no refusal");
    }

    private static String say(PlanRefusal why, Words words) {
        return words.say("plan.refused." + why.name());
    }
}
