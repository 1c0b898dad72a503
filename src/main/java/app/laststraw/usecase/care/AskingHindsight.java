package app.laststraw.usecase.care;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.Hindsight;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Roles;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.StorageUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Three months after a ruling, whoever made it is asked whether it was right; each manager, where they no longer carry the
 * account: those answer for what the firm decides. A ruling that another one followed before then is not asked about.
 */
public final class AskingHindsight {
    /** Wherever on earth a day begins and ends. */
    private static final Duration A_DAY_AND_MORE = Duration.ofDays(2);

    private final Storage storage;

    public AskingHindsight(Storage storage) {
        this.storage = storage;
    }

    /** A ruling by its place in its case. */
    private record Asked(CaseId id, int number) {}

    /**
     * Asks about each ruling whose time has come, on a working morning where the one who is asked is; to be called every
     * few minutes. Nobody is asked twice.
     *
     * @return about how many
     * @throws StorageUnavailable when it could not be put down; what was, is
     */
    public int askDue(Instant now) {
        List<Asked> due = storage.read(records -> candidates(records, now)
                .filter(each ->
                        RulingInQuestion.of(records, each.id(), each.number()).isDue(records, now))
                .toList());
        return (int) due.stream()
                .filter(each -> storage.write(records -> ask(records, each, now)))
                .count();
    }

    /**
     * Somebody says whether it was right, or says otherwise than before.
     *
     * @param number the ruling's within its case, from 1
     * @param press Slack's own id of the press: what is delivered again changes nothing
     * @return false when they may not, or nobody was asked that: nothing has changed then
     */
    public boolean answer(CaseId id, int number, MemberId person, Hindsight.Answer answer, String press, Instant now) {
        return storage.write(records -> {
            Hindsight before = records.hindsights().find(id, number).orElse(null);
            if (before == null) {
                return false;
            }
            Client client = RulingInQuestion.of(records, id, number).client();
            if (!Roles.of(records, person, client).carriesTheAccount()) {
                return false;
            }
            if (before.answer() != answer && !records.outbox().isKnown(press)) {
                Hindsight answered = records.hindsights().answer(id, number, answer, person, now);
                follow(records, answered, client.id(), press, now);
            }
            return true;
        });
    }

    private static void follow(Records records, Hindsight answered, ClientId client, String press, Instant now) {
        MemberId person = answered.answeredBy();
        String detail = answered.number() + " " + answered.answer();
        records.audit().note(now, person, "hindsight.answered", "case:" + answered.caseId(), detail);
        int time = answered.times();
        records.outbox().write(CareEntries.hindsightFollows(person, client, answered, time, press), now);
        readers(records, answered, time)
                .filter(reader -> !reader.equals(person))
                .forEach(reader -> records.outbox()
                        .write(CareEntries.hindsightFollows(reader, client, answered, time, null), now));
    }

    private static Stream<MemberId> readers(Records records, Hindsight hindsight, int time) {
        String subject = CareEntries.hindsightSubject(hindsight.caseId(), hindsight.number(), time);
        return records.posts().places(subject).stream().map(MemberId::new);
    }

    /** Somewhat more than can be due. */
    private static Stream<Asked> candidates(Records records, Instant now) {
        Instant until = now.minus(Duration.ofDays(Hindsight.DAYS)).plus(A_DAY_AND_MORE);
        Instant from =
                until.minus(Duration.ofDays(RulingInQuestion.LATEST_DAYS)).minus(A_DAY_AND_MORE.multipliedBy(2));
        Stream<Asked> first = records.cases().ruledBetween(from, until).stream()
                .flatMap(found -> IntStream.rangeClosed(1, found.rulings().size())
                        .mapToObj(number -> new Asked(found.id(), number)));
        Stream<Asked> again =
                records.hindsights().toBeAskedAgain().stream().map(each -> new Asked(each.caseId(), each.number()));
        return Stream.concat(first, again);
    }

    private static boolean ask(Records records, Asked due, Instant now) {
        RulingInQuestion ruling = RulingInQuestion.of(records, due.id(), due.number());
        if (!ruling.isDue(records, now)) {
            return false;
        }
        Hindsight asked = records.hindsights().ask(due.id(), due.number(), now);
        ClientId client = ruling.client().id();
        records.audit().note(now, null, "hindsight.asked", "case:" + due.id(), String.valueOf(due.number()));
        ruling.asked(records)
                .forEach(person -> records.outbox().write(CareEntries.hindsight(person, client, asked), now));
        int before = asked.times() - 1;
        readers(records, asked, before)
                .forEach(reader ->
                        records.outbox().write(CareEntries.hindsightFollows(reader, client, asked, before, null), now));
        return true;
    }
}
