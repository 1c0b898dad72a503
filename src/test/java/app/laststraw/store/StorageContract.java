package app.laststraw.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.report.Report;
import app.laststraw.usecase.Outbox.Kind;
import app.laststraw.usecase.Outbox.NewEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a {@link app.laststraw.usecase.Storage} promises about its transactions, whatever the database. */
@Timeout(60)
abstract class StorageContract extends StoreContract {
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    void whatTheWorkReturnsComesBack() {
        assertEquals("written", write(records -> "written"));
        assertEquals("read", read(records -> "read"));
    }

    @Test
    void workThatThrowsLeavesNothingAndItsFaultComesOutAsItIs() {
        ClientId client = client("Northwind").id();
        RuntimeException fault = new IllegalArgumentException("on purpose");

        RuntimeException thrown = assertThrows(
                RuntimeException.class,
                () -> change(records -> {
                    records.clients().add(new ClientName("Half"));
                    records.reports().file("V1", client, ANA, incident(TODAY), NOON);
                    records.outbox().write(new NewEntry("a", "key", Kind.CARD, client, null, null, ""), NOON);
                    throw fault;
                }));

        assertSame(fault, thrown);
        assertNothingIsHalfSaved(client);
    }

    @Test
    void anErrorInTheWorkLeavesNothingEither() {
        ClientId client = client("Northwind").id();

        assertThrows(
                StackOverflowError.class,
                () -> change(records -> {
                    records.clients().add(new ClientName("Half"));
                    throw new StackOverflowError("on purpose");
                }));

        assertNothingIsHalfSaved(client);
    }

    /** Also that the next transaction after a failed one works. */
    private void assertNothingIsHalfSaved(ClientId client) {
        assertEquals(
                List.of("Northwind"),
                read(records -> records.clients().search("", 9)).stream()
                        .map(found -> found.name().text())
                        .toList());
        assertEquals(Optional.empty(), read(records -> records.reports().findBySubmission("V1")));
        assertEquals(List.of(), read(records -> records.outbox().due(NOON, 9)));
        assertTrue(write(records -> records.reports().file("V1", client, ANA, incident(TODAY), NOON))
                .isPresent());
    }

    @Test
    void aTransactionWithinOneIsAFault() {
        List<Runnable> nested = List.of(
                () -> write(records -> write(inner -> 1)),
                () -> write(records -> read(inner -> 1)),
                () -> read(records -> write(inner -> 1)),
                () -> read(records -> read(inner -> 1)),
                () -> write(records -> readTheirs(inner -> 1)));

        nested.forEach(each -> assertThrows(IllegalStateException.class, each::run));
        assertEquals("after", write(records -> "after"));
    }

    @Test
    void readingDoesNotWrite() {
        assertThrows(
                IllegalStateException.class,
                () -> read(records -> records.clients().add(new ClientName("Northwind"))));
        assertEquals(List.of(), read(records -> records.clients().search("", 9)));
    }

    @Test
    void theSameSubmissionAtOnceIsOneReport() throws Exception {
        ClientId client = client("Northwind").id();
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Optional<Report>>> filings = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            filings.add(threads.submit(() -> {
                start.await();
                return write(records -> records.reports().file("V1", client, ANA, incident(TODAY), NOON));
            }));
        }
        start.countDown();

        int filed = 0;
        for (Future<Optional<Report>> filing : filings) {
            filed += filing.get().isPresent() ? 1 : 0;
        }
        assertEquals(1, filed);
        assertEquals(
                1, read(records -> records.reports().standing(client, TODAY)).size());
    }

    @Test
    void writersTakeTurnsInTheOrderInWhichTheyCame() throws Exception {
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Thread first = thread(() -> {
            writing.countDown();
            order.add("first");
            release.await();
            return null;
        });
        writing.await();
        Thread second = waiting(thread(() -> order.add("second")));
        Thread third = waiting(thread(() -> order.add("third")));
        Thread fourth = waiting(thread(() -> order.add("fourth")));

        release.countDown();

        for (Thread thread : List.of(first, second, third, fourth)) {
            thread.join();
        }
        assertEquals(List.of("first", "second", "third", "fourth"), order);
    }

    private Thread thread(Callable<?> work) {
        Thread thread = new Thread(() -> write(records -> call(work)));
        thread.start();
        return thread;
    }

    private static Thread waiting(Thread thread) {
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        return thread;
    }

    @Test
    void readersNeitherWaitForTheWriterNorSeeWhatIsNotCommitted() throws Exception {
        CountDownLatch added = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Future<Client> writer = threads.submit(() -> write(records -> {
            Client client = records.clients().add(new ClientName("Northwind"));
            added.countDown();
            call(() -> {
                release.await();
                return null;
            });
            return client;
        }));
        added.await();

        assertEquals(List.of(), read(records -> records.clients().search("", 9)));

        release.countDown();
        assertEquals(List.of(writer.get()), read(records -> records.clients().search("", 9)));
    }

    @Test
    void aReaderSeesOneStateFromBeginningToEnd() {
        client("Northwind");

        List<Integer> seen = read(records -> {
            int before = records.clients().search("", 9).size();
            call(() -> threads.submit(() -> client("Contoso")).get());
            return List.of(before, records.clients().search("", 9).size());
        });

        assertEquals(List.of(1, 1), seen);
        assertEquals(2, read(records -> records.clients().search("", 9)).size());
    }

    @Test
    void momentsAreKeptToTheMillisecond() {
        ClientId client = client("Northwind").id();
        Instant fine = NOON.plusNanos(1_999_999);

        Report report = write(records -> records.reports().file("V1", client, ANA, incident(TODAY), fine))
                .orElseThrow();

        assertEquals(NOON.plusMillis(1), report.filedAt());
    }

    private static <T> T call(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }
}
