package app.laststraw.domain.client;

import java.time.LocalDate;
import java.util.Objects;

/**
 * On what terms the firm works for a client. What is not known is null, never guessed.
 *
 * @param since the first day as a client
 * @param contact how the two sides usually meet
 * @param contractEnd the last day of a contract for a fixed time
 * @param notice how the contract is terminated before that, or at all
 * @param outstandingWork what is still owed to them, in the firm's words; empty when nothing is; at most
 *     {@value #MAX_TEXT} characters
 * @param leadSource where the client came from, in the firm's words; at most {@value #MAX_LEAD_SOURCE} characters
 * @param contactName whom the firm talks to there; at most {@value #MAX_CONTACT_NAME} characters
 */
public record Engagement(
        LocalDate since,
        Contact contact,
        LocalDate contractEnd,
        NoticePeriod notice,
        String outstandingWork,
        String leadSource,
        String contactName) {
    public static final int MAX_TEXT = 500;
    public static final int MAX_LEAD_SOURCE = 100;
    public static final int MAX_CONTACT_NAME = 100;

    public static final Engagement UNKNOWN = new Engagement(null, null, null, null, "", null);

    public Engagement {
        Objects.requireNonNull(outstandingWork);
    }

    /** With nobody known by name. */
    public Engagement(
            LocalDate since,
            Contact contact,
            LocalDate contractEnd,
            NoticePeriod notice,
            String outstandingWork,
            String leadSource) {
        this(since, contact, contractEnd, notice, outstandingWork, leadSource, null);
    }

    /** Whether work is still owed to this client. */
    public boolean hasOutstandingWork() {
        return !outstandingWork.isEmpty();
    }

    /** The same with another source. */
    public Engagement from(String newLeadSource) {
        return new Engagement(since, contact, contractEnd, notice, outstandingWork, newLeadSource, contactName);
    }
}
