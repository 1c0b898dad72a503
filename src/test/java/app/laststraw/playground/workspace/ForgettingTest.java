package app.laststraw.playground.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.laststraw.playground.SettableTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A playground that runs for days forgets what has no use any more. */
class ForgettingTest {
    private final SettableTime time = new SettableTime();

    @Test
    void theLatestAreKeptInTheirOrder() {
        Recent<Integer> recent = new Recent<>(2);
        recent.add(1);
        recent.add(2);
        assertEquals(List.of(1, 2), recent.all());
        recent.add(3);
        assertEquals(List.of(2, 3), recent.all());
        recent.clear();
        assertEquals(List.of(), recent.all());
    }

    @Test
    void aTriggerIsKnownAsExpiredForAnHour() {
        Triggers triggers = new Triggers(time);
        String old = triggers.issue("U1", null);
        time.pass(Duration.ofMinutes(59));
        triggers.issue("U1", null);
        assertEquals("expired_trigger_id", error(() -> triggers.check(old)));
        time.pass(Duration.ofMinutes(2));
        triggers.issue("U1", null);
        assertEquals("invalid_trigger_id", error(() -> triggers.check(old)));
    }

    @Test
    void anAddressIsKnownAsExpiredForAnHour() {
        ResponseUrls urls = new ResponseUrls(time);
        String old = urls.issue("U1", "C1", null);
        time.pass(Duration.ofMinutes(89));
        urls.issue("U1", "C1", null);
        assertEquals("expired_url", error(() -> urls.use(old)));
        time.pass(Duration.ofMinutes(2));
        urls.issue("U1", "C1", null);
        assertEquals("invalid_token", error(() -> urls.use(old)));
    }

    private static String error(Runnable use) {
        return assertThrows(Refused.class, use::run).error();
    }
}
