package app.laststraw.usecase.digest;

import app.laststraw.domain.digest.ClientWeek;
import app.laststraw.domain.digest.DigestDays;
import app.laststraw.domain.digest.FirmWeek;
import app.laststraw.domain.digest.WeeklyDigest;
import app.laststraw.domain.digest.WeeksChart;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.workspace.Member;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Weighing;
import app.laststraw.usecase.standing.Book;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Puts the digest together from what is on record, with one query for each kind of record, and a few for the picture, however
 * many clients there are. */
final class ReadingWeek {
    private ReadingWeek() {}

    /**
     * @param days that were over when the digest became due
     * @param now what is open is told as it stands now; what is counted ends with the digest's last day
     */
    static WeeklyDigest read(Records records, DigestDays days, Instant now) {
        Settings settings = records.settings().firm();
        FirmWeek firm = new FirmWeek(
                days,
                today(records, days, now),
                settings.zone(),
                settings.currency(),
                records.clients().monthlyFees(),
                records.settings().policy());
        List<Case> cases = records.cases().all();
        List<ClientWeek> book = book(records, firm, cases);
        return WeeklyDigest.of(firm, book, hottest(records, firm, book), cases, namesOfOwners(records, cases));
    }

    /** The last of the days at least: the firm may have moved west since the digest became due. */
    private static LocalDate today(Records records, DigestDays days, Instant now) {
        LocalDate today = Weighing.today(records, now);
        return today.isBefore(days.last()) ? days.last() : today;
    }

    /** With older reports, since the picture looks back on their heat. */
    private static List<ClientWeek> hottest(Records records, FirmWeek firm, List<ClientWeek> book) {
        return WeeksChart.hottest(book).stream()
                .map(hot -> hot.with(records.reports().standing(hot.client().id(), firm.sinceForHeat())))
                .toList();
    }

    private static List<ClientWeek> book(Records records, FirmWeek firm, List<Case> cases) {
        Book book = Book.read(records, firm.since(), cases);
        return records.clients().all().stream()
                .map(client -> new ClientWeek(
                        client,
                        book.reportsOn(client.id()),
                        book.answersOn(client.id()),
                        book.latestOf(client.id()),
                        firm))
                .toList();
    }

    private static Map<MemberId, String> namesOfOwners(Records records, List<Case> cases) {
        Map<MemberId, String> names = new HashMap<>();
        cases.stream()
                .flatMap(each -> each.openSteps().stream())
                .map(Step::owner)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(owner -> records.people()
                        .find(owner)
                        .map(Member::name)
                        .filter(name -> !name.isBlank())
                        .ifPresent(name -> names.put(owner, name)));
        return names;
    }
}
