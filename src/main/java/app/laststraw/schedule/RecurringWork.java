package app.laststraw.schedule;

import app.laststraw.usecase.StorageUnavailable;
import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What time alone brings about, each piece in its own rhythm and on a thread of its own, so that one that is slow or fails
 * holds up no other. When each is due next stands in the database: what was missed while we were down is taken up. Doing a
 * piece once too often changes nothing.
 */
public final class RecurringWork implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(RecurringWork.class);

    private static final Duration LOOKED_AT_EVERY = Duration.ofSeconds(5);
    /** A process that died within a piece of work is known to be dead after four of these. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration LAST_WORK = Duration.ofSeconds(5);
    /** A piece that takes longer than this to catch up does so while the rest goes on. */
    private static final Duration CATCHING_UP = Duration.ofSeconds(20);

    private final InstantSource clock;
    private final List<Piece> pieces;
    private final Scheduler scheduler;
    /** Told whenever a piece of work was done. */
    private final Object done = new Object();

    /**
     * A piece of recurring work.
     *
     * @param name under which it is known in the database
     * @param pause from its end until it is done again; positive
     * @param first how long after each start it is done for the first time; null where a start changes nothing, and it is
     *     done when it was due
     * @param work is given the present; may fail, and is then done again after the pause
     */
    public record Piece(String name, Duration pause, Duration first, Consumer<Instant> work) {
        /** Goes on at a start as if there had been none. */
        public static Piece every(Duration pause, String name, Consumer<Instant> work) {
            return new Piece(name, pause, null, work);
        }

        private TaskInstanceId id() {
            return TaskInstanceId.of(name, RecurringTask.INSTANCE);
        }
    }

    /** @param database for nothing but when each piece is due; see {@code Database.forScheduling} */
    public RecurringWork(DataSource database, InstantSource clock, List<Piece> pieces) {
        this.clock = clock;
        this.pieces = List.copyOf(pieces);
        this.scheduler = Scheduler.create(database)
                .startTasks(pieces.stream().map(this::task).toList())
                .threads(pieces.size())
                .clock(clock::instant)
                .pollingInterval(LOOKED_AT_EVERY)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(LAST_WORK)
                .schedulerName(new SchedulerName.Fixed("laststraw"))
                .failureLogging(LogLevel.OFF, false)
                .addSchedulerListener(new Listener())
                .build();
    }

    private RecurringTask<Void> task(Piece piece) {
        return Tasks.recurring(piece.name(), FixedDelay.of(piece.pause()))
                // The scheduler's own way of reviving looks at the system's clock.
                .onDeadExecution((died, task) -> task.reschedule(died, clock.instant()))
                .execute((instance, context) -> perform(piece));
    }

    public void start() {
        pieces.stream().filter(piece -> piece.first() != null).forEach(this::beginAfresh);
        scheduler.start();
    }

    private void beginAfresh(Piece piece) {
        Instant first = clock.instant().plus(piece.first());
        ScheduledExecution<Object> known =
                scheduler.getScheduledExecution(piece.id()).orElse(null);
        if (known == null) {
            scheduler.scheduleIfNotExists(task(piece).instance(RecurringTask.INSTANCE), first);
        } else if (!known.isPicked()) {
            scheduler.reschedule(piece.id(), first);
        }
    }

    /** Does what has become due by the clock, and returns when it is done; for a clock that was set forward. */
    public void catchUp() {
        Instant now = clock.instant();
        long end = System.nanoTime() + CATCHING_UP.toNanos();
        try {
            synchronized (done) {
                while (pieces.stream().anyMatch(piece -> isDue(piece, now)) && System.nanoTime() < end) {
                    scheduler.triggerCheckForDueExecutions();
                    done.wait(TimeUnit.SECONDS.toMillis(1));
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isDue(Piece piece, Instant now) {
        return scheduler
                .getScheduledExecution(piece.id())
                .filter(next -> !next.getExecutionTime().isAfter(now))
                .isPresent();
    }

    /** What fails is noted here, without what the fault may repeat, and by the scheduler in its table. */
    private void perform(Piece piece) {
        try {
            piece.work().accept(clock.instant());
        } catch (StorageUnavailable busy) {
            log.warn("{} are put off: {}", piece.name(), busy.getMessage());
            throw busy;
        } catch (RuntimeException fault) {
            log.warn("{} were cut short: {}", piece.name(), fault.getClass().getName());
            throw fault;
        }
    }

    /** Lets what is under way end; what is left is done at the next start. */
    @Override
    public void close() {
        scheduler.stop();
    }

    private final class Listener extends AbstractSchedulerListener {
        @Override
        public void onExecutionComplete(ExecutionComplete complete) {
            synchronized (done) {
                done.notifyAll();
            }
        }

        @Override
        public void onSchedulerEvent(SchedulerEventType type) {
            if (type == SchedulerEventType.UNEXPECTED_ERROR) {
                log.warn("when recurring work is due could not be read or written; it is tried again");
            }
        }
    }
}
