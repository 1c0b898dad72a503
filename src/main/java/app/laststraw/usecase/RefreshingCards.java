package app.laststraw.usecase;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.workspace.ChannelId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Brings the cards in line with the day: heat falls by itself, and a card that the channel could not take is posted
 * once it can.
 */
public final class RefreshingCards {
    private final Storage storage;

    public RefreshingCards(Storage storage) {
        this.storage = storage;
    }

    /** Puts down a card for each client whose card shows another decision than today's; how many. */
    public int refresh(Instant now) {
        // Weighed beforehand: a whole book of clients takes its time, and reports must not wait for it.
        List<ClientId> stale = storage.read(records -> records.clients().allWithArchived().stream()
                .flatMap(client -> Stream.concat(Stream.of(client), records.clients().mergedInto(client.id()).stream()))
                .filter(record -> isStale(records, record, now))
                .map(Client::id)
                .toList());
        if (!stale.isEmpty()) {
            storage.write(records -> {
                stale.forEach(client -> records.outbox().write(ToSay.card(client), now));
                return null;
            });
        }
        return stale.size();
    }

    private static boolean isStale(Records records, Client client, Instant now) {
        if (client.isMerged() || client.isArchived()) {
            return stillShowsADecision(records, client);
        }
        String decision = Weighing.suggest(records, client, now).decision().name();
        List<Posts.Post> cards = cardsThatCount(records, client);
        return cards.isEmpty()
                ? !decision.equals(Decision.KEEP.name()) || isUnderWay(records, client)
                : cards.stream().noneMatch(card -> card.shows().equals(decision));
    }

    private static boolean isUnderWay(Records records, Client client) {
        return records.cases().latest(client.id()).filter(Case::isUnderWay).isPresent();
    }

    /** It could not be taken back when the record was put away. */
    private static boolean stillShowsADecision(Records records, Client putAway) {
        return cardsThatCount(records, putAway).stream()
                .anyMatch(card -> !card.showed().isEmpty());
    }

    /** The card in the red-flag channel; while that is shut, those that went to people instead. */
    private static List<Posts.Post> cardsThatCount(Records records, Client client) {
        ChannelId channel = records.settings().firm().redFlagChannel();
        String subject = Addressing.cardSubject(client.id());
        if (channel == null || records.channels().isStopped(channel)) {
            return Stream.concat(Stream.ofNullable(client.accountOwner()), Roles.managers(records).stream())
                    .flatMap(person -> records.posts().find(subject, person.value()).stream())
                    .toList();
        }
        return records.posts().find(subject, Addressing.RED_FLAGS).stream()
                .filter(card -> card.channel().equals(channel))
                .toList();
    }
}
