package app.laststraw.domain.script.tone;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One way of writing for what is written in many: small letters, straight quotation marks, narrow punctuation, 你 for 您.
 * Each character becomes one character, so that what is found in the one stands at the same place in the other.
 */
final class ToneFold {
    /** Stands for what is hidden; a letter of no language. */
    private static final char HIDDEN = '□';
    /** A dot that ends no sentence: in a number, an address, after a title. */
    private static final char INNER_DOT = '·';

    private static final Pattern DOT_OF_A_SHORT_FORM = Pattern.compile(
            "(?<![a-z])(?:mr|mrs|ms|dr|st|inc|ltd|co|corp|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.");

    private ToneFold() {}

    static String fold(String text) {
        char[] folded = new char[text.length()];
        for (int at = 0; at < folded.length; at++) {
            boolean inner = text.charAt(at) == '.' && at + 1 < folded.length && !isBlankOrMark(text.charAt(at + 1));
            folded[at] = inner ? INNER_DOT : fold(text.charAt(at));
        }
        return DOT_OF_A_SHORT_FORM
                .matcher(new String(folded))
                .replaceAll(shortForm -> shortForm.group().replace('.', INNER_DOT));
    }

    static char fold(char character) {
        if (character >= '！' && character <= '～') {
            return Character.toLowerCase((char) (character - '！' + '!'));
        }
        return switch (character) {
            case '’', '‘', 'ʼ', '´', '`' -> '\'';
            case '“', '”', '„', '«', '»', '「', '」', '『', '』' -> '"';
            case '‐', '‑', '–' -> '-';
            case '您' -> '你';
            case '\n', '\u2028', '\u2029' -> '\n';
            default -> isBlank(character) ? ' ' : Character.toLowerCase(character);
        };
    }

    /** The folded text with each of the {@code hidden}, where it stands as whole words, made unreadable. */
    static String without(List<String> hidden, String folded) {
        char[] left = folded.toCharArray();
        for (String each : hidden) {
            for (ToneSpan found : ToneNames.places(folded, each)) {
                Arrays.fill(left, found.start(), found.end(), HIDDEN);
            }
        }
        return new String(left);
    }

    private static boolean isBlankOrMark(char character) {
        return isBlank(character) || "\"'”’)".indexOf(character) >= 0;
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
