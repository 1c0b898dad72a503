package app.laststraw.slack.handler;

import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.view.FillModal;
import app.laststraw.usecase.script.FillingBlanks;
import app.laststraw.usecase.script.FillingBlanks.Outcome;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.time.InstantSource;

/** Blanks are filled in. Where the draft changed meanwhile, the form comes back with all that was typed. */
public final class FillSubmission implements ViewSubmissionHandler {
    private final FillingBlanks blanks;
    private final Callers callers;
    private final InstantSource clock;

    public FillSubmission(FillingBlanks blanks, Callers callers, InstantSource clock) {
        this.blanks = blanks;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public Response apply(ViewSubmissionRequest request, ViewSubmissionContext context) {
        Caller caller = callers.of(context);
        View view = request.getPayload().getView();
        Outcome outcome = blanks.fill(
                FillModal.draft(view),
                FillModal.version(view),
                FillModal.read(view),
                caller.id(),
                "form:" + view.getId(),
                clock.instant());
        if (outcome instanceof Outcome.Faulty faulty) {
            return context.ackWithErrors(FillModal.errors(caller.words(), view, faulty.faults()));
        }
        if (outcome instanceof Outcome.Overtaken overtaken) {
            return context.ackWithUpdate(FillModal.again(caller.words(), overtaken.now(), view));
        }
        if (outcome instanceof Outcome.Sent sent) {
            return DraftRefusals.sent(request, context, caller, sent.now());
        }
        return outcome instanceof Outcome.Refused refused
                ? DraftRefusals.barred(request, context, caller, refused.why())
                : context.ack();
    }
}
