package app.laststraw.slack.handler;

import app.laststraw.domain.workspace.ChannelId;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.bolt.context.builtin.MessageShortcutContext;
import com.slack.api.bolt.handler.builtin.MessageShortcutHandler;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.response.Response;
import java.io.IOException;
import java.net.URI;

/** The shortcut <i>Report this client</i> on a message, which becomes the evidence. */
public final class ReportMessageShortcut implements MessageShortcutHandler {
    private final ReportForms forms;
    private final Callers callers;
    private final URI workspace;

    /** @param workspace its address, ending in a slash; null when not known, and messages are then not linked to */
    public ReportMessageShortcut(ReportForms forms, Callers callers, URI workspace) {
        this.forms = forms;
        this.callers = callers;
        this.workspace = workspace;
    }

    @Override
    public Response apply(MessageShortcutRequest request, MessageShortcutContext context) throws IOException {
        MessageShortcutPayload payload = request.getPayload();
        ChannelId where = new ChannelId(payload.getChannel().getId());
        forms.openWithEvidence(
                new Forms.Request(callers.of(context), context, context.getTriggerId(), where),
                IncomingText.plain(payload.getMessage().getText()),
                permalink(payload));
        return context.ack();
    }

    /** As Slack itself builds it, without a call that would cost time of the three seconds. Null when it cannot be. */
    private String permalink(MessageShortcutPayload payload) {
        String ts = payload.getMessageTs();
        return workspace == null || ts == null
                ? null
                : workspace + "archives/" + payload.getChannel().getId() + "/p" + ts.replace(".", "");
    }
}
