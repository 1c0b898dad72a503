package app.laststraw.usecase;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.decision.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
        return storage.write(records -> {
            List<Client> stale = records.clients().all().stream()
                    .filter(client -> isStale(records, client, now))
                    .toList();
            stale.forEach(client -> records.outbox().write(ToSay.card(client.id()), now));
            return stale.size();
        });
    }

    private static boolean isStale(Records records, Client client, Instant now) {
        Decision decision = Weighing.suggest(records, client, now).decision();
        Optional<Posts.Post> card = records.posts().find(Announcer.cardSubject(client.id()), Announcer.RED_FLAGS);
        return card.map(post -> !post.shows().equals(decision.name())).orElse(decision.isAbove(Decision.KEEP));
    }
}
