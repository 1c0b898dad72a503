package app.laststraw.usecase;

import app.laststraw.domain.digest.DigestDays;
import app.laststraw.domain.digest.Week;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The weekly digests: one row for each week and recipient, written before the digest is said; a port. A recipient is null
 * for the red-flag channel.
 */
public interface Digests {
    /** How far a digest has come. */
    enum Status {
        /** To be said; the outbox has it. */
        CLAIMED,
        SENT,
        /** The gate stayed shut, whom it was for is no longer a manager, or it was no longer planned to go there. */
        WITHHELD,
        /** Slack refused for good. */
        FAILED
    }

    /**
     * One week’s digest for one recipient.
     *
     * @param dueAt when it was due by the plan of that time
     * @param sentAt when it was last said; null but for SENT, as are {@code channel} and {@code ts}
     * @param channel where it stands
     * @param ts Slack’s id of the message within the channel
     */
    record Digest(
            MemberId recipient,
            Week week,
            DigestDays days,
            Instant dueAt,
            Status status,
            Instant claimedAt,
            Instant sentAt,
            ChannelId channel,
            String ts) {}

    /** Those of a week, the channel’s first, then by recipient. */
    List<Digest> of(Week week);

    Optional<Digest> find(MemberId recipient, Week week);

    /** The latest week of which there is any. What was claimed while the clock was ahead of {@code now} does not count. */
    Optional<Week> latestWeek(Instant now);

    /** The last day that digests of weeks before this one told of, or are about to; empty where there was none. */
    Optional<LocalDate> lastTold(Week before);

    /**
     * Writes the row, CLAIMED. One that was withheld or failed is claimed anew.
     *
     * @return false where the digest is on its way to this recipient already, or was sent
     */
    boolean claim(MemberId recipient, DigestDays days, Instant dueAt, Instant now);

    /** It stands there now. */
    void sent(MemberId recipient, Week week, ChannelId channel, String ts, Instant now);

    /** It will not be said; changes nothing for one that was sent before. */
    void notSent(MemberId recipient, Week week, Status why);

    /** Since when the firm has anything to tell of: no digest that was due before is missing. */
    Optional<Instant> since();

    /** Sets {@link #since}, once. */
    void begin(Instant since);
}
