package app.laststraw.domain.tally;

import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.Incident;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Report;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

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

    /**
     * Counts the reports that stand and happened at most {@code windowDays} days ago. The trend alone looks at its own
     * 56 days, whatever the window.
     *
     * @throws IllegalArgumentException when a standing report happened after {@code today}
     */
    public static Tally of(Collection<Report> reports, int windowDays, LocalDate today) {
        List<Report> counted = new Span(today, windowDays).standing(reports).toList();
        Map<Archetype, Integer> byArchetype = countByArchetype(counted);
        return new Tally(
                windowDays,
                counted.size(),
                (int) counted.stream().map(Report::reporter).distinct().count(),
                byArchetype,
                countByFlag(counted),
                sum(counted, Incident::hoursLost),
                sum(counted, Incident::moneyWithheld),
                lastDay(counted),
                commonest(counted, byArchetype),
                Trend.of(reports, today));
    }

    public boolean has(RedFlag flag) {
        return byFlag.containsKey(flag);
    }

    private static Map<Archetype, Integer> countByArchetype(List<Report> reports) {
        Map<Archetype, Integer> counts = new EnumMap<>(Archetype.class);
        reports.forEach(report -> counts.merge(report.incident().archetype(), 1, Integer::sum));
        return counts;
    }

    private static Map<RedFlag, Integer> countByFlag(List<Report> reports) {
        Map<RedFlag, Integer> counts = new EnumMap<>(RedFlag.class);
        reports.forEach(report -> report.incident().redFlags().forEach(flag -> counts.merge(flag, 1, Integer::sum)));
        return counts;
    }

    private static BigDecimal sum(List<Report> reports, Function<Incident, BigDecimal> figure) {
        return reports.stream().map(Report::incident).map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static LocalDate lastDay(List<Report> reports) {
        return reports.stream()
                .map(report -> report.incident().happenedOn())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** A tie goes to the archetype with the latest incident, then to the order of the enum. */
    private static Archetype commonest(List<Report> reports, Map<Archetype, Integer> counts) {
        Function<Archetype, LocalDate> latest = archetype -> lastDay(reports.stream()
                .filter(report -> report.incident().archetype() == archetype)
                .toList());
        return counts.keySet().stream()
                .filter(archetype -> archetype != Archetype.NONE)
                .max(Comparator.<Archetype>comparingInt(counts::get)
                        .thenComparing(latest)
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(null);
    }

    private static <E extends Enum<E>> Map<E, Integer> inOrder(Class<E> type, Map<E, Integer> counts) {
        EnumMap<E, Integer> ordered = new EnumMap<>(type);
        ordered.putAll(counts);
        return Collections.unmodifiableMap(ordered);
    }
}
