package app.laststraw.slack.handler;

import app.laststraw.domain.script.DraftId;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.message.DraftButtons;
import app.laststraw.usecase.script.RequestingDraft;
import app.laststraw.usecase.script.RequestingDraft.Outcome;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.time.InstantSource;

/** <i>Draft the heads-up</i> and <i>Draft the phone follow-up</i> on a draft: another one comes beside it. */
public final class DraftStepButton implements BlockActionHandler {
    private final RequestingDraft drafts;
    private final DraftRefusals refusals;
    private final Callers callers;
    private final InstantSource clock;

    public DraftStepButton(RequestingDraft drafts, DraftRefusals refusals, Callers callers, InstantSource clock) {
        this.drafts = drafts;
        this.refusals = refusals;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        Caller caller = callers.of(context);
        Outcome outcome = drafts.requestBeside(
                new DraftId(Pressed.number(request)),
                DraftButtons.step(Pressed.button(request)),
                caller.id(),
                Pressed.key(request),
                clock.instant());
        return outcome instanceof Outcome.Refused refused
                ? refusals.barred(request, context, caller, refused.why())
                : context.ack();
    }
}
