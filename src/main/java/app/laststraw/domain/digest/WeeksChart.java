package app.laststraw.domain.digest;

import app.laststraw.domain.report.Archetype;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the digest's picture shows: reports by week and archetype, and the heat of the hottest clients.
 *
 * @param weeks on the x-axis, the oldest first
 * @param reports how many in each of the weeks, by archetype in the order of the domain; archetypes without any are absent
 * @param heat the hottest first, a handful at most
 */
public record WeeksChart(List<Week> weeks, Map<Archetype, List<Integer>> reports, List<HeatLine> heat) {
    /**
     * @param client its name, as typed
     * @param byWeek the heat at the end of each of the weeks, not negative
     */
    public record HeatLine(String client, List<Double> byWeek) {
        public HeatLine {
            byWeek = List.copyOf(byWeek);
        }
    }

    public WeeksChart {
        weeks = List.copyOf(weeks);
        EnumMap<Archetype, List<Integer>> ordered = new EnumMap<>(Archetype.class);
        reports.forEach((archetype, counts) -> ordered.put(archetype, List.copyOf(counts)));
        reports = Collections.unmodifiableMap(ordered);
        heat = List.copyOf(heat);
        int length = weeks.size();
        if (reports.values().stream().anyMatch(counts -> counts.size() != length)
                || heat.stream().anyMatch(line -> line.byWeek().size() != length)) {
            throw new IllegalArgumentException("each line has a figure for each week");
        }
    }

    /** Whether there is nothing to see. */
    public boolean isEmpty() {
        return reports.isEmpty() && heat.isEmpty();
    }
}
