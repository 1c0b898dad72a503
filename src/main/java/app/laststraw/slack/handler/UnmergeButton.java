package app.laststraw.slack.handler;

import app.laststraw.domain.client.ClientId;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.usecase.client.MergingClients;
import app.laststraw.usecase.client.MergingClients.Outcome;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.io.IOException;
import java.time.InstantSource;

/** <i>Undo</i> beside a record that was merged into the one whose form is open. */
public final class UnmergeButton implements BlockActionHandler {
    private final MergingClients merging;
    private final ClientForms forms;
    private final Homes homes;
    private final Callers callers;
    private final InstantSource clock;

    public UnmergeButton(MergingClients merging, ClientForms forms, Homes homes, Callers callers, InstantSource clock) {
        this.merging = merging;
        this.forms = forms;
        this.homes = homes;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) throws IOException {
        Caller caller = callers.of(context);
        Forms.Request where = Forms.Request.of(request, context, caller);
        Outcome outcome = merging.undo(new ClientId(Pressed.number(request)), caller.id(), clock.instant());
        if (outcome instanceof Outcome.Parted parted) {
            forms.redraw(where, request.getPayload().getView(), "directory.unmerge.done");
            homes.drawAt(parted.restored().id(), caller.id());
        } else {
            forms.refuse(where, outcome instanceof Outcome.NotAllowed);
        }
        return context.ack();
    }
}
