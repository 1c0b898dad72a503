package app.laststraw.slack.message;

import app.laststraw.domain.report.Archetype;
import app.laststraw.words.Words;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The reports by archetype as bars in text, most first, for letters of one width. A line has 36 columns at most, so that a
 * phone does not wrap it. The empty part of a bar is drawn too, and the bar stands first: bars then line up in any
 * font, also where blocks or Chinese letters are wider than digits.
 */
final class ArchetypeBars {
    static final int CELLS = 8;

    private static final String FULL = "█";
    private static final String HALF = "▌";
    private static final String EMPTY = "░";

    private ArchetypeBars() {}

    /** @param counts positive; not empty */
    static String draw(Map<Archetype, Integer> counts, Words words) {
        int most = Collections.max(counts.values());
        int digits = Integer.toString(most).length();
        return counts.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<Archetype, Integer>::getValue)
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .map(each -> line(each.getKey(), each.getValue(), most, digits, words))
                .collect(Collectors.joining("\n"));
    }

    private static String line(Archetype archetype, int count, int most, int digits, Words words) {
        String figure = Integer.toString(count);
        String label = words.say("card.archetype." + archetype.name());
        return bar(count, most) + " " + " ".repeat(digits - figure.length()) + figure + "  " + label;
    }

    /** A cell for each report while they fit, else in proportion to the most; never without a trace. */
    private static String bar(int count, int most) {
        int halves = Math.max(1, Math.round(2f * CELLS * count / Math.max(CELLS, most)));
        int full = halves / 2;
        int half = halves % 2;
        return FULL.repeat(full) + HALF.repeat(half) + EMPTY.repeat(CELLS - full - half);
    }
}
