package app.laststraw.usecase.importing;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.report.Incident;
import app.laststraw.domain.report.Report;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Weighing;
import app.laststraw.usecase.importing.ImportPlan.ClientChange;
import app.laststraw.usecase.importing.ImportPlan.ReportChange;
import app.laststraw.usecase.importing.ImportPlan.Whose;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Works out what the reports of an import change, after its clients; reads only. */
final class PlanningReports {
    private final Records records;
    private final PlanningClients coming;
    private final Instant now;
    private final LocalDate today;
    private final List<ImportFault> faults;
    private final Map<String, FileLine> ids = new HashMap<>();
    /** Many reports name the same few clients. */
    private final Map<String, Optional<Whose>> named = new HashMap<>();

    private final Map<ClientId, Client> standing = new HashMap<>();

    PlanningReports(Records records, PlanningClients coming, Instant now, List<ImportFault> faults) {
        this.records = records;
        this.coming = coming;
        this.now = now;
        this.today = Weighing.today(records, now);
        this.faults = faults;
    }

    /** The key under which a report of an import is filed. */
    static String keyOf(ImportedReport row) {
        return "import:" + row.externalId();
    }

    /** Empty where the row has a fault. */
    Optional<ReportChange> plan(ImportedReport row) {
        int before = faults.size();
        FileLine earlier = ids.putIfAbsent(row.externalId(), row.at());
        if (earlier != null) {
            fault(row, "external_id", "an id of its own, not that of " + earlier, row.externalId());
        }
        checkDays(row);
        Whose whose = named.computeIfAbsent(row.client(), this::whose).orElse(null);
        if (whose == null) {
            fault(row, "client", "the external id, name or alias of a client", row.client());
        }
        return faults.size() > before ? Optional.empty() : change(row, whose);
    }

    private void checkDays(ImportedReport row) {
        if (row.happenedOn().isAfter(today)) {
            fault(row, "happened_on", "no day after " + today + ", which is today", row.happenedOn());
        }
        if (row.filedAt() != null && row.filedAt().isAfter(now)) {
            fault(row, "filed_at", "a moment that has passed", row.filedAt());
        }
    }

    private Optional<ReportChange> change(ImportedReport row, Whose whose) {
        Report known = records.reports().findBySubmission(keyOf(row)).orElse(null);
        if (known == null) {
            return Optional.of(new ReportChange(row, null, null, row.incident(), whose));
        }
        Incident after = row.onto(known.incident());
        ReportChange change =
                new ReportChange(row, known, standing(known.client()).name(), after, whose);
        return hasFault(row, known, change) ? Optional.empty() : Optional.of(change);
    }

    /** Who filed a report, and when, is history. */
    private boolean hasFault(ImportedReport row, Report known, ReportChange change) {
        int before = faults.size();
        if (!known.reporter().equals(row.reporter())) {
            fault(row, "reporter", known.reporter() + ", who filed this report", row.reporter());
        }
        if (row.filedAt() != null
                && !row.filedAt().truncatedTo(ChronoUnit.MILLIS).equals(known.filedAt())) {
            fault(row, "filed_at", known.filedAt() + ", when this report was filed", row.filedAt());
        }
        if (known.isWithdrawn() && change.changesContent()) {
            fault(row, "external_id", "a report that stands; this one was taken back, and stays", row.externalId());
        }
        if (known.isWithdrawn() && Boolean.FALSE.equals(row.withdrawn())) {
            fault(row, "withdrawn", "yes, since this report was taken back, or nothing", "no");
        }
        return faults.size() > before;
    }

    private Optional<Whose> whose(String client) {
        Optional<ClientName> name = ClientName.isName(client) ? Optional.of(new ClientName(client)) : Optional.empty();
        return coming.coming(client)
                .map(this::whose)
                .or(() -> records.clients().findByExternalId(client).map(this::whose))
                .or(() -> name.flatMap(coming::coming).map(this::whose))
                .or(() -> name.flatMap(records.clients()::findByName).map(this::whose));
    }

    private Whose whose(ClientChange change) {
        return change.before() == null
                ? new Whose(change.row().name(), null, change.row().externalId())
                : whose(change.before());
    }

    private Whose whose(Client client) {
        Client stands = standing(client.id());
        return new Whose(stands.name(), stands.id(), null);
    }

    private Client standing(ClientId id) {
        return standing.computeIfAbsent(id, any -> records.clients().find(any).orElseThrow());
    }

    private void fault(ImportedReport row, String column, String expected, Object found) {
        faults.add(new ImportFault(row.at(), column, expected, found.toString()));
    }
}
