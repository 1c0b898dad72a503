package app.laststraw.slack.handler;

import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.message.ReleaseMessages;
import app.laststraw.slack.view.FieldErrors;
import app.laststraw.slack.view.RefuseReleaseModal;
import app.laststraw.usecase.script.ReleasingDraft;
import app.laststraw.usecase.script.ReleasingDraft.Outcome;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.time.InstantSource;

/** A manager does not agree yet. The form closes only when that is taken; otherwise it says why not, and keeps the reason. */
public final class RefuseReleaseSubmission implements ViewSubmissionHandler {
    private final ReleasingDraft releases;
    private final Callers callers;
    private final InstantSource clock;

    public RefuseReleaseSubmission(ReleasingDraft releases, Callers callers, InstantSource clock) {
        this.releases = releases;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public Response apply(ViewSubmissionRequest request, ViewSubmissionContext context) {
        Caller caller = callers.of(context);
        View view = request.getPayload().getView();
        Outcome outcome = releases.refuse(
                RefuseReleaseModal.draft(view),
                RefuseReleaseModal.script(view),
                caller.id(),
                RefuseReleaseModal.reason(view),
                view.getId(),
                clock.instant());
        if (outcome instanceof Outcome.Done) {
            return context.ack();
        }
        return context.ackWithErrors(
                outcome instanceof Outcome.Faulty faulty
                        ? FieldErrors.of(caller.words(), faulty.faults())
                        : FieldErrors.atFirstInput(view, ReleaseMessages.notTakenInWords(outcome, caller.words()))
                                .orElseThrow());
    }
}
