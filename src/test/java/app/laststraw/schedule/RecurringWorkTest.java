package app.laststraw.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.schedule.RecurringWork.Piece;
import app.laststraw.store.Database;
import app.laststraw.support.Log;
import app.laststraw.support.TickingClock;
import app.laststraw.usecase.StorageUnavailable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a real database, under a clock that stands until it is told to go on. */
class RecurringWorkTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final TickingClock clock = new TickingClock(Instant.parse("2026-11-16T09:00:00Z"));
    private final List<String> done = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("laststraw.db").toString());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private RecurringWork start(Piece... pieces) {
        RecurringWork work = new RecurringWork(database.forScheduling(), clock, List.of(pieces));
        work.start();
        work.catchUp();
        return work;
    }

    private Piece noting(String name, Duration pause) {
        return Piece.every(pause, name, now -> done.add(name + " " + now));
    }

    private Piece afresh(String name, Duration pause, Duration first) {
        return new Piece(name, pause, first, now -> done.add(name + " " + now));
    }

    @Test
    void aPieceIsDoneAtTheFirstStartAndWheneverTheClockHasMadeItDue() {
        try (RecurringWork work = start(noting("digests", MINUTE))) {
            work.catchUp();
            assertEquals(List.of("digests 2026-11-16T09:00:00Z"), done);

            clock.tick(MINUTE.minusMillis(1));
            work.catchUp();
            assertEquals(1, done.size());

            clock.tick(Duration.ofDays(7));
            work.catchUp();
            work.catchUp();
            assertEquals(List.of("digests 2026-11-16T09:00:00Z", "digests 2026-11-23T09:00:59.999Z"), done);
        }
    }

    @Test
    void aStartChangesNothingAboutWhatIsNotDueAndTakesUpWhatWasMissed() {
        start(noting("digests", HOUR)).close();
        clock.tick(Duration.ofMinutes(59));
        start(noting("digests", HOUR)).close();
        assertEquals(1, done.size());

        clock.tick(Duration.ofMinutes(1));
        start(noting("digests", HOUR)).close();
        assertEquals(List.of("digests 2026-11-16T09:00:00Z", "digests 2026-11-16T10:00:00Z"), done);
    }

    @Test
    void whatBelongsToAStartIsDoneAsLongAfterEach() {
        for (int start = 0; start < 2; start++) {
            try (RecurringWork work = start(afresh("people", HOUR, Duration.ZERO), afresh("cards", HOUR, HOUR))) {
                assertEquals(start + 1, done.size(), done::toString);
                clock.tick(Duration.ofMinutes(30));
                work.catchUp();
                assertEquals(start + 1, done.size(), done::toString);
            }
        }
        assertEquals(List.of("people 2026-11-16T09:00:00Z", "people 2026-11-16T09:30:00Z"), done);
    }

    @Test
    void aPieceThatComesMoreOftenSinceIsNotLeftToItsOldTurn() {
        start(noting("digests", Duration.ofDays(9))).close();
        try (RecurringWork work = start(noting("digests", HOUR))) {
            clock.tick(HOUR);
            work.catchUp();
            assertEquals(2, done.size());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPieceThatFailsIsDoneAgainAtItsNextTurnAndHoldsUpNoOther(boolean storage) {
        Piece failing = Piece.every(MINUTE, "failing", now -> {
            done.add("failing");
            throw storage ? new StorageUnavailable("full", null) : new IllegalStateException("what somebody typed");
        });
        try (Log log = Log.listen();
                RecurringWork work = start(failing, noting("others", MINUTE))) {
            clock.tick(MINUTE);
            work.catchUp();

            assertEquals(2, done.stream().filter("failing"::equals).count());
            assertEquals(4, done.size(), done::toString);
            assertEquals(2, log.lines().size(), () -> log.lines().toString());
            assertTrue(log.lines().stream().noneMatch(line -> line.contains("typed")));
        }
    }

    @Test
    void aPieceThatTakesItsTimeHoldsUpNoOther() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(1);
        Piece slow = Piece.every(MINUTE, "slow", now -> await(release));
        RecurringWork work = new RecurringWork(
                database.forScheduling(),
                clock,
                List.of(slow, Piece.every(MINUTE, "others", now -> others.countDown())));
        try (work) {
            work.start();
            assertTrue(others.await(20, TimeUnit.SECONDS), "it did not come to that");
            release.countDown();
        }
    }

    /** As a killed process leaves it: picked, with a heartbeat of long ago. */
    @Test
    void aPieceInWhichAProcessDiedIsTakenUpByTheNext() throws SQLException {
        start(noting("digests", HOUR)).close();
        sql("update scheduled_tasks set picked = 1, picked_by = 'laststraw', last_heartbeat = execution_time");
        clock.tick(HOUR.plus(MINUTE));

        start(noting("digests", HOUR)).close();

        assertEquals(2, done.size());
    }

    /** Otherwise nothing would be done until the present has come to what the clock once said. */
    @Test
    void aClockThatWasWrongByYearsIsForgottenAtTheNextStart() {
        clock.tick(Duration.ofDays(3_650));
        start(noting("digests", HOUR)).close();
        clock.tick(Duration.ofDays(-3_650));
        try (RecurringWork work = start(noting("digests", HOUR))) {
            clock.tick(HOUR);
            work.catchUp();
            assertEquals(2, done.size(), done::toString);
        }
    }

    @Test
    void aPieceThatIsNoMoreHoldsUpNoOtherAndFillsNoLog() throws SQLException {
        start(noting("digests", HOUR), noting("former", HOUR)).close();
        done.clear();
        try (Log log = Log.listen()) {
            for (int start = 0; start < 2; start++) {
                clock.tick(HOUR);
                start(noting("digests", HOUR)).close();
            }
            assertEquals(2, done.size(), done::toString);
            assertEquals(List.of(), log.lines());
        }
    }

    @Test
    void whatIsNotThereToBeDoneLeavesNoTraceInTheLog() {
        try (Log log = Log.listen()) {
            start(noting("digests", HOUR)).close();
            assertEquals(List.of(), log.lines());
        }
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = database.forScheduling().getConnection();
                Statement prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
