package app.laststraw.slack.handler;

import app.laststraw.domain.exit.Hindsight;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.message.HindsightMessage;
import app.laststraw.slack.message.Refusals;
import app.laststraw.slack.webapi.Replies;
import app.laststraw.usecase.care.AskingHindsight;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.time.InstantSource;

/** An answer to “was it right?”. The question itself shows what was answered. */
public final class HindsightButton implements BlockActionHandler {
    private final AskingHindsight hindsight;
    private final Callers callers;
    private final Replies replies;
    private final InstantSource clock;

    public HindsightButton(AskingHindsight hindsight, Callers callers, Replies replies, InstantSource clock) {
        this.hindsight = hindsight;
        this.callers = callers;
        this.replies = replies;
        this.clock = clock;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        Caller caller = callers.of(context);
        String ruling = Pressed.value(request);
        Hindsight.Answer answer = HindsightMessage.answer(Pressed.button(request));
        boolean isTaken = hindsight.answer(
                PressedStep.caseIn(ruling),
                Integer.parseInt(PressedStep.afterCase(ruling)),
                caller.id(),
                answer,
                Pressed.key(request),
                clock.instant());
        if (!isTaken) {
            replies.toPerson(caller.id(), Pressed.where(request), Refusals.role(caller.words()), ClientPresence.NONE);
        }
        return context.ack();
    }
}
