package app.laststraw.slack.message;

import app.laststraw.domain.digest.Week;
import app.laststraw.domain.digest.WeeksChart;
import app.laststraw.domain.digest.WeeksChart.HeatLine;
import app.laststraw.domain.report.Archetype;
import app.laststraw.words.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the digest's picture conveys, for whoever does not see it: the figures, and where they are heading. */
final class ChartInWords {
    private static final int LONGEST_NAME = 80;

    private final WeeksChart chart;
    private final Words words;

    private ChartInWords(WeeksChart chart, Words words) {
        this.chart = chart;
        this.words = words;
    }

    /** @param chart with a week at least; at most {@value RenderedPicture#ALT_LIMIT} characters come of it */
    static String of(WeeksChart chart, Words words) {
        return shortened(new ChartInWords(chart, words).all(), RenderedPicture.ALT_LIMIT);
    }

    private String all() {
        String reports = chart.reports().isEmpty()
                ? words.say("chart.alt.noReports")
                : words.say("chart.alt.reports", total(allCounts()), byWeek(), byArchetype());
        String heat = chart.heat().isEmpty() ? words.say("chart.alt.noHeat") : words.say("chart.alt.heat", hottest());
        return words.say("chart.alt", span(), reports, heat);
    }

    private String span() {
        List<Week> weeks = chart.weeks();
        return words.say("chart.alt.span", weeks.size(), named(weeks.get(0)), named(weeks.get(weeks.size() - 1)));
    }

    private String named(Week week) {
        return words.say("chart.alt.week", week.number(), week.monday());
    }

    private List<Integer> allCounts() {
        return IntStream.range(0, chart.weeks().size())
                .mapToObj(week -> chart.reports().values().stream()
                        .mapToInt(counts -> counts.get(week))
                        .sum())
                .toList();
    }

    private String byWeek() {
        List<Integer> counts = allCounts();
        return listed(IntStream.range(0, counts.size())
                .mapToObj(index ->
                        words.say("chart.alt.count", chart.weeks().get(index).number(), counts.get(index)))
                .toList());
    }

    /** The commonest first. */
    private String byArchetype() {
        return listed(chart.reports().entrySet().stream()
                .sorted(Comparator.comparingInt(
                        (Map.Entry<Archetype, List<Integer>> entry) -> -total(entry.getValue())))
                .map(entry -> words.say(
                        "chart.alt.archetype",
                        entry.getKey(),
                        total(entry.getValue()),
                        entry.getValue().get(entry.getValue().size() - 1)))
                .toList());
    }

    private String hottest() {
        return listed(chart.heat().stream().map(this::heat).toList());
    }

    private String heat(HeatLine line) {
        String name = shortened(line.client(), LONGEST_NAME);
        int weeks = line.byWeek().size();
        double now = line.byWeek().get(weeks - 1);
        if (weeks == 1) {
            return words.say("chart.alt.now", name, now);
        }
        double before = line.byWeek().get(weeks - 2);
        int change = Long.compare(Math.round(10 * now), Math.round(10 * before));
        String trend = change > 0 ? "chart.alt.rising" : change < 0 ? "chart.alt.falling" : "chart.alt.steady";
        return words.say(trend, name, now, before);
    }

    private static int total(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    private String listed(List<String> items) {
        return items.stream()
                .reduce((some, next) -> words.say("chart.alt.and", some, next))
                .orElse("");
    }

    private static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }
}
