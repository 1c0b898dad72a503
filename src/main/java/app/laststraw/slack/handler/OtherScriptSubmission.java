package app.laststraw.slack.handler;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.view.ScriptModal;
import app.laststraw.usecase.script.ChangingDraft;
import app.laststraw.usecase.script.ChangingDraft.Outcome;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.time.InstantSource;

/** Another script is chosen in a draft's place. */
public final class OtherScriptSubmission implements ViewSubmissionHandler {
    private final ChangingDraft drafts;
    private final Callers callers;
    private final InstantSource clock;

    public OtherScriptSubmission(ChangingDraft drafts, Callers callers, InstantSource clock) {
        this.drafts = drafts;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public Response apply(ViewSubmissionRequest request, ViewSubmissionContext context) {
        Caller caller = callers.of(context);
        View view = request.getPayload().getView();
        ScriptId script = ScriptModal.read(view).orElseThrow();
        Outcome outcome =
                drafts.change(ScriptModal.draft(view), script, caller.id(), "form:" + view.getId(), clock.instant());
        if (outcome instanceof Outcome.Sent sent) {
            return DraftRefusals.sent(request, context, caller, sent.now());
        }
        return outcome instanceof Outcome.Refused refused
                ? DraftRefusals.barred(request, context, caller, refused.why())
                : context.ack();
    }
}
