package app.laststraw.support;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits, within bounds, for what the app does after it has answered. */
public final class Eventually {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final Duration PAUSE = Duration.ofMillis(5);

    private Eventually() {}

    /** What is read once it is no longer empty; empty when that never happens. */
    public static String of(Supplier<String> reading) {
        long end = System.nanoTime() + LIMIT.toNanos();
        String read = reading.get();
        while (read.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
            read = reading.get();
        }
        return read;
    }

    /** Fails with {@code what} when it does not hold within the limit. */
    public static void until(String what, BooleanSupplier condition) {
        String held = of(() -> condition.getAsBoolean() ? what : "");
        assertFalse(held.isEmpty(), what);
    }
}
