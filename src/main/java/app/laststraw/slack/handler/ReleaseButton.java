package app.laststraw.slack.handler;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.script.DraftId;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.message.DraftButtons;
import app.laststraw.slack.message.ReleaseMessages;
import app.laststraw.slack.view.RefuseReleaseModal;
import app.laststraw.slack.webapi.Replies;
import app.laststraw.usecase.script.ReleasingDraft;
import app.laststraw.usecase.script.ReleasingDraft.Outcome;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.io.IOException;
import java.time.InstantSource;

/** <i>Agree</i>, and <i>Not yet…</i>, which asks for the reason first. */
public final class ReleaseButton implements BlockActionHandler {
    private final ReleasingDraft releases;
    private final Forms forms;
    private final Callers callers;
    private final Replies replies;
    private final InstantSource clock;

    public ReleaseButton(ReleasingDraft releases, Forms forms, Callers callers, Replies replies, InstantSource clock) {
        this.releases = releases;
        this.forms = forms;
        this.callers = callers;
        this.replies = replies;
        this.clock = clock;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) throws IOException {
        Caller caller = callers.of(context);
        DraftId draft = DraftButtons.draftOf(Pressed.value(request));
        ScriptId script = DraftButtons.scriptOf(Pressed.value(request));
        boolean agrees = Pressed.button(request).equals(DraftButtons.AGREE_RELEASE);
        Outcome outcome = agrees
                ? releases.agree(draft, script, caller.id(), Pressed.key(request), clock.instant())
                : releases.prepare(draft, script, caller.id(), clock.instant());
        if (outcome instanceof Outcome.Ready ready) {
            forms.open(
                    Forms.Request.of(request, context, caller),
                    RefuseReleaseModal.open(caller.words(), ready.client(), draft, script));
        } else if (!(outcome instanceof Outcome.Done)) {
            ClientPresence presence = outcome instanceof Outcome.Answered answered
                    ? answered.client().presence()
                    : ClientPresence.NONE;
            replies.toPerson(
                    caller.id(), Pressed.where(request), ReleaseMessages.notTaken(outcome, caller.words()), presence);
        }
        return context.ack();
    }
}
