package app.laststraw.slack.handler;

import app.laststraw.domain.workspace.ChannelId;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.bolt.context.builtin.MessageShortcutContext;
import com.slack.api.bolt.handler.builtin.MessageShortcutHandler;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.response.Response;
import java.io.IOException;

/** The shortcut <i>Report this client</i> on a message, which becomes the evidence. */
public final class ReportMessageShortcut implements MessageShortcutHandler {
    private final ReportForms forms;
    private final Callers callers;

    public ReportMessageShortcut(ReportForms forms, Callers callers) {
        this.forms = forms;
        this.callers = callers;
    }

    @Override
    public Response apply(MessageShortcutRequest request, MessageShortcutContext context) throws IOException {
        MessageShortcutPayload payload = request.getPayload();
        ChannelId where = new ChannelId(payload.getChannel().getId());
        forms.openWithEvidence(
                new ReportForms.Request(callers.of(context), context, context.getTriggerId(), where),
                IncomingText.plain(payload.getMessage().getText()),
                permalink(payload));
        return context.ack();
    }

    /** As Slack itself builds it, without a call that would cost time of the three seconds. Null when it cannot be. */
    private static String permalink(MessageShortcutPayload payload) {
        String domain = payload.getTeam().getDomain();
        String ts = payload.getMessageTs();
        return domain == null || ts == null
                ? null
                : "https://" + domain + ".slack.com/archives/"
                        + payload.getChannel().getId() + "/p" + ts.replace(".", "");
    }
}
