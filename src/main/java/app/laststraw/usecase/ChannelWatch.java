package app.laststraw.usecase;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.workspace.ChannelId;
import java.time.Instant;

/** Which channels we stopped speaking in, and why, so that managers are told once; a port. */
public interface ChannelWatch {
    /**
     * We stopped speaking there.
     *
     * @param client about whom nothing is said there; null when nothing is said at all
     * @param why a refusal's name or Slack's error name
     * @return whether this is news: the channel worked until now, or stopped for another reason
     */
    boolean stopped(ChannelId channel, ClientId client, String why, Instant at);

    /** Whether we stopped speaking there altogether. */
    boolean isStopped(ChannelId channel);

    /**
     * Whatever was wrong with the channel itself is over.
     *
     * @param client about whom we spoke there, so that nothing stands against that either; null when about nobody
     */
    void working(ChannelId channel, ClientId client);
}
