package app.laststraw.slack.handler;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.message.Refusals;
import app.laststraw.slack.webapi.Replies;
import app.laststraw.usecase.script.RequestingDraft;
import app.laststraw.usecase.script.RequestingDraft.Outcome;
import app.laststraw.usecase.script.RequestingDraft.Wish;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.time.InstantSource;

/** <i>Draft a script</i> on a card. The draft comes by way of the outbox; only a refusal is said at once. */
public final class DraftScriptButton implements BlockActionHandler {
    private final RequestingDraft drafts;
    private final DraftRefusals refusals;
    private final Callers callers;
    private final Replies replies;
    private final InstantSource clock;

    public DraftScriptButton(
            RequestingDraft drafts, DraftRefusals refusals, Callers callers, Replies replies, InstantSource clock) {
        this.drafts = drafts;
        this.refusals = refusals;
        this.callers = callers;
        this.replies = replies;
        this.clock = clock;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        Caller caller = callers.of(context);
        ClientId client = new ClientId(Pressed.number(request));
        Outcome outcome = drafts.request(Wish.onCard(client), caller.id(), Pressed.key(request), clock.instant());
        if (outcome instanceof Outcome.NothingToWrite) {
            replies.toPerson(
                    caller.id(), Pressed.where(request), Refusals.nothingToDraft(caller.words()), ClientPresence.NONE);
        } else if (outcome instanceof Outcome.Refused refused) {
            return refusals.barred(request, context, caller, refused.why());
        }
        return context.ack();
    }
}
