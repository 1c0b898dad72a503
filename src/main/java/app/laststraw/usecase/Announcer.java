package app.laststraw.usecase;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.decision.Suggestion;
import app.laststraw.domain.report.Report;
import app.laststraw.domain.workspace.Audience;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Role;
import app.laststraw.usecase.Outbox.Entry;
import app.laststraw.usecase.Outbox.NewEntry;
import java.time.Instant;
import java.util.Optional;

/** Works out what an outbox entry says, from what is on record when it is said. */
final class Announcer {
    /** The red-flag channel, as {@link Posts} knows it. */
    static final String RED_FLAGS = "red-flags";

    private final DraftingScript drafting;

    Announcer(DraftingScript drafting) {
        this.drafting = drafting;
    }

    static String cardSubject(ClientId client) {
        return "card:" + client;
    }

    /** Whether the one it goes to directly, or who asked for it, still has the role that it takes. */
    boolean isStillFor(Records records, NewEntry content) {
        MemberId person = ToSay.personConcerned(content).orElse(null);
        return switch (content.kind()) {
            case CARD, RISE, DRAFT ->
                person == null
                        || Roles.of(records, person, client(records, content)).carriesTheAccount();
            case CHANNEL_UNSAFE, DELIVERY_FAILED -> Roles.of(records, person, null) == Role.MANAGER;
            case RECEIPT -> true;
        };
    }

    /** What the entry says now; empty when it no longer holds. */
    Optional<Utterance> prepare(Records records, Entry entry, Instant now) {
        NewEntry content = entry.content();
        return switch (content.kind()) {
            case CARD -> card(records, content, now);
            case RISE -> rise(records, content, now);
            case RECEIPT -> receipt(records, content, now);
            case DRAFT -> draft(records, content, now);
            case CHANNEL_UNSAFE ->
                notice(
                        records,
                        content,
                        new Announcement.ChannelUnsafe(
                                channelOf(content), Audience.Refusal.valueOf(ToSay.part(content, 1))));
            case DELIVERY_FAILED ->
                notice(records, content, new Announcement.DeliveryFailed(channelOf(content), ToSay.part(content, 1)));
        };
    }

    private Optional<Utterance> card(Records records, NewEntry content, Instant now) {
        Client client = client(records, content);
        Suggestion suggestion = Weighing.suggest(records, client, now);
        Announcement card = new Announcement.DecisionCard(
                client, suggestion, Weighing.today(records, now), ToSay.withheld(content));
        return Optional.of(new Utterance(
                card,
                place(records, content),
                cardSubject(client.id()),
                placeKey(content),
                liveCard(records, content),
                null,
                suggestion.decision().name(),
                suggestion.decision().isAbove(Decision.KEEP) && !ToSay.isFollowing(content),
                records.settings().firm().language()));
    }

    /** Dropped where the card is gone, and where the suggestion has fallen again in the meantime. */
    private Optional<Utterance> rise(Records records, NewEntry content, Instant now) {
        Client client = client(records, content);
        Decision from = Decision.valueOf(ToSay.part(content, 0));
        Decision to = Decision.valueOf(ToSay.part(content, 1));
        Posts.Post card = liveCard(records, content);
        if (card == null || to.isAbove(Weighing.suggest(records, client, now).decision())) {
            return Optional.empty();
        }
        return Optional.of(once(records, content, new Announcement.RankRise(client, from, to), card.ts()));
    }

    private Optional<Utterance> receipt(Records records, NewEntry content, Instant now) {
        Report report = records.reports().find(content.report()).orElseThrow();
        Client client = records.clients().find(report.client()).orElseThrow();
        Role role = Roles.of(records, report.reporter(), client);
        boolean countsShown =
                role.carriesTheAccount() || records.settings().firm().membersSeeCounts();
        String subject = "receipt:" + report.id();
        return Optional.of(new Utterance(
                new Announcement.ReportReceipt(
                        report, client, Weighing.suggest(records, client, now).tally(), countsShown),
                place(records, content),
                subject,
                placeKey(content),
                records.posts().find(subject, placeKey(content)).orElse(null),
                null,
                report.isWithdrawn() ? "WITHDRAWN" : "STANDING",
                true,
                records.settings().firm().language()));
    }

    /** Into the card's thread, and nowhere else in the channel. */
    private Optional<Utterance> draft(Records records, NewEntry content, Instant now) {
        Client client = client(records, content);
        MemberId askedBy = new MemberId(ToSay.part(content, 1));
        ScriptId script = ScriptId.valueOf(ToSay.part(content, 0));
        Posts.Post card = liveCard(records, content);
        boolean withReferral = Weighing.suggest(records, client, now).offerReferral();
        Announcement draft = new Announcement.DraftScript(
                client,
                drafting.draft(records, client, script, askedBy, withReferral),
                askedBy,
                ToSay.withheld(content));
        if (card == null) {
            return Optional.of(once(records, content, draft, null, directly(content)));
        }
        return Optional.of(once(records, content, draft, card.ts()));
    }

    private static Optional<Utterance> notice(Records records, NewEntry content, Announcement notice) {
        return Optional.of(once(records, content, notice, null));
    }

    private static Utterance once(Records records, NewEntry content, Announcement what, String threadTs) {
        return once(records, content, what, threadTs, place(records, content));
    }

    private static Utterance once(
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

    private static Client client(Records records, NewEntry content) {
        return records.clients().find(content.client()).orElseThrow();
    }

    /** The card that stands in the entry's place; one in a channel that is no longer the red-flag channel does not count. */
    private static Posts.Post liveCard(Records records, NewEntry content) {
        Posts.Post card = records.posts()
                .find(cardSubject(content.client()), placeKey(content))
                .orElse(null);
        boolean elsewhere = card != null
                && content.recipient() == null
                && !card.channel().equals(records.settings().firm().redFlagChannel());
        return elsewhere ? null : card;
    }

    /** Null when the entry goes to nobody directly. */
    private static Messenger.Place directly(NewEntry content) {
        return content.recipient() == null ? null : new Messenger.Place.Directly(content.recipient());
    }

    private static Messenger.Place place(Records records, NewEntry content) {
        if (content.recipient() != null) {
            return directly(content);
        }
        ChannelId redFlags = records.settings().firm().redFlagChannel();
        return redFlags == null ? null : new Messenger.Place.InChannel(redFlags);
    }

    private static String placeKey(NewEntry content) {
        return content.recipient() == null ? RED_FLAGS : content.recipient().value();
    }

    private static ChannelId channelOf(NewEntry content) {
        return new ChannelId(ToSay.part(content, 0));
    }
}
