package app.laststraw.slack.handler;

import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.view.DecisionModal;
import app.laststraw.slack.view.FieldErrors;
import app.laststraw.usecase.RecordingDecision;
import app.laststraw.usecase.RecordingDecision.Outcome;
import app.laststraw.usecase.RulingForm;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.time.InstantSource;

/** A decision is sent. Where something changed meanwhile, the form stays open and says what. */
public final class DecisionSubmission implements ViewSubmissionHandler {
    private final RecordingDecision decisions;
    private final Callers callers;
    private final InstantSource clock;

    public DecisionSubmission(RecordingDecision decisions, Callers callers, InstantSource clock) {
        this.decisions = decisions;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public Response apply(ViewSubmissionRequest request, ViewSubmissionContext context) {
        Caller caller = callers.of(context);
        View view = request.getPayload().getView();
        RulingForm form = DecisionModal.read(view);
        Outcome outcome = decisions.save(DecisionModal.client(view), caller.id(), form, clock.instant());
        if (outcome instanceof Outcome.Faulty faulty) {
            return context.ackWithErrors(FieldErrors.of(caller.words(), faulty.faults()));
        }
        if (outcome instanceof Outcome.Overtaken overtaken) {
            return context.ackWithUpdate(DecisionModal.overtaken(caller.words(), overtaken.present(), form));
        }
        return outcome instanceof Outcome.Refused refused
                ? CaseForms.refuse(request, context, caller, refused.why())
                : context.ack();
    }
}
