package app.laststraw.slack.handler;

import app.laststraw.domain.decision.GutCheck;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.view.GutCheckModal;
import app.laststraw.usecase.AnsweringGutCheck;
import app.laststraw.usecase.AnsweringGutCheck.Outcome;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.time.InstantSource;

/** The gut check is sent. Where somebody else answered meanwhile, the form stays open and says so. */
public final class GutCheckSubmission implements ViewSubmissionHandler {
    private final AnsweringGutCheck gutCheck;
    private final Callers callers;
    private final InstantSource clock;

    public GutCheckSubmission(AnsweringGutCheck gutCheck, Callers callers, InstantSource clock) {
        this.gutCheck = gutCheck;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public Response apply(ViewSubmissionRequest request, ViewSubmissionContext context) {
        Caller caller = callers.of(context);
        View view = request.getPayload().getView();
        GutCheck answers = GutCheckModal.read(view);
        Outcome outcome = gutCheck.save(
                GutCheckModal.client(view), caller.id(), answers, GutCheckModal.numberSeen(view), clock.instant());
        if (outcome instanceof Outcome.Overtaken overtaken) {
            return context.ackWithUpdate(GutCheckModal.overtaken(caller.words(), overtaken.present(), answers));
        }
        return outcome instanceof Outcome.Refused refused
                ? CaseForms.refuse(request, context, caller, refused.why())
                : context.ack();
    }
}
