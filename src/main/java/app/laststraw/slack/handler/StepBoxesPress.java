package app.laststraw.slack.handler;

import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.message.PlanRefusals;
import app.laststraw.slack.message.StepBoxes;
import app.laststraw.slack.webapi.Replies;
import app.laststraw.usecase.exit.SettlingSteps;
import app.laststraw.usecase.exit.TickingSteps;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.time.InstantSource;
import java.util.List;

/** A step of an exit plan is ticked or unticked. The plan itself shows what became of it; only a refusal is said. */
public final class StepBoxesPress implements BlockActionHandler {
    private final TickingSteps steps;
    private final Callers callers;
    private final Replies replies;
    private final InstantSource clock;

    public StepBoxesPress(TickingSteps steps, Callers callers, Replies replies, InstantSource clock) {
        this.steps = steps;
        this.callers = callers;
        this.replies = replies;
        this.clock = clock;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        BlockActionPayload.Action action = request.getPayload().getActions().get(0);
        List<String> selected = action.getSelectedOptions() == null
                ? List.of()
                : action.getSelectedOptions().stream()
                        .map(option -> option.getValue())
                        .toList();
        StepBoxes.read(action.getBlockId(), selected).ifPresent(change -> tick(change, request, callers.of(context)));
        return context.ack();
    }

    private void tick(StepBoxes.Change change, BlockActionRequest request, Caller caller) {
        List<SettlingSteps.Outcome> refused = steps.tick(
                change.plan(),
                new TickingSteps.Boxes(change.ticked(), change.unticked()),
                caller.id(),
                Pressed.key(request),
                clock.instant());
        if (!refused.isEmpty()) {
            replies.toPerson(
                    caller.id(),
                    Pressed.where(request),
                    PlanRefusals.render(refused, caller.words()),
                    ClientPresence.NONE);
        }
    }
}
