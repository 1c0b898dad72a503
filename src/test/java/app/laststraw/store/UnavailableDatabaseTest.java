package app.laststraw.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.Incident;
import app.laststraw.domain.report.Severity;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.StorageUnavailable;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** SQLite busy, full, read-only or closed: nothing is half-saved, and afterwards all is well again. */
@Timeout(60)
class UnavailableDatabaseTest extends StoreContract {
    @RegisterExtension
    private final TemporaryDatabase database = new TemporaryDatabase();

    @Override
    Storage storageOf(WorkspaceId workspace, Settings settings, PolicySettings policy) {
        return database.storageOf(workspace, settings, policy);
    }

    @Test
    void aLockHeldByAnotherProcessIsWaitedForOnlySoLong() throws SQLException {
        try (Connection stranger = database.stranger();
                Statement lock = stranger.createStatement()) {
            lock.execute("begin immediate");
            long start = System.nanoTime();

            assertThrows(StorageUnavailable.class, () -> client("Northwind"));

            Duration waited = Duration.ofNanos(System.nanoTime() - start);
            assertTrue(waited.compareTo(TemporaryDatabase.LITTLE.lock()) >= 0, waited.toString());
            assertTrue(waited.compareTo(Duration.ofSeconds(2)) < 0, waited.toString());
            assertFalse(database.database().isWritable());
            assertEquals(List.of(), clients());
            lock.execute("rollback");
        }
        assertAllIsWellAgain();
    }

    @Test
    void aTurnIsWaitedForOnlySoLong() throws InterruptedException {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Thread slow = new Thread(() -> change(records -> {
            writing.countDown();
            await(release);
        }));
        slow.start();
        writing.await();

        assertThrows(StorageUnavailable.class, () -> client("Northwind"));
        assertFalse(database.database().isWritable());

        release.countDown();
        slow.join();
        assertAllIsWellAgain();
    }

    @Test
    void aFullDiskSavesNothing() {
        ClientId client = client("Northwind").id();
        database.database().write(handle -> {
            long pages =
                    handle.createQuery("pragma page_count").mapTo(Long.class).one();
            return handle.execute("pragma max_page_count = " + (pages + 2));
        });

        assertThrows(
                StorageUnavailable.class,
                () -> change(records -> {
                    records.clients().add(new ClientName("Half"));
                    for (int filed = 0; filed < 100; filed++) {
                        records.reports().file("V" + filed, client, ANA, telling("x".repeat(3000)), NOON);
                    }
                }));

        assertEquals(List.of("Northwind"), clients());
        assertEquals(List.of("0"), database.rows("select count(*) from reports"));
        assertAllIsWellAgain();
    }

    @Test
    void aFileThatCannotBeWrittenSavesNothing() {
        database.database().write(handle -> handle.execute("pragma query_only = true"));

        StorageUnavailable fault = assertThrows(StorageUnavailable.class, () -> client("Northwind"));

        assertEquals("the database cannot work: SQLITE_READONLY", fault.getMessage());
    }

    @Test
    void anInterruptedThreadGetsNoTurnAndStaysInterrupted() {
        Thread.currentThread().interrupt();

        assertThrows(StorageUnavailable.class, () -> client("Northwind"));

        assertTrue(Thread.interrupted());
        assertAllIsWellAgain();
    }

    @Test
    void closingLetsTheRunningTransactionEndAndBeginsNoOther() throws InterruptedException {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Thread slow = new Thread(() -> change(records -> {
            writing.countDown();
            await(release);
            records.clients().add(new ClientName("Saved at the last moment"));
        }));
        slow.start();
        writing.await();
        Thread closing = new Thread(database.database()::close);
        closing.start();
        while (closing.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }

        assertThrows(StorageUnavailable.class, () -> client("Too late"));
        release.countDown();
        slow.join();
        closing.join();

        assertFalse(database.database().isWritable());
        assertThrows(StorageUnavailable.class, this::clients);
        database.database().close();
        assertEquals(List.of("Saved at the last moment"), database.rows("select text from client_names"));
    }

    @Test
    void noFaultRepeatsWhatWasTyped() {
        RuntimeException fault = assertThrows(
                RuntimeException.class,
                () -> change(records ->
                        records.reports().file("V1", new ClientId(404), ANA, telling("confidential"), NOON)));

        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            assertFalse(cause.toString().contains("confidential"), cause.toString());
        }
    }

    /** Also that a transaction is one again: the driver once thought that it was in one where there was none. */
    private void assertAllIsWellAgain() {
        assertTrue(database.database().isWritable());
        List<String> before = clients();
        assertThrows(
                IllegalArgumentException.class,
                () -> change(records -> {
                    records.clients().add(new ClientName("Half"));
                    throw new IllegalArgumentException("on purpose");
                }));
        assertEquals(before, clients());
        Client client = client("Well again");
        assertTrue(clients().contains(client.name().text()));
    }

    private List<String> clients() {
        return read(records -> records.clients().search("", 9)).stream()
                .map(client -> client.name().text())
                .toList();
    }

    private static Incident telling(String whatHappened) {
        return new Incident(
                Archetype.NONE,
                Severity.ANNOYING,
                Set.of(),
                TODAY,
                whatHappened,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                null);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
