package app.laststraw.slack.handler;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.message.Refusals;
import app.laststraw.slack.message.RenderedMessage;
import app.laststraw.slack.webapi.Replies;
import app.laststraw.usecase.RequestingDraft;
import app.laststraw.words.Words;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.time.InstantSource;

/** <i>Draft a script</i> on a card. The draft comes by way of the outbox; only a refusal is said at once. */
public final class DraftScriptButton implements BlockActionHandler {
    private final RequestingDraft drafts;
    private final Callers callers;
    private final Replies replies;
    private final InstantSource clock;

    public DraftScriptButton(RequestingDraft drafts, Callers callers, Replies replies, InstantSource clock) {
        this.drafts = drafts;
        this.callers = callers;
        this.replies = replies;
        this.clock = clock;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        Caller caller = callers.of(context);
        ClientId client = new ClientId(Pressed.number(request));
        RequestingDraft.Outcome outcome = drafts.request(client, caller.id(), Pressed.key(request), clock.instant());
        if (outcome != RequestingDraft.Outcome.ON_ITS_WAY) {
            replies.toPerson(
                    caller.id(), Pressed.where(request), refusal(outcome, caller.words()), ClientPresence.NONE);
        }
        return context.ack();
    }

    private static RenderedMessage refusal(RequestingDraft.Outcome outcome, Words words) {
        return switch (outcome) {
            case NOT_ALLOWED -> Refusals.role(words);
            case ENDED -> Refusals.ended(words);
            case NOTHING_TO_WRITE -> Refusals.nothingToDraft(words);
            case ARCHIVED -> Refusals.archived(words);
            case CLIENT_GONE -> Refusals.clientGone(words);
            case ON_ITS_WAY -> throw new IllegalArgumentException("that is no refusal");
        };
    }
}
