package app.laststraw.chart;

import app.laststraw.domain.digest.Week;
import app.laststraw.domain.digest.WeeksChart;
import app.laststraw.domain.digest.WeeksChart.HeatLine;
import app.laststraw.domain.report.Archetype;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Charts of several shapes; all of them end with week 47 of 2026. */
final class ChartSamples {
    private static final Week LAST = new Week(2026, 47);

    private ChartSamples() {}

    static WeeksChart usual() {
        Map<Archetype, List<Integer>> reports = Map.of(
                Archetype.LATE_PAYER, List.of(1, 0, 2, 1, 3, 2, 0, 3),
                Archetype.NEEDED_IT_YESTERDAY, List.of(0, 0, 1, 1, 0, 2, 1, 2));
        List<HeatLine> heat = List.of(
                new HeatLine("Northwind Logistics", List.of(2.0, 1.8, 4.2, 5.0, 9.5, 12.0, 11.0, 16.25)),
                new HeatLine("晨光文具", List.of(6.0, 5.5, 5.0, 7.0, 8.0, 7.2, 9.0, 10.5)));
        return new WeeksChart(weeks(8), reports, heat);
    }

    static WeeksChart everyArchetype() {
        return new WeeksChart(weeks(3), each(archetype -> List.of(1, 0, 2)), List.of());
    }

    static WeeksChart oneWeek() {
        return new WeeksChart(
                weeks(1), Map.of(Archetype.LATE_PAYER, List.of(1)), List.of(new HeatLine("Acme", List.of(3.0))));
    }

    static WeeksChart largeCounts() {
        return new WeeksChart(weeks(2), Map.of(Archetype.NONE, List.of(0, 123_456)), List.of());
    }

    static WeeksChart yearOfNothing() {
        List<Integer> none = IntStream.range(0, 53).map(week -> 0).boxed().toList();
        List<Double> cold = IntStream.range(0, 53).mapToObj(week -> 0.0).toList();
        return new WeeksChart(weeks(53), Map.of(Archetype.CANT_DECIDE, none), List.of(new HeatLine("Acme", cold)));
    }

    /** More clients than can be told apart, with names of any script and length. */
    static WeeksChart strangeNames() {
        return new WeeksChart(
                weeks(2),
                Map.of(),
                IntStream.range(0, 7)
                        .mapToObj(index -> new HeatLine(name(index), List.of(index + 1.0, index + 2.0)))
                        .toList());
    }

    private static String name(int index) {
        return List.of(
                        "W".repeat(300),
                        "晨光".repeat(100),
                        "مرحبا بالعالم",
                        "😀 \uD83C \uFFFF \n\t",
                        "\u202Ecba",
                        " ",
                        "Ω")
                .get(index);
    }

    private static Map<Archetype, List<Integer>> each(IntFunction<List<Integer>> counts) {
        Map<Archetype, List<Integer>> reports = new EnumMap<>(Archetype.class);
        for (Archetype archetype : Archetype.values()) {
            reports.put(archetype, counts.apply(archetype.ordinal()));
        }
        return reports;
    }

    private static List<Week> weeks(int count) {
        return IntStream.rangeClosed(1 - count, 0).mapToObj(LAST::plus).toList();
    }
}
