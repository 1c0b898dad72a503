package app.laststraw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.laststraw.domain.workspace.Language;
import app.laststraw.playground.LivedInWorkspace;
import app.laststraw.playground.StandIn;
import app.laststraw.playground.StandInSettings;
import app.laststraw.support.Firm;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole of it starts and stops without leaving anything behind. */
@Timeout(60)
class ApplicationTest {
    /** Threads of ours and of the libraries that work for us; the others belong to the stand-in, the tests and Java. */
    private static final Pattern OURS =
            Pattern.compile("(delivery|round|afterwards|front-door|writer|readers|slack-api-metrics)\\b.*");

    @TempDir
    private Path folder;

    private Set<Thread> before;

    @BeforeEach
    void startOnceForWhatLibrariesKeepForGood() {
        try (Firm firm = open()) {
            firm.stop();
        }
        before = Thread.getAllStackTraces().keySet();
    }

    private Firm open() {
        return Firm.open(folder, LivedInWorkspace.plan(), Language.ENGLISH, List.of());
    }

    @Test
    void whatWasStartedIsOverWhenItIsStopped() throws InterruptedException {
        try (Firm firm = open()) {
            for (int times = 0; times < 3; times++) {
                firm.as("U0PRIYA").command("C0GENERAL", "/client-report", "Northwind");
                firm.settle();
                assertFalse(ours().isEmpty());
                firm.stop();
                firm.start();
            }
        }
        assertEquals(Set.of(), stillAliveOf(ours()));
    }

    @Test
    void whatHadStartedIsClosedWhenTheRestCannot() throws Exception {
        StandInSettings settings = StandInSettings.of("secret", "xoxb-1");
        try (StandIn slack = StandIn.start(settings, LivedInWorkspace.plan(), Clock.systemUTC());
                ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Config config = Config.from(Map.of(
                    "SLACK_BOT_TOKEN", "xoxb-1",
                    "SLACK_SIGNING_SECRET", "secret",
                    "SLACK_API_URL", slack.apiUrl(),
                    "PORT", Integer.toString(taken.getLocalPort()),
                    "LASTSTRAW_DB", folder.resolve("other.db").toString()));

            assertThrows(IOException.class, () -> Application.start(config, Clock.systemUTC(), List.of()));
        }
        assertEquals(Set.of(), stillAliveOf(ours()));
    }

    private Set<Thread> ours() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread))
                .filter(thread -> OURS.matcher(thread.getName()).matches())
                .collect(Collectors.toSet());
    }

    private static Set<Thread> stillAliveOf(Set<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join(5_000);
        }
        return threads.stream().filter(Thread::isAlive).collect(Collectors.toSet());
    }
}
