package app.laststraw.support;

import app.laststraw.chart.XChartDrawer;
import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.digest.DigestDays;
import app.laststraw.domain.digest.WeeksChart;
import app.laststraw.domain.digest.WeeksChart.HeatLine;
import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.Language;
import app.laststraw.playground.LivedInWorkspace;
import app.laststraw.playground.StandIn;
import app.laststraw.playground.StandInSettings;
import app.laststraw.slack.message.Announcements;
import app.laststraw.slack.webapi.Delivery;
import app.laststraw.slack.webapi.PostSearch;
import app.laststraw.slack.webapi.SlackConnection;
import app.laststraw.slack.webapi.WebApiDirectory;
import app.laststraw.usecase.Messenger;
import app.laststraw.usecase.PeopleInMemory;
import app.laststraw.usecase.people.CheckingAudience;
import app.laststraw.usecase.people.KnowingPeople;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What says things in Slack, on its own in a local workspace: no database, no server, nothing to be said but what a test says. */
public final class Announcing implements AutoCloseable {
    private static final DigestDays DAYS = DigestDays.weekTo(LocalDate.of(2026, 11, 15));

    private final TickingClock clock = new TickingClock(Firm.MONDAY_MORNING);
    private final StandIn slack =
            StandIn.start(StandInSettings.of(Firm.SECRET, Firm.TOKEN), LivedInWorkspace.plan(), clock);
    private final SlackConnection connection =
            SlackConnection.open(URI.create(slack.apiUrl()), Firm.TOKEN, Firm.SECRET, clock);
    private final Messenger messenger = wired();

    private Messenger wired() {
        PeopleInMemory storage = new PeopleInMemory();
        WebApiDirectory directory = new WebApiDirectory(connection.webApi(), clock);
        KnowingPeople people = new KnowingPeople(storage, directory, clock);
        CheckingAudience audience = new CheckingAudience(
                connection.installation().workspace(), storage, directory, people, clock, Duration.ofSeconds(4));
        PostSearch search =
                new PostSearch(connection.webApi(), connection.installation().botUser());
        return new Delivery(connection.webApi(), audience, people, new Announcements(), search);
    }

    public StandIn slack() {
        return slack;
    }

    public Messenger messenger() {
        return messenger;
    }

    /** The digest of the week before, of a firm with some trouble, with its picture in this language. */
    public static Announcement.Digest digest(Language language) {
        WeeksChart chart = chart();
        byte[] png = new XChartDrawer().draw(chart, language).orElseThrow();
        return new Announcement.Digest(BusyWeek.of(DAYS, chart), png, ClientPresence.NONE, null, null);
    }

    private static WeeksChart chart() {
        Map<Archetype, List<Integer>> reports = Map.of(
                Archetype.NEEDED_IT_YESTERDAY, List.of(0, 0, 1, 1, 0, 2, 1, 0, 1, 0, 1, 2),
                Archetype.LATE_PAYER, List.of(1, 0, 2, 1, 3, 2, 0, 1, 0, 2, 1, 3),
                Archetype.NOT_MY_FAULT, List.of(0, 0, 1, 0, 0, 0, 2, 0, 1, 0, 1, 1),
                Archetype.CANT_DECIDE, List.of(2, 0, 1, 0, 1, 1, 0, 0, 0, 1, 0, 1));
        List<HeatLine> heat = List.of(
                new HeatLine(
                        "Northwind Traders International Logistics & Sons",
                        List.of(2.0, 1.8, 4.2, 5.0, 9.5, 12.0, 11.0, 10.0, 9.2, 11.0, 12.5, 16.25)),
                new HeatLine("晨光文具", List.of(6.0, 5.5, 5.0, 7.0, 8.0, 7.2, 9.0, 8.0, 7.5, 9.0, 9.5, 10.5)),
                new HeatLine("Acme", List.of(3.0, 3.0, 2.5, 2.0, 4.0, 4.0, 6.0, 5.0, 5.0, 4.5, 4.0, 5.0)));
        return new WeeksChart(
                IntStream.rangeClosed(-11, 0)
                        .mapToObj(back -> DAYS.week().plus(back))
                        .toList(),
                reports,
                heat);
    }

    @Override
    public void close() {
        connection.close();
        slack.close();
    }
}
