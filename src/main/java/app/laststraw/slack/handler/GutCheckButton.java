package app.laststraw.slack.handler;

import app.laststraw.domain.client.ClientId;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.view.GutCheckModal;
import app.laststraw.usecase.AnsweringGutCheck;
import app.laststraw.usecase.AnsweringGutCheck.Opening;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.io.IOException;

/** <i>Answer the gut check</i>: opens the form with what is on record in it. */
public final class GutCheckButton implements BlockActionHandler {
    private final AnsweringGutCheck gutCheck;
    private final CaseForms forms;
    private final Callers callers;

    public GutCheckButton(AnsweringGutCheck gutCheck, CaseForms forms, Callers callers) {
        this.gutCheck = gutCheck;
        this.forms = forms;
        this.callers = callers;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) throws IOException {
        Caller caller = callers.of(context);
        Opening opening = gutCheck.open(new ClientId(Pressed.number(request)), caller.id());
        if (opening instanceof Opening.Ready ready) {
            return forms.open(request, context, caller, GutCheckModal.open(caller.words(), ready.sheet()));
        }
        return forms.refuse(request, context, caller, ((Opening.Refused) opening).why());
    }
}
