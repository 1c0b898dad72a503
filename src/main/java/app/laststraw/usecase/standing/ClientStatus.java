package app.laststraw.usecase.standing;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.decision.GutCheckAnswers;
import app.laststraw.domain.decision.Suggestion;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.Release;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.domain.report.Report;
import app.laststraw.domain.workspace.Role;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What a person may read about a client's standing.
 *
 * @param role of the reader; a {@code MEMBER} reads counts only
 * @param countsShown whether even the counts may be shown
 * @param reports of the window in full, the latest incident first; empty for whoever may not read them
 * @param reportersShown whether the reader may know who reported
 * @param withdrawn how many reports of the window were taken back; 0 for whoever is no manager
 * @param aftermath how many reports were filed after the end and change nothing; 0 for whoever does not carry the account
 * @param standing null for whoever does not carry the account
 */
public record ClientStatus(
        Client client,
        Suggestion suggestion,
        Role role,
        boolean countsShown,
        List<Report> reports,
        boolean reportersShown,
        int withdrawn,
        int aftermath,
        Standing standing) {
    public ClientStatus {
        reports = List.copyOf(reports);
        if (role == Role.MEMBER && !(reports.isEmpty() && !reportersShown && standing == null)) {
            throw new IllegalArgumentException("a member reads no reports, and not what was decided");
        }
    }

    /**
     * What was decided, and what is known for it.
     *
     * @param latest the latest case; null where nothing was decided yet
     * @param release what a second manager said last about a draft, or is asked; null for nothing
     * @param history every ruling on the client, the latest first
     * @param answers to the gut check; null where nobody answered yet
     * @param zone whose calendar days the firm works by
     */
    public record Standing(
            Case latest, Release release, List<Ruling> history, GutCheckAnswers answers, LocalDate today, ZoneId zone) {
        public Standing {
            history = List.copyOf(history);
        }
    }
}
