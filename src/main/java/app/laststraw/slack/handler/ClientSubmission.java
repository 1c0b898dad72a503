package app.laststraw.slack.handler;

import app.laststraw.domain.client.ClientId;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.view.ClientModal;
import app.laststraw.slack.view.FieldErrors;
import app.laststraw.usecase.client.EditingClient;
import app.laststraw.usecase.client.EditingClient.Outcome;
import app.laststraw.words.Words;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.time.InstantSource;
import java.util.Optional;

/** A client's record is sent. The form closes only when the record is safe; otherwise it keeps all that was typed. */
public final class ClientSubmission implements ViewSubmissionHandler {
    private final EditingClient clients;
    private final Homes homes;
    private final Callers callers;
    private final InstantSource clock;

    public ClientSubmission(EditingClient clients, Homes homes, Callers callers, InstantSource clock) {
        this.clients = clients;
        this.homes = homes;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public Response apply(ViewSubmissionRequest request, ViewSubmissionContext context) {
        Caller caller = callers.of(context);
        View view = request.getPayload().getView();
        Outcome outcome = submit(caller, view);
        if (outcome instanceof Outcome.Saved saved) {
            homes.drawAt(saved.client().id(), caller.id());
            return context.ack();
        }
        if (outcome instanceof Outcome.Overtaken overtaken) {
            return context.ackWithUpdate(ClientModal.overtaken(caller.words(), overtaken.now(), view));
        }
        if (outcome instanceof Outcome.Faulty faulty) {
            return context.ackWithErrors(ClientModal.errors(caller.words(), view, faulty.faults()));
        }
        return FieldErrors.atFirstInput(view, refusal(outcome, caller.words()))
                .map(context::ackWithErrors)
                .orElseGet(context::ack);
    }

    private Outcome submit(Caller caller, View view) {
        Optional<ClientId> client = ClientModal.client(view);
        return client.isEmpty()
                ? clients.add(ClientModal.read(view), caller.id(), clock.instant())
                : clients.save(
                        client.get(),
                        ClientModal.version(view),
                        ClientModal.read(view),
                        ClientModal.touched(view),
                        caller.id(),
                        clock.instant());
    }

    private static String refusal(Outcome outcome, Words words) {
        if (outcome instanceof Outcome.Moved moved) {
            return words.say("error.client.moved", moved.standing().name().text());
        }
        return words.say(outcome instanceof Outcome.NotAllowed ? "refusal.managers_only" : "refusal.client_gone");
    }
}
