package app.laststraw.slack.handler;

import app.laststraw.domain.script.DraftId;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.view.CheckModal;
import app.laststraw.usecase.script.SendingDraft;
import app.laststraw.usecase.script.SendingDraft.Opening;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.io.IOException;
import java.time.InstantSource;

/** <i>Check and mark as sent</i>: opens with what the check finds in the draft as it is now. */
public final class CheckDraftButton implements BlockActionHandler {
    private final SendingDraft drafts;
    private final Forms forms;
    private final Callers callers;
    private final DraftRefusals refusals;
    private final InstantSource clock;

    public CheckDraftButton(
            SendingDraft drafts, Forms forms, Callers callers, DraftRefusals refusals, InstantSource clock) {
        this.drafts = drafts;
        this.forms = forms;
        this.callers = callers;
        this.refusals = refusals;
        this.clock = clock;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) throws IOException {
        Caller caller = callers.of(context);
        Opening opening = drafts.open(new DraftId(Pressed.number(request)), caller.id(), clock.instant());
        if (opening instanceof Opening.Ready ready) {
            forms.open(Forms.Request.of(request, context, caller), CheckModal.open(caller.words(), ready.sheet()));
            return context.ack();
        }
        return opening instanceof Opening.Refused refused
                ? refusals.barred(request, context, caller, refused.why())
                : refusals.sent(request, context, caller, ((Opening.Sent) opening).now());
    }
}
