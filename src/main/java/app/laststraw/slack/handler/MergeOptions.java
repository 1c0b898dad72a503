package app.laststraw.slack.handler;

import app.laststraw.domain.client.Client;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.view.MergeModal;
import app.laststraw.usecase.client.MergingClients;
import com.slack.api.bolt.context.builtin.BlockSuggestionContext;
import com.slack.api.bolt.handler.builtin.BlockSuggestionHandler;
import com.slack.api.bolt.request.builtin.BlockSuggestionRequest;
import com.slack.api.bolt.response.Response;
import java.util.List;

/** Offers the other records while a manager types the name of the one to merge. */
public final class MergeOptions implements BlockSuggestionHandler {
    private final MergingClients merging;
    private final Callers callers;

    public MergeOptions(MergingClients merging, Callers callers) {
        this.merging = merging;
        this.callers = callers;
    }

    @Override
    public Response apply(BlockSuggestionRequest request, BlockSuggestionContext context) {
        Caller caller = callers.of(context);
        String typed = ClientOptions.typed(request);
        List<Client> found = merging.candidates(
                MergeModal.into(request.getPayload().getView()), typed, ClientOptions.MOST, caller.id());
        return context.ack(ack -> ack.options(MergeModal.options(caller.words(), typed, found).stream()
                .map(ClientOptions::asAnswer)
                .toList()));
    }
}
