package app.laststraw;

import app.laststraw.chart.XChartDrawer;
import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.digest.Week;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.slack.message.DigestMessage;
import app.laststraw.slack.view.HomeView;
import app.laststraw.store.Database;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.digest.SendingDigests;
import app.laststraw.usecase.home.HomePlace;
import app.laststraw.usecase.home.HomePlace.Tab;
import app.laststraw.usecase.home.OpeningHome;
import app.laststraw.usecase.importing.RecordingHistory;
import app.laststraw.usecase.people.CheckingAudience;
import app.laststraw.usecase.people.KnowingPeople;
import app.laststraw.usecase.standing.KeepingStandings;
import app.laststraw.words.Words;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.LongStream;

/** Measures what takes longest, on a firm that is kept in a real database. */
final class Bench {
    static final String DIGEST = "digest";
    /** How the names of all pages of a Home begin. */
    static final String HOME = "Home, ";

    private static final Settings SETTINGS = Settings.of(
            Language.ENGLISH,
            ZoneOffset.UTC,
            Currency.getInstance("USD"),
            null,
            Set.of(BenchFirm.MANAGER),
            true,
            false,
            false);
    private static final Duration GATE = Duration.ofSeconds(4);

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Words words = Words.in(Language.ENGLISH);
    private final int runs;
    private final Map<String, Long> measured = new LinkedHashMap<>();

    private Bench(int runs) {
        this.runs = runs;
    }

    /**
     * Lets the firm move in, and measures.
     *
     * @param database an empty one
     * @param runs of each, of which the one in the middle counts; positive. As many go before, which do not count
     * @return processor time of this thread in nanoseconds, by what took it, in the order in which it is to be told
     */
    static Map<String, Long> measure(BenchFirm firm, Database database, int runs) {
        Storage storage = database.storageOf(BenchFirm.WORKSPACE, SETTINGS, PolicySettings.DEFAULTS);
        InstantSource clock = InstantSource.fixed(BenchFirm.NOW);
        KnowingPeople people = new KnowingPeople(storage, firm, clock);
        people.warmUp();
        new RecordingHistory(storage).record(firm.book());
        KeepingStandings standings = new KeepingStandings(storage, clock);
        standings.keepDue(BenchFirm.NOW);

        Bench bench = new Bench(runs);
        bench.digest(new SendingDigests(storage));
        bench.homes(new OpeningHome(
                storage, new CheckingAudience(BenchFirm.WORKSPACE, storage, firm, people, clock, GATE)));
        bench.time("standings of all", day -> standings.keepDue(BenchFirm.NOW.plus(Duration.ofDays(day + 1L))));
        return bench.measured;
    }

    private void digest(SendingDigests digests) {
        Week week = Week.of(BenchFirm.TODAY.minusDays(1));
        XChartDrawer drawer = new XChartDrawer();
        time(DIGEST, run -> {
            Announcement.Digest read = digests.read(week, BenchFirm.NOW);
            byte[] picture =
                    drawer.draw(read.digest().chart(), Language.ENGLISH).orElse(null);
            DigestMessage.render(picture == null ? read : read.with(picture), words);
        });
        Announcement.Digest digest = digests.read(week, BenchFirm.NOW);
        time("  its picture", run -> drawer.draw(digest.digest().chart(), Language.ENGLISH));
    }

    private void homes(OpeningHome homes) {
        home("member", homes, BenchFirm.MEMBER, HomePlace.FIRST);
        home("member: reports", homes, BenchFirm.MEMBER, HomePlace.of(Tab.REPORTS));
        home("account owner", homes, BenchFirm.OWNER, HomePlace.FIRST);
        for (Tab tab : List.of(Tab.OVERVIEW, Tab.DECISIONS, Tab.CLIENTS)) {
            home("manager: " + tab.name().toLowerCase(Locale.ROOT), homes, BenchFirm.MANAGER, HomePlace.of(tab));
        }
        home("manager: search", homes, BenchFirm.MANAGER, new HomePlace(Tab.CLIENTS, 1, "client 1", null, false));
    }

    private void home(String whose, OpeningHome homes, MemberId person, HomePlace place) {
        time(
                HOME + whose,
                run -> HomeView.of(homes.open(person, place, BenchFirm.NOW).orElseThrow(), words));
    }

    private void time(String what, IntConsumer work) {
        long[] took = new long[2 * runs];
        for (int run = 0; run < took.length; run++) {
            long before = threads.getCurrentThreadCpuTime();
            work.accept(run);
            took[run] = threads.getCurrentThreadCpuTime() - before;
        }
        measured.put(
                what,
                LongStream.of(took)
                        .skip(runs)
                        .sorted()
                        .skip(runs / 2)
                        .findFirst()
                        .orElseThrow());
    }
}
