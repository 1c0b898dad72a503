package app.laststraw.slack.handler;

import app.laststraw.slack.view.DecisionModal;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.io.IOException;

/** <i>Take the next step</i>: opens the form of a decision with the next harder one chosen beforehand. */
public final class EscalateButton implements BlockActionHandler {
    private final DecisionForms forms;

    public EscalateButton(DecisionForms forms) {
        this.forms = forms;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) throws IOException {
        return forms.open(request, context, DecisionModal::escalate);
    }
}
