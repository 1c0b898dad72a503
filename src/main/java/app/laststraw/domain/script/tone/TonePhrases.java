package app.laststraw.domain.script.tone;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Phrases of one language that are looked for together. They are written one a line, as {@link ToneFold} writes them: (a|b) is
 * one or the other, a question mark follows what may be missing, … is a few words of the same sentence, ‥ fewer still without a comma, ~ the rest of a
 * word, # a word.
 *
 * <p>Nothing in them repeats without end, so that a text of any length is looked through in one go.
 */
final class TonePhrases {
    private static final int BEFORE = 40;
    private static final Pattern CLAUSE =
            Pattern.compile("[,.;:!?。\n—]|(?<![a-z])(?:we|i|or|but|and|because|if)(?![a-z])");
    /** “not your fault” blames nobody. */
    private static final Pattern ENGLISH_NOT = Pattern.compile(
            "n't(?![a-z])|(?<![a-z])(?:not|cannot|never|nobody|no one|without|neither|nor)(?![a-z])|(?<![a-z])no $");

    private static final Pattern CHINESE_NOT =
            Pattern.compile("(?:不(?![久过仅但管论])|没|非(?!常)|无(?!论)|别(?![的人])|勿|未(?!来)).{0,4}$");

    /** Without one of these there is nothing to look for. */
    private final Pattern script;

    private final Pattern pattern;

    private TonePhrases(String script, String pattern) {
        this.script = Pattern.compile(script);
        this.pattern = Pattern.compile(pattern);
    }

    static TonePhrases english(String lines) {
        return new TonePhrases("[a-z]", "(?<![\\p{IsLatin}\\p{N}])(?:" + anyOf(lines) + ")(?![\\p{IsLatin}\\p{N}])");
    }

    /** Chinese sets no blanks, so a phrase may stand anywhere. */
    static TonePhrases chinese(String lines) {
        return new TonePhrases("\\p{IsHan}", anyOf(lines));
    }

    private static String anyOf(String lines) {
        return lines.lines()
                .map(line -> line.strip()
                        .replace("(", "(?:")
                        .replace("(?:?", "(?")
                        .replace(" ", "[ \n]{1,2}")
                        .replace("#", "[\\p{IsLatin}'-]{1,20}")
                        .replace("…", "[^.!?。\n]{0,40}?")
                        .replace("‥", "[^.!?。,\n]{0,12}?")
                        .replace("~", "\\p{IsLatin}{0,12}"))
                .collect(Collectors.joining("|"));
    }

    List<ToneSpan> in(String folded) {
        List<ToneSpan> found = new ArrayList<>();
        if (!script.matcher(folded).find()) {
            return found;
        }
        Matcher matcher = pattern.matcher(folded);
        while (matcher.find()) {
            found.add(new ToneSpan(matcher.start(), matcher.end()));
        }
        return found;
    }

    /** Without those that are denied in the same breath. */
    List<ToneSpan> affirmedIn(String folded) {
        return in(folded).stream()
                .filter(span -> !isDenied(folded, span.start()))
                .toList();
    }

    private static boolean isDenied(String folded, int start) {
        String before = folded.substring(Math.max(0, start - BEFORE), start);
        Matcher clauses = CLAUSE.matcher(before);
        int clause = 0;
        while (clauses.find()) {
            clause = clauses.end();
        }
        String breath = before.substring(clause);
        return ENGLISH_NOT.matcher(breath).find() || CHINESE_NOT.matcher(breath).find();
    }

    String source() {
        return pattern.pattern();
    }
}
