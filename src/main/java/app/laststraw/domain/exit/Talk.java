package app.laststraw.domain.exit;

import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.report.RedFlag;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A talk that may save it, and what was agreed in it.
 *
 * @param about SET_EXPECTATIONS or SALVAGE
 * @param heldOn the day of the talk
 * @param mustStop red flags that are not to come up again; reports since then are counted against each
 * @param terms what else was agreed, a line each in the firm's words; at most {@value #MAX_TERMS} of at most
 *     {@value #MAX_TERM} characters
 * @param reviewOn when we look again; after the talk
 */
public record Talk(Decision about, LocalDate heldOn, Set<RedFlag> mustStop, List<String> terms, LocalDate reviewOn) {
    public static final int MAX_TERMS = 10;
    public static final int MAX_TERM = 200;

    public Talk {
        if (about != Decision.SET_EXPECTATIONS && about != Decision.SALVAGE) {
            throw new IllegalArgumentException("a talk sets expectations or salvages");
        }
        Objects.requireNonNull(heldOn);
        mustStop = mustStop.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(mustStop));
        terms = List.copyOf(terms);
        if (!reviewOn.isAfter(heldOn)) {
            throw new IllegalArgumentException("the review comes after the talk");
        }
    }
}
