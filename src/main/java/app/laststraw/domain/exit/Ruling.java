package app.laststraw.domain.exit;

import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.workspace.MemberId;
import java.time.Instant;
import java.util.Objects;

/**
 * What somebody decided about a client, against what was suggested.
 *
 * @param suggested at that moment
 * @param reason why, in their own words, at most {@value #MAX_REASON} characters; needed where the two differ, else may be
 *     empty
 */
public record Ruling(Decision decision, Decision suggested, MemberId by, Instant at, String reason) {
    public static final int MAX_REASON = 1000;

    public Ruling {
        Objects.requireNonNull(decision);
        Objects.requireNonNull(suggested);
        Objects.requireNonNull(by);
        Objects.requireNonNull(at);
        Objects.requireNonNull(reason);
        if (decision != suggested && reason.isBlank()) {
            throw new IllegalArgumentException("an override has a reason");
        }
    }

    /** Whether another rung was chosen than the suggested one. */
    public boolean isOverride() {
        return decision != suggested;
    }

    /** Whether new reports have raised the rank above what it was at that moment: it is time to decide again. */
    public boolean isOvertakenBy(Decision suggestedNow) {
        return suggestedNow.isAbove(suggested);
    }
}
