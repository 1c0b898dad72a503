package app.laststraw.domain.exit;

import app.laststraw.domain.workspace.MemberId;
import java.time.Instant;
import java.util.Objects;

/**
 * What the firm learned from the end with a client, so as not to repeat it.
 *
 * @param causeInWords more about the cause; may be empty
 * @param firstSign by what one could have known it; may be empty
 * @param leadSource where this client came from; may be empty
 * @param onboarding what onboarding should have asked; may be empty
 */
public record LookBack(
        Cause cause,
        String causeInWords,
        String firstSign,
        String leadSource,
        String onboarding,
        MemberId by,
        Instant at) {
    public static final int MAX_TEXT = 1000;

    /** What caused the break. */
    public enum Cause {
        EXPECTATIONS,
        PRICE,
        SCOPE,
        PAYMENT,
        CONDUCT,
        WRONG_FIT,
        OTHER
    }

    public LookBack {
        Objects.requireNonNull(cause);
        Objects.requireNonNull(causeInWords);
        Objects.requireNonNull(firstSign);
        Objects.requireNonNull(leadSource);
        Objects.requireNonNull(onboarding);
        Objects.requireNonNull(by);
        Objects.requireNonNull(at);
    }
}
