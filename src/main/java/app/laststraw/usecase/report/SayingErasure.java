package app.laststraw.usecase.report;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.report.ReportId;
import app.laststraw.domain.workspace.Retention;
import app.laststraw.usecase.Addressing;
import app.laststraw.usecase.Entries;
import app.laststraw.usecase.Messenger.Outcome;
import app.laststraw.usecase.Outbox.Entry;
import app.laststraw.usecase.Outbox.NewEntry;
import app.laststraw.usecase.Readers;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Saying;
import app.laststraw.usecase.Utterance;
import app.laststraw.usecase.care.CareEntries;
import java.time.Instant;
import java.util.Optional;

/** Works out what a receipt says whose report was erased. It is forgotten then. */
public final class SayingErasure implements Saying {
    @Override
    public boolean isStillFor(Records records, NewEntry content) {
        return Readers.anybody(records, content);
    }

    /** A reporter may have several reports. */
    @Override
    public boolean isAboutOneOfMany() {
        return true;
    }

    /** Only where a receipt stands. */
    @Override
    public Optional<Utterance> prepare(Records records, Entry entry, Instant now) {
        NewEntry content = entry.content();
        String subject = SayingReceipt.subject(new ReportId(CareEntries.number(content, 0)));
        return Optional.of(Addressing.keptUpToDate(
                records,
                content,
                subject,
                new Announcement.ReportErased(
                        Addressing.client(records, content), Retention.valueOf(Entries.part(content, 1))),
                "",
                false));
    }

    @Override
    public void said(Records records, NewEntry content, Utterance utterance, Outcome.Said said, Instant now) {
        records.posts().forget(utterance.subject(), utterance.placeKey());
    }
}
