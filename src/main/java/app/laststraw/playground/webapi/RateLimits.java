package app.laststraw.playground.webapi;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * So many calls of a method within a minute. Posting has its own rule: about one message a second in a channel, with a
 * little room for bursts, and some hundreds a minute in all channels together.
 */
final class RateLimits {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int BURST = 5;
    private static final int POSTS_A_MINUTE = 300;

    private final InstantSource clock;
    private final Map<String, Deque<Instant>> calls = new HashMap<>();

    RateLimits(InstantSource clock) {
        this.clock = clock;
    }

    /** Counts the call; the seconds to wait when it is one too many. */
    OptionalInt count(Method method, String channel) {
        forgetOld();
        if (!method.name().equals("chat.postMessage")) {
            return count(method.name(), method.perMinute(), MINUTE);
        }
        OptionalInt wait = count("post " + channel, BURST, Duration.ofSeconds(BURST));
        return wait.isPresent() ? wait : count(method.name(), POSTS_A_MINUTE, MINUTE);
    }

    private void forgetOld() {
        Instant longAgo = clock.instant().minus(MINUTE);
        calls.values().removeIf(recent -> !recent.peekLast().isAfter(longAgo));
    }

    private OptionalInt count(String what, int most, Duration window) {
        Instant now = clock.instant();
        Deque<Instant> recent = calls.computeIfAbsent(what, none -> new ArrayDeque<>());
        while (!recent.isEmpty() && !recent.peek().isAfter(now.minus(window))) {
            recent.poll();
        }
        if (recent.size() >= most) {
            long wait = Duration.between(now, recent.peek().plus(window)).toMillis();
            return OptionalInt.of((int) Math.max(1, (wait + 999) / 1000));
        }
        recent.add(now);
        return OptionalInt.empty();
    }
}
