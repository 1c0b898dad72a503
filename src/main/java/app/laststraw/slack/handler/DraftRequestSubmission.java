package app.laststraw.slack.handler;

import app.laststraw.domain.client.ClientId;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.message.Refusals;
import app.laststraw.slack.view.DraftRequestModal;
import app.laststraw.slack.view.DraftRequestModal.Field;
import app.laststraw.slack.view.FieldErrors;
import app.laststraw.usecase.FieldFault;
import app.laststraw.usecase.script.AskingForScript;
import app.laststraw.usecase.script.RequestingDraft;
import app.laststraw.usecase.script.RequestingDraft.Outcome;
import app.laststraw.usecase.script.RequestingDraft.Wish;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** It is chosen which script is wanted, and for whom; the draft goes where it was asked for. */
public final class DraftRequestSubmission implements ViewSubmissionHandler {
    private final AskingForScript asking;
    private final RequestingDraft drafts;
    private final Callers callers;
    private final InstantSource clock;

    public DraftRequestSubmission(
            AskingForScript asking, RequestingDraft drafts, Callers callers, InstantSource clock) {
        this.asking = asking;
        this.drafts = drafts;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public Response apply(ViewSubmissionRequest request, ViewSubmissionContext context) {
        Caller caller = callers.of(context);
        View view = request.getPayload().getView();
        Optional<ClientId> client = DraftRequestModal.client(view);
        if (client.isEmpty()) {
            return context.ackWithErrors(at(Field.DRAFT_CLIENT, "error.draft_client.missing", caller));
        }
        Outcome outcome = drafts.request(wish(view, client.get()), caller.id(), view.getId(), clock.instant());
        if (outcome instanceof Outcome.NothingToWrite) {
            return context.ackWithErrors(at(Field.DRAFT_SCRIPT, "error.draft_script.nothing_fits", caller));
        }
        return outcome instanceof Outcome.Refused refused
                ? context.ackWithErrors(
                        FieldErrors.atFirstInput(view, Refusals.barredInWords(refused.why(), caller.words()))
                                .orElseThrow())
                : context.ack();
    }

    private Wish wish(View view, ClientId client) {
        return asking.wish(
                client,
                DraftRequestModal.script(view),
                DraftRequestModal.language(view),
                DraftRequestModal.known(view).spot());
    }

    private static Map<String, String> at(Field field, String key, Caller caller) {
        return FieldErrors.of(caller.words(), List.of(FieldFault.at(field, key)));
    }
}
