package app.laststraw.usecase.digest;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.digest.DigestDays;
import app.laststraw.domain.digest.DigestSchedule;
import app.laststraw.domain.digest.Week;
import app.laststraw.domain.workspace.DigestPlan;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.usecase.Digests;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Roles;
import app.laststraw.usecase.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends the weekly digest: at the firm’s day and hour, in the red-flag channel or to each manager. The row that claims it and
 * what is to be said are written together, so that it is said once whatever happens.
 */
public final class SendingDigests {
    private final Storage storage;

    public SendingDigests(Storage storage) {
        this.storage = storage;
    }

    /** What became of a wish to have a digest sent. */
    public enum Outcome {
        /** It is on its way. */
        SENT,
        NOT_ALLOWED,
        /** There is no such digest. */
        UNKNOWN
    }

    /**
     * What came of sending a week’s digest by hand.
     *
     * @param digests those of that week, the channel’s first; empty where it goes to nobody
     * @param claimed how many of them are on their way by this call
     */
    public record Sent(List<Digests.Digest> digests, int claimed) {
        public Sent {
            digests = List.copyOf(digests);
        }
    }

    /**
     * Puts down the latest digest that is due, for all its recipients; however often it is asked, nobody gets it twice. One
     * that is later than {@link DigestSchedule#LATEST} is left to the next.
     *
     * @return how many recipients get it
     * @throws StorageUnavailable when it could not be put down; it is at the next call
     */
    public int sendDue(Instant now) {
        // Nearly always there is nothing to do: reports must not wait for that.
        boolean isDue = storage.read(records -> isBeginning(records) || isDue(records, firm(records), now));
        return isDue ? storage.write(records -> sendDue(records, now)) : 0;
    }

    private static boolean isBeginning(Records records) {
        return records.digests().since().isEmpty() && !records.clients().all().isEmpty();
    }

    /** Whether, were these the firm’s choices, a digest would go out now. */
    static boolean isDue(Records records, Settings firm, Instant now) {
        DigestSchedule schedule = DigestSchedule.of(firm);
        Week week = schedule.latestDue(now);
        return firm.digest().isWanted()
                && !schedule.isTooLate(week, now)
                && records.digests()
                        .since()
                        .filter(since -> since.isBefore(schedule.dueAt(week)))
                        .isPresent()
                && records.digests()
                        .latestWeek(now)
                        .filter(latest -> latest.compareTo(week) >= 0)
                        .isEmpty();
    }

    /** A firm that has just begun is missing no digest of the time before. */
    private static int sendDue(Records records, Instant now) {
        if (isBeginning(records)) {
            records.digests().begin(now);
        }
        if (!isDue(records, firm(records), now)) {
            return 0;
        }
        Week week = DigestNews.schedule(records).latestDue(now);
        return claim(records, week, recipients(records), now);
    }

    /**
     * Puts down the digest of a week for those who have not been sent it yet, however late it is.
     *
     * @param week one whose digest is due by now
     */
    public Sent send(Week week, Instant now) {
        return storage.write(records -> {
            int claimed = claim(records, week, recipients(records), now);
            return new Sent(records.digests().of(week), claimed);
        });
    }

    /** The firm’s choices, its plan for the digest among them. */
    public Settings firm() {
        return storage.read(SendingDigests::firm);
    }

    /** The digest of a week as it reads now; nothing is put down. */
    public Announcement.Digest read(Week week, Instant now) {
        return storage.read(records -> DigestNews.read(records, DigestNews.days(records, week), null, null, now));
    }

    /**
     * A manager wants the digest of a week once more, where it was sent to.
     *
     * @param recipient null for the channel; otherwise nobody but {@code person}
     * @param pressKey Slack’s own id of the press: it is sent once for each
     */
    public Outcome sendAgain(Week week, MemberId recipient, MemberId person, String pressKey, Instant now) {
        return storage.write(records -> {
            if (records.outbox().isKnown(pressKey)) {
                return Outcome.SENT;
            }
            boolean isTheirs = recipient == null || recipient.equals(person);
            if (!isTheirs || !Roles.isManager(records, person)) {
                return Outcome.NOT_ALLOWED;
            }
            if (records.digests().find(recipient, week).isEmpty()) {
                return Outcome.UNKNOWN;
            }
            records.outbox().write(DigestEntries.again(recipient, week, pressKey), now);
            records.audit().note(now, person, "week.sent_again", DigestNews.subject(week, recipient), "");
            return Outcome.SENT;
        });
    }

    /** Null stands for the channel. */
    private static List<MemberId> recipients(Records records) {
        DigestPlan plan = records.settings().firm().digest();
        List<MemberId> recipients = new ArrayList<>();
        if (plan.inChannel()) {
            recipients.add(null);
        }
        if (plan.toManagers()) {
            recipients.addAll(Roles.managers(records));
        }
        return recipients;
    }

    private static int claim(Records records, Week week, List<MemberId> recipients, Instant now) {
        DigestDays days = DigestNews.days(records, week);
        Instant dueAt = DigestNews.schedule(records).dueAt(week);
        return (int) recipients.stream()
                .filter(recipient -> DigestNews.claim(records, recipient, days, dueAt, null, now))
                .count();
    }

    private static Settings firm(Records records) {
        return records.settings().firm();
    }
}
