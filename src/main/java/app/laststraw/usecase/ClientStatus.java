package app.laststraw.usecase;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.decision.Suggestion;
import app.laststraw.domain.report.Report;
import app.laststraw.domain.workspace.Role;
import java.util.List;

/**
 * What a person may read about a client's standing.
 *
 * @param role of the reader; a {@code MEMBER} reads counts only
 * @param countsShown whether even the counts may be shown
 * @param reports of the window in full, the latest incident first; empty for whoever may not read them
 * @param reportersShown whether the reader may know who reported
 * @param withdrawn how many reports of the window were taken back; 0 for whoever is no manager
 */
public record ClientStatus(
        Client client,
        Suggestion suggestion,
        Role role,
        boolean countsShown,
        List<Report> reports,
        boolean reportersShown,
        int withdrawn) {
    public ClientStatus {
        reports = List.copyOf(reports);
        if (role == Role.MEMBER && !(reports.isEmpty() && !reportersShown)) {
            throw new IllegalArgumentException("a member reads no reports");
        }
    }
}
