package app.laststraw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.playground.LivedInWorkspace;
import app.laststraw.playground.StandIn;
import app.laststraw.playground.StandInSettings;
import app.laststraw.playground.user.Ack;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.webapi.Fault;
import app.laststraw.support.LaststrawProcess;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code laststraw serve} as it is run: a process that is started, asked and stopped. */
@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
class ServeProcessTest {
    private static final int ENDED_BY_SIGTERM = 128 + 15;

    @TempDir
    private Path folder;

    private StandIn slack;
    private SlackUser priya;

    @BeforeEach
    void open() {
        StandInSettings settings = StandInSettings.of("secret", "xoxb-1")
                .patient(Duration.ofSeconds(20))
                .silent(Duration.ofSeconds(2));
        slack = StandIn.start(settings, LivedInWorkspace.plan(), Clock.systemUTC());
        priya = slack.as("U0PRIYA");
    }

    @AfterEach
    void close() {
        slack.close();
    }

    private LaststrawProcess serve() {
        Map<String, String> environment = Map.of(
                "SLACK_BOT_TOKEN", "xoxb-1",
                "SLACK_SIGNING_SECRET", "secret",
                "SLACK_API_URL", slack.apiUrl(),
                "PORT", "0",
                "LASTSTRAW_RED_FLAG_CHANNEL", LivedInWorkspace.RED_FLAGS,
                "LASTSTRAW_DB", "data/laststraw.db");
        return LaststrawProcess.start(folder, environment, "serve");
    }

    @Test
    void stoppedItFinishesWhatItHasInHandAndStartedAgainItSaysWhatWasLeft() throws Exception {
        try (LaststrawProcess first = serve()) {
            URI address = first.ready();
            slack.deliverTo(address.resolve("/slack/events"));
            assertEquals("ok", get(address.resolve("/healthz")));
            assertEquals(
                    "{\"ready\":true,\"checks\":{\"database\":true,\"slack_token\":true}}",
                    get(address.resolve("/readyz")));
            assertTrue(priya.command("C0GENERAL", "/client-report", "help").ok());

            fileWhileNothingCanBeSaid(first);
            Ack inHand = stopWhileARequestIsInHand(first);

            assertEquals(200, inHand.status());
            assertEquals(ENDED_BY_SIGTERM, first.exit());
            assertNull(first.line());
            assertTrue(
                    first.errors().matches("(?s).* INFO .* started for T\\w+ at " + address + "\n.*"), first.errors());
            assertTrue(first.errors().matches("(?s).* INFO .* stopped\n"), first.errors());
        }
        assertEquals(0, slack.messages(priya.direct()).size());

        slack.clearFaults();
        try (LaststrawProcess second = serve()) {
            second.ready();
            second.until(
                    "the receipt is said", () -> !slack.messages(priya.direct()).isEmpty());
            second.terminate();
            assertEquals(ENDED_BY_SIGTERM, second.exit());
            assertFalse(second.errors().contains("\tat "), second.errors());
        }
        assertEquals(1, slack.messages(priya.direct()).size());
    }

    private void fileWhileNothingCanBeSaid(LaststrawProcess process) throws InterruptedException {
        slack.fault(new Fault("chat.postMessage", Fault.RATE_LIMITED, 1_000, 2));
        priya.command("C0GENERAL", "/client-report", "Northwind");
        priya.fill("archetype", "NEEDED_IT_YESTERDAY")
                .fill("severity", "COSTLY")
                .submit();
        process.until(
                "it tried to say the receipt",
                () -> !slack.calls().of("chat.postMessage").isEmpty());
    }

    private Ack stopWhileARequestIsInHand(LaststrawProcess process) throws InterruptedException {
        int opened = slack.calls().of("views.open").size();
        slack.fault(Fault.once("views.open", Fault.TIME_OUT));
        CompletableFuture<Ack> inHand =
                CompletableFuture.supplyAsync(() -> priya.command("C0GENERAL", "/client-report", "Northwind"));
        process.until(
                "a request is in hand", () -> slack.calls().of("views.open").size() > opened);
        assertFalse(inHand.isDone());
        process.terminate();
        return inHand.join();
    }

    @Test
    void wrongSettingsEndItAtOnceWithAllThatIsWrong() throws Exception {
        try (LaststrawProcess process = LaststrawProcess.start(folder, Map.of("PORT", "many"), "serve")) {
            assertEquals(2, process.exit());
            assertNull(process.line());
            assertEquals("""
                    SLACK_BOT_TOKEN is missing: the bot token of the installed app, xoxb-…
                    SLACK_SIGNING_SECRET is missing: the signing secret of the app
                    PORT is a number from 0 to 65535
                    """, process.errors());
        }
    }

    private static String get(URI address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
