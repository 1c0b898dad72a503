package app.laststraw.usecase;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import java.time.Instant;

/** The cards that name a client: its own, and those of records that were merged into it. */
final class Cards {
    private Cards() {}

    static void follow(Records records, ClientId client, Instant now) {
        records.outbox().write(ToSay.card(client), now);
        for (Client merged : records.clients().mergedInto(client)) {
            follow(records, merged.id(), now);
        }
    }

    /** The same after many changes at once: a card that is missing is posted when cards are next refreshed. */
    static void followWhereTheyStand(Records records, ClientId client, Instant now) {
        if (!records.posts().places(Addressing.cardSubject(client)).isEmpty()) {
            records.outbox().write(ToSay.card(client), now);
        }
        for (Client merged : records.clients().mergedInto(client)) {
            followWhereTheyStand(records, merged.id(), now);
        }
    }
}
