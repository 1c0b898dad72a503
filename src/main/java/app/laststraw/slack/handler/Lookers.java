package app.laststraw.slack.handler;

import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.home.HomePlace;
import com.slack.api.model.view.View;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who has looked at their Home lately, where on it they are, and what they see there. Kept in memory alone. */
final class Lookers {
    /** A working day's half: whoever looks again later opens the Home anew. */
    private static final Duration LATELY = Duration.ofHours(4);
    /** Those who looked longest ago go first. */
    private static final int MOST = 100;

    private final Map<MemberId, Looker> lookers = new LinkedHashMap<>();

    /** @param seen null when that is not known */
    private record Looker(HomePlace place, View seen, Instant at) {}

    /** They did something on their Home, and are at {@code place} unless we know better. */
    synchronized void looks(MemberId person, HomePlace place, Instant now) {
        Looker before = lookers.remove(person);
        lookers.put(
                person, before == null ? new Looker(place, null, now) : new Looker(before.place(), before.seen(), now));
        if (lookers.size() > MOST) {
            lookers.remove(lookers.keySet().iterator().next());
        }
    }

    /** @param view null where it may not have arrived */
    synchronized void nowSees(MemberId person, HomePlace place, View view) {
        lookers.computeIfPresent(person, (id, before) -> new Looker(place, view, before.at()));
    }

    /** They are not to be shown anything. */
    synchronized void forget(MemberId person) {
        lookers.remove(person);
    }

    synchronized HomePlace place(MemberId person) {
        Looker looker = lookers.get(person);
        return looker == null ? HomePlace.FIRST : looker.place();
    }

    synchronized boolean sees(MemberId person, View view) {
        Looker looker = lookers.get(person);
        return looker != null && view.equals(looker.seen());
    }

    synchronized boolean isLooking(MemberId person) {
        return lookers.containsKey(person);
    }

    synchronized List<MemberId> lately(Instant now) {
        lookers.values().removeIf(looker -> looker.at().plus(LATELY).isBefore(now));
        return List.copyOf(lookers.keySet());
    }

    synchronized boolean isEmpty() {
        return lookers.isEmpty();
    }
}
