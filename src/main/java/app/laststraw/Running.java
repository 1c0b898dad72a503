package app.laststraw;

import java.util.concurrent.CountDownLatch;

/** Something that runs until the process is told to stop, and is then closed before the process ends. */
final class Running {
    private final CountDownLatch stopped = new CountDownLatch(1);

    Running(AutoCloseable... parts) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(parts), "shutdown"));
    }

    void untilStopped() throws InterruptedException {
        stopped.await();
    }

    private void close(AutoCloseable... parts) {
        for (AutoCloseable part : parts) {
            try {
                part.close();
            } catch (Exception fault) {
                System.err.println("did not close cleanly: " + fault.getClass().getName());
            }
        }
        stopped.countDown();
    }
}
