package app.laststraw.slack.handler;

import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.slack.message.Refusals;
import app.laststraw.slack.message.RenderedMessage;
import app.laststraw.slack.view.ClientModal;
import app.laststraw.slack.webapi.Replies;
import app.laststraw.usecase.client.EditingClient;
import app.laststraw.usecase.client.EditingClient.Outcome;
import com.slack.api.model.view.View;
import java.io.IOException;

/** Opens a client's record as a form, and brings a form that is open in line with what became of the record. */
public final class ClientForms {
    private final EditingClient clients;
    private final Forms forms;
    private final Replies replies;

    public ClientForms(EditingClient clients, Forms forms, Replies replies) {
        this.clients = clients;
        this.forms = forms;
        this.replies = replies;
    }

    /** Whoever may not have the form is told so. */
    void open(Forms.Request request, Outcome opening) throws IOException {
        if (opening instanceof Outcome.Ready ready) {
            forms.open(request, ClientModal.open(request.caller().words(), ready.desk()));
        } else {
            refuse(request, opening instanceof Outcome.NotAllowed);
        }
    }

    /**
     * The form anew, with all that was typed into it.
     *
     * @param notice key of what came of a press; null when there is nothing to say
     */
    void redraw(Forms.Request request, View view, String notice) throws IOException {
        Outcome opening = clients.open(
                ClientModal.client(view).orElseThrow(), request.caller().id());
        if (opening instanceof Outcome.Ready ready) {
            forms.change(
                    request, view.getId(), ClientModal.after(request.caller().words(), ready.desk(), view, notice));
        } else {
            refuse(request, opening instanceof Outcome.NotAllowed);
        }
    }

    void refuse(Forms.Request request, boolean notAllowed) {
        RenderedMessage refusal = notAllowed
                ? Refusals.managersOnly(request.caller().words())
                : Refusals.clientGone(request.caller().words());
        replies.toPerson(request.caller().id(), request.where(), refusal, ClientPresence.NONE);
    }
}
