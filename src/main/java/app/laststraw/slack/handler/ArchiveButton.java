package app.laststraw.slack.handler;

import app.laststraw.domain.client.ClientId;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.usecase.client.ArchivingClient;
import app.laststraw.usecase.client.ArchivingClient.Outcome;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.io.IOException;
import java.time.InstantSource;

/** <i>Archive</i> and <i>Restore</i> in a client's record, which stays open. */
public final class ArchiveButton implements BlockActionHandler {
    private final ArchivingClient clients;
    private final boolean archive;
    private final ClientForms forms;
    private final Homes homes;
    private final Callers callers;
    private final InstantSource clock;

    /** @param archive false for the button that restores */
    public ArchiveButton(
            ArchivingClient clients,
            boolean archive,
            ClientForms forms,
            Homes homes,
            Callers callers,
            InstantSource clock) {
        this.clients = clients;
        this.archive = archive;
        this.forms = forms;
        this.homes = homes;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) throws IOException {
        Caller caller = callers.of(context);
        ClientId client = new ClientId(Pressed.number(request));
        Outcome outcome = archive
                ? clients.archive(client, caller.id(), clock.instant())
                : clients.restore(client, caller.id(), clock.instant());
        Forms.Request where = Forms.Request.of(request, context, caller);
        if (outcome == Outcome.NOT_ALLOWED || outcome == Outcome.CLIENT_GONE) {
            forms.refuse(where, outcome == Outcome.NOT_ALLOWED);
        } else {
            forms.redraw(
                    where,
                    request.getPayload().getView(),
                    outcome == Outcome.CASE_UNDER_WAY ? "directory.archive.under_way" : null);
            homes.drawAt(client, caller.id());
        }
        return context.ack();
    }
}
