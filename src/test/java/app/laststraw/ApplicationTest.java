package app.laststraw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.laststraw.domain.workspace.Language;
import app.laststraw.playground.LivedInWorkspace;
import app.laststraw.support.Firm;
import java.nio.file.Path;
import java.util.List;
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
