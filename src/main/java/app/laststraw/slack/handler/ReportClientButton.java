package app.laststraw.slack.handler;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.io.IOException;

/** <i>Report a client</i> on the Home. */
public final class ReportClientButton implements BlockActionHandler {
    private final ReportForms forms;
    private final Callers callers;

    public ReportClientButton(ReportForms forms, Callers callers) {
        this.forms = forms;
        this.callers = callers;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) throws IOException {
        forms.open(Forms.Request.of(request, context, callers.of(context)), "");
        return context.ack();
    }
}
