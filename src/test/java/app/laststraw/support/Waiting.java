package app.laststraw.support;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another thread or process brings about, and not a moment longer than it takes. */
public final class Waiting {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private Waiting() {}

    /** Fails with {@code what} when it does not hold within the limit. */
    public static void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + LIMIT.toNanos();
        boolean held = condition.getAsBoolean();
        while (!held && System.nanoTime() < end) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            held = condition.getAsBoolean();
        }
        assertTrue(held, what);
    }
}
