package app.laststraw.usecase.importing;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientDirectory;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.report.Report;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.usecase.Cards;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.client.FormerClients;
import app.laststraw.usecase.importing.ImportPlan.ClientChange;
import app.laststraw.usecase.importing.ImportPlan.Kind;
import app.laststraw.usecase.importing.ImportPlan.ReportChange;
import app.laststraw.usecase.importing.ImportPlan.Whose;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Carries an import out, within one transaction. */
final class CarryingOut {
    private final Records records;
    private final Settings firm;
    private final Instant now;
    private final Runnable progress;
    private final FormerClients formerClients;
    private final Map<String, ClientId> added = new HashMap<>();
    /** Whose card shows something else now. */
    private final Set<ClientId> touched = new LinkedHashSet<>();

    CarryingOut(Records records, Instant now, Runnable progress) {
        this.records = records;
        this.firm = records.settings().firm();
        this.now = now;
        this.progress = progress;
        this.formerClients = FormerClients.of(records);
    }

    void carryOut(ImportPlan plan) {
        plan.clients().forEach(change -> {
            carryOut(change);
            progress.run();
        });
        plan.reports().forEach(change -> {
            carryOut(change);
            progress.run();
        });
        touched.forEach(this::follow);
    }

    private void follow(ClientId id) {
        Cards.followWhereTheyStand(records, id, now);
        records.clients().find(id).map(Client::id).ifPresent(records.standings()::outdate);
    }

    private void carryOut(ClientChange change) {
        if (change.kind() == Kind.NEW) {
            added.put(change.row().externalId(), add(change.row()));
            return;
        }
        ClientId id = change.before().id();
        if (change.kind() == Kind.ADOPTED) {
            records.clients().nameForImport(id, change.row().externalId());
        }
        if (change.changesFacts()) {
            records.clients().save(change.after());
            note("client.changed", "client:" + id);
            formerClients.compare(change.after(), now);
            touched.add(id);
        }
    }

    /** The one place where an import adds a client to the directory. */
    private ClientId add(ImportedClient row) {
        ClientDirectory directory = records.clients();
        Client named = directory.add(row.name());
        directory.nameForImport(named.id(), row.externalId());
        Client told = row.onto(named, firm.currency(), now);
        if (!told.equals(named)) {
            directory.save(told);
        }
        formerClients.compare(told, now);
        return named.id();
    }

    private void carryOut(ReportChange change) {
        if (change.kind() == Kind.UNCHANGED) {
            return;
        }
        ClientId client = client(change.whose());
        touched.add(client);
        if (change.before() != null) {
            touched.add(change.before().client());
        }
        Report report = change.before() == null ? file(change, client) : change.before();
        if (change.changesContent()) {
            amend(change, client);
            note("report.amended", "report:" + report.id());
        }
        if (change.takesBack()) {
            records.reports().withdraw(report.id(), now);
            note("report.withdrawn", "report:" + report.id());
        }
    }

    private ClientId client(Whose whose) {
        return whose.id() == null ? added.get(whose.externalId()) : whose.id();
    }

    private Report file(ReportChange change, ClientId client) {
        ImportedReport row = change.row();
        Instant filedAt = Optional.ofNullable(row.filedAt()).orElseGet(() -> noon(row));
        return records.reports()
                .file(PlanningReports.keyOf(row), client, row.reporter(), change.after(), filedAt)
                .orElseThrow();
    }

    /** Of the day on which it happened; of today's reports, no later than now. */
    private Instant noon(ImportedReport row) {
        Instant noon =
                row.happenedOn().atTime(LocalTime.NOON).atZone(firm.zone()).toInstant();
        return noon.isAfter(now) ? now : noon;
    }

    /**
     * The moment is part of the key: what a file said may be changed in Slack, and then back by the same file. A second
     * run of one import has nothing to amend.
     */
    private void amend(ReportChange change, ClientId client) {
        String key = PlanningReports.keyOf(change.row()) + ":" + now;
        if (!records.reports().amend(change.before().id(), key, client, change.after(), now)) {
            throw new IllegalStateException("report " + change.before().id() + " was amended at this moment already");
        }
    }

    private void note(String action, String subject) {
        records.audit().note(now, null, action, subject, "IMPORT");
    }
}
