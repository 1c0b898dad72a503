package app.laststraw.slack.handler;

import app.laststraw.domain.script.DraftId;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.message.DraftButtons;
import app.laststraw.slack.message.DraftFile;
import app.laststraw.slack.webapi.Replies;
import app.laststraw.usecase.script.SendingDraftFile;
import app.laststraw.usecase.script.SendingDraftFile.Outcome;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.time.InstantSource;

/** <i>Send me as a file</i>, as text or as an e-mail. It comes directly, by way of the outbox, so in a thread that is said. */
public final class DraftFileButton implements BlockActionHandler {
    private final SendingDraftFile files;
    private final DraftRefusals refusals;
    private final Callers callers;
    private final Replies replies;
    private final InstantSource clock;

    public DraftFileButton(
            SendingDraftFile files, DraftRefusals refusals, Callers callers, Replies replies, InstantSource clock) {
        this.files = files;
        this.refusals = refusals;
        this.callers = callers;
        this.replies = replies;
        this.clock = clock;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        Caller caller = callers.of(context);
        Outcome outcome = files.send(
                new DraftId(Pressed.number(request)),
                DraftButtons.format(Pressed.button(request)),
                caller.id(),
                Pressed.key(request),
                clock.instant());
        if (outcome instanceof Outcome.Refused refused) {
            return refusals.barred(request, context, caller, refused.why());
        }
        if (outcome instanceof Outcome.OnItsWay way && way.news() && !Pressed.isDirect(request)) {
            replies.toPerson(
                    caller.id(),
                    Pressed.where(request),
                    DraftFile.onItsWay(caller.words()),
                    way.now().client().presence());
        }
        return context.ack();
    }
}
