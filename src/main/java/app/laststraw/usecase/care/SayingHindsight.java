package app.laststraw.usecase.care;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.Hindsight;
import app.laststraw.usecase.Addressing;
import app.laststraw.usecase.Entries;
import app.laststraw.usecase.Outbox.Entry;
import app.laststraw.usecase.Outbox.Kind;
import app.laststraw.usecase.Outbox.NewEntry;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Saying;
import app.laststraw.usecase.Utterance;
import app.laststraw.usecase.Weighing;
import java.time.Instant;
import java.util.Optional;

/** Works out the question whether a ruling was right, as it is to stand now. */
public final class SayingHindsight implements Saying {
    @Override
    public Optional<Utterance> prepare(Records records, Entry entry, Instant now) {
        NewEntry content = entry.content();
        Hindsight hindsight = hindsight(records, content);
        Client client = Addressing.client(records, content);
        Case ruled = records.cases().find(hindsight.caseId()).orElseThrow();
        int time = CareEntries.number(content, 2);
        String subject = subject(content);
        return Optional.of(Addressing.keptUpToDate(
                records,
                content,
                subject,
                new Announcement.HindsightAsked(
                        client,
                        hindsight,
                        time,
                        records.cases().latest(client.id()).orElse(ruled),
                        Weighing.suggest(records, client, now),
                        records.settings().firm().zone()),
                hindsight.answer() == null ? "" : hindsight.answer().name(),
                content.kind() == Kind.HINDSIGHT));
    }

    /** Whoever made the ruling no longer carries the account: the managers are asked, and nobody twice. */
    @Override
    public void handOn(Records records, NewEntry content, Instant now) {
        if (content.kind() == Kind.HINDSIGHT_FOLLOWS) {
            records.posts().forget(subject(content), Addressing.placeKey(content));
            return;
        }
        Hindsight hindsight = hindsight(records, content);
        RulingInQuestion.of(records, hindsight.caseId(), hindsight.number())
                .asked(records)
                .forEach(person ->
                        records.outbox().write(CareEntries.hindsight(person, content.client(), hindsight), now));
    }

    private static String subject(NewEntry content) {
        return CareEntries.hindsightSubject(
                Entries.caseOf(content), CareEntries.number(content, 1), CareEntries.number(content, 2));
    }

    private static Hindsight hindsight(Records records, NewEntry content) {
        CaseId id = Entries.caseOf(content);
        return records.hindsights().find(id, CareEntries.number(content, 1)).orElseThrow();
    }
}
