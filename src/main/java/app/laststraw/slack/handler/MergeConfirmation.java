package app.laststraw.slack.handler;

import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.view.MergeModal;
import app.laststraw.usecase.FieldFault;
import app.laststraw.usecase.client.MergingClients;
import app.laststraw.usecase.client.MergingClients.Outcome;
import app.laststraw.words.Words;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.time.InstantSource;

/** <i>Merge</i>, and it is meant. What came of it is said in place of the question; the client's own form is below it. */
public final class MergeConfirmation implements ViewSubmissionHandler {
    private final MergingClients merging;
    private final Homes homes;
    private final Callers callers;
    private final InstantSource clock;

    public MergeConfirmation(MergingClients merging, Homes homes, Callers callers, InstantSource clock) {
        this.merging = merging;
        this.homes = homes;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public Response apply(ViewSubmissionRequest request, ViewSubmissionContext context) {
        Caller caller = callers.of(context);
        View view = request.getPayload().getView();
        Outcome outcome = merging.merge(MergeModal.into(view), MergeModal.away(view), caller.id(), clock.instant());
        if (outcome instanceof Outcome.Merged merged) {
            homes.drawAt(merged.into().id(), caller.id());
        }
        return context.ackWithUpdate(MergeModal.told(caller.words(), said(outcome, caller.words())));
    }

    private static String said(Outcome outcome, Words words) {
        if (outcome instanceof Outcome.Merged merged) {
            return words.say("directory.merge.done", merged.into().name().text());
        }
        if (outcome instanceof Outcome.Faulty faulty) {
            FieldFault fault = faulty.fault();
            return words.say(fault.key(), fault.figures().toArray());
        }
        return words.say(outcome instanceof Outcome.NotAllowed ? "refusal.managers_only" : "refusal.client_gone");
    }
}
