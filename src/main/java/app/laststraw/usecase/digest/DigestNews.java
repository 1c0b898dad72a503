package app.laststraw.usecase.digest;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.digest.DigestDays;
import app.laststraw.domain.digest.DigestSchedule;
import app.laststraw.domain.digest.Week;
import app.laststraw.domain.workspace.Audience;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Addressing;
import app.laststraw.usecase.Digests.Digest;
import app.laststraw.usecase.Outbox.NewEntry;
import app.laststraw.usecase.Records;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Which days a digest tells of, and its row. */
final class DigestNews {
    private DigestNews() {}

    static DigestSchedule schedule(Records records) {
        return DigestSchedule.of(records.settings().firm());
    }

    /** The week after the latest that is due or was dispatched: a week is dispatched once, wherever its moment lies by now. */
    static Week next(Records records, DigestSchedule schedule, Instant now) {
        return Stream.concat(Stream.of(schedule.latestDue(now)), records.digests().latestWeek(now).stream())
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .plus(1);
    }

    /** All who get the digest of a week are told of the same days; where there is none yet, of those that it is to tell of. */
    static DigestDays days(Records records, Week week) {
        return records.digests().of(week).stream()
                .findFirst()
                .map(Digest::days)
                .orElseGet(() -> schedule(records)
                        .days(week, records.digests().lastTold(week).orElse(null)));
    }

    /**
     * The row and what is to be said, together or not at all.
     *
     * @param withheld why it goes to a person and not to the channel; null for whom it is meant
     * @return false where it is on its way to this recipient already, or was sent
     */
    static boolean claim(
            Records records,
            MemberId recipient,
            DigestDays days,
            Instant dueAt,
            Audience.Refusal withheld,
            Instant now) {
        boolean isAnew = records.digests().find(recipient, days.week()).isPresent();
        if (!records.digests().claim(recipient, days, dueAt, now)) {
            return false;
        }
        records.outbox().write(DigestEntries.digest(recipient, days.week(), withheld, isAnew ? now : null), now);
        records.audit().note(now, null, "week.claimed", subject(days.week(), recipient), "");
        return true;
    }

    static Announcement.Digest read(
            Records records, DigestDays days, MemberId recipient, Audience.Refusal withheld, Instant now) {
        return new Announcement.Digest(
                ReadingWeek.read(records, days, now), null, records.clients().presence(), recipient, withheld);
    }

    static Optional<Digest> row(Records records, NewEntry content) {
        return records.digests().find(content.recipient(), DigestEntries.weekOf(content));
    }

    /** For the audit trail. */
    static String subject(Week week, MemberId recipient) {
        return "digest:" + (recipient == null ? Addressing.RED_FLAGS : recipient) + ":" + week;
    }
}
