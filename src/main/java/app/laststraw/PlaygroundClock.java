package app.laststraw;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that can be set forward: whoever tries the bot does not want to wait three weeks for a reminder. */
final class PlaygroundClock implements InstantSource {
    private final InstantSource clock;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    PlaygroundClock(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Instant instant() {
        return clock.instant().plus(ahead.get());
    }

    void skip(Duration time) {
        ahead.accumulateAndGet(time, Duration::plus);
    }
}
