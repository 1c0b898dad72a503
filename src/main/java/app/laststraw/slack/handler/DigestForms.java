package app.laststraw.slack.handler;

import app.laststraw.domain.digest.Week;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.message.DigestButtons;
import app.laststraw.slack.message.Refusals;
import app.laststraw.slack.view.DigestModal;
import app.laststraw.slack.webapi.Replies;
import app.laststraw.usecase.digest.ReadingDigest;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

/** The windows in which managers read digests: <i>Open details</i> below one, and <i>Preview</i> on the Home. */
public final class DigestForms {
    private final ReadingDigest reading;
    private final Forms forms;
    private final Callers callers;
    private final Replies replies;
    private final InstantSource clock;

    public DigestForms(ReadingDigest reading, Forms forms, Callers callers, Replies replies, InstantSource clock) {
        this.reading = reading;
        this.forms = forms;
        this.callers = callers;
        this.replies = replies;
        this.clock = clock;
    }

    public Response details(BlockActionRequest request, ActionContext context) throws IOException {
        Caller caller = callers.of(context);
        Week week = DigestButtons.weekOf(Pressed.value(request));
        return open(
                request,
                context,
                caller,
                reading.details(week, caller.id(), clock.instant())
                        .map(digest -> DigestModal.details(digest, caller.words())));
    }

    public Response preview(BlockActionRequest request, ActionContext context) throws IOException {
        Caller caller = callers.of(context);
        return open(
                request,
                context,
                caller,
                reading.preview(caller.id(), clock.instant())
                        .map(next -> DigestModal.preview(next.digest(), next.due(), caller.words())));
    }

    private Response open(BlockActionRequest request, ActionContext context, Caller caller, Optional<View> view)
            throws IOException {
        if (view.isPresent()) {
            forms.open(Forms.Request.of(request, context, caller), view.get());
        } else {
            replies.toPerson(
                    caller.id(), Pressed.where(request), Refusals.managersOnly(caller.words()), ClientPresence.NONE);
        }
        return context.ack();
    }
}
