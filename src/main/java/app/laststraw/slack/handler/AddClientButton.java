package app.laststraw.slack.handler;

import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.usecase.client.EditingClient;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.io.IOException;

/** <i>Add a client</i> on the Home. */
public final class AddClientButton implements BlockActionHandler {
    private final ClientForms forms;
    private final EditingClient clients;
    private final Callers callers;

    public AddClientButton(ClientForms forms, EditingClient clients, Callers callers) {
        this.forms = forms;
        this.clients = clients;
        this.callers = callers;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) throws IOException {
        Caller caller = callers.of(context);
        forms.open(Forms.Request.of(request, context, caller), clients.openNew(caller.id()));
        return context.ack();
    }
}
