package app.laststraw.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import app.laststraw.domain.client.ClientId;
import app.laststraw.usecase.DeliveringAnnouncements;
import app.laststraw.usecase.Outbox.Entry;
import app.laststraw.usecase.Outbox.Kind;
import app.laststraw.usecase.Outbox.NewEntry;
import app.laststraw.usecase.Outbox.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DeliveryLoopTest {
    private static final int LANES_AT_ONCE = 4;
    private static final Instant NOON = Instant.parse("2026-11-16T12:00:00Z");

    private final DeliveringAnnouncements delivering = mock();
    private final DeliveryLoop loop = new DeliveryLoop(delivering, Duration.ofSeconds(20));

    @Test
    void whileItClosesItFinishesWhatIsUnderWayAndTakesUpNothingNew() throws InterruptedException {
        CountDownLatch underWay = new CountDownLatch(LANES_AT_ONCE);
        CountDownLatch slackAnswers = new CountDownLatch(1);
        AtomicInteger finished = new AtomicInteger();
        List<Entry> due =
                IntStream.range(0, 10).mapToObj(DeliveryLoopTest::entry).toList();
        when(delivering.due()).thenReturn(due);
        doAnswer(asked -> {
                    underWay.countDown();
                    slackAnswers.await();
                    finished.incrementAndGet();
                    return null;
                })
                .when(delivering)
                .deliver(any());
        loop.start();
        loop.wake();
        underWay.await();

        Thread closing = new Thread(loop::close);
        closing.start();
        while (closing.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        slackAnswers.countDown();
        closing.join();

        assertEquals(LANES_AT_ONCE, finished.get());
    }

    private static Entry entry(int lane) {
        NewEntry content = new NewEntry("lane:" + lane, "key:" + lane, Kind.CARD, new ClientId(1), null, null, "");
        return new Entry(lane, content, State.WAITING, 0, NOON, NOON);
    }
}
