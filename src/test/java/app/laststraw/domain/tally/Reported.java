package app.laststraw.domain.tally;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.Incident;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Report;
import app.laststraw.domain.report.ReportId;
import app.laststraw.domain.report.Severity;
import app.laststraw.domain.workspace.MemberId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** Reports for the tests of counting and weighing. */
final class Reported {
    private Reported() {}

    static Report by(String reporter, LocalDate day, Severity severity, Archetype archetype, RedFlag... flags) {
        Incident incident =
                new Incident(archetype, severity, Set.of(flags), day, "", new BigDecimal("1.5"), BigDecimal.TEN, null);
        return new Report(new ReportId(1), new ClientId(1), new MemberId(reporter), incident, Instant.EPOCH, null);
    }

    static Report by(String reporter, LocalDate day, Severity severity) {
        return by(reporter, day, severity, Archetype.NONE);
    }

    static Report on(LocalDate day, Archetype archetype) {
        return by("U1", day, Severity.ANNOYING, archetype);
    }

    static Report withdrawn(Report report) {
        return new Report(
                report.id(), report.client(), report.reporter(), report.incident(), report.filedAt(), Instant.EPOCH);
    }
}
