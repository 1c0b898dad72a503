package app.laststraw.usecase.client;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientName;
import app.laststraw.usecase.Records;
import java.util.List;

/**
 * Whom a typed name may mean.
 *
 * @param exact the client with exactly this name or alias; null when there is none
 * @param near clients with a name like it, best first
 */
public record NameSearch(Client exact, List<Client> near) {
    /**
     * @param typed may be blank or null, and then means nobody in particular
     * @param limit at most so many that come near; at least 2
     */
    public static NameSearch of(Records records, String typed, int limit) {
        Client exact = ClientName.isName(typed)
                ? records.clients().findByName(new ClientName(typed)).orElse(null)
                : null;
        return new NameSearch(exact, records.clients().search(typed == null ? "" : typed, limit));
    }

    /** The exact one, else the only one that comes near; null where it is nobody, or could be several. */
    public Client meant() {
        return exact == null && near.size() == 1 ? near.get(0) : exact;
    }
}
