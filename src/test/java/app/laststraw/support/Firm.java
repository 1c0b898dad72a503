package app.laststraw.support;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.Application;
import app.laststraw.Config;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.Language;
import app.laststraw.playground.LivedInFirm;
import app.laststraw.playground.LivedInWorkspace;
import app.laststraw.playground.StandIn;
import app.laststraw.playground.StandInSettings;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.workspace.WorkspacePlan;
import app.laststraw.usecase.importing.RecordingHistory.PastClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The whole application at work in a local Slack workspace, on a database in {@code folder} and a clock that stands. */
public final class Firm implements AutoCloseable {
    public static final Instant MONDAY_MORNING = Instant.parse("2026-11-16T09:00:00Z");

    public static final String SECRET = "a-signing-secret-for-tests";
    public static final String TOKEN = "xoxb-a-token-for-tests";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Duration LIMIT = Duration.ofSeconds(60);
    /** How long a call waits for an answer that never comes. */
    private static final Duration SILENCE = Duration.ofMillis(300);

    private final TickingClock clock = new TickingClock(MONDAY_MORNING);
    private final Path folder;
    private final StandIn slack;
    private final String redFlagChannel;
    private final Language language;
    private final ZoneId zone;
    private boolean twoPersonRelease;
    private Application application;

    /** @param redFlagChannel null for none */
    private Firm(Path folder, WorkspacePlan plan, String redFlagChannel, Language language, ZoneId zone) {
        this.folder = folder;
        this.redFlagChannel = redFlagChannel;
        this.language = language;
        this.zone = zone;
        this.slack = StandIn.start(StandInSettings.of(SECRET, TOKEN).silent(SILENCE), plan, clock);
    }

    /** Opens the firm's book with {@code past} in it; a plan points out its red-flag channel, or none. */
    public static Firm open(Path folder, WorkspacePlan plan, Language language, List<PastClient> past) {
        Firm firm = new Firm(folder, plan, plan.redFlagChannel(), language, LONDON);
        firm.start(past);
        return firm;
    }

    /** As {@link #open}, where a second manager agrees to farewells; {@link #stop} and switch it to have it otherwise. */
    public static Firm withTwoPersonRelease(Path folder, WorkspacePlan plan, Language language, List<PastClient> past) {
        Firm firm = new Firm(folder, plan, plan.redFlagChannel(), language, LONDON);
        firm.twoPersonRelease = true;
        firm.start(past);
        return firm;
    }

    /** For the next {@link #start}. */
    public void switchTwoPersonRelease(boolean on) {
        twoPersonRelease = on;
    }

    /** A firm that looks lived in, with all said that there was to say on {@link #MONDAY_MORNING}. */
    public static Firm livedIn(Path folder) {
        LocalDate today = MONDAY_MORNING.atZone(LONDON).toLocalDate();
        Firm firm = open(folder, LivedInWorkspace.plan(), Language.ENGLISH, LivedInFirm.clients(today, LONDON));
        firm.settle();
        return firm;
    }

    /** A firm with no clients yet, somewhere else on earth. */
    public static Firm newIn(Path folder, ZoneId zone) {
        WorkspacePlan plan = LivedInWorkspace.plan();
        Firm firm = new Firm(folder, plan, plan.redFlagChannel(), Language.ENGLISH, zone);
        firm.start(List.of());
        return firm;
    }

    /** The file with everything in it. */
    public Path database() {
        return folder.resolve("laststraw.db");
    }

    public TickingClock clock() {
        return clock;
    }

    public StandIn slack() {
        return slack;
    }

    public SlackUser as(String person) {
        return slack.as(person);
    }

    public URI address() {
        return URI.create(application.address());
    }

    /** What the application keeps, as it stands in the file. */
    public Ledger ledger() {
        return new Ledger(folder.resolve("laststraw.db"));
    }

    /** Lets the application say all that it has to say by now. */
    public void settle() {
        try {
            assertTrue(application.awaitSaid(LIMIT), "something is still to be said");
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Time passes, and what became due is said. */
    public void tick(Duration by) {
        clock.tick(by);
        application.catchUp();
        settle();
    }

    /** The application stops in an orderly way. */
    public void stop() {
        application.close();
    }

    /** It starts again on the same database. */
    public void start() {
        start(List.of());
    }

    private void start(List<PastClient> past) {
        try {
            application = Application.start(config(), clock, past);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        slack.deliverTo(address().resolve("/slack/events"));
    }

    private Config config() {
        return new Config(
                TOKEN,
                SECRET,
                URI.create(slack.apiUrl()),
                "127.0.0.1",
                0,
                database().toString(),
                redFlagChannel == null ? null : new ChannelId(redFlagChannel),
                Set.of(),
                Optional.empty(),
                zone,
                language,
                Currency.getInstance("GBP"),
                twoPersonRelease);
    }

    @Override
    public void close() {
        application.close();
        slack.close();
    }
}
