package app.laststraw.usecase.digest;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.digest.DigestDays;
import app.laststraw.domain.digest.DigestSchedule;
import app.laststraw.domain.digest.Week;
import app.laststraw.domain.workspace.Audience;
import app.laststraw.domain.workspace.DigestPlan;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Role;
import app.laststraw.usecase.Addressing;
import app.laststraw.usecase.Digests.Digest;
import app.laststraw.usecase.Digests.Status;
import app.laststraw.usecase.Entries;
import app.laststraw.usecase.Messenger.Outcome;
import app.laststraw.usecase.Outbox.NewEntry;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Roles;
import app.laststraw.usecase.Utterance;
import java.time.Instant;
import java.util.Optional;

/** What an outbox entry says of a digest, and what its row says of how that went. */
public final class DigestNews {
    private DigestNews() {}

    static DigestSchedule schedule(Records records) {
        return DigestSchedule.of(records.settings().firm());
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

    /** Managers change, and so does the firm's plan; what somebody asked for again is said whatever is planned by now. */
    public static boolean isStillFor(Records records, NewEntry content) {
        MemberId person = content.recipient();
        boolean isReader = person == null || Roles.of(records, person, null) == Role.MANAGER;
        boolean isFirst = row(records, content)
                .filter(row -> row.status() == Status.CLAIMED)
                .isPresent();
        return isReader && (!isFirst || isPlanned(records, content));
    }

    private static boolean isPlanned(Records records, NewEntry content) {
        DigestPlan plan = records.settings().firm().digest();
        boolean isForTheChannel = content.recipient() == null || Entries.withheld(content) != null;
        return isForTheChannel ? plan.inChannel() : plan.toManagers();
    }

    public static Optional<Utterance> prepare(Records records, NewEntry content, Instant now) {
        return row(records, content)
                .map(row -> read(records, row.days(), content.recipient(), Entries.withheld(content), now))
                .map(digest -> Addressing.once(records, content, digest, null));
    }

    static Announcement.Digest read(
            Records records, DigestDays days, MemberId recipient, Audience.Refusal withheld, Instant now) {
        return new Announcement.Digest(
                ReadingWeek.read(records, days, now), null, records.clients().presence(), recipient, withheld);
    }

    public static void said(Records records, NewEntry content, Outcome.Said said, Instant now) {
        Week week = DigestEntries.weekOf(content);
        records.digests().sent(content.recipient(), week, said.channel(), said.ts(), now);
        records.audit().note(now, null, "week.sent", subject(week, content.recipient()), "");
    }

    public static void notSaid(Records records, NewEntry content, Status why) {
        records.digests().notSent(content.recipient(), DigestEntries.weekOf(content), why);
    }

    /** Each manager gets what the channel may not have, unless it is theirs this week anyway. */
    public static void sendDirectly(Records records, NewEntry content, Audience.Refusal refusal, Instant now) {
        if (content.recipient() != null) {
            return;
        }
        Digest row = row(records, content).orElseThrow();
        Roles.managers(records).forEach(manager -> claim(records, manager, row.days(), row.dueAt(), refusal, now));
    }

    private static Optional<Digest> row(Records records, NewEntry content) {
        return records.digests().find(content.recipient(), DigestEntries.weekOf(content));
    }

    /** For the audit trail. */
    static String subject(Week week, MemberId recipient) {
        return "digest:" + (recipient == null ? Addressing.RED_FLAGS : recipient) + ":" + week;
    }
}
