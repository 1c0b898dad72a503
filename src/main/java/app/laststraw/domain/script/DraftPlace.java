package app.laststraw.domain.script;

import app.laststraw.domain.workspace.ChannelId;
import java.util.Objects;

/** Where a draft was asked for, and is to stand as far as the gate lets it. */
public sealed interface DraftPlace {
    /** Below the client's card in the red-flag channel, wherever that is by then. */
    record CardThread() implements DraftPlace {}

    /**
     * In a thread.
     *
     * @param ts Slack's id of the message that the thread hangs on
     */
    record InThread(ChannelId channel, String ts) implements DraftPlace {
        public InThread {
            Objects.requireNonNull(channel);
            Objects.requireNonNull(ts);
        }
    }

    /** With the one who asked. */
    record Directly() implements DraftPlace {}
}
