package app.laststraw.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import app.laststraw.support.Eventually;
import app.laststraw.usecase.Outbox.Entry;
import app.laststraw.usecase.Outbox.Kind;
import app.laststraw.usecase.Outbox.NewEntry;
import app.laststraw.usecase.Outbox.State;
import app.laststraw.usecase.delivery.DeliveringAnnouncements;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveryLoopTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<Entry> waiting = Collections.synchronizedList(new ArrayList<>());
    private final List<Long> said = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch slowOneMayGo = new CountDownLatch(1);
    private final CountDownLatch slowOneIsUnderWay = new CountDownLatch(1);
    private final DeliveringAnnouncements delivering = mock(DeliveringAnnouncements.class);
    private final DeliveryLoop loop = new DeliveryLoop(delivering, PATIENCE);

    @BeforeEach
    void headsOfLanesAreDue() {
        when(delivering.due()).thenAnswer(asked -> heads());
        doAnswer(asked -> {
                    deliver(asked.getArgument(0));
                    return null;
                })
                .when(delivering)
                .deliver(any());
    }

    @AfterEach
    void close() {
        slowOneMayGo.countDown();
        loop.close();
    }

    private List<Entry> heads() {
        synchronized (waiting) {
            return List.copyOf(waiting.stream()
                    .collect(Collectors.toMap(entry -> entry.content().lane(), entry -> entry, (first, later) -> first))
                    .values());
        }
    }

    private void deliver(Entry entry) throws InterruptedException {
        if (entry.content().lane().equals("slow")) {
            slowOneIsUnderWay.countDown();
            assertTrue(slowOneMayGo.await(1, TimeUnit.MINUTES));
        }
        said.add(entry.id());
        waiting.remove(entry);
    }

    private void write(long id, String lane) {
        NewEntry content = new NewEntry(lane, null, Kind.CARD, null, null, null, "");
        waiting.add(new Entry(id, content, State.WAITING, 0, Instant.EPOCH, Instant.EPOCH));
    }

    @Test
    void aLaneKeepsItsOrder() throws InterruptedException {
        for (long id = 1; id <= 20; id++) {
            write(id, "one");
        }
        loop.start();
        assertTrue(loop.awaitIdle(PATIENCE));
        assertEquals(
                List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L, 14L, 15L, 16L, 17L, 18L, 19L, 20L),
                said);
    }

    @Test
    void aSlowLaneHoldsUpNoOther() throws InterruptedException {
        write(1, "slow");
        write(2, "slow");
        loop.start();
        loop.wake();
        assertTrue(slowOneIsUnderWay.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        write(3, "quick");
        loop.wake();

        Eventually.until("the quick lane is said", () -> said.equals(List.of(3L)));
        assertFalse(loop.awaitIdle(Duration.ofMillis(1)), "not idle while one is under way");
        slowOneMayGo.countDown();
        assertTrue(loop.awaitIdle(PATIENCE));
        assertEquals(List.of(3L, 1L, 2L), said);
    }

    @Test
    void closingLetsFinishWhatIsUnderWayAndTakesUpNothingNew() throws InterruptedException {
        write(1, "slow");
        write(2, "slow");
        loop.start();
        loop.wake();
        assertTrue(slowOneIsUnderWay.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));

        Thread closing = new Thread(loop::close);
        closing.start();
        Eventually.until("close waits", () -> closing.getState() == Thread.State.TIMED_WAITING);
        slowOneMayGo.countDown();
        closing.join(PATIENCE.toMillis());

        assertFalse(closing.isAlive());
        assertEquals(List.of(1L), said);
    }
}
