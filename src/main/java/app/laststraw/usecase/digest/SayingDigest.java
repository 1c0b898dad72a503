package app.laststraw.usecase.digest;

import app.laststraw.domain.digest.Week;
import app.laststraw.domain.workspace.Audience;
import app.laststraw.domain.workspace.DigestPlan;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Addressing;
import app.laststraw.usecase.Digests.Digest;
import app.laststraw.usecase.Digests.Status;
import app.laststraw.usecase.Entries;
import app.laststraw.usecase.Messenger.Outcome;
import app.laststraw.usecase.Outbox.Entry;
import app.laststraw.usecase.Outbox.NewEntry;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Roles;
import app.laststraw.usecase.Saying;
import app.laststraw.usecase.Utterance;
import java.time.Instant;
import java.util.Optional;

/** Says the digest of a week, and puts down on its row how that went. */
public final class SayingDigest implements Saying {
    /** Managers change, and so does the firm's plan; what somebody asked for again is said whatever is planned by now. */
    @Override
    public boolean isStillFor(Records records, NewEntry content) {
        MemberId person = content.recipient();
        boolean isReader = person == null || Roles.isManager(records, person);
        boolean isFirst = DigestNews.row(records, content)
                .filter(row -> row.status() == Status.CLAIMED)
                .isPresent();
        return isReader && (!isFirst || isPlanned(records, content));
    }

    private static boolean isPlanned(Records records, NewEntry content) {
        DigestPlan plan = records.settings().firm().digest();
        boolean isForTheChannel = content.recipient() == null || Entries.withheld(content) != null;
        return isForTheChannel ? plan.inChannel() : plan.toManagers();
    }

    @Override
    public Optional<Utterance> prepare(Records records, Entry entry, Instant now) {
        NewEntry content = entry.content();
        return DigestNews.row(records, content)
                .map(row -> DigestNews.read(records, row.days(), content.recipient(), Entries.withheld(content), now))
                .map(digest -> Addressing.once(records, content, digest, null));
    }

    @Override
    public void handOn(Records records, NewEntry content, Instant now) {
        end(records, content, Status.WITHHELD);
    }

    @Override
    public void said(Records records, NewEntry content, Utterance utterance, Outcome.Said said, Instant now) {
        Week week = DigestEntries.weekOf(content);
        records.digests().sent(content.recipient(), week, said.channel(), said.ts(), now);
        records.audit().note(now, null, "week.sent", DigestNews.subject(week, content.recipient()), "");
    }

    /** Each manager gets what the channel may not have, unless it is theirs this week anyway. */
    @Override
    public void notSaid(Records records, NewEntry content, Utterance utterance, Audience.Refusal why, Instant now) {
        end(records, content, why == Audience.Refusal.UNDELIVERABLE ? Status.FAILED : Status.WITHHELD);
        if (content.recipient() == null) {
            Digest row = DigestNews.row(records, content).orElseThrow();
            Roles.managers(records)
                    .forEach(manager -> DigestNews.claim(records, manager, row.days(), row.dueAt(), why, now));
        }
    }

    private static void end(Records records, NewEntry content, Status why) {
        records.digests().notSent(content.recipient(), DigestEntries.weekOf(content), why);
    }
}
