package app.laststraw.domain.client;

import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.MemberId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The firm's clients; a port, bound to one workspace and one transaction, called by use cases only. */
public interface ClientDirectory {
    Optional<Client> find(ClientId id);

    /** The client whose name or alias has the key of {@code name}; at most one, since keys are unique in a workspace. */
    Optional<Client> findByName(ClientName name);

    /** Clients with a name or alias that contains the key of {@code typed}, best first (begins with it, then by name). */
    List<Client> search(String typed, int limit);

    /** The clients that this person runs, by name. */
    List<Client> ownedBy(MemberId owner);

    /** Every client, by name. */
    List<Client> all();

    /** Where any of the clients is to be met. */
    ClientPresence presence();

    /** Adds a client by its name alone; the other facts come from the directory's own form. */
    Client add(ClientName name);

    /** Saves every fact of the client but its id; aliases included. */
    void save(Client client);

    /** All monthly fees on record added up; zero when none is. */
    BigDecimal monthlyFees();
}
