package app.laststraw.slack.handler;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.usecase.decision.CaseOutcome;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.time.Instant;
import java.time.InstantSource;

/** A button that changes a case at once; Slack has asked “are you sure” by then. What is posted shows that it is done. */
public final class CaseButton implements BlockActionHandler {
    private final Deed deed;
    private final Callers callers;
    private final CaseRefusals refusals;
    private final InstantSource clock;

    public CaseButton(Deed deed, Callers callers, CaseRefusals refusals, InstantSource clock) {
        this.deed = deed;
        this.callers = callers;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** What the button does. */
    public interface Deed {
        CaseOutcome on(ClientId client, MemberId person, String pressKey, Instant now);
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        Caller caller = callers.of(context);
        ClientId client = new ClientId(Pressed.number(request));
        CaseOutcome outcome = deed.on(client, caller.id(), Pressed.key(request), clock.instant());
        if (!(outcome instanceof CaseOutcome.Saved)) {
            refusals.tell(caller, Pressed.where(request), outcome);
        }
        return context.ack();
    }
}
