package app.laststraw.slack.handler;

import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.message.Refusals;
import app.laststraw.slack.view.FieldErrors;
import app.laststraw.slack.webapi.Replies;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.handler.UnmatchedRequestHandler;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What no route takes: a button or a form of another version, a command that the manifest has and we have not. Slack
 * would show the person a fault of ours; instead they are told, where there is something to tell. The doorkeeper has let
 * them in by then.
 */
public final class UnmatchedRequests implements UnmatchedRequestHandler {
    private static final Logger log = LoggerFactory.getLogger(UnmatchedRequests.class);

    private final Callers callers;
    private final Replies replies;

    public UnmatchedRequests(Callers callers, Replies replies) {
        this.callers = callers;
        this.replies = replies;
    }

    @Override
    public Response handle(Request<?> request) {
        log.warn("nothing here takes this {}", request.getRequestType());
        return switch (request.getRequestType()) {
            case Command -> hint((SlashCommandContext) request.getContext());
            case ViewSubmission -> keepOpen((ViewSubmissionRequest) request);
            case BlockSuggestion -> Response.json(200, Map.of("options", List.of()));
            default -> Response.ok();
        };
    }

    private Response hint(SlashCommandContext context) {
        Caller caller = callers.of(context);
        return replies.toCommand(context, Refusals.unknownCommand(caller.words()), ClientPresence.NONE);
    }

    /** A form that was taken by nobody must not close: what was typed would be lost. */
    private Response keepOpen(ViewSubmissionRequest request) {
        String text = callers.of(request.getContext()).words().say("error.unknown_form");
        return FieldErrors.atFirstInput(request.getPayload().getView(), text)
                .map(request.getContext()::ackWithErrors)
                .orElseGet(Response::ok);
    }
}
