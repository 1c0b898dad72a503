package app.laststraw.usecase.home;

import app.laststraw.domain.decision.Decision;
import java.util.Objects;

/**
 * Where somebody is on their Home.
 *
 * @param page from 1; one that is not there is answered with the nearest that is
 * @param typed part of a client's name that is looked for; empty for none, at most {@value #MAX_TYPED} characters
 * @param decision that the clients shown have as suggestion; null for any
 * @param archived whether the clients shown are those in the archive
 */
public record HomePlace(Tab tab, int page, String typed, Decision decision, boolean archived) {
    public static final int MAX_TYPED = 60;

    public static final HomePlace FIRST = of(Tab.OVERVIEW);

    /** The pages there are. Whoever may not see one is shown the first. */
    public enum Tab {
        OVERVIEW,
        DECISIONS,
        CLIENTS,
        STEPS,
        REPORTS,
        TRAIL
    }

    public HomePlace {
        Objects.requireNonNull(tab);
        Objects.requireNonNull(typed);
        if (page < 1 || typed.length() > MAX_TYPED) {
            throw new IllegalArgumentException("there is no such page of a Home");
        }
    }

    public static HomePlace of(Tab tab) {
        return new HomePlace(tab, 1, "", null, false);
    }

    public HomePlace onPage(int number) {
        return new HomePlace(tab, number, typed, decision, archived);
    }

    /** Whether only some of the clients are asked for. */
    public boolean isFiltered() {
        return !typed.isEmpty() || decision != null;
    }
}
