package app.laststraw.usecase;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.usecase.Outbox.Kind;
import app.laststraw.usecase.Outbox.NewEntry;

/** Where an outbox entry is said, and what stands there. */
public final class Addressing {
    /** The red-flag channel, as {@link Posts} knows it. */
    public static final String RED_FLAGS = "red-flags";

    private Addressing() {}

    public static String cardSubject(ClientId client) {
        return "card:" + client;
    }

    /** Whether it is said below the client's card and, in the channel, nowhere else. */
    public static boolean isForTheThread(NewEntry content) {
        return content.kind() == Kind.DRAFT || content.kind() == Kind.PLAN;
    }

    public static Utterance once(Records records, NewEntry content, Announcement what, String threadTs) {
        return once(records, content, what, threadTs, place(records, content));
    }

    public static Utterance once(
            Records records, NewEntry content, Announcement what, String threadTs, Messenger.Place place) {
        return new Utterance(
                what,
                place,
                null,
                placeKey(content),
                null,
                threadTs,
                "",
                true,
                records.settings().firm().language());
    }

    /** The very record that the entry is about, merged or not: each has a card of its own. */
    public static Client record(Records records, NewEntry content) {
        return records.clients().record(content.client()).orElseThrow();
    }

    /** The client who stands for that record now. */
    public static Client client(Records records, NewEntry content) {
        return records.clients().find(content.client()).orElseThrow();
    }

    /** The card that stands in the entry's place. */
    public static Posts.Post liveCard(Records records, NewEntry content) {
        return live(records, content, cardSubject(content.client()));
    }

    /** What stands in the entry's place; a post in a channel that is no longer the red-flag channel does not count. */
    public static Posts.Post live(Records records, NewEntry content, String subject) {
        Posts.Post post = records.posts().find(subject, placeKey(content)).orElse(null);
        boolean elsewhere = post != null
                && content.recipient() == null
                && !post.channel().equals(records.settings().firm().redFlagChannel());
        return elsewhere ? null : post;
    }

    /** Null when the entry goes to nobody directly. */
    public static Messenger.Place directly(NewEntry content) {
        return content.recipient() == null ? null : new Messenger.Place.Directly(content.recipient());
    }

    public static Messenger.Place place(Records records, NewEntry content) {
        if (content.recipient() != null) {
            return directly(content);
        }
        ChannelId redFlags = records.settings().firm().redFlagChannel();
        return redFlags == null ? null : new Messenger.Place.InChannel(redFlags);
    }

    public static String placeKey(NewEntry content) {
        return content.recipient() == null ? RED_FLAGS : content.recipient().value();
    }
}
