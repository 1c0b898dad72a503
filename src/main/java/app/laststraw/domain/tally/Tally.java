package app.laststraw.domain.tally;

import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.RedFlag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * The counts for one client within the tally window; withdrawn reports leave no trace in it.
 *
 * @param windowDays length of the window in days
 * @param byArchetype reports by archetype, {@code NONE} included; archetypes without a report are absent
 * @param byFlag reports by red flag; flags without a report are absent
 * @param hoursLost sum over the window
 * @param moneyWithheld sum over the window, in the firm's currency
 * @param lastIncident the latest day something happened; null without reports
 * @param commonest most reports, {@code NONE} left out; null when no archetype was named
 */
public record Tally(
        int windowDays,
        int reports,
        int reporters,
        Map<Archetype, Integer> byArchetype,
        Map<RedFlag, Integer> byFlag,
        BigDecimal hoursLost,
        BigDecimal moneyWithheld,
        LocalDate lastIncident,
        Archetype commonest,
        Trend trend) {
    public Tally {
        byArchetype = inOrder(Archetype.class, byArchetype);
        byFlag = inOrder(RedFlag.class, byFlag);
        Objects.requireNonNull(trend);
    }

    public boolean has(RedFlag flag) {
        return byFlag.containsKey(flag);
    }

    private static <E extends Enum<E>> Map<E, Integer> inOrder(Class<E> type, Map<E, Integer> counts) {
        EnumMap<E, Integer> ordered = new EnumMap<>(type);
        ordered.putAll(counts);
        return Collections.unmodifiableMap(ordered);
    }
}
