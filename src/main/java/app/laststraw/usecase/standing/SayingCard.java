package app.laststraw.usecase.standing;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.Suggestion;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.workspace.Audience;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Addressing;
import app.laststraw.usecase.CardEntries;
import app.laststraw.usecase.Entries;
import app.laststraw.usecase.Messenger.Outcome;
import app.laststraw.usecase.Outbox.Entry;
import app.laststraw.usecase.Outbox.NewEntry;
import app.laststraw.usecase.Posts;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Roles;
import app.laststraw.usecase.Saying;
import app.laststraw.usecase.Utterance;
import app.laststraw.usecase.Weighing;
import app.laststraw.usecase.exit.SayingPlan;
import app.laststraw.usecase.script.Releasing;
import java.time.Instant;
import java.util.Optional;

/** How a client stands, said in the red-flag channel and to whoever runs the account. */
public final class SayingCard implements Saying {
    @Override
    public boolean isStillFor(Records records, NewEntry content) {
        MemberId person = content.recipient();
        return person == null
                || Roles.of(records, person, Addressing.record(records, content))
                        .carriesTheAccount();
    }

    /** The card itself; where the record is one no more, what became of it. */
    @Override
    public Optional<Utterance> prepare(Records records, Entry entry, Instant now) {
        NewEntry content = entry.content();
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

    @Override
    public boolean isRefreshed() {
        return true;
    }

    @Override
    public void handOn(Records records, NewEntry content, Instant now) {
        if (Entries.isFollowing(content)) {
            records.posts().forget(Addressing.cardSubject(content.client()), Addressing.placeKey(content));
        } else {
            records.outbox().write(CardEntries.card(content.client()), now);
        }
    }

    @Override
    public void said(Records records, NewEntry content, Utterance utterance, Outcome.Said said, Instant now) {
        sayRise(records, content, utterance, now);
        Addressing.whoHaveItDirectly(records, content, utterance)
                .forEach(person -> records.outbox().write(CardEntries.following(person, content.client()), now));
        SayingPlan.afterCard(records, content, now);
    }

    /** A card that was changed in place to a higher rank says so in its thread; one posted anew speaks for itself. */
    private static void sayRise(Records records, NewEntry card, Utterance utterance, Instant now) {
        boolean firstDecision =
                utterance.live() == null || utterance.live().showed().isEmpty();
        if (firstDecision || utterance.shows().isEmpty()) {
            return;
        }
        Decision from = Decision.valueOf(utterance.live().showed());
        Decision to = Decision.valueOf(utterance.shows());
        if (to.isAbove(from) && !CardEntries.isSaidByNote(card, from, to)) {
            records.outbox().write(CardEntries.rise(card, from, to), now);
        }
    }

    @Override
    public void notSaid(Records records, NewEntry content, Utterance utterance, Audience.Refusal why, Instant now) {
        if (!Entries.isFollowing(content) && utterance.what() instanceof Announcement.DecisionCard card) {
            Client client = card.client();
            Addressing.instead(records, content, client)
                    .forEach(person -> records.outbox()
                            .write(CardEntries.to(person, client.id(), Entries.withheldFirst(content, why)), now));
        }
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
