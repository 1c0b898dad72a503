package app.laststraw.slack.handler;

import app.laststraw.domain.client.ClientId;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.usecase.client.EditingClient;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.io.IOException;

/** <i>Client record</i>, on a card, on an answer or on the Home. */
public final class EditClientButton implements BlockActionHandler {
    private final ClientForms forms;
    private final EditingClient clients;
    private final Callers callers;

    public EditClientButton(ClientForms forms, EditingClient clients, Callers callers) {
        this.forms = forms;
        this.clients = clients;
        this.callers = callers;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) throws IOException {
        Caller caller = callers.of(context);
        forms.open(
                Forms.Request.of(request, context, caller),
                clients.open(new ClientId(Pressed.number(request)), caller.id()));
        return context.ack();
    }
}
