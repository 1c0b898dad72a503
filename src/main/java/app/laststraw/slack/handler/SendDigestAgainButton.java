package app.laststraw.slack.handler;

import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.message.DigestAnswers;
import app.laststraw.slack.message.DigestButtons;
import app.laststraw.slack.message.Refusals;
import app.laststraw.slack.message.RenderedMessage;
import app.laststraw.slack.webapi.Replies;
import app.laststraw.usecase.digest.SendingDigests;
import app.laststraw.usecase.digest.SendingDigests.Outcome;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.time.InstantSource;

/** <i>Send again</i> on a digest; Slack has asked “are you sure” by then. The new digest is the answer. */
public final class SendDigestAgainButton implements BlockActionHandler {
    private final SendingDigests digests;
    private final Callers callers;
    private final Replies replies;
    private final InstantSource clock;

    public SendDigestAgainButton(SendingDigests digests, Callers callers, Replies replies, InstantSource clock) {
        this.digests = digests;
        this.callers = callers;
        this.replies = replies;
        this.clock = clock;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        Caller caller = callers.of(context);
        String which = Pressed.value(request);
        Outcome outcome = digests.sendAgain(
                DigestButtons.weekOf(which),
                DigestButtons.recipientOf(which),
                caller.id(),
                Pressed.key(request),
                clock.instant());
        if (outcome != Outcome.SENT) {
            replies.toPerson(caller.id(), Pressed.where(request), refusal(outcome, caller), ClientPresence.NONE);
        }
        return context.ack();
    }

    private static RenderedMessage refusal(Outcome outcome, Caller caller) {
        return outcome == Outcome.NOT_ALLOWED
                ? Refusals.managersOnly(caller.words())
                : DigestAnswers.gone(caller.words());
    }
}
