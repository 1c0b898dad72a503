package app.laststraw.slack.handler;

import app.laststraw.domain.client.ClientId;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.view.MergeModal;
import app.laststraw.usecase.client.EditingClient;
import app.laststraw.usecase.client.EditingClient.Outcome;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.io.IOException;

/** <i>Merge with another record</i>: a form on top of the client's own, which keeps what was typed. */
public final class MergeButton implements BlockActionHandler {
    private final EditingClient clients;
    private final ClientForms clientForms;
    private final Forms forms;
    private final Callers callers;

    public MergeButton(EditingClient clients, ClientForms clientForms, Forms forms, Callers callers) {
        this.clients = clients;
        this.clientForms = clientForms;
        this.forms = forms;
        this.callers = callers;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) throws IOException {
        Caller caller = callers.of(context);
        Outcome opening = clients.open(new ClientId(Pressed.number(request)), caller.id());
        Forms.Request where = Forms.Request.of(request, context, caller);
        if (opening instanceof Outcome.Ready ready) {
            forms.push(where, MergeModal.choose(caller.words(), ready.desk().client()));
        } else {
            clientForms.refuse(where, opening instanceof Outcome.NotAllowed);
        }
        return context.ack();
    }
}
