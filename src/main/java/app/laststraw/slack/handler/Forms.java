package app.laststraw.slack.handler;

import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.message.Refusals;
import app.laststraw.slack.webapi.Replies;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.methods.response.views.ViewsPushResponse;
import com.slack.api.methods.response.views.ViewsUpdateResponse;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.util.Set;

/** Opens forms, from wherever somebody asked for one. A form is private: no channel is asked about. */
public final class Forms {
    private static final Set<String> TOO_LATE = Set.of("expired_trigger_id", "exchanged_trigger_id");

    private static final String CLOSED = "not_found";

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
    record Request(Caller caller, Context context, String trigger, ChannelId where) {
        /** By a button, of a message or of a view. */
        static Request of(BlockActionRequest request, ActionContext context, Caller caller) {
            return new Request(caller, context, context.getTriggerId(), Pressed.where(request));
        }
    }

    /** One of the SDK's calls that show a form. */
    private interface Call {
        /** Null when the form is shown, else Slack's error name. */
        String error() throws IOException, SlackApiException;
    }

    /**
     * Whoever asked too slowly for Slack is told to ask again.
     *
     * @throws IllegalStateException when Slack does not take the form
     */
    void open(Request request, View view) throws IOException {
        show(request, "views.open", () -> {
            ViewsOpenResponse opened = request.context()
                    .client()
                    .viewsOpen(call -> call.triggerId(request.trigger()).view(view));
            return opened.isOk() ? null : opened.getError();
        });
    }

    /**
     * Shows a form on top of the one whose button was pressed.
     *
     * @throws IllegalStateException when Slack does not take the form
     */
    void push(Request request, View view) throws IOException {
        show(request, "views.push", () -> {
            ViewsPushResponse pushed = request.context()
                    .client()
                    .viewsPush(call -> call.triggerId(request.trigger()).view(view));
            return pushed.isOk() ? null : pushed.getError();
        });
    }

    /**
     * Draws a form anew that is open; one that was closed meanwhile is none any more.
     *
     * @throws IllegalStateException when Slack does not take the form
     */
    void change(Request request, String viewId, View view) throws IOException {
        show(request, "views.update", () -> {
            ViewsUpdateResponse changed = request.context()
                    .client()
                    .viewsUpdate(call -> call.viewId(viewId).view(view));
            return changed.isOk() || CLOSED.equals(changed.getError()) ? null : changed.getError();
        });
    }

    private void show(Request request, String method, Call call) throws IOException {
        String error = ask(call);
        if (error == null) {
            return;
        }
        if (!TOO_LATE.contains(error)) {
            throw new IllegalStateException(method + " answered " + error);
        }
        replies.toPerson(
                request.caller().id(),
                request.where(),
                Refusals.tooSlow(request.caller().words()),
                ClientPresence.NONE);
    }

    /** Null when the form is open, else Slack's error name. */
    private static String ask(Call call) throws IOException {
        try {
            return call.error();
        } catch (SlackApiException notAnswered) {
            return "http_" + notAnswered.getResponse().code();
        }
    }
}
