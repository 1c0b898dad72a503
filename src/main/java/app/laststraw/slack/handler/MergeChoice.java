package app.laststraw.slack.handler;

import app.laststraw.domain.client.ClientId;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.view.FieldErrors;
import app.laststraw.slack.view.MergeModal;
import app.laststraw.usecase.FieldFault;
import app.laststraw.usecase.client.MergingClients;
import app.laststraw.usecase.client.MergingClients.Outcome;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.Optional;

/** The other record is chosen: what a merge would do is shown before it is done. */
public final class MergeChoice implements ViewSubmissionHandler {
    private final MergingClients merging;
    private final Callers callers;

    public MergeChoice(MergingClients merging, Callers callers) {
        this.merging = merging;
        this.callers = callers;
    }

    @Override
    public Response apply(ViewSubmissionRequest request, ViewSubmissionContext context) {
        Caller caller = callers.of(context);
        View view = request.getPayload().getView();
        Optional<ClientId> away = MergeModal.chosen(view);
        if (away.isEmpty()) {
            return refuse(context, caller, "error.client.missing");
        }
        Outcome outcome = merging.look(MergeModal.into(view), away.get(), caller.id());
        if (outcome instanceof Outcome.Possible possible) {
            return context.ackWithUpdate(MergeModal.confirm(caller.words(), possible.two()));
        }
        if (outcome instanceof Outcome.Faulty faulty) {
            return context.ackWithErrors(FieldErrors.of(caller.words(), List.of(faulty.fault())));
        }
        if (outcome instanceof Outcome.Merged) {
            return context.ack();
        }
        return refuse(
                context,
                caller,
                outcome instanceof Outcome.NotAllowed ? "refusal.managers_only" : "refusal.client_gone");
    }

    private static Response refuse(ViewSubmissionContext context, Caller caller, String key) {
        return context.ackWithErrors(
                FieldErrors.of(caller.words(), List.of(new FieldFault(MergingClients.FIELD, key, List.of()))));
    }
}
