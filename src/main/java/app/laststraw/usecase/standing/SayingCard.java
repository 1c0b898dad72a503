package app.laststraw.usecase.standing;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.Suggestion;
import app.laststraw.domain.exit.Case;
import app.laststraw.usecase.Addressing;
import app.laststraw.usecase.Entries;
import app.laststraw.usecase.Outbox.NewEntry;
import app.laststraw.usecase.Posts;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Utterance;
import app.laststraw.usecase.Weighing;
import app.laststraw.usecase.script.Releasing;
import java.time.Instant;
import java.util.Optional;

/** How a client stands, said in the red-flag channel and to whoever runs the account. */
public final class SayingCard {
    private SayingCard() {}

    /** The card itself; where the record is one no more, what became of it. */
    public static Optional<Utterance> prepare(Records records, NewEntry content, Instant now) {
        Client client = Addressing.record(records, content);
        if (client.isMerged() || client.isArchived()) {
            return Optional.of(moved(records, content, client));
        }
        Suggestion suggestion = Weighing.suggest(records, client, now);
        Case latest = records.cases().latest(client.id()).orElse(null);
        boolean worthPosting = suggestion.decision().isAbove(Decision.KEEP) || latest != null && latest.isUnderWay();
        Announcement card = new Announcement.DecisionCard(
                client,
                suggestion,
                latest,
                Releasing.shown(records, latest),
                records.gutChecks().latest(client.id()).orElse(null),
                Weighing.today(records, now),
                records.settings().firm().zone(),
                Entries.withheld(content));
        return Optional.of(new Utterance(
                card,
                Addressing.place(records, content),
                Addressing.cardSubject(client.id()),
                Addressing.placeKey(content),
                Addressing.liveCard(records, content),
                null,
                suggestion.decision().name(),
                worthPosting && !Entries.isFollowing(content),
                records.settings().firm().language()));
    }

    /** Never posted anew, and shows no decision, so that nothing rises from it. */
    private static Utterance moved(Records records, NewEntry content, Client record) {
        Client into = record.isMerged() ? Addressing.client(records, content) : null;
        return new Utterance(
                new Announcement.RecordMoved(record, into),
                Addressing.place(records, content),
                Addressing.cardSubject(record.id()),
                Addressing.placeKey(content),
                Addressing.liveCard(records, content),
                null,
                "",
                false,
                records.settings().firm().language());
    }

    /** Dropped where the card is gone or shows no decision any more, and where the suggestion has fallen again in the meantime. */
    public static Optional<Utterance> rise(Records records, NewEntry content, Instant now) {
        Client client = Addressing.client(records, content);
        Decision from = Decision.valueOf(Entries.part(content, 0));
        Decision to = Decision.valueOf(Entries.part(content, 1));
        Posts.Post card = Addressing.liveCard(records, content);
        if (card == null
                || card.showed().isEmpty()
                || to.isAbove(Weighing.suggest(records, client, now).decision())) {
            return Optional.empty();
        }
        return Optional.of(Addressing.once(records, content, new Announcement.RankRise(client, from, to), card.ts()));
    }
}
