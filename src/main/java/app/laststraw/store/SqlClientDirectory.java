package app.laststraw.store;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientDirectory;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.MemberId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;

/** Clients in the table {@code clients}; their names and aliases in {@code client_names}, each with its key. */
record SqlClientDirectory(WorkspaceRows rows) implements ClientDirectory {
    /** One row for each name of the clients chosen by {@code %s}: the name first, then the aliases in their order. */
    private static final String CLIENTS = """
            with chosen as (%s)
            select c.*, n.text as name
            from chosen
            join clients c on c.workspace_id = :workspace and c.id = chosen.client_id
            join client_names own on own.workspace_id = :workspace and own.client_id = c.id and own.place = 0
            join client_names n on n.workspace_id = :workspace and n.client_id = c.id
            order by chosen.rank, own.key, n.place""";

    private static final String BY_ID = CLIENTS.formatted("select :id as client_id, 0 as rank");

    private static final String BY_KEY = CLIENTS.formatted("""
            select client_id, 0 as rank from client_names where workspace_id = :workspace and key = :key""");

    private static final String BY_OWNER = CLIENTS.formatted("""
            select id as client_id, 0 as rank from clients where workspace_id = :workspace and account_owner = :owner""");

    private static final String ALL = CLIENTS.formatted("""
            select id as client_id, 0 as rank from clients where workspace_id = :workspace""");

    /** By {@code instr}, not by {@code like}: what was typed has no wildcards in it, and no length is too long. */
    static final String BY_PART = CLIENTS.formatted("""
            select found.client_id, min(instr(found.key, :key) > 1) as rank
            from client_names found
            join client_names own on own.workspace_id = :workspace and own.client_id = found.client_id and own.place = 0
            where found.workspace_id = :workspace and instr(found.key, :key) > 0
            group by found.client_id
            order by rank, own.key limit :limit""");

    @Override
    public Optional<Client> find(ClientId id) {
        return clients(rows.query(BY_ID).bind("id", id.value())).stream().findFirst();
    }

    @Override
    public Optional<Client> record(ClientId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Client> findByExternalId(String externalId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Client> allWithArchived() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Client> mergedInto(ClientId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void nameForImport(ClientId id, String externalId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Client> findByName(ClientName name) {
        return clients(rows.query(BY_KEY).bind("key", name.key())).stream().findFirst();
    }

    @Override
    public List<Client> search(String typed, int limit) {
        return clients(rows.query(BY_PART).bind("key", ClientName.keyOf(typed)).bind("limit", limit));
    }

    @Override
    public List<Client> ownedBy(MemberId owner) {
        return clients(rows.query(BY_OWNER).bind("owner", owner.value()));
    }

    @Override
    public List<Client> all() {
        return clients(rows.query(ALL));
    }

    /** Few clients are met anywhere, so few rows are read. */
    @Override
    public ClientPresence presence() {
        return ClientPresence.of(rows
                .query("select presence from clients where workspace_id = :workspace and presence <> :none")
                .bind("none", PresenceDocument.of(ClientPresence.NONE))
                .mapTo(String.class)
                .list()
                .stream()
                .map(PresenceDocument::read)
                .toList());
    }

    private static List<Client> clients(Query query) {
        return query.reduceResultSet(new ClientRows(), (clients, row, context) -> clients.add(row))
                .clients();
    }

    @Override
    public Client add(ClientName name) {
        requireFree(name, null);
        long id = rows.update("insert into clients (workspace_id, presence) values (:workspace, :presence)")
                .bind("presence", PresenceDocument.of(ClientPresence.NONE))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        saveName(new ClientId(id), name, 0);
        return find(new ClientId(id)).orElseThrow();
    }

    @Override
    public void save(Client client) {
        List<ClientName> names = distinctNames(client);
        names.forEach(name -> requireFree(name, client.id()));
        saveFacts(client);
        rows.update("delete from client_names where workspace_id = :workspace and client_id = :id")
                .bind("id", client.id().value())
                .execute();
        for (int place = 0; place < names.size(); place++) {
            saveName(client.id(), names.get(place), place);
        }
    }

    /** The name, then its aliases without those that lead nowhere new: people find the client without them. */
    private static List<ClientName> distinctNames(Client client) {
        List<ClientName> names = new ArrayList<>(List.of(client.name()));
        Set<String> keys = new HashSet<>(Set.of(client.name().key()));
        client.aliases().stream().filter(alias -> keys.add(alias.key())).forEach(names::add);
        return names;
    }

    private void requireFree(ClientName name, ClientId asker) {
        findByName(name).map(Client::id).filter(holder -> !holder.equals(asker)).ifPresent(holder -> {
            throw new IllegalStateException("a name or alias belongs to client " + holder + " already");
        });
    }

    private void saveFacts(Client client) {
        int changed = rows.update("""
                        update clients set account_owner = :owner, monthly_fee_e4 = :fee, since = :since,
                          contact = :contact, outstanding_work = :outstandingWork, presence = :presence
                        where workspace_id = :workspace and id = :id""")
                .bind("id", client.id().value())
                .bind("owner", textOf(client.accountOwner()))
                .bind("fee", FixedPoint.MONEY.toColumn(client.monthlyFee()))
                .bind("since", textOf(client.engagement().since()))
                .bind("contact", textOf(client.engagement().contact()))
                .bind("outstandingWork", client.engagement().hasOutstandingWork())
                .bind("presence", PresenceDocument.of(client.presence()))
                .execute();
        if (changed != 1) {
            throw new IllegalArgumentException("there is no client " + client.id());
        }
    }

    private void saveName(ClientId client, ClientName name, int place) {
        rows.update("""
                        insert into client_names (workspace_id, key, client_id, kind, place, text)
                        values (:workspace, :key, :client, :kind, :place, :text)""")
                .bind("key", name.key())
                .bind("client", client.value())
                .bind("kind", place == 0 ? "NAME" : "ALIAS")
                .bind("place", place)
                .bind("text", name.text())
                .execute();
    }

    @Override
    public BigDecimal monthlyFees() {
        return rows.query("""
                        select coalesce(sum(monthly_fee_e4), 0) from clients
                        where workspace_id = :workspace and monthly_fee_e4 is not null""")
                .mapTo(Long.class)
                .map(FixedPoint.MONEY::fromColumn)
                .one();
    }

    private static String textOf(Object fact) {
        return fact == null ? null : fact.toString();
    }
}
