package app.laststraw.slack.handler;

import app.laststraw.slack.view.DecisionModal;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.io.IOException;

/** <i>Record the decision</i>: opens the form with what is suggested chosen beforehand. */
public final class RecordDecisionButton implements BlockActionHandler {
    private final DecisionForms forms;

    public RecordDecisionButton(DecisionForms forms) {
        this.forms = forms;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) throws IOException {
        return forms.open(request, context, DecisionModal::open);
    }
}
