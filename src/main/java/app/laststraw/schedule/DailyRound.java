package app.laststraw.schedule;

import app.laststraw.usecase.KnowingPeople;
import app.laststraw.usecase.RefreshingCards;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What time alone brings about: heat falls, and copies of people grow old. Looks every hour, and at the start; doing it
 * once too often changes nothing, so nothing needs to be remembered.
 */
public final class DailyRound implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(DailyRound.class);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final RefreshingCards cards;
    private final KnowingPeople people;
    private final InstantSource clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(DailyRound::named);

    public DailyRound(RefreshingCards cards, KnowingPeople people, InstantSource clock) {
        this.cards = cards;
        this.people = people;
        this.clock = clock;
    }

    public void start() {
        timer.scheduleWithFixedDelay(this::round, 0, EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    private void round() {
        try {
            people.warmUp();
            int changed = cards.refresh(clock.instant());
            if (changed > 0) {
                log.info("{} cards no longer showed the day's suggestion", changed);
            }
        } catch (RuntimeException fault) {
            log.warn("the round was cut short: {}", fault.getClass().getName());
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
