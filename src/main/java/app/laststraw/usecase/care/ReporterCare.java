package app.laststraw.usecase.care;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.domain.exit.WorkingDays;
import app.laststraw.domain.exit.WorkingMorning;
import app.laststraw.domain.report.Report;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Addressing;
import app.laststraw.usecase.Entries;
import app.laststraw.usecase.Outbox.NewEntry;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Utterance;
import app.laststraw.usecase.Weighing;
import app.laststraw.usecase.exit.CaseStanding;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A private word to whoever took the trouble to report: that it counted when something was decided, or that it was seen.
 * Each is put down with what causes it, to be said on a working morning where they are; whether it still holds is looked
 * at then. It never says what was decided.
 */
public final class ReporterCare {
    private static final int DAYS_UNTIL_SEEN = 14;
    /** A word that comes even later, after a long break, is none of care. */
    private static final int LATEST_DAYS = 21;

    private ReporterCare() {}

    /** Put down when a report is filed, and when it is moved to another client. */
    public static void seenLater(Records records, Report report, Instant now) {
        ZoneId zone = Weighing.zoneOf(records, report.reporter());
        LocalDate day = seenOn(report, zone);
        Instant morning = WorkingMorning.onOrAfter(day, zone);
        // A report that is moved later than that was told of as it was.
        if (morning.isAfter(now)) {
            records.outbox().write(CareEntries.seen(report.reporter(), report.client(), day, zone), now, morning);
        }
    }

    /**
     * Put down for everybody whose reports were weighed when this ruling was made, whatever it is: silence would give away
     * that nothing is to change.
     *
     * @param before as the one who decided found it
     */
    public static void counted(Records records, CaseStanding before, Case ruled, Instant now) {
        LocalDate since = before.today().minusDays(before.suggestion().tally().windowDays());
        records.reports().standing(before.client().id(), since).stream()
                .filter(report -> !report.incident().happenedOn().isAfter(before.today()))
                .map(Report::reporter)
                .filter(reporter -> !reporter.equals(ruled.ruling().by()))
                .distinct()
                .forEach(reporter -> records.outbox()
                        .write(
                                CareEntries.counted(
                                        reporter,
                                        ruled.client(),
                                        ruled.id(),
                                        ruled.rulings().size() - 1,
                                        since),
                                now,
                                WorkingMorning.after(now, Weighing.zoneOf(records, reporter))));
    }

    /** Dropped where none of the reports is there any more, and where the word about a later ruling says the same. */
    public static Optional<Utterance> sayCounted(Records records, NewEntry content) {
        Case ruled = records.cases().find(Entries.caseOf(content)).orElseThrow();
        int place = CareEntries.number(content, 1);
        if (!isWanted(records) || isSaidLater(records, content.recipient(), ruled, place)) {
            return Optional.empty();
        }
        Ruling ruling = ruled.rulings().get(place);
        LocalDate since = LocalDate.parse(Entries.part(content, 2));
        long counted = records.reports().stoodAt(ruling.at(), ruled.client(), since).stream()
                .filter(report -> report.reporter().equals(content.recipient()))
                .count();
        return counted == 0
                ? Optional.empty()
                : Optional.of(
                        once(records, content, new Announcement.ReportCounted(Addressing.client(records, content), (int)
                                counted)));
    }

    private static boolean isSaidLater(Records records, MemberId reporter, Case ruled, int place) {
        return IntStream.range(place + 1, ruled.rulings().size())
                .anyMatch(later -> records.outbox().isKnown(CareEntries.countedKey(reporter, ruled.id(), later)));
    }

    /** Dropped where something was decided in the meantime, or nothing will be any more. */
    public static Optional<Utterance> saySeen(Records records, NewEntry content, Instant now) {
        Client client = Addressing.client(records, content);
        if (!isWanted(records) || client.isArchived() || isEnded(records, client)) {
            return Optional.empty();
        }
        List<Report> seen = dueWith(records, content, now);
        return seen.isEmpty()
                ? Optional.empty()
                : Optional.of(once(records, content, new Announcement.ReportSeen(client, seen.size())));
    }

    /** The reporter's standing reports on that record that are due on the entry's day. */
    private static List<Report> dueWith(Records records, NewEntry content, Instant now) {
        LocalDate day = LocalDate.parse(Entries.part(content, 0));
        ZoneId zone = ZoneId.of(Entries.part(content, 1));
        return records.reports().standing(content.client(), LocalDate.EPOCH).stream()
                .filter(report -> report.reporter().equals(content.recipient()))
                .filter(report -> report.client().equals(content.client()))
                .filter(report -> seenOn(report, zone).equals(day))
                .filter(report -> !filedOn(report, zone)
                        .plusDays(LATEST_DAYS)
                        .isBefore(now.atZone(zone).toLocalDate()))
                .filter(report -> !isDecidedSince(records, report))
                .toList();
    }

    private static boolean isDecidedSince(Records records, Report report) {
        ClientId today = records.clients().find(report.client()).orElseThrow().id();
        return Stream.of(report.client(), today)
                .flatMap(client -> records.cases().rulings(client).stream())
                .anyMatch(ruling -> !ruling.at().isBefore(report.filedAt()));
    }

    private static boolean isEnded(Records records, Client client) {
        return records.cases().latest(client.id()).filter(Case::isEnded).isPresent();
    }

    private static boolean isWanted(Records records) {
        return records.settings().firm().reporterCare();
    }

    private static LocalDate seenOn(Report report, ZoneId zone) {
        return WorkingDays.onOrAfter(filedOn(report, zone).plusDays(DAYS_UNTIL_SEEN));
    }

    private static LocalDate filedOn(Report report, ZoneId zone) {
        return report.filedAt().atZone(zone).toLocalDate();
    }

    private static Utterance once(Records records, NewEntry content, Announcement word) {
        return Addressing.once(records, content, word, null);
    }
}
