package app.laststraw.slack.handler;

import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.message.HandOverMessages;
import app.laststraw.slack.message.PlanRefusals;
import app.laststraw.slack.message.RenderedMessage;
import app.laststraw.slack.message.StepButtons;
import app.laststraw.slack.view.HandOverModal;
import app.laststraw.slack.webapi.Replies;
import app.laststraw.usecase.exit.HandingOverSteps;
import app.laststraw.usecase.exit.HandingOverSteps.Outcome;
import app.laststraw.usecase.exit.HandingOverSteps.Which;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.io.IOException;
import java.time.InstantSource;

/** <i>Hand over</i> on a reminder, and on what managers are told of somebody who left: opens the form for it. */
public final class HandOverButton implements BlockActionHandler {
    private final HandingOverSteps steps;
    private final Forms forms;
    private final Callers callers;
    private final Replies replies;
    private final InstantSource clock;

    public HandOverButton(HandingOverSteps steps, Forms forms, Callers callers, Replies replies, InstantSource clock) {
        this.steps = steps;
        this.forms = forms;
        this.callers = callers;
        this.replies = replies;
        this.clock = clock;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) throws IOException {
        Caller caller = callers.of(context);
        Which which = which(request);
        Outcome outcome = steps.prepare(which, caller.id(), clock.instant());
        if (outcome instanceof Outcome.Ready ready) {
            forms.open(
                    Forms.Request.of(request, context, caller),
                    HandOverModal.open(caller.words(), which, ready.client(), ready.steps()));
        } else {
            replies.toPerson(caller.id(), Pressed.where(request), refusal(outcome, caller), ClientPresence.NONE);
        }
        return context.ack();
    }

    private static Which which(BlockActionRequest request) {
        String value = Pressed.value(request);
        CaseId id = PressedStep.caseIn(value);
        if (Pressed.button(request).equals(StepButtons.STEP_HAND_OVER)) {
            return new Which(id, PressedStep.of(request).number(), null);
        }
        String owner = PressedStep.afterCase(value);
        return new Which(id, null, owner.isEmpty() ? null : new MemberId(owner));
    }

    private static RenderedMessage refusal(Outcome outcome, Caller caller) {
        return outcome instanceof Outcome.Closed closed
                ? PlanRefusals.render(closed.why(), caller.words())
                : HandOverMessages.nothingLeft(caller.words());
    }
}
