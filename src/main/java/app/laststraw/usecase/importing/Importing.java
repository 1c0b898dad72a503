package app.laststraw.usecase.importing;

import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.StorageUnavailable;
import app.laststraw.usecase.importing.ImportPlan.ClientChange;
import app.laststraw.usecase.importing.ImportPlan.ReportChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes clients and reports over from files, again and again: rows are known by their external ids. Cards that stand
 * follow, new ones are posted when cards are next refreshed, and managers are told of former clients that seem to be back.
 */
public final class Importing {
    private final Storage storage;
    private final WorkspaceId workspace;

    /** @param workspace whose storage it is */
    public Importing(Storage storage, WorkspaceId workspace) {
        this.storage = storage;
        this.workspace = workspace;
    }

    /** What is to be imported: clients before reports, so that these may name clients of the same import. */
    public record Batch(List<ImportedClient> clients, List<ImportedReport> reports) {
        public Batch {
            clients = List.copyOf(clients);
            reports = List.copyOf(reports);
        }

        public int size() {
            return clients.size() + reports.size();
        }
    }

    /**
     * What would be changed; changes nothing.
     *
     * @param progress told after each row
     */
    public ImportPlan check(Batch batch, Instant now, Runnable progress) {
        return storage.read(records -> plan(records, batch, now, progress));
    }

    /**
     * Changes all of it, or nothing where there is a fault.
     *
     * @param progress told after each row that was checked, and after each that was written
     * @throws StorageUnavailable when it could not be saved; nothing is half-saved
     */
    public ImportPlan apply(Batch batch, Instant now, Runnable progress) {
        return storage.write(records -> {
            ImportPlan plan = plan(records, batch, now, progress);
            if (plan.faults().isEmpty()) {
                new CarryingOut(records, now, progress).carryOut(plan);
            }
            return plan;
        });
    }

    private ImportPlan plan(Records records, Batch batch, Instant now, Runnable progress) {
        List<ImportFault> faults = new ArrayList<>();
        PlanningClients clients = new PlanningClients(records, workspace, now, faults);
        List<ClientChange> clientChanges = new ArrayList<>();
        for (ImportedClient row : batch.clients()) {
            clients.plan(row).ifPresent(clientChanges::add);
            progress.run();
        }
        if (!faults.isEmpty()) {
            // Reports that name a faulty client would seem faulty too.
            return new ImportPlan(clientChanges, List.of(), faults);
        }
        PlanningReports reports = new PlanningReports(records, clients, now, faults);
        List<ReportChange> reportChanges = new ArrayList<>();
        for (ImportedReport row : batch.reports()) {
            reports.plan(row).ifPresent(reportChanges::add);
            progress.run();
        }
        return new ImportPlan(clientChanges, reportChanges, faults);
    }
}
