package app.laststraw.usecase;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;

/** What became of a client whom an old card or button names. */
sealed interface Standing {
    /** In use; the record that stands for it now where it was merged. */
    record Present(Client client) implements Standing {}

    /** Put away: nothing is done about such a client until somebody restores them. */
    record Archived(Client client) implements Standing {}

    record Gone() implements Standing {}

    static Standing of(Records records, ClientId id) {
        return records.clients().find(id).map(Standing::of).orElseGet(Gone::new);
    }

    private static Standing of(Client client) {
        return client.isArchived() ? new Archived(client) : new Present(client);
    }
}
