package app.laststraw.domain.report;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All reports; a port, bound to one workspace and one transaction, called by use cases only. */
public interface ReportLog {
    /**
     * Files a report unless one was filed under the same key before.
     *
     * @param submissionKey the sender's own id for this submission (a Slack view id); unique in the workspace
     * @return the new report; empty when the key is known, and nothing was changed
     */
    Optional<Report> file(String submissionKey, ClientId client, MemberId reporter, Incident incident, Instant at);

    /** The report filed under this key. */
    Optional<Report> findBySubmission(String submissionKey);

    Optional<Report> find(ReportId id);

    /**
     * Replaces the client and incident of a report that still stands; the former text is kept as a trace.
     *
     * @param submissionKey the sender's own id for this change; unique in the workspace
     * @return false when the key is known, and nothing was changed
     */
    boolean amend(ReportId id, String submissionKey, ClientId client, Incident incident, Instant at);

    /** Marks the report as withdrawn; the first time counts, later calls change nothing. */
    void withdraw(ReportId id, Instant at);

    /** A page of what somebody reported, withdrawn reports included, newest first. */
    List<Report> by(MemberId reporter, int from, int limit);

    /** How many somebody filed, withdrawn ones included. */
    int countBy(MemberId reporter);

    /** How many reports on the client, of incidents on or after {@code since}, were taken back. */
    int withdrawn(ClientId client, LocalDate since);

    /** Reports on the client that stand, of incidents on or after {@code since}; in no particular order. */
    List<Report> standing(ClientId client, LocalDate since);

    /**
     * Reports on any client that stand, of incidents on or after {@code since}, without what was typed: they have no text
     * and no link. Each names the record that it is filed on, merged or not; in no particular order.
     */
    List<Report> standingOfAll(LocalDate since);

    /**
     * Those on one client as they were at {@code then}: reports that were filed later are not in it, and those that were amended later
     * say what they said then. One that was taken back, whenever that was, is not in it either.
     */
    List<Report> stoodAt(Instant then, ClientId client, LocalDate since);

    /**
     * Reports of incidents before {@code day}, whether they stand or were taken back; by number.
     *
     * @param after only those with a higher number; null for all
     */
    List<Report> before(LocalDate day, ReportId after, int limit);

    /** The report and all that it ever said are gone for good; its number is never used again. */
    void erase(ReportId id);
}
