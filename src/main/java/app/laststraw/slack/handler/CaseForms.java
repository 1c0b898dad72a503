package app.laststraw.slack.handler;

import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.message.Refusals;
import app.laststraw.slack.webapi.Replies;
import app.laststraw.usecase.Barred;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;

/** Says why nothing can be done about a client's case. */
public final class CaseForms {
    private final Replies replies;

    public CaseForms(Replies replies) {
        this.replies = replies;
    }

    /** Privately, with the present state where they may know it. */
    Response refuse(BlockActionRequest request, ActionContext context, Caller caller, Barred why) {
        ClientPresence presence =
                why.client() == null ? ClientPresence.NONE : why.client().presence();
        replies.toPerson(caller.id(), Pressed.where(request), Refusals.barred(why, caller.words()), presence);
        return context.ack();
    }
}
