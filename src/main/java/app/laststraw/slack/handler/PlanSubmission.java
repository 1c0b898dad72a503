package app.laststraw.slack.handler;

import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.view.FieldErrors;
import app.laststraw.slack.view.PlanSeen;
import app.laststraw.usecase.exit.ChangingPlan;
import app.laststraw.usecase.exit.ChangingPlan.Outcome;
import app.laststraw.usecase.exit.PlanForm;
import app.laststraw.usecase.exit.PlanSheet;
import app.laststraw.words.Words;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;

/**
 * A form that changes an exit plan is sent. It closes only when the change is safe; where the plan changed in between, the
 * same form comes back with what was filled in.
 *
 * @param <F> what the form holds
 */
public final class PlanSubmission<F extends PlanForm> implements ViewSubmissionHandler {
    private final Function<ViewState, F> read;
    private final Change<F> change;
    private final Again<F> again;
    private final Callers callers;
    private final InstantSource clock;

    /** The use case. */
    public interface Change<F> {
        Outcome to(ChangingPlan.Sent sent, F form, Instant now);
    }

    /** The form once more, on how things stand now. */
    public interface Again<F> {
        View draw(Words words, PlanSheet present, F form);
    }

    public PlanSubmission(
            Function<ViewState, F> read, Change<F> change, Again<F> again, Callers callers, InstantSource clock) {
        this.read = read;
        this.change = change;
        this.again = again;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public Response apply(ViewSubmissionRequest request, ViewSubmissionContext context) {
        Caller caller = callers.of(context);
        View view = request.getPayload().getView();
        F form = read.apply(view.getState());
        PlanSeen seen = PlanSeen.in(view).orElseThrow();
        ChangingPlan.Sent sent =
                new ChangingPlan.Sent(seen.plan(), seen.version(), caller.id(), "form:" + view.getId());
        Outcome outcome = change.to(sent, form, clock.instant());
        if (outcome instanceof Outcome.Faulty faulty) {
            return context.ackWithErrors(FieldErrors.of(caller.words(), faulty.faults()));
        }
        if (outcome instanceof Outcome.Overtaken overtaken) {
            return context.ackWithUpdate(again.draw(caller.words(), overtaken.present(), form));
        }
        if (outcome instanceof Outcome.Closed closed) {
            String text = caller.words().say("plan.refused." + closed.why().name());
            return FieldErrors.atFirstInput(view, text)
                    .map(context::ackWithErrors)
                    .orElseThrow();
        }
        return context.ack();
    }
}
