package app.laststraw.usecase;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.usecase.Outbox.NewEntry;
import java.time.Instant;

/** The cards that name a client: its own, and those of records that were merged into it. */
public final class Cards {
    private Cards() {}

    public static void follow(Records records, ClientId client, Instant now) {
        records.outbox().write(CardEntries.card(client), now);
        for (Client merged : records.clients().mergedInto(client)) {
            follow(records, merged.id(), now);
        }
    }

    /** The same after many changes at once: a card that is missing is posted when cards are next refreshed. */
    public static void followWhereTheyStand(Records records, ClientId client, Instant now) {
        if (!records.posts().places(Addressing.cardSubject(client)).isEmpty()) {
            records.outbox().write(CardEntries.card(client), now);
        }
        for (Client merged : records.clients().mergedInto(client)) {
            followWhereTheyStand(records, merged.id(), now);
        }
    }

    /** The card that somebody deleted, as far as it stood in that place; in the channel, at once. */
    static void postAnew(Records records, NewEntry content, String placeKey, Instant now) {
        records.posts().forget(Addressing.cardSubject(content.client()), placeKey);
        if (content.recipient() == null) {
            records.outbox().write(CardEntries.card(content.client()), now);
        }
    }
}
