package app.laststraw.domain.report;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.workspace.MemberId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/**
 * One teammate's account of one incident with one client.
 *
 * @param withdrawnAt when the reporter took it back; null while it stands. A withdrawn report counts nothing.
 */
public record Report(
        ReportId id, ClientId client, MemberId reporter, Incident incident, Instant filedAt, Instant withdrawnAt) {
    /** By the day of the incident, and within it by when it was filed. */
    public static final Comparator<Report> LATEST_FIRST = Comparator.comparing(
                    (Report report) -> report.incident().happenedOn())
            .thenComparing(Report::filedAt)
            .reversed();

    public Report {
        Objects.requireNonNull(id);
        Objects.requireNonNull(client);
        Objects.requireNonNull(reporter);
        Objects.requireNonNull(incident);
        Objects.requireNonNull(filedAt);
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }
}
