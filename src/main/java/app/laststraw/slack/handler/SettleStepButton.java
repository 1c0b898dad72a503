package app.laststraw.slack.handler;

import app.laststraw.domain.exit.Snooze;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.message.PlanRefusals;
import app.laststraw.slack.message.StepButtons;
import app.laststraw.slack.webapi.Replies;
import app.laststraw.usecase.exit.SettlingSteps;
import app.laststraw.usecase.exit.SettlingSteps.Outcome;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;

/**
 * <i>Done</i> and <i>Snooze</i> on a reminder. The reminder itself shows what came of it; only what could not be done is
 * said besides.
 */
public final class SettleStepButton implements BlockActionHandler {
    private final SettlingSteps steps;
    private final Callers callers;
    private final Replies replies;
    private final InstantSource clock;

    public SettleStepButton(SettlingSteps steps, Callers callers, Replies replies, InstantSource clock) {
        this.steps = steps;
        this.callers = callers;
        this.replies = replies;
        this.clock = clock;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        Caller caller = callers.of(context);
        Outcome outcome = settle(request, caller);
        boolean isAsWished = outcome instanceof Outcome.Changed || outcome instanceof Outcome.Again;
        if (!isAsWished) {
            replies.toPerson(
                    caller.id(),
                    Pressed.where(request),
                    PlanRefusals.render(List.of(outcome), caller.words()),
                    ClientPresence.NONE);
        }
        return context.ack();
    }

    private Outcome settle(BlockActionRequest request, Caller caller) {
        PressedStep step = PressedStep.of(request);
        String press = Pressed.key(request);
        String button = Pressed.button(request);
        return Arrays.stream(Snooze.values())
                .filter(how -> button.equals(StepButtons.snooze(how)))
                .findFirst()
                .map(how -> steps.snooze(step.id(), step.number(), caller.id(), how, press, clock.instant()))
                .orElseGet(() -> steps.done(step.id(), step.number(), caller.id(), press, clock.instant()));
    }
}
