package app.laststraw.playground.workspace;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Trigger ids: each opens one view, within three seconds. */
public final class Triggers {
    private static final Duration LIFE = Duration.ofSeconds(3);
    /** For so long an expired one is told from one that never was. */
    private static final Duration MEMORY = Duration.ofHours(1);

    private final InstantSource clock;
    private final Map<String, Trigger> issued = new HashMap<>();
    private final Set<String> spent = new HashSet<>();
    private int number;

    /** @param viewId the modal whose element or submission issued it; null when it came from elsewhere */
    public record Trigger(String person, String viewId, Instant until) {}

    Triggers(InstantSource clock) {
        this.clock = clock;
    }

    public String issue(String person, String viewId) {
        forgetOld();
        number++;
        String id = "%d.%d.%s".formatted(10_000_000 + number, 20_000_000, Secrets.hex(16));
        issued.put(id, new Trigger(person, viewId, clock.instant().plus(LIFE)));
        return id;
    }

    /** Says whether it could be used now, and does not use it. */
    public Trigger check(String id) {
        Trigger trigger = issued.get(id);
        if (trigger == null) {
            throw new Refused("invalid_trigger_id");
        }
        if (spent.contains(id)) {
            throw new Refused("exchanged_trigger_id");
        }
        if (clock.instant().isAfter(trigger.until())) {
            throw new Refused("expired_trigger_id");
        }
        return trigger;
    }

    public void spend(String id) {
        spent.add(id);
    }

    private void forgetOld() {
        Instant longAgo = clock.instant().minus(MEMORY);
        issued.values().removeIf(trigger -> trigger.until().isBefore(longAgo));
        spent.retainAll(issued.keySet());
    }
}
