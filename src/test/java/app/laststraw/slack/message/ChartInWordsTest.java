package app.laststraw.slack.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.digest.Week;
import app.laststraw.domain.digest.WeeksChart;
import app.laststraw.domain.digest.WeeksChart.HeatLine;
import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.workspace.Language;
import app.laststraw.words.Words;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChartInWordsTest {
    private static final WeeksChart THREE_WEEKS = new WeeksChart(
            weeks(3),
            Map.of(
                    Archetype.NEEDED_IT_YESTERDAY, List.of(1, 0, 0),
                    Archetype.LATE_PAYER, List.of(1, 0, 3)),
            List.of(
                    new HeatLine("Acme", List.of(2.0, 11.0, 16.2)),
                    new HeatLine("晨光文具", List.of(9.0, 8.0, 7.5)),
                    new HeatLine("Ω", List.of(0.0, 3.0, 3.0))));

    private static List<Week> weeks(int count) {
        Week last = new Week(2026, 47);
        return IntStream.rangeClosed(1 - count, 0).mapToObj(last::plus).toList();
    }

    private static String in(Language language, WeeksChart chart) {
        return ChartInWords.of(chart, Words.in(language));
    }

    @Test
    void itTellsTheFiguresAndWhereTheyAreHeading() {
        assertEquals(
                "3 weeks, from W45 (Monday Nov 2, 2026) to W47 (Monday Nov 16, 2026)."
                        + " 5 reports: W45 2; W46 none; W47 3."
                        + " By archetype: Always pays late (and wants the world) 4 (3 in the last week);"
                        + " Needed it yesterday 1."
                        + " Heat of the clients, hottest first: Acme 16.2, up from 11 a week before;"
                        + " 晨光文具 7.5, down from 8 a week before; Ω 3, as a week before.",
                in(Language.ENGLISH, THREE_WEEKS));
    }

    @Test
    void itTellsThemInChinese() {
        assertEquals(
                "3 周，从第 45 周（2026年11月2日起）到第 47 周（2026年11月16日起）。"
                        + "共 5 份报告：第 45 周 2 份；第 46 周 0 份；第 47 周 3 份。"
                        + "按麻烦类型：总是迟付款 4 份（最近一周 3 份）；「昨天就要」 1 份。"
                        + "客户热度，从高到低：Acme 16.2，高于前一周的 11；晨光文具 7.5，低于前一周的 8；Ω 3，与前一周持平。",
                in(Language.SIMPLIFIED_CHINESE, THREE_WEEKS));
    }

    @Test
    void aSingleWeekHasNoBefore() {
        WeeksChart chart = new WeeksChart(
                weeks(1), Map.of(Archetype.NONE, List.of(1)), List.of(new HeatLine("Acme", List.of(3.0))));
        assertEquals(
                "W47 (Monday Nov 16, 2026). 1 report: W47 1. By archetype: Something else 1 (1 in the last week)."
                        + " Heat of the clients, hottest first: Acme 3.",
                in(Language.ENGLISH, chart));
    }

    @Test
    void whatIsNotThereIsSaid() {
        WeeksChart onlyHeat = new WeeksChart(weeks(1), Map.of(), List.of(new HeatLine("Acme", List.of(3.0))));
        assertEquals(
                "W47 (Monday Nov 16, 2026). No reports. Heat of the clients, hottest first: Acme 3.",
                in(Language.ENGLISH, onlyHeat));
        WeeksChart onlyReports = new WeeksChart(weeks(1), Map.of(Archetype.NONE, List.of(1)), List.of());
        assertTrue(in(Language.SIMPLIFIED_CHINESE, onlyReports).endsWith("没有客户有热度。"));
    }

    /** A year, every archetype, large counts and the longest names: Slack still takes it. */
    @ParameterizedTest
    @EnumSource
    void itIsNeverLongerThanSlackTakes(Language language) {
        Map<Archetype, List<Integer>> reports = Arrays.stream(Archetype.values())
                .collect(Collectors.toMap(Function.identity(), archetype -> Collections.nCopies(53, 123_456)));
        List<HeatLine> heat = IntStream.range(0, 5)
                .mapToObj(index -> new HeatLine("😀".repeat(200), Collections.nCopies(53, 98_765.43)))
                .toList();
        String words = in(language, new WeeksChart(weeks(53), reports, heat));
        assertTrue(words.length() <= RenderedPicture.ALT_LIMIT, words.length() + " characters");
        assertTrue(words.contains("😀…"), "a name is cut between letters");
        assertTrue(
                words.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE),
                "no letter is cut in half");
    }
}
