package app.laststraw.slack.handler;

import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.message.ChosenSoFar;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.io.IOException;

/** <i>Choose the client</i>, below the question for whom a script is: a mention carries no leave to open a form itself. */
public final class ChooseClientButton implements BlockActionHandler {
    private final ScriptForms forms;
    private final Callers callers;

    public ChooseClientButton(ScriptForms forms, Callers callers) {
        this.forms = forms;
        this.callers = callers;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) throws IOException {
        Caller caller = callers.of(context);
        forms.open(Forms.Request.of(request, context, caller), ChosenSoFar.read(Pressed.value(request)));
        return context.ack();
    }
}
