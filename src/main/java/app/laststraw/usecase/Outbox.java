package app.laststraw.usecase;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.report.ReportId;
import app.laststraw.domain.workspace.MemberId;
import java.time.Instant;
import java.util.List;

/**
 * What must be said, written in the same transaction as what caused it; a port. Entries of one lane are said in the
 * order in which they were written.
 */
public interface Outbox {
    /** What kind of announcement an entry stands for. */
    enum Kind {
        CARD,
        RISE,
        RECEIPT,
        DRAFT,
        DRAFT_FILE,
        GUT_CHECK,
        RULING,
        PLAN,
        REMINDER,
        /** A reminder that stands already is brought up to date. */
        REMINDER_FOLLOWS,
        STEPS_HANDED_OVER,
        STEPS_TO_HAND_OVER,
        REVIEW,
        DIGEST,
        FORMER_CLIENT,
        /** Managers are asked to agree to a draft, and the one who asked waits. */
        RELEASE,
        RELEASE_REFUSED,
        /** A reporter is told that a report of theirs counted when something was decided. */
        REPORT_COUNTED,
        /** A reporter is told that a report of theirs was seen, and that nothing was decided since. */
        REPORT_SEEN,
        /** The receipt of a report that is no longer kept says so. */
        REPORT_ERASED,
        /** Somebody is asked whether a ruling was right. */
        HINDSIGHT,
        /** That question, where it stands already, is brought up to date. */
        HINDSIGHT_FOLLOWS,
        CHANNEL_UNSAFE,
        DELIVERY_FAILED,
        FILE_REFUSED
    }

    /** How far an entry has come. */
    enum State {
        /** Not said yet, and Slack has not been asked. */
        WAITING,
        /** Slack is being asked, or was when the process died: whether it was said is not known. */
        UNDER_WAY,
        SAID,
        /** Overtaken: what it would have said no longer holds, or a later entry says it. */
        DROPPED,
        /** The gate stayed shut; what it held went elsewhere. */
        WITHHELD,
        /** Slack refused for good. */
        FAILED
    }

    /**
     * What is to be said.
     *
     * @param lane entries with the same lane keep their order
     * @param dedupeKey unique in the workspace: a second entry with it is not written; null when none is needed
     * @param client null for announcements about no client
     * @param report null but for receipts
     * @param recipient the person to be told directly; null for the red-flag channel
     * @param detail what else is needed, as the use case encodes it; never null, never free text
     */
    record NewEntry(
            String lane,
            String dedupeKey,
            Kind kind,
            ClientId client,
            ReportId report,
            MemberId recipient,
            String detail) {}

    /**
     * An entry as stored.
     *
     * @param attempts times that Slack was asked so far
     * @param notBefore when it may be tried next
     */
    record Entry(long id, NewEntry content, State state, int attempts, Instant notBefore, Instant writtenAt) {}

    /** Writes an entry, due at once; false when its key is known, and nothing was written. */
    default boolean write(NewEntry entry, Instant now) {
        return write(entry, now, now);
    }

    /** The same, where it is to be said at {@code notBefore} only. What follows in its lane waits as long. */
    boolean write(NewEntry entry, Instant now, Instant notBefore);

    /** The number of the latest entry; 0 when there is none. */
    long latest();

    /** The clients whose cards were put down after the entry of this number. */
    List<ClientId> cardsAfter(long id);

    /** Whether an entry with this key was ever written. */
    boolean isKnown(String dedupeKey);

    /** The first unfinished entry of each lane, where it is due at {@code now}; oldest first. */
    List<Entry> due(Instant now, int limit);

    /** The entry becomes UNDER_WAY and the attempt is counted; false when it has moved on since it was read. */
    boolean begin(Entry entry);

    /** Ends an entry: SAID, DROPPED, WITHHELD or FAILED. */
    void finish(long id, State end, Instant now);

    /**
     * Puts an entry off.
     *
     * @param state WAITING when Slack surely did not say it, UNDER_WAY when that is not known
     */
    void putOff(long id, State state, Instant notBefore);

    /** Whether a later unfinished entry of the same lane, kind and recipient exists. */
    boolean isOvertaken(Entry entry);

    /** Whether something about this report is just being said, or perhaps was. */
    boolean isUnderWay(ReportId report);

    /** Forgets every entry about this report, said or still to be said; the caller has seen that none is under way. */
    void forget(ReportId report);
}
