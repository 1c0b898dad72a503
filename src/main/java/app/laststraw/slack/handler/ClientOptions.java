package app.laststraw.slack.handler;

import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.view.ReportModal;
import app.laststraw.usecase.client.FindingClients;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.bolt.context.builtin.BlockSuggestionContext;
import com.slack.api.bolt.handler.builtin.BlockSuggestionHandler;
import com.slack.api.bolt.request.builtin.BlockSuggestionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.composition.OptionObject;
import java.util.List;

/** Offers clients of the directory while a name is being typed. */
public final class ClientOptions implements BlockSuggestionHandler {
    /** More than a phone shows; whoever needs more types on. */
    static final int MOST = 20;

    private final FindingClients clients;
    private final Callers callers;

    public ClientOptions(FindingClients clients, Callers callers) {
        this.clients = clients;
        this.callers = callers;
    }

    @Override
    public Response apply(BlockSuggestionRequest request, BlockSuggestionContext context) {
        Caller caller = callers.of(context);
        String typed = typed(request);
        FindingClients.Matches matches = clients.search(typed, MOST);
        List<Option> options =
                ReportModal.clientOptions(caller.words(), typed, matches.clients(), matches.exact() != null).stream()
                        .map(ClientOptions::asAnswer)
                        .toList();
        return context.ack(ack -> ack.options(options));
    }

    /** So far; may be empty. */
    static String typed(BlockSuggestionRequest request) {
        String value = request.getPayload().getValue();
        return value == null ? "" : value;
    }

    /** The SDK has a class of its own for options in answers. */
    static Option asAnswer(OptionObject option) {
        return Option.builder()
                .text(option.getText())
                .value(option.getValue())
                .description(option.getDescription())
                .build();
    }
}
