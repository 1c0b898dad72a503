package app.laststraw.slack.handler;

import com.slack.api.bolt.context.builtin.GlobalShortcutContext;
import com.slack.api.bolt.handler.builtin.GlobalShortcutHandler;
import com.slack.api.bolt.request.builtin.GlobalShortcutRequest;
import com.slack.api.bolt.response.Response;
import java.io.IOException;

/** The shortcut <i>Report a client</i>, from anywhere. */
public final class ReportClientShortcut implements GlobalShortcutHandler {
    private final ReportForms forms;
    private final Callers callers;

    public ReportClientShortcut(ReportForms forms, Callers callers) {
        this.forms = forms;
        this.callers = callers;
    }

    @Override
    public Response apply(GlobalShortcutRequest request, GlobalShortcutContext context) throws IOException {
        forms.open(new Forms.Request(callers.of(context), context, context.getTriggerId(), null), "");
        return context.ack();
    }
}
