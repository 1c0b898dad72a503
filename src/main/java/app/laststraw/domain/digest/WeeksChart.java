package app.laststraw.domain.digest;

import app.laststraw.domain.report.Archetype;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What the digest's picture shows: reports by week and archetype, and the heat of the hottest clients.
 *
 * @param weeks on the x-axis, the oldest first
 * @param reports how many were filed in each of the weeks, by archetype in the order of the domain; archetypes without any are absent
 * @param heat the hottest first, a handful at most
 */
public record WeeksChart(List<Week> weeks, Map<Archetype, List<Integer>> reports, List<HeatLine> heat) {
    /** How many weeks are shown. */
    public static final int WEEKS = 12;

    /** Of how many clients the heat is shown. */
    public static final int CLIENTS = 5;

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

    /**
     * The clients whose heat is shown, the hottest on the digest's last day first.
     *
     * @param clients of the book, by name
     */
    public static List<ClientWeek> hottest(List<ClientWeek> clients) {
        record Hot(ClientWeek client, double heat) {}
        return clients.stream()
                .filter(client -> !client.isFormer())
                .map(client ->
                        new Hot(client, client.heatOn(client.firm().days().last())))
                .filter(hot -> hot.heat > 0)
                .sorted(Comparator.comparing((Hot hot) -> -hot.heat))
                .limit(CLIENTS)
                .map(Hot::client)
                .toList();
    }

    /** The weeks that end with the digest's; of the last one the days up to the digest's last. */
    static WeeksChart of(FirmWeek firm, List<ClientWeek> clients, List<ClientWeek> hottest) {
        Week last = firm.days().week();
        List<Week> weeks =
                IntStream.rangeClosed(1 - WEEKS, 0).mapToObj(last::plus).toList();
        return new WeeksChart(weeks, reports(weeks, firm, clients), heat(weeks, firm, hottest));
    }

    private static Map<Archetype, List<Integer>> reports(List<Week> weeks, FirmWeek firm, List<ClientWeek> clients) {
        Map<Archetype, int[]> counts = new EnumMap<>(Archetype.class);
        LocalDate first = weeks.get(0).monday();
        clients.stream()
                .flatMap(client -> client.knownOn(firm.days().last()).stream())
                .filter(report -> !firm.knownOn(report).isBefore(first))
                .forEach(report -> counts.computeIfAbsent(report.incident().archetype(), any -> new int[WEEKS])[
                        (int) ChronoUnit.WEEKS.between(first, firm.knownOn(report))]++);
        Map<Archetype, List<Integer>> lists = new EnumMap<>(Archetype.class);
        counts.forEach((archetype, each) ->
                lists.put(archetype, Arrays.stream(each).boxed().toList()));
        return lists;
    }

    private static List<HeatLine> heat(List<Week> weeks, FirmWeek firm, List<ClientWeek> hottest) {
        LocalDate last = firm.days().last();
        return hottest.stream()
                .map(client -> new HeatLine(
                        client.name(),
                        weeks.stream()
                                .map(week -> week.sunday().isAfter(last) ? last : week.sunday())
                                .map(client::heatOn)
                                .toList()))
                .toList();
    }

    /** Whether there is nothing to see. */
    public boolean isEmpty() {
        return reports.isEmpty() && heat.isEmpty();
    }
}
