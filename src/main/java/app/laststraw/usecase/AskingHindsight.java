package app.laststraw.usecase;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.Hindsight;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.domain.exit.WorkingMorning;
import app.laststraw.domain.workspace.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Three months after a ruling, whoever made it is asked whether it was right; each manager, where they no longer carry the
 * account: those answer for what the firm decides. A ruling that another one followed before then is not asked about.
 */
public final class AskingHindsight {
    /** Rulings made before the app asked, or while it was off for long, are left in peace. */
    private static final int LATEST_DAYS = 30;
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
                .filter(each -> isDue(records, each, now))
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
            if (before == null
                    || !Roles.of(records, person, client(records, id)).carriesTheAccount()) {
                return false;
            }
            if (before.answer() != answer && !records.outbox().isKnown(press)) {
                save(records, records.hindsights().answer(id, number, answer, person, now), press, now);
            }
            return true;
        });
    }

    private static void save(Records records, Hindsight answered, String press, Instant now) {
        Client client = client(records, answered.caseId());
        MemberId person = answered.answeredBy();
        String detail = answered.number() + " " + answered.answer();
        records.audit().note(now, person, "hindsight.answered", "case:" + answered.caseId(), detail);
        int time = answered.times();
        records.outbox().write(CareEntries.hindsightFollows(person, client.id(), answered, time, press), now);
        readers(records, answered, time)
                .filter(reader -> !reader.equals(person))
                .forEach(reader -> records.outbox()
                        .write(CareEntries.hindsightFollows(reader, client.id(), answered, time, null), now));
    }

    private static Stream<MemberId> readers(Records records, Hindsight hindsight, int time) {
        String subject = Addressing.hindsightSubject(hindsight.caseId(), hindsight.number(), time);
        return records.posts().places(subject).stream().map(MemberId::new);
    }

    /** Somewhat more than can be due. */
    private static Stream<Asked> candidates(Records records, Instant now) {
        Instant until = now.minus(Duration.ofDays(Hindsight.DAYS)).plus(A_DAY_AND_MORE);
        Instant from = until.minus(Duration.ofDays(LATEST_DAYS)).minus(A_DAY_AND_MORE.multipliedBy(2));
        Stream<Asked> first = records.cases().ruledBetween(from, until).stream()
                .flatMap(found -> IntStream.rangeClosed(1, found.rulings().size())
                        .mapToObj(number -> new Asked(found.id(), number)));
        Stream<Asked> again =
                records.hindsights().toBeAskedAgain().stream().map(each -> new Asked(each.caseId(), each.number()));
        return Stream.concat(first, again);
    }

    private static boolean isDue(Records records, Asked asked, Instant now) {
        Case of = records.cases().find(asked.id()).orElseThrow();
        Client client = client(records, asked.id());
        Ruling ruling = of.rulings().get(asked.number() - 1);
        Hindsight before = records.hindsights().find(asked.id(), asked.number()).orElse(null);
        boolean isOpen = before == null || before.isToBeAskedAgain();
        return isOpen
                && !client.isArchived()
                && hasCome(records, client, ruling, before == null ? ruling.at() : before.answeredAt(), now)
                && !isOvertaken(records, of, asked.number(), before == null ? after(ruling.at()) : now);
    }

    private static boolean hasCome(Records records, Client client, Ruling ruling, Instant since, Instant now) {
        List<MemberId> asked = asked(records, client, ruling);
        ZoneId zone = asked.equals(List.of(ruling.by()))
                ? Weighing.zoneOf(records, ruling.by())
                : records.settings().firm().zone();
        LocalDate day = since.atZone(zone).toLocalDate().plusDays(Hindsight.DAYS);
        // On the very first start nobody is known yet: then it stays to be asked until somebody is.
        return !asked.isEmpty()
                && WorkingMorning.hasCome(day, zone, now)
                && !now.atZone(zone).toLocalDate().isAfter(day.plusDays(LATEST_DAYS));
    }

    private static Instant after(Instant ruled) {
        return ruled.plus(Duration.ofDays(Hindsight.DAYS));
    }

    /** Whether it was decided anew about the client by then, in this case or in another. */
    private static boolean isOvertaken(Records records, Case of, int number, Instant by) {
        Ruling ruling = of.rulings().get(number - 1);
        Stream<Ruling> inOthers = Stream.of(
                        of.client(), client(records, of.id()).id())
                .flatMap(client -> records.cases().rulings(client).stream())
                .filter(other -> other.at().isAfter(ruling.at()));
        return Stream.concat(of.rulings().stream().skip(number), inOthers)
                .anyMatch(later -> later.at().isBefore(by));
    }

    private static boolean ask(Records records, Asked due, Instant now) {
        if (!isDue(records, due, now)) {
            return false;
        }
        Hindsight asked = records.hindsights().ask(due.id(), due.number(), now);
        Client client = client(records, due.id());
        records.audit().note(now, null, "hindsight.asked", "case:" + due.id(), String.valueOf(due.number()));
        asked(records, client, asked.ruling())
                .forEach(person -> records.outbox().write(CareEntries.hindsight(person, client.id(), asked), now));
        int before = asked.times() - 1;
        readers(records, asked, before)
                .forEach(reader -> records.outbox()
                        .write(CareEntries.hindsightFollows(reader, client.id(), asked, before, null), now));
        return true;
    }

    /** Who is to say whether a ruling on the client was right. */
    static List<MemberId> asked(Records records, Client client, Ruling ruling) {
        return Roles.of(records, ruling.by(), client).carriesTheAccount()
                ? List.of(ruling.by())
                : Roles.managers(records);
    }

    /** The one who stands for the case's record now. */
    private static Client client(Records records, CaseId id) {
        Case of = records.cases().find(id).orElseThrow();
        return records.clients().find(of.client()).orElseThrow();
    }
}
