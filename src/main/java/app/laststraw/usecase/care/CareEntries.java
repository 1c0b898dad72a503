package app.laststraw.usecase.care;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.Hindsight;
import app.laststraw.domain.report.Report;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Retention;
import app.laststraw.usecase.Entries;
import app.laststraw.usecase.Outbox.Kind;
import app.laststraw.usecase.Outbox.NewEntry;
import java.time.LocalDate;
import java.time.ZoneId;

/** What is to be said to reporters, and to whoever decided, and what the {@code detail} of that holds. */
public final class CareEntries {
    /** One after the other, so that nothing else waits while many are erased at once. */
    private static final String ERASED = "erased";

    private CareEntries() {}

    /**
     * A reporter is told that their reports counted; once for a ruling.
     *
     * @param place the ruling's among those of its case, from 0
     * @param since the first day of the window in which they counted
     */
    static NewEntry counted(MemberId reporter, ClientId client, CaseId id, int place, LocalDate since) {
        String key = countedKey(reporter, id, place);
        String detail = Entries.join(id.toString(), String.valueOf(place), since.toString());
        return new NewEntry(key, key, Kind.REPORT_COUNTED, client, null, reporter, detail);
    }

    static String countedKey(MemberId reporter, CaseId id, int place) {
        return "counted:" + id + ":" + place + ":" + reporter;
    }

    /**
     * A reporter is told that their reports were seen; once for all on one client that are due on one day.
     *
     * @param zone by which the day was reckoned
     */
    static NewEntry seen(MemberId reporter, ClientId client, LocalDate day, ZoneId zone) {
        String key = "seen:" + client + ":" + day + ":" + reporter;
        return new NewEntry(
                key, key, Kind.REPORT_SEEN, client, null, reporter, Entries.join(day.toString(), zone.getId()));
    }

    /** The receipt says that its report was erased. */
    public static NewEntry erased(Report report, Retention retention) {
        String detail = Entries.join(report.id().toString(), retention.name());
        return new NewEntry(ERASED, null, Kind.REPORT_ERASED, report.client(), null, report.reporter(), detail);
    }

    /** Somebody is asked whether a ruling was right; once for each time that it is asked. */
    static NewEntry hindsight(MemberId person, ClientId client, Hindsight asked) {
        String lane = hindsightLane(person, asked, asked.times());
        return new NewEntry(lane, lane, Kind.HINDSIGHT, client, null, person, hindsightDetail(asked, asked.times()));
    }

    /**
     * The question that somebody has been sent follows what was answered.
     *
     * @param time which of the questions, from 1
     * @param key Slack's own id of what changed it; null for none
     */
    static NewEntry hindsightFollows(MemberId person, ClientId client, Hindsight changed, int time, String key) {
        return new NewEntry(
                hindsightLane(person, changed, time),
                key,
                Kind.HINDSIGHT_FOLLOWS,
                client,
                null,
                person,
                hindsightDetail(changed, time));
    }

    private static String hindsightLane(MemberId person, Hindsight hindsight, int time) {
        return hindsightSubject(hindsight.caseId(), hindsight.number(), time) + ":" + person;
    }

    private static String hindsightDetail(Hindsight hindsight, int time) {
        return Entries.join(hindsight.caseId().toString(), String.valueOf(hindsight.number()), String.valueOf(time));
    }

    /** A number in an entry's detail. */
    public static int number(NewEntry entry, int index) {
        return Integer.parseInt(Entries.part(entry, index));
    }

    /**
     * One message each time that it is asked: the later one is to be noticed.
     *
     * @param number the ruling's within its case, from 1
     * @param time which of the questions, from 1
     */
    static String hindsightSubject(CaseId id, int number, int time) {
        return "hindsight:" + id + ":" + number + ":" + time;
    }
}
