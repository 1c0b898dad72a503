package app.laststraw.slack.handler;

import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.message.Refusals;
import app.laststraw.slack.webapi.Replies;
import com.slack.api.bolt.context.Context;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.util.Set;

/** Opens forms, from wherever somebody asked for one. A form is private: no channel is asked about. */
public final class Forms {
    private static final Set<String> TOO_LATE = Set.of("expired_trigger_id", "exchanged_trigger_id");

    private final Replies replies;

    public Forms(Replies replies) {
        this.replies = replies;
    }

    /**
     * Where a form was asked for.
     *
     * @param trigger Slack's permission to open one form, good for three seconds
     * @param where the conversation; null outside of any
     */
    record Request(Caller caller, Context context, String trigger, ChannelId where) {}

    /**
     * Whoever asked too slowly for Slack is told to ask again.
     *
     * @throws IllegalStateException when Slack does not take the form
     */
    void open(Request request, View view) throws IOException {
        String error = ask(request, view);
        if (error == null) {
            return;
        }
        if (!TOO_LATE.contains(error)) {
            throw new IllegalStateException("views.open answered " + error);
        }
        replies.toPerson(
                request.caller().id(),
                request.where(),
                Refusals.tooSlow(request.caller().words()),
                ClientPresence.NONE);
    }

    /** Null when the form is open, else Slack's error name. */
    private static String ask(Request request, View view) throws IOException {
        try {
            ViewsOpenResponse opened = request.context()
                    .client()
                    .viewsOpen(call -> call.triggerId(request.trigger()).view(view));
            return opened.isOk() ? null : opened.getError();
        } catch (SlackApiException notAnswered) {
            return "http_" + notAnswered.getResponse().code();
        }
    }
}
