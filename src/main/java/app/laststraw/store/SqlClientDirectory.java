package app.laststraw.store;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientDirectory;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.client.MonthlyFee;
import app.laststraw.domain.client.NoticePeriod;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.MemberId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;

/** Clients in the table {@code clients}; their names and aliases in {@code client_names}, each with its key. */
record SqlClientDirectory(WorkspaceRows rows) implements ClientDirectory {
    @Override
    public Optional<Client> find(ClientId id) {
        return client(rows.query(ClientQueries.FIND).bind("id", id.value()));
    }

    @Override
    public Optional<Client> record(ClientId id) {
        return client(rows.query(ClientQueries.RECORD).bind("id", id.value()));
    }

    @Override
    public Optional<Client> findByName(ClientName name) {
        return client(rows.query(ClientQueries.FIND_BY_NAME).bind("key", name.key()));
    }

    @Override
    public Optional<Client> findByExternalId(String externalId) {
        return client(rows.query(ClientQueries.BY_EXTERNAL_ID).bind("externalId", externalId));
    }

    @Override
    public List<Client> search(String typed, int limit) {
        return clients(rows.query(ClientQueries.SEARCH)
                .bind("key", ClientName.keyOf(typed))
                .bind("limit", limit));
    }

    @Override
    public List<Client> ownedBy(MemberId owner) {
        return clients(rows.query(ClientQueries.BY_OWNER).bind("owner", owner.value()));
    }

    @Override
    public List<Client> all() {
        return clients(rows.query(ClientQueries.ALL));
    }

    @Override
    public List<Client> allWithArchived() {
        return clients(rows.query(ClientQueries.ALL_WITH_ARCHIVED));
    }

    @Override
    public List<Client> mergedInto(ClientId id) {
        return clients(rows.query(ClientQueries.MERGED_INTO).bind("id", id.value()));
    }

    @Override
    public Map<ClientId, ClientId> merged() {
        Map<ClientId, ClientId> into = new HashMap<>();
        rows.query(ClientQueries.MERGED)
                .map((row, context) -> into.put(new ClientId(row.getLong(1)), new ClientId(row.getLong(2))))
                .list();
        // Merges are never made in a circle.
        into.replaceAll((record, other) -> {
            ClientId standing = other;
            while (into.containsKey(standing)) {
                standing = into.get(standing);
            }
            return standing;
        });
        return into;
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

    private static Optional<Client> client(Query query) {
        return clients(query).stream().findFirst();
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
    public Optional<String> externalIdOf(ClientId id) {
        return rows.query("""
                        select external_id from clients
                        where workspace_id = :workspace and id = :id and external_id is not null""").bind("id", id.value()).mapTo(String.class).findOne();
    }

    @Override
    public void nameForImport(ClientId id, String externalId) {
        findByExternalId(externalId).ifPresent(holder -> requireSame(holder.id(), id, "an external id"));
        requireOne(
                id,
                rows.update("update clients set external_id = :externalId where workspace_id = :workspace and id = :id")
                        .bind("id", id.value())
                        .bind("externalId", externalId)
                        .execute());
    }

    @Override
    public void save(Client client) {
        List<ClientName> names = distinctNames(client);
        names.forEach(name -> requireFree(name, client.id()));
        if (client.isMerged()) {
            requireNoCircle(client.id(), client.mergedInto());
        }
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

    /** A merged record keeps its names, though they lead to another record now. */
    private void requireFree(ClientName name, ClientId asker) {
        rows.query(ClientQueries.HOLDER)
                .bind("key", name.key())
                .map(row -> new ClientId(row.getColumn("client_id", Long.class)))
                .findOne()
                .ifPresent(holder -> requireSame(holder, asker, "a name or alias"));
    }

    private static void requireSame(ClientId holder, ClientId asker, String what) {
        if (!holder.equals(asker)) {
            throw new IllegalStateException(what + " belongs to client " + holder + " already");
        }
    }

    /** Two records that stand for each other would both be gone. */
    private void requireNoCircle(ClientId merged, ClientId other) {
        ClientId standing = find(other).map(Client::id).orElseThrow(() -> unknown(other));
        if (standing.equals(merged)) {
            throw new IllegalStateException("client " + other + " is merged into client " + merged);
        }
    }

    private void saveFacts(Client client) {
        MonthlyFee fee = client.fee();
        Engagement terms = client.engagement();
        NoticePeriod notice = terms.notice();
        requireOne(
                client.id(),
                rows.update("""
                        update clients set version = version + 1, account_owner = :owner, monthly_fee_e4 = :weighed,
                          fee_billed_e4 = :billed, fee_currency = :currency, since = :since, contact = :contact,
                          contract_end = :contractEnd, notice_length = :noticeLength, notice_unit = :noticeUnit,
                          notice_end = :noticeEnd, work_outstanding = :workOutstanding, lead_source = :leadSource,
                          contact_name = :contactName, internal_channel = :channel, presence = :presence, archived_at = :archivedAt,
                          merged_into = :mergedInto
                        where workspace_id = :workspace and id = :id""")
                        .bind("id", client.id().value())
                        .bind("owner", Parameters.text(client.accountOwner()))
                        .bind("weighed", FixedPoint.MONEY.toColumn(client.monthlyFee()))
                        .bind("billed", fee == null ? null : FixedPoint.MONEY.toColumn(fee.amount()))
                        .bind("currency", fee == null ? null : fee.currency().getCurrencyCode())
                        .bind("since", Parameters.text(terms.since()))
                        .bind("contact", Parameters.text(terms.contact()))
                        .bind("contractEnd", Parameters.text(terms.contractEnd()))
                        .bind("noticeLength", notice == null ? null : notice.length())
                        .bind(
                                "noticeUnit",
                                notice == null ? null : notice.unit().name())
                        .bind("noticeEnd", notice == null ? null : notice.end().name())
                        .bind("workOutstanding", terms.outstandingWork())
                        .bind("leadSource", terms.leadSource())
                        .bind("contactName", terms.contactName())
                        .bind("channel", Parameters.text(client.internalChannel()))
                        .bind("presence", PresenceDocument.of(client.presence()))
                        .bind("archivedAt", Parameters.moment(client.archivedAt()))
                        .bind(
                                "mergedInto",
                                client.isMerged() ? client.mergedInto().value() : null)
                        .execute());
    }

    private static void requireOne(ClientId id, int changed) {
        if (changed != 1) {
            throw unknown(id);
        }
    }

    private static IllegalArgumentException unknown(ClientId id) {
        return new IllegalArgumentException("there is no client " + id);
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
        return rows.query(ClientQueries.MONTHLY_FEES)
                .mapTo(Long.class)
                .map(FixedPoint.MONEY::fromColumn)
                .one();
    }
}
