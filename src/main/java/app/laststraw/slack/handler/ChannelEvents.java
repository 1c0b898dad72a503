package app.laststraw.slack.handler;

import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.usecase.delivery.WatchingChannel;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/** Somebody joined or left a channel, or it was shared or archived: it may have stopped being safe, or be safe again. */
public final class ChannelEvents {
    private final WatchingChannel watching;
    private final Executor afterwards;
    private final InstantSource clock;

    /** @param afterwards looks at the channel once the event is acknowledged: it takes several calls to Slack */
    public ChannelEvents(WatchingChannel watching, Executor afterwards, InstantSource clock) {
        this.watching = watching;
        this.afterwards = afterwards;
        this.clock = clock;
    }

    /** @param channel about which Slack says something */
    public Response changed(String channel, EventContext context) {
        afterwards.execute(() -> watching.changed(new ChannelId(channel), clock.instant()));
        return context.ack();
    }
}
