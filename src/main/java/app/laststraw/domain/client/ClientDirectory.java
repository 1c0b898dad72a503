package app.laststraw.domain.client;

import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.MemberId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The firm's clients; a port, bound to one workspace and one transaction, called by use cases only. Unless it says
 * otherwise, a record that was merged is answered with the one that stands for it.
 */
public interface ClientDirectory {
    /** The record that stands for this client now: itself, or the one that it was merged into. */
    Optional<Client> find(ClientId id);

    /** The record under this very number, merged or not. */
    Optional<Client> record(ClientId id);

    /** The client whose name or alias has the key of {@code name}; at most one, since keys are unique in a workspace. */
    Optional<Client> findByName(ClientName name);

    /** The client that an import knows by this id; merged records are answered as they are. */
    Optional<Client> findByExternalId(String externalId);

    /**
     * Clients with a name or alias that contains the key of {@code typed}, best first (begins with it, then by name);
     * archived ones are left out.
     */
    List<Client> search(String typed, int limit);

    /** The clients that this person runs, by name; archived ones are left out. */
    List<Client> ownedBy(MemberId owner);

    /** Every client that stands for itself and is not archived, by name. */
    List<Client> all();

    /** Every client that stands for itself, archived ones included, by name. */
    List<Client> allWithArchived();

    /** The records that were merged into this one, directly, by name. */
    List<Client> mergedInto(ClientId id);

    /** Every record that was merged, and the one that stands for it now. */
    Map<ClientId, ClientId> merged();

    /** Where any of the clients is to be met; archived and merged ones included. */
    ClientPresence presence();

    /** Adds a client by its name alone; the other facts come from the directory's own form. */
    Client add(ClientName name);

    /** Under which id an import knows this very record; empty where none does. */
    Optional<String> externalIdOf(ClientId id);

    /** Remembers under which id an import knows the client. */
    void nameForImport(ClientId id, String externalId);

    /**
     * Saves every fact of the client but its id; aliases included. The version counts one up.
     *
     * @throws IllegalStateException when a name or alias belongs to another record
     */
    void save(Client client);

    /** All monthly fees on record added up, of clients that are neither archived nor merged nor ended; zero when none is. */
    BigDecimal monthlyFees();
}
