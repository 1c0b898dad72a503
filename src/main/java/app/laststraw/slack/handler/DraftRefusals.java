package app.laststraw.slack.handler;

import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.message.DraftState;
import app.laststraw.slack.message.Refusals;
import app.laststraw.slack.message.RenderedMessage;
import app.laststraw.slack.view.FieldErrors;
import app.laststraw.slack.webapi.Replies;
import app.laststraw.usecase.script.Barred;
import app.laststraw.usecase.script.DraftStanding;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;

/** Tells somebody privately why what they wanted with a draft was not done. */
public final class DraftRefusals {
    private final Replies replies;

    public DraftRefusals(Replies replies) {
        this.replies = replies;
    }

    Response barred(BlockActionRequest request, ActionContext context, Caller caller, Barred why) {
        return tell(request, context, caller, Refusals.barred(why, caller.words()), why.presence());
    }

    Response overtaken(BlockActionRequest request, ActionContext context, Caller caller, DraftStanding now) {
        RenderedMessage answer = DraftState.overtaken(now, caller.words());
        return tell(request, context, caller, answer, now.client().presence());
    }

    Response sent(BlockActionRequest request, ActionContext context, Caller caller, DraftStanding now) {
        RenderedMessage answer = DraftState.sent(now, caller.words());
        return tell(request, context, caller, answer, now.client().presence());
    }

    private Response tell(
            BlockActionRequest request,
            ActionContext context,
            Caller caller,
            RenderedMessage refusal,
            ClientPresence presence) {
        replies.toPerson(caller.id(), Pressed.where(request), refusal, presence);
        return context.ack();
    }

    /** In the form, which stays open with all that was filled in. */
    static Response barred(ViewSubmissionRequest request, ViewSubmissionContext context, Caller caller, Barred why) {
        return inForm(request, context, Refusals.barredInWords(why, caller.words()));
    }

    /** As {@link #barred(ViewSubmissionRequest, ViewSubmissionContext, Caller, Barred)}. */
    static Response sent(
            ViewSubmissionRequest request, ViewSubmissionContext context, Caller caller, DraftStanding now) {
        return inForm(request, context, DraftState.sentInWords(now, caller.words()));
    }

    private static Response inForm(ViewSubmissionRequest request, ViewSubmissionContext context, String text) {
        return FieldErrors.atFirstInput(request.getPayload().getView(), text)
                .map(context::ackWithErrors)
                .orElseThrow();
    }
}
