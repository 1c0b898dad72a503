package app.laststraw.slack.handler;

import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.view.FillModal;
import app.laststraw.usecase.script.FillingBlanks;
import app.laststraw.usecase.script.FillingBlanks.Opening;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.time.InstantSource;

/** <i>Show all blanks</i> and <i>Only what is missing</i>, in the form itself: it is drawn anew, and keeps what was typed. */
public final class BlanksShown implements BlockActionHandler {
    private final FillingBlanks blanks;
    private final Forms forms;
    private final Callers callers;
    private final DraftRefusals refusals;
    private final InstantSource clock;

    public BlanksShown(
            FillingBlanks blanks, Forms forms, Callers callers, DraftRefusals refusals, InstantSource clock) {
        this.blanks = blanks;
        this.forms = forms;
        this.callers = callers;
        this.refusals = refusals;
        this.clock = clock;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) throws IOException {
        Caller caller = callers.of(context);
        View view = request.getPayload().getView();
        Opening opening = blanks.open(FillModal.draft(view), caller.id(), clock.instant());
        if (opening instanceof Opening.Ready ready) {
            boolean all = Pressed.button(request).equals(FillModal.SHOW_ALL);
            View drawn = FillModal.again(caller.words(), ready.sheet(), view, all);
            forms.change(Forms.Request.of(request, context, caller), view.getId(), drawn);
            return context.ack();
        }
        return opening instanceof Opening.Refused refused
                ? refusals.barred(request, context, caller, refused.why())
                : refusals.sent(request, context, caller, ((Opening.Sent) opening).now());
    }
}
