package app.laststraw.domain.tally;

import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.Incident;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Report;
import app.laststraw.domain.workspace.MemberId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

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
        Counting counting = new Counting();
        new Span(today, windowDays).standing(reports).forEach(counting::add);
        return new Tally(
                windowDays,
                counting.reports,
                counting.reporters.size(),
                counting.byArchetype,
                counting.byFlag,
                counting.hoursLost,
                counting.moneyWithheld,
                counting.lastIncident(),
                counting.commonest(),
                Trend.of(reports, today));
    }

    public boolean has(RedFlag flag) {
        return byFlag.containsKey(flag);
    }

    private static <E extends Enum<E>> Map<E, Integer> inOrder(Class<E> type, Map<E, Integer> counts) {
        EnumMap<E, Integer> ordered = new EnumMap<>(type);
        ordered.putAll(counts);
        return Collections.unmodifiableMap(ordered);
    }

    /** All of it in one pass: a book of clients is counted for each of several days. */
    private static final class Counting {
        private int reports;
        private final Set<MemberId> reporters = new HashSet<>();
        private final Map<Archetype, Integer> byArchetype = new EnumMap<>(Archetype.class);
        private final Map<Archetype, LocalDate> latest = new EnumMap<>(Archetype.class);
        private final Map<RedFlag, Integer> byFlag = new EnumMap<>(RedFlag.class);
        private BigDecimal hoursLost = BigDecimal.ZERO;
        private BigDecimal moneyWithheld = BigDecimal.ZERO;

        void add(Report report) {
            Incident incident = report.incident();
            reports++;
            reporters.add(report.reporter());
            byArchetype.merge(incident.archetype(), 1, Integer::sum);
            latest.merge(incident.archetype(), incident.happenedOn(), Counting::later);
            incident.redFlags().forEach(flag -> byFlag.merge(flag, 1, Integer::sum));
            hoursLost = hoursLost.add(incident.hoursLost());
            moneyWithheld = moneyWithheld.add(incident.moneyWithheld());
        }

        private static LocalDate later(LocalDate one, LocalDate other) {
            return one.isAfter(other) ? one : other;
        }

        LocalDate lastIncident() {
            return latest.values().stream().max(Comparator.naturalOrder()).orElse(null);
        }

        /** A tie goes to the archetype with the latest incident, then to the order of the enum. */
        Archetype commonest() {
            return byArchetype.keySet().stream()
                    .filter(archetype -> archetype != Archetype.NONE)
                    .max(Comparator.<Archetype>comparingInt(byArchetype::get)
                            .thenComparing(latest::get)
                            .thenComparing(Comparator.reverseOrder()))
                    .orElse(null);
        }
    }
}
