package app.laststraw.slack.handler;

import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.message.Refusals;
import app.laststraw.slack.message.RenderedMessage;
import app.laststraw.slack.view.FieldErrors;
import app.laststraw.slack.webapi.Replies;
import app.laststraw.usecase.StorageUnavailable;
import app.laststraw.words.Words;
import com.slack.api.app_backend.interactive_components.response.BlockSuggestionResponse;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.handler.BoltEventHandler;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.handler.builtin.BlockSuggestionHandler;
import com.slack.api.bolt.handler.builtin.GlobalShortcutHandler;
import com.slack.api.bolt.handler.builtin.MessageShortcutHandler;
import com.slack.api.bolt.handler.builtin.SlashCommandHandler;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppMentionEvent;
import java.util.List;

/**
 * Around every handler: one that fails tells the person so, in a way that fits what they did, with a reference that the
 * log carries too.
 */
public final class FailingKindly {
    private static final int SEND_AGAIN = 503;

    private final SlackErrors errors;
    private final Callers callers;
    private final Replies replies;

    public FailingKindly(SlackErrors errors, Callers callers, Replies replies) {
        this.errors = errors;
        this.callers = callers;
        this.replies = replies;
    }

    public SlashCommandHandler command(String name, SlashCommandHandler handler) {
        return (request, context) -> {
            try {
                return handler.apply(request, context);
            } catch (Exception fault) {
                return answerCommand(context, trouble(name, fault, context));
            }
        };
    }

    public GlobalShortcutHandler globalShortcut(String name, GlobalShortcutHandler handler) {
        return (request, context) -> {
            try {
                return handler.apply(request, context);
            } catch (Exception fault) {
                return tell(context, null, trouble(name, fault, context));
            }
        };
    }

    public MessageShortcutHandler messageShortcut(String name, MessageShortcutHandler handler) {
        return (request, context) -> {
            try {
                return handler.apply(request, context);
            } catch (Exception fault) {
                ChannelId where =
                        new ChannelId(request.getPayload().getChannel().getId());
                return tell(context, where, trouble(name, fault, context));
            }
        };
    }

    /** While the database is busy Slack is left to send it again, which it does for events alone. */
    public BoltEventHandler<AppMentionEvent> mention(BoltEventHandler<AppMentionEvent> handler) {
        return (payload, context) -> {
            try {
                return handler.apply(payload, context);
            } catch (StorageUnavailable busy) {
                return Response.builder().statusCode(SEND_AGAIN).build();
            } catch (Exception fault) {
                ChannelId where = new ChannelId(payload.getEvent().getChannel());
                return tell(context, where, trouble(AppMentionEvent.TYPE_NAME, fault, context));
            }
        };
    }

    public BlockActionHandler button(String name, BlockActionHandler handler) {
        return (request, context) -> {
            try {
                return handler.apply(request, context);
            } catch (Exception fault) {
                return tell(context, Pressed.where(request), trouble(name, fault, context));
            }
        };
    }

    /** The form stays open with all that was typed. */
    public ViewSubmissionHandler submission(String name, ViewSubmissionHandler handler) {
        return (request, context) -> {
            try {
                return handler.apply(request, context);
            } catch (Exception fault) {
                String text = troubleInWords(name, fault, callers.of(context).words());
                return FieldErrors.atFirstInput(request.getPayload().getView(), text)
                        .map(context::ackWithErrors)
                        .orElseGet(context::ack);
            }
        };
    }

    /** No options are better than a broken field. */
    public BlockSuggestionHandler options(String name, BlockSuggestionHandler handler) {
        return (request, context) -> {
            try {
                return handler.apply(request, context);
            } catch (Exception fault) {
                errors.note(name, fault);
                return context.ack(
                        BlockSuggestionResponse.builder().options(List.of()).build());
            }
        };
    }

    private String troubleInWords(String name, Exception fault, Words words) {
        return fault instanceof StorageUnavailable
                ? words.say("error.busy")
                : words.say("error.unexpected", errors.note(name, fault));
    }

    private RenderedMessage trouble(String name, Exception fault, Context context) {
        Caller caller = callers.of(context);
        return fault instanceof StorageUnavailable
                ? Refusals.busy(caller.words())
                : Refusals.unexpected(errors.note(name, fault), caller.words());
    }

    private Response answerCommand(SlashCommandContext context, RenderedMessage trouble) {
        return replies.toCommand(context, trouble, ClientPresence.NONE);
    }

    private Response tell(Context context, ChannelId where, RenderedMessage trouble) {
        replies.toPerson(callers.of(context).id(), where, trouble, ClientPresence.NONE);
        return context.ack();
    }
}
