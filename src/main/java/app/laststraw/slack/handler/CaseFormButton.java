package app.laststraw.slack.handler;

import app.laststraw.domain.client.ClientId;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.usecase.decision.CaseOutcome;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.io.IOException;
import java.time.InstantSource;

/** A button that opens a form about a case. */
public final class CaseFormButton implements BlockActionHandler {
    private final CaseDialog dialog;
    private final Forms forms;
    private final Callers callers;
    private final CaseRefusals refusals;
    private final InstantSource clock;

    public CaseFormButton(CaseDialog dialog, Forms forms, Callers callers, CaseRefusals refusals, InstantSource clock) {
        this.dialog = dialog;
        this.forms = forms;
        this.callers = callers;
        this.refusals = refusals;
        this.clock = clock;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) throws IOException {
        Caller caller = callers.of(context);
        ClientId client = new ClientId(Pressed.number(request));
        CaseOutcome outcome = dialog.prepare(client, caller.id(), clock.instant());
        if (outcome instanceof CaseOutcome.Ready ready) {
            forms.open(Forms.Request.of(request, context, caller), dialog.open(caller.words(), ready.standing()));
        } else {
            refusals.tell(caller, Pressed.where(request), outcome);
        }
        return context.ack();
    }
}
