package app.laststraw.playground.workspace;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Addresses to answer to: five answers within thirty minutes. */
public final class ResponseUrls {
    private static final Duration LIFE = Duration.ofMinutes(30);
    /** For so long an expired one is told from one that never was. */
    private static final Duration MEMORY = Duration.ofHours(1);

    private static final int USES = 5;

    private final InstantSource clock;
    private final Map<String, Ticket> issued = new HashMap<>();
    private final Map<String, Integer> used = new HashMap<>();

    /** @param original ts of the message whose button was pressed; null for a command */
    public record Ticket(String person, String channel, String original, Instant until) {}

    ResponseUrls(InstantSource clock) {
        this.clock = clock;
    }

    /** The token of a new address. */
    public String issue(String person, String channel, String original) {
        forgetOld();
        String token = Secrets.hex(12);
        issued.put(token, new Ticket(person, channel, original, clock.instant().plus(LIFE)));
        return token;
    }

    /** Uses the address once. */
    public Ticket use(String token) {
        Ticket ticket = issued.get(token);
        if (ticket == null) {
            throw new Refused("invalid_token");
        }
        if (clock.instant().isAfter(ticket.until())) {
            throw new Refused("expired_url");
        }
        if (used.merge(token, 1, Integer::sum) > USES) {
            throw new Refused("used_url");
        }
        return ticket;
    }

    private void forgetOld() {
        Instant longAgo = clock.instant().minus(MEMORY);
        issued.values().removeIf(ticket -> ticket.until().isBefore(longAgo));
        used.keySet().retainAll(issued.keySet());
    }
}
