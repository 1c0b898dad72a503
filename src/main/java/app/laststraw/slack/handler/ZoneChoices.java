package app.laststraw.slack.handler;

import app.laststraw.slack.view.ZoneOptions;
import com.slack.api.bolt.context.builtin.BlockSuggestionContext;
import com.slack.api.bolt.handler.builtin.BlockSuggestionHandler;
import com.slack.api.bolt.request.builtin.BlockSuggestionRequest;
import com.slack.api.bolt.response.Response;
import java.time.InstantSource;

/** Offers time zones while a city is being typed. */
public final class ZoneChoices implements BlockSuggestionHandler {
    private final Callers callers;
    private final InstantSource clock;

    public ZoneChoices(Callers callers, InstantSource clock) {
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public Response apply(BlockSuggestionRequest request, BlockSuggestionContext context) {
        var options =
                ZoneOptions.matching(callers.of(context).words(), ClientOptions.typed(request), clock.instant())
                        .stream()
                        .map(ClientOptions::asAnswer)
                        .toList();
        return context.ack(ack -> ack.options(options));
    }
}
