package app.laststraw.slack.handler;

import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.message.Refusals;
import app.laststraw.slack.view.FieldErrors;
import app.laststraw.slack.webapi.Replies;
import app.laststraw.usecase.Barred;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.io.IOException;

/** Opens a form about a client's case, or says why it stays closed. */
public final class CaseForms {
    private final Forms forms;
    private final Replies replies;

    public CaseForms(Forms forms, Replies replies) {
        this.forms = forms;
        this.replies = replies;
    }

    Response open(BlockActionRequest request, ActionContext context, Caller caller, View view) throws IOException {
        forms.open(Forms.Request.of(request, context, caller), view);
        return context.ack();
    }

    /** Privately, with the present state where they may know it. */
    Response refuse(BlockActionRequest request, ActionContext context, Caller caller, Barred why) {
        ClientPresence presence =
                why.client() == null ? ClientPresence.NONE : why.client().presence();
        replies.toPerson(caller.id(), Pressed.where(request), Refusals.barred(why, caller.words()), presence);
        return context.ack();
    }

    /** In the form, which stays open with all that was filled in. */
    static Response refuse(ViewSubmissionRequest request, ViewSubmissionContext context, Caller caller, Barred why) {
        String text = Refusals.barredInWords(why, caller.words());
        return FieldErrors.atFirstInput(request.getPayload().getView(), text)
                .map(context::ackWithErrors)
                .orElseGet(context::ack);
    }
}
