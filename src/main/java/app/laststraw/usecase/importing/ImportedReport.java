package app.laststraw.usecase.importing;

import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.Incident;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Severity;
import app.laststraw.domain.workspace.MemberId;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * One report as a file tells of it; each field alone is valid.
 *
 * @param externalId under which the report is known where the file comes from
 * @param client the client's external id, else a name or alias
 * @param filedAt null where the file does not say: noon of the day on which it happened
 * @param withdrawn null where the file does not say
 */
public record ImportedReport(
        FileLine at,
        String externalId,
        String client,
        MemberId reporter,
        Archetype archetype,
        Severity severity,
        Given<Set<RedFlag>> redFlags,
        LocalDate happenedOn,
        Given<String> whatHappened,
        Given<BigDecimal> hoursLost,
        Given<BigDecimal> moneyWithheld,
        Given<URI> link,
        Instant filedAt,
        Boolean withdrawn) {

    /** The incident with what the file says of it. */
    Incident onto(Incident known) {
        return incident(
                redFlags.or(known.redFlags()),
                whatHappened.or(known.whatHappened()),
                hoursLost.or(known.hoursLost()),
                moneyWithheld.or(known.moneyWithheld()),
                link.or(known.link()));
    }

    /** The incident of a report that is not on record yet. */
    Incident incident() {
        return incident(
                redFlags.or(Set.of()),
                whatHappened.or(""),
                hoursLost.or(BigDecimal.ZERO),
                moneyWithheld.or(BigDecimal.ZERO),
                link.value());
    }

    private Incident incident(Set<RedFlag> flags, String text, BigDecimal hours, BigDecimal money, URI evidence) {
        return new Incident(archetype, severity, flags, happenedOn, text, hours, money, evidence);
    }

    boolean takesBack() {
        return Boolean.TRUE.equals(withdrawn);
    }
}
