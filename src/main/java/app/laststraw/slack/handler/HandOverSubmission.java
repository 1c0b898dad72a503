package app.laststraw.slack.handler;

import app.laststraw.domain.workspace.MemberId;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.message.PlanRefusals;
import app.laststraw.slack.view.FieldErrors;
import app.laststraw.slack.view.HandOverModal;
import app.laststraw.usecase.FieldFault;
import app.laststraw.usecase.exit.HandingOverSteps;
import app.laststraw.usecase.exit.HandingOverSteps.Outcome;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Steps are given to a new owner. The form closes only when they are; otherwise it says why not. */
public final class HandOverSubmission implements ViewSubmissionHandler {
    private final HandingOverSteps steps;
    private final Callers callers;
    private final InstantSource clock;

    public HandOverSubmission(HandingOverSteps steps, Callers callers, InstantSource clock) {
        this.steps = steps;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public Response apply(ViewSubmissionRequest request, ViewSubmissionContext context) {
        Caller caller = callers.of(context);
        View view = request.getPayload().getView();
        Optional<MemberId> to = HandOverModal.newOwner(view);
        if (to.isEmpty()) {
            return context.ackWithErrors(at("error.new_owner.missing", caller));
        }
        Outcome outcome =
                steps.handOver(HandOverModal.which(view), caller.id(), to.get(), view.getId(), clock.instant());
        if (outcome instanceof Outcome.MayNotCarry) {
            return context.ackWithErrors(at("error.plan.owner", caller));
        }
        if (outcome instanceof Outcome.NothingLeft) {
            return context.ackWithErrors(at("error.new_owner.nothing_left", caller));
        }
        return outcome instanceof Outcome.Closed closed
                ? context.ackWithErrors(FieldErrors.atFirstInput(
                                view,
                                PlanRefusals.render(closed.why(), caller.words())
                                        .text())
                        .orElseThrow())
                : context.ack();
    }

    private static Map<String, String> at(String key, Caller caller) {
        return FieldErrors.of(caller.words(), List.of(FieldFault.at(HandOverModal.Field.NEW_OWNER, key)));
    }
}
