package app.laststraw.slack.handler;

import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.message.DraftState;
import app.laststraw.slack.message.PlanRefusals;
import app.laststraw.slack.message.Refusals;
import app.laststraw.slack.view.CheckModal;
import app.laststraw.slack.view.FieldErrors;
import app.laststraw.slack.webapi.Replies;
import app.laststraw.usecase.script.SendingDraft;
import app.laststraw.usecase.script.SendingDraft.Outcome;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.time.InstantSource;

/**
 * A draft is marked as sent. Where the draft, or what the check finds in it, is another meanwhile, the form comes back with the
 * reasons that were typed.
 */
public final class MarkSentSubmission implements ViewSubmissionHandler {
    private final SendingDraft drafts;
    private final Callers callers;
    private final Replies replies;
    private final InstantSource clock;

    public MarkSentSubmission(SendingDraft drafts, Callers callers, Replies replies, InstantSource clock) {
        this.drafts = drafts;
        this.callers = callers;
        this.replies = replies;
        this.clock = clock;
    }

    @Override
    public Response apply(ViewSubmissionRequest request, ViewSubmissionContext context) {
        Caller caller = callers.of(context);
        View view = request.getPayload().getView();
        Outcome outcome = drafts.mark(
                CheckModal.draft(view), CheckModal.read(view), caller.id(), "form:" + view.getId(), clock.instant());
        if (outcome instanceof Outcome.Marked marked) {
            return marked(context, caller, marked);
        }
        if (outcome instanceof Outcome.Faulty faulty) {
            return context.ackWithErrors(FieldErrors.of(caller.words(), faulty.faults()));
        }
        if (outcome instanceof Outcome.Overtaken overtaken) {
            return context.ackWithUpdate(CheckModal.overtaken(caller.words(), overtaken.now(), view));
        }
        if (outcome instanceof Outcome.FoundOther other) {
            return context.ackWithUpdate(CheckModal.foundOther(caller.words(), other.now(), view));
        }
        return refuse(context, caller, view, refusal(outcome, caller));
    }

    private Response marked(ViewSubmissionContext context, Caller caller, Outcome.Marked marked) {
        if (!marked.refused().isEmpty()) {
            replies.toPerson(
                    caller.id(), null, PlanRefusals.render(marked.refused(), caller.words()), ClientPresence.NONE);
        }
        return context.ack();
    }

    private static String refusal(Outcome outcome, Caller caller) {
        return outcome instanceof Outcome.Refused refused
                ? Refusals.barredInWords(refused.why(), caller.words())
                : DraftState.sentInWords(((Outcome.Sent) outcome).now(), caller.words());
    }

    /** In the form, which stays open with all that was typed; one without fields says nothing else from then on. */
    private static Response refuse(ViewSubmissionContext context, Caller caller, View view, String text) {
        return FieldErrors.atFirstInput(view, text)
                .map(context::ackWithErrors)
                .orElseGet(() -> context.ackWithUpdate(CheckModal.told(caller.words(), text)));
    }
}
