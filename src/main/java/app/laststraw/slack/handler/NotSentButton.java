package app.laststraw.slack.handler;

import app.laststraw.domain.script.DraftId;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.message.DraftCheck;
import app.laststraw.slack.webapi.Replies;
import app.laststraw.usecase.script.SendingDraft;
import app.laststraw.usecase.script.SendingDraft.Unmarking;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.time.InstantSource;

/** <i>Not sent after all</i>. The draft itself shows what became of it; only a refusal is said besides. */
public final class NotSentButton implements BlockActionHandler {
    private final SendingDraft drafts;
    private final Callers callers;
    private final DraftRefusals refusals;
    private final Replies replies;
    private final InstantSource clock;

    public NotSentButton(
            SendingDraft drafts, Callers callers, DraftRefusals refusals, Replies replies, InstantSource clock) {
        this.drafts = drafts;
        this.refusals = refusals;
        this.callers = callers;
        this.replies = replies;
        this.clock = clock;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        Caller caller = callers.of(context);
        Unmarking outcome =
                drafts.unmark(new DraftId(Pressed.number(request)), caller.id(), Pressed.key(request), clock.instant());
        if (outcome instanceof Unmarking.Refused refused) {
            return refusals.barred(request, context, caller, refused.why());
        }
        if (outcome instanceof Unmarking.NotTheirs notTheirs) {
            replies.toPerson(
                    caller.id(),
                    Pressed.where(request),
                    DraftCheck.notTheirs(notTheirs.markedBy(), caller.words()),
                    ClientPresence.NONE);
        }
        return context.ack();
    }
}
