package app.laststraw.slack.handler;

import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.HomePlace;
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

    private record Looker(HomePlace place, View seen, Instant at) {}

    /** They asked for this, and see it now. */
    synchronized void sees(MemberId person, HomePlace place, View view, Instant now) {
        lookers.remove(person);
        lookers.put(person, new Looker(place, view, now));
        if (lookers.size() > MOST) {
            lookers.remove(lookers.keySet().iterator().next());
        }
    }

    /** They see this since, without having asked. */
    synchronized void seesNow(MemberId person, HomePlace place, View view) {
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

    synchronized boolean isSeen(MemberId person, View view) {
        Looker looker = lookers.get(person);
        return looker != null && view.equals(looker.seen());
    }

    synchronized List<MemberId> lately(Instant now) {
        lookers.values().removeIf(looker -> looker.at().plus(LATELY).isBefore(now));
        return List.copyOf(lookers.keySet());
    }

    synchronized boolean isEmpty() {
        return lookers.isEmpty();
    }
}
