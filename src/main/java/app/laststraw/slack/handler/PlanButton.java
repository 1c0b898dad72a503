package app.laststraw.slack.handler;

import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.message.PlanRefusals;
import app.laststraw.slack.webapi.Replies;
import app.laststraw.usecase.exit.ChangingPlan;
import app.laststraw.usecase.exit.PlanSheet;
import app.laststraw.words.Words;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.time.InstantSource;
import java.util.function.BiFunction;

/** A button of an exit plan that opens a form. */
public final class PlanButton implements BlockActionHandler {
    private final ChangingPlan plans;
    private final BiFunction<Words, PlanSheet, View> form;
    private final Callers callers;
    private final Forms forms;
    private final Replies replies;
    private final InstantSource clock;

    public PlanButton(
            ChangingPlan plans,
            BiFunction<Words, PlanSheet, View> form,
            Callers callers,
            Forms forms,
            Replies replies,
            InstantSource clock) {
        this.plans = plans;
        this.form = form;
        this.callers = callers;
        this.forms = forms;
        this.replies = replies;
        this.clock = clock;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) throws IOException {
        Caller caller = callers.of(context);
        ChangingPlan.Opening opening = plans.open(new CaseId(Pressed.number(request)), caller.id(), clock.instant());
        if (opening instanceof ChangingPlan.Opening.Ready ready) {
            forms.open(Forms.Request.of(request, context, caller), form.apply(caller.words(), ready.sheet()));
        } else if (opening instanceof ChangingPlan.Opening.Closed closed) {
            replies.toPerson(
                    caller.id(),
                    Pressed.where(request),
                    PlanRefusals.render(closed.why(), caller.words()),
                    ClientPresence.NONE);
        }
        return context.ack();
    }
}
