package app.laststraw.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.schedule.Rounds.Round;
import app.laststraw.support.TickingClock;
import app.laststraw.usecase.StorageUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundsTest {
    private static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");
    private static final Duration MOMENT = Duration.ofMillis(1);
    private static final Duration NEVER = Duration.ofDays(99);

    private static Rounds of(Round... rounds) {
        return new Rounds(InstantSource.fixed(NOW), List.of(rounds));
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertTrue(latch.await(20, TimeUnit.SECONDS), "it did not come to that");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRoundThatFailsIsDoneAgainAndHoldsUpNoOther(boolean storage) throws InterruptedException {
        CountDownLatch failures = new CountDownLatch(3);
        CountDownLatch others = new CountDownLatch(3);
        Round failing = Round.byTheClock("failing", MOMENT, now -> {
            failures.countDown();
            throw storage ? new StorageUnavailable("full", null) : new IllegalStateException("a bug");
        });
        try (Rounds rounds = of(failing, Round.byTheClock("others", MOMENT, now -> others.countDown()))) {
            rounds.start();
            await(failures);
            await(others);
        }
    }

    @Test
    void aRoundThatTakesItsTimeHoldsUpNoOther() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(3);
        Round slow = Round.byTheClock("slow", MOMENT, now -> {
            try {
                release.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        try (Rounds rounds = of(slow, Round.byTheClock("others", MOMENT, now -> others.countDown()))) {
            rounds.start();
            await(others);
            release.countDown();
        }
    }

    @Test
    void catchingUpDoesOnceWhatTheClockHasMadeDueAndNothingElse() {
        List<String> done = new ArrayList<>();
        TickingClock clock = new TickingClock(NOW);
        Round people = new Round("people", NEVER, NEVER, false, now -> done.add("people"));
        Round cards = new Round("cards", NEVER, NEVER, true, now -> done.add("cards at " + now));
        try (Rounds rounds = new Rounds(clock, List.of(people, cards))) {
            rounds.start();
            clock.tick(NEVER.minus(MOMENT));
            rounds.catchUp();
            assertEquals(List.of(), done);

            clock.tick(MOMENT);
            rounds.catchUp();
            rounds.catchUp();
        }
        assertEquals(List.of("cards at 2027-02-23T09:00:00Z"), done);
    }
}
