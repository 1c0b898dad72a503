package app.laststraw.usecase;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.script.DraftText;
import app.laststraw.domain.workspace.Audience;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import java.time.Duration;
import java.time.Instant;

/** Says things in Slack, each time only after the gate has passed the place; a port. Never throws for what Slack does. */
public interface Messenger {
    /** Where to say it: a channel, or to one person directly. */
    sealed interface Place {
        record InChannel(ChannelId channel) implements Place {}

        record Directly(MemberId person) implements Place {}
    }

    /** How it went. */
    sealed interface Outcome {
        /** It is said, there; {@code ts} is empty for a file, since Slack does not tell it. */
        record Said(ChannelId channel, String ts) implements Outcome {}

        /** The gate stayed shut; Slack was not asked to say anything. */
        record Withheld(Audience.Refusal refusal) implements Outcome {}

        /** Surely not said; worth trying again after {@code after}. */
        record TryLater(Duration after) implements Outcome {}

        /** Perhaps said: the answer was lost. Look for it before saying it again. */
        record Unknown() implements Outcome {}

        /** The message to be changed, or the thread to answer in, is gone. */
        record Gone() implements Outcome {}

        /** Never to be said there. {@code tokenDead}: nothing can be said anywhere until a new token is set. */
        record Refused(String slackError, boolean tokenDead) implements Outcome {}
    }

    /** What a search for a message of ours found. */
    sealed interface Found {
        record At(ChannelId channel, String ts) implements Found {}

        record Nowhere() implements Found {}

        /** Slack could not be asked; {@code after} before asking again. */
        record NotNow(Duration after) implements Found {}
    }

    /**
     * Says it anew.
     *
     * @param threadTs the message to answer; null for one of its own
     * @param deliveryKey rides along as metadata, so that {@link #find} can tell whether it was said
     * @param language of the channel; in a direct message the person's own is used
     */
    Outcome say(Announcement what, Place place, String threadTs, String deliveryKey, Language language);

    /** Whether one message holds the text whole. One that does not says so, and shows none of it. */
    boolean holds(DraftText text);

    /** Changes what was said before; safe to repeat. */
    Outcome change(Announcement what, Place place, ChannelId channel, String ts, Language language);

    /**
     * Looks for a message that carries this delivery key.
     *
     * @param since when the message can have been said at the earliest
     */
    Found find(Place place, String threadTs, String deliveryKey, Instant since);
}
