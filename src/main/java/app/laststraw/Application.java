package app.laststraw;

import app.laststraw.chart.XChartDrawer;
import app.laststraw.domain.workspace.Audience;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.mail.UnsentMail;
import app.laststraw.mustache.MustacheScriptRenderer;
import app.laststraw.mustache.TemplateFault;
import app.laststraw.schedule.DeliveryLoop;
import app.laststraw.schedule.RecurringWork;
import app.laststraw.schedule.RecurringWork.Piece;
import app.laststraw.slack.SlackRoutes;
import app.laststraw.slack.SlackServer;
import app.laststraw.slack.handler.Callers;
import app.laststraw.slack.handler.ChannelEvents;
import app.laststraw.slack.handler.Doorkeeper;
import app.laststraw.slack.handler.FailingKindly;
import app.laststraw.slack.handler.Forms;
import app.laststraw.slack.handler.Homes;
import app.laststraw.slack.handler.PeopleEvents;
import app.laststraw.slack.handler.SettingsForms;
import app.laststraw.slack.handler.SlackErrors;
import app.laststraw.slack.handler.UnmatchedRequests;
import app.laststraw.slack.message.Announcements;
import app.laststraw.slack.webapi.Delivery;
import app.laststraw.slack.webapi.HomeTabs;
import app.laststraw.slack.webapi.Installation;
import app.laststraw.slack.webapi.PostSearch;
import app.laststraw.slack.webapi.Replies;
import app.laststraw.slack.webapi.SlackConnection;
import app.laststraw.slack.webapi.WebApiDirectory;
import app.laststraw.store.Database;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.StorageUnavailable;
import app.laststraw.usecase.WakingStorage;
import app.laststraw.usecase.care.AskingHindsight;
import app.laststraw.usecase.client.EditingClient;
import app.laststraw.usecase.decision.Reviewing;
import app.laststraw.usecase.delivery.DeliveringAnnouncements;
import app.laststraw.usecase.delivery.WatchingChannel;
import app.laststraw.usecase.digest.SendingDigests;
import app.laststraw.usecase.exit.Reminding;
import app.laststraw.usecase.home.OpeningHome;
import app.laststraw.usecase.home.TakingHomesDown;
import app.laststraw.usecase.importing.RecordingHistory;
import app.laststraw.usecase.people.CheckingAudience;
import app.laststraw.usecase.people.KnowingPeople;
import app.laststraw.usecase.people.NotingRefusals;
import app.laststraw.usecase.people.SlackDirectory;
import app.laststraw.usecase.report.ErasingReports;
import app.laststraw.usecase.script.DraftingScript;
import app.laststraw.usecase.settings.ChangingSettings;
import app.laststraw.usecase.standing.KeepingStandings;
import app.laststraw.usecase.standing.RefreshingCards;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The wiring: everything is made here, in the order in which it depends on one another, and closed in reverse. */
public final class Application implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Application.class);

    /** Somebody waits for the answer, and Slack gives us three seconds for all of it. */
    private static final Duration GATE_WHILE_WAITING = Duration.ofMillis(1_500);

    private static final Duration GATE_IN_BACKGROUND = Duration.ofSeconds(4);
    private static final Duration LAST_DELIVERIES = Duration.ofSeconds(12);
    private static final int AFTERWARDS_THREADS = 4;
    /** For the Homes of those who look while others write: a slow answer of Slack's holds up only some of them. */
    private static final int HOMES_THREADS = 2;

    /** Half of a copy's lifetime, so that one round may fail. */
    private static final Duration PEOPLE_EVERY = Audience.COPY_LIFETIME.dividedBy(2);

    private static final Duration CARDS_EVERY = Duration.ofHours(1);
    /** What is due at nine is said at nine; nearly always there is nothing to do. */
    private static final Duration DUE_EVERY = Duration.ofMinutes(1);

    /** What is erased by the day is so within the hour after midnight. */
    private static final Duration ERASED_EVERY = Duration.ofHours(1);
    /** Somewhere a day ends: zones are quarters of hours apart. */
    private static final Duration HOMES_EVERY = Duration.ofMinutes(15);
    /** Long enough for what one press writes; short enough that nobody wonders. */
    private static final Duration HOMES_FOLLOW = Duration.ofMillis(700);

    private final Config config;
    private final InstantSource clock;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    private WorkspaceId workspace;
    private SlackServer server;
    private RecordingHistory history;
    private RefreshingCards cards;
    private RecurringWork recurring;
    private DeliveryLoop delivery;

    private Application(Config config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
    }

    /**
     * Starts everything; when this returns, the app answers.
     *
     * @param past what the firm has on record already; recorded before anybody can ask
     * @throws IOException when the address cannot be listened on
     * @throws SettingFault when the templates or the database are not what the settings say
     * @throws RuntimeException when a part does not start; whatever had started is closed again
     */
    public static Application start(Config config, InstantSource clock, List<RecordingHistory.PastClient> past)
            throws IOException {
        Application application = new Application(config, clock);
        try {
            application.wire();
            application.history.record(past);
            application.cards.refresh(clock.instant());
            application.server.start();
            application.recurring.start();
            application.delivery.start();
            log.info("started for {} at {}", application.workspace, application.address());
            return application;
        } catch (IOException | RuntimeException fault) {
            application.closeParts();
            throw fault;
        }
    }

    /** Where it answers, such as {@code http://127.0.0.1:3000}. */
    public String address() {
        String host = config.host().contains(":") ? "[" + config.host() + "]" : config.host();
        return "http://" + host + ":" + server.port();
    }

    /**
     * Waits until all that must be said, and may be said by now, is said.
     *
     * @return false when {@code limit} was over first
     */
    public boolean awaitSaid(Duration limit) throws InterruptedException {
        return delivery.awaitIdle(limit);
    }

    /** Does at once what the clock's hand has made due, for a clock that jumps. */
    public void catchUp() {
        recurring.catchUp();
    }

    private void wire() {
        MustacheScriptRenderer renderer = templates();
        Database database = closing(database());
        SlackConnection connection =
                closing(SlackConnection.open(config.slackApiUrl(), config.botToken(), config.signingSecret(), clock));
        Installation installation = connection.installation();
        workspace = installation.workspace();
        Storage records = database.storageOf(workspace, config.firstSettings(), config.firstPolicy());

        SlackDirectory directory = new WebApiDirectory(connection.webApi(), clock);
        KnowingPeople people = new KnowingPeople(records, directory, clock);
        CheckingAudience whileWaiting =
                new CheckingAudience(workspace, records, directory, people, clock, GATE_WHILE_WAITING);
        CheckingAudience inBackground =
                new CheckingAudience(workspace, records, directory, people, clock, GATE_IN_BACKGROUND);

        PostSearch search = new PostSearch(connection.webApi(), installation.botUser());
        Delivery messenger = new Delivery(connection.webApi(), inBackground, people, new Announcements(), search);
        DraftingScript drafting = new DraftingScript(renderer, installation.teamName());
        SlackErrors errors = new SlackErrors(new SecureRandom());
        Executor afterwards = threads("afterwards", AFTERWARDS_THREADS, true, errors);
        Homes homes = homes(records, inBackground, people, new HomeTabs(connection.webApi()), afterwards, errors);

        delivery = closing(new DeliveryLoop(
                new DeliveringAnnouncements(
                        new WakingStorage(records, homes::changed),
                        messenger,
                        people,
                        drafting,
                        new UnsentMail(),
                        new XChartDrawer(),
                        clock),
                LAST_DELIVERIES));

        KeepingStandings standings = new KeepingStandings(records, clock);
        Storage storage = new WakingStorage(standings, () -> {
            delivery.wake();
            homes.changed();
        });
        cards = new RefreshingCards(storage);
        history = new RecordingHistory(storage);
        Reviewing reviewing = new Reviewing(storage);
        AskingHindsight hindsight = new AskingHindsight(storage);
        SendingDigests digests = new SendingDigests(storage);
        recurring = closing(new RecurringWork(
                database.forScheduling(),
                clock,
                List.of(
                        // What Slack had to say about people while nobody listened is lost: they are read at each
                        // start.
                        new Piece("people", PEOPLE_EVERY, Duration.ZERO, now -> {
                            people.warmUp();
                            homes.rolesChanged();
                        }),
                        // Whoever starts this has just brought the cards in line: those are on their way to the
                        // channel.
                        new Piece("cards", CARDS_EVERY, CARDS_EVERY, cards::refresh),
                        new Piece("standings", DUE_EVERY, Duration.ZERO, now -> {
                            if (standings.keepDue(now) > 0) {
                                homes.changed();
                            }
                        }),
                        Piece.every(HOMES_EVERY, "homes", now -> {
                            homes.changed();
                            homes.rolesChanged();
                        }),
                        Piece.every(DUE_EVERY, "reminders", new Reminding(storage, people)::remindDue),
                        Piece.every(DUE_EVERY, "reviews", reviewing::askDue),
                        Piece.every(DUE_EVERY, "digests", digests::sendDue),
                        Piece.every(DUE_EVERY, "hindsights", hindsight::askDue),
                        Piece.every(ERASED_EVERY, "erasures", new ErasingReports(storage)::eraseDue))));

        NotingRefusals refusals = new NotingRefusals(storage, clock);
        Replies replies = new Replies(whileWaiting, connection.webApi(), refusals, afterwards);
        WatchingChannel watching = new WatchingChannel(storage, inBackground, cards);
        Callers callers = new Callers(people);
        FrontDesk desk = new FrontDesk(storage, drafting, callers, replies, new Forms(replies), clock);
        ChangingSettings settings = new ChangingSettings(storage, whileWaiting);
        SettingsForms settingsForms = desk.settingsForms(settings, afterwards);
        SlackRoutes routes = new SlackRoutes(
                new Doorkeeper(whileWaiting, refusals, homes),
                new FailingKindly(errors, callers, replies),
                desk.reports(installation, settingsForms),
                desk.drafts(),
                desk.scripts(),
                desk.templates(renderer),
                desk.cases(reviewing),
                desk.directory(homes, new EditingClient(storage, whileWaiting, workspace)),
                desk.plans(),
                desk.reminders(people),
                desk.digests(digests),
                desk.care(hindsight),
                desk.settings(settings, settingsForms, cards, homes, afterwards),
                new PeopleEvents(people, homes),
                new ChannelEvents(watching, afterwards, clock),
                new UnmatchedRequests(callers, replies));
        server = closing(SlackServer.serving(
                connection,
                routes,
                config.host(),
                config.port(),
                config.signingSecret(),
                clock,
                errors,
                Map.of("database", database::isWritable, "slack_token", connection::tokenWorks)));
    }

    private MustacheScriptRenderer templates() {
        try {
            return new MustacheScriptRenderer(config.templates());
        } catch (TemplateFault fault) {
            throw new SettingFault("LASTSTRAW_TEMPLATES", fault);
        }
    }

    private Database database() {
        try {
            return Database.open(config.database());
        } catch (IllegalArgumentException | IllegalStateException | StorageUnavailable fault) {
            throw new SettingFault("LASTSTRAW_DB", fault);
        }
    }

    private Homes homes(
            Storage records,
            CheckingAudience audience,
            KnowingPeople people,
            HomeTabs tabs,
            Executor afterwards,
            SlackErrors errors) {
        Executor behind = threads("homes", HOMES_THREADS, false, errors);
        Executor soon = CompletableFuture.delayedExecutor(HOMES_FOLLOW.toMillis(), TimeUnit.MILLISECONDS, behind);
        return new Homes(
                new OpeningHome(records, audience),
                new TakingHomesDown(records),
                people,
                tabs,
                new Homes.Workers(afterwards, behind, soon),
                clock);
    }

    /**
     * What fails there has nobody to tell: it is noted as any other fault of ours, without what somebody typed.
     *
     * @param isOwed whether what waits when this is closed is still done; what is in hand always is
     */
    private Executor threads(String name, int most, boolean isOwed, SlackErrors errors) {
        BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
        ExecutorService threads = new ThreadPoolExecutor(most, most, 0, TimeUnit.SECONDS, waiting, work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
        closing(() -> {
            threads.shutdown();
            if (!isOwed) {
                waiting.clear();
            }
            threads.awaitTermination(LAST_DELIVERIES.toMillis(), TimeUnit.MILLISECONDS);
        });
        return work -> {
            try {
                threads.execute(() -> {
                    try {
                        work.run();
                    } catch (RuntimeException fault) {
                        errors.note("what follows a request", fault);
                    }
                });
            } catch (RejectedExecutionException closing) {
                log.debug("{} are closed", name);
            }
        };
    }

    private <T extends AutoCloseable> T closing(T part) {
        open.push(part);
        return part;
    }

    /** Takes no new requests, lets those in hand and the deliveries under way finish, and closes everything. */
    @Override
    public void close() {
        closeParts();
        log.info("stopped");
    }

    private void closeParts() {
        while (!open.isEmpty()) {
            AutoCloseable part = open.pop();
            try {
                part.close();
            } catch (Exception fault) {
                log.warn(
                        "{} did not close: {}",
                        part.getClass().getSimpleName(),
                        fault.getClass().getName());
            }
        }
    }
}
