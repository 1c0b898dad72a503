package app.laststraw.schedule;

import app.laststraw.usecase.StorageUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What time alone brings about, each piece in its own rhythm and on a thread of its own, so that one that is slow or fails
 * holds up no other. Doing a piece once too often changes nothing, so nothing needs to be remembered.
 */
public final class Rounds implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Rounds.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final InstantSource clock;
    private final List<Round> rounds;
    private final ScheduledExecutorService timer;
    /** By the clock. */
    private final Map<Round, Instant> lastDone = new ConcurrentHashMap<>();

    /**
     * A piece of recurring work.
     *
     * @param name for the log
     * @param first how long after the start it is done for the first time
     * @param pause from its end until it is done again; positive
     * @param isByTheClock whether a clock that is set forward makes it due
     * @param work is given the present; may fail, and is then done again after the pause
     */
    public record Round(String name, Duration first, Duration pause, boolean isByTheClock, Consumer<Instant> work) {
        /** Made due by the clock, and looked at from the start on. */
        public static Round byTheClock(String name, Duration pause, Consumer<Instant> work) {
            return new Round(name, Duration.ZERO, pause, true, work);
        }
    }

    public Rounds(InstantSource clock, List<Round> rounds) {
        this.clock = clock;
        this.rounds = List.copyOf(rounds);
        this.timer = Executors.newScheduledThreadPool(rounds.size(), Rounds::named);
    }

    public void start() {
        for (Round round : rounds) {
            lastDone.put(round, clock.instant().plus(round.first()).minus(round.pause()));
            timer.scheduleWithFixedDelay(
                    () -> withoutFailing(round),
                    round.first().toMillis(),
                    round.pause().toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    /** Does what has become due by the clock, at once and not in its own time; for a clock that was set forward. */
    public void catchUp() {
        Instant now = clock.instant();
        rounds.stream()
                .filter(Round::isByTheClock)
                .filter(round -> !now.isBefore(lastDone.get(round).plus(round.pause())))
                .forEach(this::perform);
    }

    private void perform(Round round) {
        Instant now = clock.instant();
        lastDone.put(round, now);
        round.work().accept(now);
    }

    /** A timer stops for good after the first fault that it sees. */
    private void withoutFailing(Round round) {
        try {
            perform(round);
        } catch (StorageUnavailable busy) {
            log.warn("{} are put off: {}", round.name(), busy.getMessage());
        } catch (RuntimeException fault) {
            log.warn("{} were cut short: {}", round.name(), fault.getClass().getName());
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        try {
            timer.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread named(Runnable work) {
        Thread thread = new Thread(work, "round");
        thread.setDaemon(true);
        return thread;
    }
}
