package app.laststraw.usecase.client;

import app.laststraw.domain.client.Client;
import app.laststraw.usecase.Storage;
import java.util.List;

/** Looks clients up in the directory while somebody types. */
public final class FindingClients {
    private final Storage storage;

    public FindingClients(Storage storage) {
        this.storage = storage;
    }

    /**
     * What the directory holds for what was typed.
     *
     * @param clients best first
     * @param exact the client that bears exactly this name or alias; null when none does
     */
    public record Matches(List<Client> clients, Client exact) {}

    /**
     * @param typed a name or a part of one, in any script; blank finds the first clients by name
     * @param limit how many at most
     */
    public Matches search(String typed, int limit) {
        return storage.read(records -> {
            NameSearch found = NameSearch.of(records, typed, limit);
            return new Matches(found.near(), found.exact());
        });
    }
}
