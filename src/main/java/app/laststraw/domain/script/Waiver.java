package app.laststraw.domain.script;

import java.util.Objects;

/**
 * A finding that somebody let stand.
 *
 * @param reason why, in their own words; never empty, at most {@value #MAX_REASON} characters
 */
public record Waiver(ToneRule rule, String reason) {
    public static final int MAX_REASON = 300;

    public Waiver {
        Objects.requireNonNull(rule);
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a waiver has a reason");
        }
    }
}
