package app.laststraw.usecase;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Outbox.NewEntry;
import java.util.List;

/** Where an outbox entry is said, and what stands there. */
public final class Addressing {
    /** The red-flag channel, as {@link Posts} knows it. */
    public static final String RED_FLAGS = "red-flags";

    private Addressing() {}

    public static String cardSubject(ClientId client) {
        return "card:" + client;
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

    /** Goes to one person, and is kept up to date there. */
    public static Utterance keptUpToDate(
            Records records, NewEntry content, String subject, Announcement what, String shows, boolean worthPosting) {
        String key = placeKey(content);
        return new Utterance(
                what,
                directly(content),
                subject,
                key,
                records.posts().find(subject, key).orElse(null),
                null,
                shows,
                worthPosting,
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

    /** Those who got what was now said in the channel while it was shut: they are not left with an old one. */
    public static List<MemberId> whoHaveItDirectly(Records records, NewEntry said, Utterance utterance) {
        return said.recipient() != null
                ? List.of()
                : records.posts().places(utterance.subject()).stream()
                        .filter(place -> !place.equals(utterance.placeKey()))
                        .map(MemberId::new)
                        .toList();
    }

    /**
     * Who gets what the channel or the one it went to did not: the account owner, else the managers; after those, nobody.
     *
     * @param client as it was when it was tried
     */
    public static List<MemberId> instead(Records records, NewEntry content, Client client) {
        MemberId refused = content.recipient();
        MemberId owner = client.accountOwner();
        boolean ownerCarries = owner != null && Roles.of(records, owner, client).carriesTheAccount();
        if (refused == null && ownerCarries) {
            return List.of(owner);
        }
        boolean managersWereTried = refused != null && !refused.equals(owner);
        return managersWereTried
                ? List.of()
                : Roles.managers(records).stream()
                        .filter(manager -> !manager.equals(refused))
                        .toList();
    }
}
