package app.laststraw.usecase;

import app.laststraw.domain.workspace.ChannelId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The messages of ours that are kept up to date: one live card a client and place, one receipt a report; a port. */
public interface Posts {
    /**
     * A message of ours in Slack.
     *
     * @param ts Slack's id of the message within the channel
     * @param shows what it last showed, as the use case encodes it (for a card, the decision's name)
     */
    record Post(ChannelId channel, String ts, String shows, Instant at) {
        private static final String OUTDATED = "|OUTDATED";

        /** The same message, known to show no longer what it should. */
        public Post outdated() {
            return new Post(channel, ts, showed() + OUTDATED, at);
        }

        public boolean isOutdated() {
            return shows.endsWith(OUTDATED);
        }

        /** What it last showed, whether or not it still should. */
        public String showed() {
            return shows.replace(OUTDATED, "");
        }
    }

    /**
     * @param subject such as {@code card:12} or {@code receipt:7}
     * @param place {@code red-flags}, or a member's id for a direct message
     */
    Optional<Post> find(String subject, String place);

    /** The subject whose message this is; empty for a message that is nobody's, or is not kept up to date any more. */
    Optional<String> subjectAt(ChannelId channel, String ts);

    /** The places in which the subject stands. */
    List<String> places(String subject);

    /** Remembers where the subject now stands in that place, instead of what was there. */
    void remember(String subject, String place, Post post);

    void forget(String subject, String place);
}
