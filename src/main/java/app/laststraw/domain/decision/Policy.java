package app.laststraw.domain.decision;

import java.time.LocalDate;

/** The decision policy: a pure function. */
public final class Policy {
    private Policy() {}

    /**
     * What to do about one client.
     *
     * @param today the calendar day in the firm's zone
     * @throws IllegalArgumentException when a standing report happened after {@code today}
     */
    public static Suggestion suggest(Evidence evidence, PolicySettings settings, LocalDate today) {
        throw new UnsupportedOperationException("not built yet");
    }
}
