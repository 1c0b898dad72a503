package app.laststraw.usecase.report;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Severity;
import java.time.LocalDate;
import java.util.Set;

/**
 * A report as it was typed, not checked yet. What was left empty is null, or an empty set.
 *
 * @param hoursLost as typed, such as {@code 3.5}
 * @param moneyWithheld as typed, such as {@code 1200}
 */
public record ReportForm(
        ClientChoice client,
        Archetype archetype,
        Severity severity,
        Set<RedFlag> redFlags,
        LocalDate happenedOn,
        String whatHappened,
        String hoursLost,
        String moneyWithheld,
        String link) {

    /** The client that was chosen: one of the directory, or a name to be added to it. */
    public sealed interface ClientChoice {
        record Known(ClientId id) implements ClientChoice {}

        record Named(String name) implements ClientChoice {}
    }
}
