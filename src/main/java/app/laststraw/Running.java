package app.laststraw;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Something that runs until the process is told to stop, and is closed before the process ends, however early it is told.
 * The process then ends by the signal: Java's exit code for SIGTERM is 143.
 */
final class Running<P extends AutoCloseable> {
    /** One who stops us while we start gets a start that is finished, and then undone. */
    private static final Duration START_UNDER_WAY = Duration.ofSeconds(15);

    private final CompletableFuture<P> part = new CompletableFuture<>();
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** How it starts; when it returns, the part is at work. */
    interface Start<P> {
        P start() throws IOException;
    }

    private Running() {}

    /**
     * Starts, says so, and returns when the process was told to stop and the part is closed.
     *
     * @param ready called once, when the part is at work
     * @throws IOException when the start does
     */
    static <P extends AutoCloseable> void untilStopped(Start<P> start, Consumer<P> ready)
            throws IOException, InterruptedException {
        Running<P> running = new Running<>();
        Runtime.getRuntime().addShutdownHook(new Thread(running::close, "shutdown"));
        try {
            P part = start.start();
            ready.accept(part);
            running.part.complete(part);
        } finally {
            running.part.cancel(false);
        }
        running.stopped.await();
    }

    private void close() {
        try {
            part.get(START_UNDER_WAY.toMillis(), TimeUnit.MILLISECONDS).close();
        } catch (CancellationException | TimeoutException nothingStarted) {
            // There is nothing to close.
        } catch (Exception fault) {
            System.err.println("did not close cleanly: " + fault.getClass().getName());
        }
        stopped.countDown();
    }
}
