package app.laststraw.schedule;

import app.laststraw.usecase.Outbox.Entry;
import app.laststraw.usecase.StorageUnavailable;
import app.laststraw.usecase.delivery.DeliveringAnnouncements;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the outbox moving: at once after a commit, and again when what was put off becomes due. Lanes are delivered side
 * by side, so that one slow channel holds up no other; within a lane one entry follows the other.
 */
public final class DeliveryLoop implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(DeliveryLoop.class);
    private static final int LANES_AT_ONCE = 4;
    /** A wake-up that got lost, or a clock that was set, costs no more than this. */
    private static final Duration LONGEST_NAP = Duration.ofSeconds(1);

    private final DeliveringAnnouncements delivering;
    private final Duration patience;
    private final Set<String> lanesUnderWay = ConcurrentHashMap.newKeySet();
    private final Semaphore wake = new Semaphore(0);
    private final ExecutorService lanes = Executors.newFixedThreadPool(LANES_AT_ONCE, DeliveryLoop::named);
    private final Thread loop = named(this::run);
    private volatile boolean closing;

    /** @param patience how long {@link #close} waits for deliveries under way */
    public DeliveryLoop(DeliveringAnnouncements delivering, Duration patience) {
        this.delivering = delivering;
        this.patience = patience;
    }

    public void start() {
        loop.start();
    }

    /** Something was written to the outbox. Never blocks. */
    public void wake() {
        wake.release();
    }

    /**
     * Waits until nothing is under way and nothing is due.
     *
     * @return false when {@code limit} was over first
     */
    public boolean awaitIdle(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        synchronized (lanesUnderWay) {
            while (!lanesUnderWay.isEmpty() || !delivering.due().isEmpty()) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                wake();
                lanesUnderWay.wait(Math.min(left, LONGEST_NAP.toMillis()));
            }
            return true;
        }
    }

    private void run() {
        while (!closing) {
            nap();
            wake.drainPermits();
            try {
                takeUpDue();
            } catch (StorageUnavailable busy) {
                log.warn("the outbox could not be read: {}", busy.getMessage());
            } catch (RuntimeException fault) {
                log.error("the outbox could not be read: {}", fault.getClass().getName());
            }
        }
    }

    private void nap() {
        try {
            wake.tryAcquire(LONGEST_NAP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was read of a lane that was moving may be past by now: its turn comes when it wakes us. */
    private void takeUpDue() {
        Set<String> moving = Set.copyOf(lanesUnderWay);
        List<Entry> due = closing ? List.of() : delivering.due();
        for (Entry entry : due) {
            String lane = entry.content().lane();
            if (!moving.contains(lane) && lanesUnderWay.add(lane)) {
                lanes.execute(() -> deliver(entry));
            }
        }
    }

    /** A database that takes nothing now is given the length of a nap. */
    private void deliver(Entry entry) {
        boolean goOn = true;
        try {
            // It may have waited for a thread until now.
            if (!closing) {
                delivering.deliver(entry);
            }
        } catch (StorageUnavailable busy) {
            log.warn("outbox entry {} waits: {}", entry.id(), busy.getMessage());
            goOn = false;
        } catch (RuntimeException fault) {
            log.error(
                    "outbox entry {} is put off: {}",
                    entry.id(),
                    fault.getClass().getName(),
                    fault);
            putOff(entry);
        } finally {
            leave(entry.content().lane());
            if (goOn) {
                wake();
            }
        }
    }

    private void leave(String lane) {
        synchronized (lanesUnderWay) {
            lanesUnderWay.remove(lane);
            lanesUnderWay.notifyAll();
        }
    }

    private void putOff(Entry entry) {
        try {
            delivering.putOff(entry);
        } catch (RuntimeException fault) {
            log.error(
                    "outbox entry {} could not be put off: {}",
                    entry.id(),
                    fault.getClass().getName());
        }
    }

    /** Takes up nothing new and lets what is under way finish. What is left stays in the outbox. */
    @Override
    public void close() {
        closing = true;
        wake();
        try {
            loop.join(patience.toMillis());
            lanes.shutdown();
            if (!lanes.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("deliveries were still under way; they are taken up again at the next start");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread named(Runnable work) {
        Thread thread = new Thread(work, "delivery");
        thread.setDaemon(true);
        return thread;
    }
}
