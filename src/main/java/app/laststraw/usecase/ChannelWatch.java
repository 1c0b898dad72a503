package app.laststraw.usecase;

import app.laststraw.domain.workspace.ChannelId;
import java.time.Instant;

/** Which channels we stopped speaking in, and why, so that managers are told once; a port. */
public interface ChannelWatch {
    /**
     * We stopped speaking there.
     *
     * @param why a refusal's name or Slack's error name
     * @return whether this is news: the channel worked until now, or stopped for another reason
     */
    boolean stopped(ChannelId channel, String why, Instant at);

    /** Whether we stopped speaking there. */
    boolean isStopped(ChannelId channel);

    /** We speak there: whatever was wrong is over. */
    void working(ChannelId channel);
}
