package app.laststraw.slack.handler;

import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.view.FindClientsModal;
import app.laststraw.slack.view.HomeLink;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.io.IOException;

/** <i>Find</i> on a Home. The form says nothing of any client; the Home that it leads to is drawn for the role. */
public final class FindClientsButton implements BlockActionHandler {
    private final Forms forms;
    private final Callers callers;

    public FindClientsButton(Forms forms, Callers callers) {
        this.forms = forms;
        this.callers = callers;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) throws IOException {
        Caller caller = callers.of(context);
        forms.open(
                Forms.Request.of(request, context, caller),
                FindClientsModal.open(caller.words(), HomeLink.read(Pressed.value(request))));
        return context.ack();
    }
}
