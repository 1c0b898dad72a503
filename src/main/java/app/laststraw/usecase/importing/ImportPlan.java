package app.laststraw.usecase.importing;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.report.Incident;
import app.laststraw.domain.report.Report;
import java.util.List;

/**
 * What an import changes, row by row, in the order of the files.
 *
 * @param faults where there is any, nothing is changed
 */
public record ImportPlan(List<ClientChange> clients, List<ReportChange> reports, List<ImportFault> faults) {
    public ImportPlan {
        clients = List.copyOf(clients);
        reports = List.copyOf(reports);
        faults = List.copyOf(faults);
    }

    /** What a row comes to. */
    public enum Kind {
        NEW,
        CHANGED,
        /** On record already, under the same name and without an external id: it gets this one. */
        ADOPTED,
        UNCHANGED
    }

    /**
     * @param before null where the client is new
     * @param after likewise
     */
    public record ClientChange(ImportedClient row, Kind kind, Client before, Client after) {
        boolean changesFacts() {
            return before != null && !before.equals(after);
        }
    }

    /**
     * @param before null where the report is new
     * @param clientBefore likewise
     */
    public record ReportChange(
            ImportedReport row, Report before, ClientName clientBefore, Incident after, Whose whose) {
        public Kind kind() {
            if (before == null) {
                return Kind.NEW;
            }
            return changesContent() || takesBack() ? Kind.CHANGED : Kind.UNCHANGED;
        }

        public ClientName clientAfter() {
            return whose.name();
        }

        boolean changesContent() {
            return before != null && !(before.incident().equals(after) && clientBefore.equals(clientAfter()));
        }

        /** Whether the report stands before and not afterwards. */
        public boolean takesBack() {
            return row.takesBack() && (before == null || !before.isWithdrawn());
        }
    }

    /**
     * The client whom a report is about.
     *
     * @param id null where the client comes with the same import
     * @param externalId of a client that comes with the same import; null for others
     */
    public record Whose(ClientName name, ClientId id, String externalId) {}
}
