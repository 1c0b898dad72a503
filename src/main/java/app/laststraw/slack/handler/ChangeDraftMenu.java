package app.laststraw.slack.handler;

import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.message.DraftChanges;
import app.laststraw.slack.message.DraftState;
import app.laststraw.slack.message.RenderedMessage;
import app.laststraw.slack.webapi.Replies;
import app.laststraw.usecase.ChangingDraft;
import app.laststraw.usecase.ChangingDraft.Outcome;
import app.laststraw.usecase.DraftStanding;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.time.InstantSource;
import java.util.Optional;

/** <i>Change the draft…</i> The draft itself shows what became of it; only what could not be done is said besides. */
public final class ChangeDraftMenu implements BlockActionHandler {
    private final ChangingDraft drafts;
    private final CaseForms forms;
    private final Callers callers;
    private final Replies replies;
    private final InstantSource clock;

    public ChangeDraftMenu(
            ChangingDraft drafts, CaseForms forms, Callers callers, Replies replies, InstantSource clock) {
        this.drafts = drafts;
        this.forms = forms;
        this.callers = callers;
        this.replies = replies;
        this.clock = clock;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        Caller caller = callers.of(context);
        Optional<DraftChanges.Change> change = DraftChanges.read(Pressed.block(request), Pressed.chosen(request));
        if (change.isEmpty()) {
            return context.ack();
        }
        Outcome outcome = change(change.get(), caller, Pressed.key(request));
        if (outcome instanceof Outcome.Refused refused) {
            return forms.refuse(request, context, caller, refused.why());
        }
        if (outcome instanceof Outcome.Overtaken overtaken) {
            tell(request, caller, overtaken.now(), DraftState.overtaken(overtaken.now(), caller.words()));
        } else if (outcome instanceof Outcome.Sent sent) {
            tell(request, caller, sent.now(), DraftState.sent(sent.now(), caller.words()));
        }
        return context.ack();
    }

    private Outcome change(DraftChanges.Change change, Caller caller, String pressKey) {
        return drafts.change(change.draft(), change.edit(), change.seen(), caller.id(), pressKey, clock.instant());
    }

    private void tell(BlockActionRequest request, Caller caller, DraftStanding now, RenderedMessage answer) {
        replies.toPerson(
                caller.id(), Pressed.where(request), answer, now.client().presence());
    }
}
