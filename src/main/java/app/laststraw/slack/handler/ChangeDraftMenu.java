package app.laststraw.slack.handler;

import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.message.DraftChanges;
import app.laststraw.slack.message.DraftChanges.Change;
import app.laststraw.usecase.script.ChangingDraft;
import app.laststraw.usecase.script.ChangingDraft.Outcome;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

/**
 * <i>Change the draft…</i> The draft itself shows what became of it; only what could not be done is said besides. Two of the
 * choices open a form.
 */
public final class ChangeDraftMenu implements BlockActionHandler {
    private final ChangingDraft drafts;
    private final DraftForms forms;
    private final DraftRefusals refusals;
    private final Callers callers;
    private final InstantSource clock;

    public ChangeDraftMenu(
            ChangingDraft drafts, DraftForms forms, DraftRefusals refusals, Callers callers, InstantSource clock) {
        this.drafts = drafts;
        this.forms = forms;
        this.refusals = refusals;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) throws IOException {
        Optional<Change> chosen = DraftChanges.read(Pressed.block(request), Pressed.chosen(request));
        if (chosen.isEmpty()) {
            return context.ack();
        }
        Change change = chosen.get();
        return switch (change.edit()) {
            case OTHER_SCRIPT -> forms.otherScript(change.draft(), request, context);
            case BLANKS_FILLED -> forms.fill(change.draft(), request, context);
            default -> change(change, request, context);
        };
    }

    private Response change(Change change, BlockActionRequest request, ActionContext context) {
        Caller caller = callers.of(context);
        Outcome outcome = drafts.change(
                change.draft(), change.edit(), change.seen(), caller.id(), Pressed.key(request), clock.instant());
        if (outcome instanceof Outcome.Refused refused) {
            return refusals.barred(request, context, caller, refused.why());
        }
        if (outcome instanceof Outcome.Overtaken overtaken) {
            return refusals.overtaken(request, context, caller, overtaken.now());
        }
        return outcome instanceof Outcome.Sent sent
                ? refusals.sent(request, context, caller, sent.now())
                : context.ack();
    }
}
