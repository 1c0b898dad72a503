package app.laststraw.store;

import java.time.Duration;

/**
 * How long a transaction waits before the storage counts as unavailable. Both waits may follow each other; together they
 * stay under the three seconds that Slack gives an answer.
 *
 * @param turn for its turn among this process's own transactions; at least 250 ms
 * @param lock for a lock that another process holds on the file; not negative
 */
public record Patience(Duration turn, Duration lock) {
    public static final Patience USUAL = new Patience(Duration.ofMillis(1500), Duration.ofMillis(1000));

    public Patience {
        if (turn.toMillis() < 250) {
            throw new IllegalArgumentException("a turn is waited for at least 250 ms");
        }
        if (lock.isNegative()) {
            throw new IllegalArgumentException("a wait is not negative");
        }
    }
}
