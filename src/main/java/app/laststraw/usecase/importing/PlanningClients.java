package app.laststraw.usecase.importing;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientDirectory;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Weighing;
import app.laststraw.usecase.importing.ImportPlan.ClientChange;
import app.laststraw.usecase.importing.ImportPlan.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Works out what the clients of an import change in the directory; reads only. */
final class PlanningClients {
    private final ClientDirectory directory;
    private final ImportedClientCheck facts;
    private final Currency firms;
    private final Instant now;
    private final List<ImportFault> faults;
    private final Map<String, ClientChange> byExternalId = new HashMap<>();
    private final Map<String, ImportedClient> byKey = new HashMap<>();

    PlanningClients(Records records, WorkspaceId workspace, Instant now, List<ImportFault> faults) {
        this.directory = records.clients();
        this.facts = new ImportedClientCheck(records, workspace, Weighing.today(records, now), faults);
        this.firms = records.settings().firm().currency();
        this.now = now;
        this.faults = faults;
    }

    /** Empty where the row has a fault. */
    Optional<ClientChange> plan(ImportedClient row) {
        int before = faults.size();
        checkFee(row);
        Client imported = directory.findByExternalId(row.externalId()).orElse(null);
        Client known = imported == null ? namesake(row) : imported;
        facts.check(row, known);
        if (faults.size() > before) {
            return Optional.empty();
        }
        ClientChange change = change(row, known, imported == null);
        checkId(row, change);
        checkNames(row, change);
        return faults.size() > before ? Optional.empty() : Optional.of(change);
    }

    /** The client that comes under this external id. */
    Optional<ClientChange> coming(String externalId) {
        return Optional.ofNullable(byExternalId.get(externalId));
    }

    /** The client that comes under this name or alias. */
    Optional<ClientChange> coming(ClientName name) {
        return Optional.ofNullable(byKey.get(name.key())).flatMap(row -> coming(row.externalId()));
    }

    private void checkFee(ImportedClient row) {
        ImportedClient.Fee fee = row.fee().value();
        if (fee == null) {
            return;
        }
        if (!fee.isIn(firms) && fee.weighed() == null) {
            fault(
                    row,
                    "monthly_fee_in_firm_currency",
                    "the monthly fee in " + firms + " too, since it is billed in " + fee.currency(),
                    "");
        }
        if (fee.isIn(firms) && fee.weighed() != null && fee.weighed().compareTo(fee.amount()) != 0) {
            fault(
                    row,
                    "monthly_fee_in_firm_currency",
                    "nothing, or the monthly fee itself, which is in " + firms + " already",
                    fee.weighed().toPlainString());
        }
    }

    /** The record of this very name; null where the client is new. */
    private Client namesake(ImportedClient row) {
        Client holder = directory.findByName(row.name()).orElse(null);
        if (holder == null) {
            return null;
        }
        boolean adoptable = holder.name().key().equals(row.name().key())
                && directory.externalIdOf(holder.id()).isEmpty();
        if (!adoptable) {
            fault(row, "name", "a name that is not on record for another client", row.name());
        }
        return holder;
    }

    private ClientChange change(ImportedClient row, Client known, boolean adopted) {
        if (known == null) {
            return new ClientChange(row, Kind.NEW, null, null);
        }
        Client after = row.onto(known, firms, now);
        Kind kind = known.equals(after) ? Kind.UNCHANGED : Kind.CHANGED;
        return new ClientChange(row, adopted ? Kind.ADOPTED : kind, known, after);
    }

    private void checkId(ImportedClient row, ClientChange change) {
        ClientChange earlier = byExternalId.putIfAbsent(row.externalId(), change);
        if (earlier != null) {
            fault(
                    row,
                    "external_id",
                    "an id of its own, not that of " + earlier.row().at(),
                    row.externalId());
        }
    }

    /** A name belongs to one client: neither another row nor another record has it. */
    private void checkNames(ImportedClient row, ClientChange change) {
        Set<String> own = keysOf(change.before());
        for (ClientName name : names(row, change)) {
            ImportedClient earlier = byKey.putIfAbsent(name.key(), row);
            String column = name.equals(row.name()) ? "name" : "aliases";
            if (earlier != null) {
                fault(row, column, "a name of its own, not one of " + earlier.at(), name);
            } else if (!own.contains(name.key()) && directory.findByName(name).isPresent()) {
                fault(row, column, "a name that is not on record for another client", name);
            }
        }
    }

    private static List<ClientName> names(ImportedClient row, ClientChange change) {
        List<ClientName> names = new ArrayList<>(List.of(row.name()));
        List<ClientName> given = row.aliases().or(List.of());
        Set<String> keys = new HashSet<>(Set.of(row.name().key()));
        (change.after() == null ? given : change.after().aliases())
                .stream().filter(alias -> keys.add(alias.key())).forEach(names::add);
        return names;
    }

    private static Set<String> keysOf(Client client) {
        Set<String> keys = new HashSet<>();
        if (client != null) {
            Stream.concat(Stream.of(client.name()), client.aliases().stream())
                    .map(ClientName::key)
                    .forEach(keys::add);
        }
        return keys;
    }

    private void fault(ImportedClient row, String column, String expected, Object found) {
        faults.add(new ImportFault(row.at(), column, expected, found.toString()));
    }
}
