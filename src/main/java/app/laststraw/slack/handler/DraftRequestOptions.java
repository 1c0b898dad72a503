package app.laststraw.slack.handler;

import app.laststraw.domain.client.Client;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.view.DraftRequestModal;
import app.laststraw.usecase.script.AskingForScript;
import com.slack.api.bolt.context.builtin.BlockSuggestionContext;
import com.slack.api.bolt.handler.builtin.BlockSuggestionHandler;
import com.slack.api.bolt.request.builtin.BlockSuggestionRequest;
import com.slack.api.bolt.response.Response;
import java.util.List;

/** Offers the clients whose accounts somebody carries, those first who are likely meant. */
public final class DraftRequestOptions implements BlockSuggestionHandler {
    private final AskingForScript asking;
    private final Callers callers;

    public DraftRequestOptions(AskingForScript asking, Callers callers) {
        this.asking = asking;
        this.callers = callers;
    }

    @Override
    public Response apply(BlockSuggestionRequest request, BlockSuggestionContext context) {
        Caller caller = callers.of(context);
        String typed = ClientOptions.typed(request);
        List<Client> found = asking.offer(
                typed,
                DraftRequestModal.known(request.getPayload().getView()).likely(),
                caller.id(),
                ClientOptions.MOST);
        return context.ack(ack -> ack.options(DraftRequestModal.options(caller.words(), typed, found).stream()
                .map(ClientOptions::asAnswer)
                .toList()));
    }
}
