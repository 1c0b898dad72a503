package app.laststraw.slack.handler;

import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.message.PresentState;
import app.laststraw.slack.view.FieldErrors;
import app.laststraw.usecase.decision.CaseOutcome;
import app.laststraw.usecase.exit.CaseStanding;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.time.InstantSource;

/**
 * A form about a case is sent. It closes only when all is saved; where the case has changed meanwhile, the form comes back
 * with what was typed into it and says what stands now.
 */
public final class CaseFormSubmission implements ViewSubmissionHandler {
    private final CaseDialog dialog;
    private final Callers callers;
    private final InstantSource clock;

    public CaseFormSubmission(CaseDialog dialog, Callers callers, InstantSource clock) {
        this.dialog = dialog;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public Response apply(ViewSubmissionRequest request, ViewSubmissionContext context) {
        Caller caller = callers.of(context);
        View sent = request.getPayload().getView();
        CaseOutcome outcome = dialog.submit(sent, caller.id(), clock.instant());
        if (outcome instanceof CaseOutcome.Saved) {
            return context.ack();
        }
        if (outcome instanceof CaseOutcome.Faulty faulty) {
            return context.ackWithErrors(FieldErrors.of(caller.words(), faulty.faults()));
        }
        if (outcome instanceof CaseOutcome.Overtaken overtaken) {
            return context.ackWithUpdate(dialog.overtaken(caller.words(), overtaken.now(), sent));
        }
        if (outcome instanceof CaseOutcome.NotNow refused) {
            return context.ackWithUpdate(notNow(caller, refused.now(), sent));
        }
        String refusal = CaseRefusals.render(outcome, caller.words()).text();
        return FieldErrors.atFirstInput(sent, refusal)
                .map(context::ackWithErrors)
                .orElseGet(context::ack);
    }

    private View notNow(Caller caller, CaseStanding now, View sent) {
        String notice = caller.words().say("probation.not_now", PresentState.sentence(now, caller.words()));
        return dialog.again(caller.words(), now, sent, notice);
    }
}
