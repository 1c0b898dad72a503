package app.laststraw.schedule;

import app.laststraw.domain.workspace.Audience;
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
 * What time alone brings about: heat falls, and copies of people grow old. Looks at the start and then every few hours;
 * doing it once too often changes nothing, so nothing needs to be remembered.
 */
public final class DailyRound implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(DailyRound.class);
    private static final Duration CARDS_AFTER = Duration.ofHours(1);
    /** Half of a copy's lifetime, so that one round may fail. */
    private static final Duration PEOPLE_AFTER = Audience.COPY_LIFETIME.dividedBy(2);

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
        every(Duration.ZERO, PEOPLE_AFTER, people::warmUp);
        // Whoever starts this has just brought the cards in line: those are still on their way to the channel.
        every(CARDS_AFTER, CARDS_AFTER, this::refreshCards);
    }

    /** Does what has become due by the clock, at once and not in its own time; for a clock that was set forward. */
    public void catchUp() {
        refreshCards();
    }

    private void every(Duration first, Duration pause, Runnable work) {
        timer.scheduleWithFixedDelay(
                () -> withoutFailing(work), first.toSeconds(), pause.toSeconds(), TimeUnit.SECONDS);
    }

    private void refreshCards() {
        int changed = cards.refresh(clock.instant());
        if (changed > 0) {
            log.info("{} cards no longer showed the day's suggestion", changed);
        }
    }

    /** A timer stops for good after the first fault that it sees. */
    private static void withoutFailing(Runnable work) {
        try {
            work.run();
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
