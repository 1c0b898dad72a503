package app.laststraw.domain.script.tone;

import app.laststraw.domain.script.Finding;
import app.laststraw.domain.script.ToneRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what was taken over from a report: eight words in a row, or twelve Chinese characters. */
final class ToneQuotes {
    private static final int ENOUGH = 8 * ToneToken.OF_A_WORD;

    private ToneQuotes() {}

    static List<Finding> quoted(ToneReading reading) {
        Set<String> reported = reported(reading.context().reports());
        List<Finding> findings = new ArrayList<>();
        if (!reported.isEmpty()) {
            for (TonePassage passage : reading.all()) {
                stretches(passage.text(), reported)
                        .forEach(stretch -> findings.add(passage.finding(ToneRule.REPORT_QUOTED, stretch)));
            }
        }
        return findings;
    }

    private static Set<String> reported(List<String> reports) {
        Set<String> reported = new HashSet<>();
        for (String report : reports) {
            List<ToneToken> tokens = ToneToken.of(report);
            for (int first = 0; first < tokens.size(); first++) {
                int end = endOfRow(tokens, first);
                if (end > 0) {
                    reported.add(key(tokens.subList(first, end)));
                }
            }
        }
        return reported;
    }

    /** Rows that overlap are one stretch. */
    private static List<ToneSpan> stretches(String text, Set<String> reported) {
        List<ToneToken> tokens = ToneToken.of(text);
        List<ToneSpan> stretches = new ArrayList<>();
        for (int first = 0; first < tokens.size(); first++) {
            int end = endOfRow(tokens, first);
            if (end > 0 && reported.contains(key(tokens.subList(first, end)))) {
                add(
                        stretches,
                        new ToneSpan(
                                tokens.get(first).start(), tokens.get(end - 1).end()));
            }
        }
        return stretches;
    }

    private static void add(List<ToneSpan> stretches, ToneSpan row) {
        int last = stretches.size() - 1;
        if (last >= 0 && row.start() < stretches.get(last).end()) {
            stretches.set(last, new ToneSpan(stretches.get(last).start(), row.end()));
        } else {
            stretches.add(row);
        }
    }

    /** The end of the shortest row from there that is long enough; 0 when there is none. */
    private static int endOfRow(List<ToneToken> tokens, int first) {
        int weight = 0;
        for (int at = first; at < tokens.size(); at++) {
            weight += tokens.get(at).weight();
            if (weight >= ENOUGH) {
                return at + 1;
            }
        }
        return 0;
    }

    private static String key(List<ToneToken> row) {
        return row.stream().map(ToneToken::folded).collect(Collectors.joining(" "));
    }
}
