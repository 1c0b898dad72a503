package app.laststraw.slack.handler;

import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.message.ChosenSoFar;
import app.laststraw.slack.message.Refusals;
import app.laststraw.slack.webapi.Replies;
import app.laststraw.usecase.script.AskingForScript;
import app.laststraw.usecase.script.AskingForScript.Spot;
import app.laststraw.usecase.script.AskingForScript.Understood;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.bolt.context.builtin.MessageShortcutContext;
import com.slack.api.bolt.handler.builtin.MessageShortcutHandler;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.response.Response;
import java.io.IOException;

/** The shortcut <i>Draft a script</i> on a message, in whose thread the draft is to stand. */
public final class DraftScriptShortcut implements MessageShortcutHandler {
    private final AskingForScript asking;
    private final ScriptForms forms;
    private final Callers callers;
    private final Replies replies;

    public DraftScriptShortcut(AskingForScript asking, ScriptForms forms, Callers callers, Replies replies) {
        this.asking = asking;
        this.forms = forms;
        this.callers = callers;
        this.replies = replies;
    }

    @Override
    public Response apply(MessageShortcutRequest request, MessageShortcutContext context) throws IOException {
        Caller caller = callers.of(context);
        MessageShortcutPayload payload = request.getPayload();
        Spot spot = spot(payload, context);
        Understood understood = asking.at(spot, caller.id());
        if (understood instanceof Understood.ToChoose toChoose) {
            forms.open(
                    new Forms.Request(caller, context, context.getTriggerId(), spot.channel()),
                    ChosenSoFar.of(toChoose.choice()));
        } else if (understood instanceof Understood.Refused refused) {
            replies.toPerson(
                    caller.id(),
                    spot.channel(),
                    payload.getMessage().getThreadTs(),
                    Refusals.barred(refused.why(), caller.words()),
                    refused.why().presence());
        }
        return context.ack();
    }

    private static Spot spot(MessageShortcutPayload payload, MessageShortcutContext context) {
        String thread = payload.getMessage().getThreadTs();
        ChannelId channel = new ChannelId(payload.getChannel().getId());
        return new Spot(channel, thread == null ? payload.getMessageTs() : thread, isWithTheApp(payload, context));
    }

    /** People do not write to the app, so that all messages in that conversation are its own. */
    private static boolean isWithTheApp(MessageShortcutPayload payload, MessageShortcutContext context) {
        return payload.getChannel().getId().startsWith("D")
                && context.getBotUserId().equals(payload.getMessage().getUser());
    }
}
