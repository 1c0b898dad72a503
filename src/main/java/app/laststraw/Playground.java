package app.laststraw;

import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.Language;
import app.laststraw.playground.Colleagues;
import app.laststraw.playground.LivedInFirm;
import app.laststraw.playground.LivedInWorkspace;
import app.laststraw.playground.StandIn;
import app.laststraw.playground.StandInSettings;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A local Slack workspace with the whole application at work in it. Its database is made anew and goes with it. */
public final class Playground implements AutoCloseable {
    private static final Duration RETRIES = Duration.ofSeconds(5);
    /** How long a person is kept waiting for what the skipped days bring. */
    private static final Duration WHAT_BECAME_DUE = Duration.ofSeconds(10);

    private final StandIn slack;
    private final Application application;
    private final TemporaryFolder folder;
    private final ScheduledExecutorService eventRetries;

    /** Slack sends events again that were not taken; the stand-in does so when it is asked to. */
    private static ScheduledExecutorService retrying(StandIn slack) {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "event-retries");
            thread.setDaemon(true);
            return thread;
        });
        timer.scheduleWithFixedDelay(slack::retryDueEvents, RETRIES.toSeconds(), RETRIES.toSeconds(), TimeUnit.SECONDS);
        return timer;
    }

    private Playground(StandIn slack, Application application, TemporaryFolder folder) {
        this.slack = slack;
        this.eventRetries = retrying(slack);
        this.application = application;
        this.folder = folder;
    }

    /**
     * Starts both; when this returns, the page is there.
     *
     * @param port of the page; 0 picks a free one
     * @param language of what the app says in channels
     * @throws IOException when the port cannot be listened on, or no folder be made for the database
     */
    public static Playground start(int port, Language language, InstantSource time, ZoneId zone) throws IOException {
        PlaygroundClock clock = new PlaygroundClock(time);
        String secret = randomSecret();
        String token = "xoxb-" + randomSecret();
        TemporaryFolder folder = TemporaryFolder.named("laststraw-playground");
        StandIn slack = null;
        try {
            slack = StandIn.start(StandInSettings.of(secret, token).onPort(port), LivedInWorkspace.plan(), clock);
            Config config = new Config(
                    token,
                    secret,
                    URI.create(slack.apiUrl()),
                    "127.0.0.1",
                    0,
                    folder.database(),
                    new ChannelId(LivedInWorkspace.RED_FLAGS),
                    Set.of(),
                    Optional.empty(),
                    zone,
                    language,
                    Currency.getInstance("USD"),
                    false);
            LocalDate today = clock.instant().atZone(zone).toLocalDate();
            Application application = Application.start(config, clock, LivedInFirm.clients(today, zone));
            slack.deliverTo(URI.create(application.address() + "/slack/events"));
            Colleagues colleagues = new Colleagues(slack);
            slack.onSkip(days -> skip(days, clock, application, colleagues));
            return new Playground(slack, application, folder);
        } catch (IOException | RuntimeException fault) {
            if (slack != null) {
                slack.close();
            }
            folder.close();
            throw fault;
        }
    }

    /** A day at a time: what is reported on a day, and what falls due on it, is said on that day. */
    private static void skip(int days, PlaygroundClock clock, Application application, Colleagues colleagues) {
        for (int day = 0; day < days; day++) {
            clock.skip(Duration.ofDays(1));
            colleagues.nextDay();
            application.catchUp();
            try {
                application.awaitSaid(WHAT_BECAME_DUE);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** The address of the page. */
    public String page() {
        return slack.baseUrl() + "/";
    }

    StandIn slack() {
        return slack;
    }

    @Override
    public void close() throws IOException {
        eventRetries.shutdownNow();
        application.close();
        try {
            slack.close();
        } finally {
            folder.close();
        }
    }

    private static String randomSecret() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
