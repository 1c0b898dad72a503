package app.laststraw.domain.report;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * What happened, as one teammate tells it. A value of this type is valid; what was typed is checked on the way in.
 *
 * @param happenedOn a calendar day of the firm's zone
 * @param whatHappened plain text, may be empty, at most {@value #MAX_TEXT} characters
 * @param hoursLost 0 to {@value #MAX_HOURS}, at most two decimals
 * @param moneyWithheld withheld or written off, in the firm's currency; 0 to {@value #MAX_MONEY}
 * @param link evidence, http or https; null when none was given
 */
public record Incident(
        Archetype archetype,
        Severity severity,
        Set<RedFlag> redFlags,
        LocalDate happenedOn,
        String whatHappened,
        BigDecimal hoursLost,
        BigDecimal moneyWithheld,
        URI link) {
    public static final int MAX_TEXT = 3000;
    public static final int MAX_HOURS = 500;
    public static final int MAX_MONEY = 10_000_000;
    public static final int MAX_LINK = 3000;

    public Incident {
        Objects.requireNonNull(archetype);
        Objects.requireNonNull(severity);
        redFlags = redFlags.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(redFlags));
        Objects.requireNonNull(happenedOn);
        Objects.requireNonNull(whatHappened);
        requireWithin(hoursLost, MAX_HOURS);
        requireWithin(moneyWithheld, MAX_MONEY);
    }

    public boolean carries(RedFlag flag) {
        return redFlags.contains(flag);
    }

    private static void requireWithin(BigDecimal figure, int most) {
        if (figure.signum() < 0 || figure.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new IllegalArgumentException("a figure lies between 0 and " + most);
        }
    }
}
