package app.laststraw.domain.script.tone;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text, however they are written. Chinese sets no blanks between words, and a word has one and a half
 * characters on average; so a character counts for two thirds of a word, and twelve of them for eight words.
 *
 * @param folded the word
 * @param weight three for a word, two for a Chinese character
 */
record ToneToken(String folded, int weight, int start, int end) {
    static final int OF_A_WORD = 3;
    private static final int OF_A_CHARACTER = 2;
    /** A longer word is taken for several: words have an end. */
    private static final Pattern TOKEN = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{M}\\p{N}'&&[^\\p{IsHan}]]{1,60}");

    static List<ToneToken> of(String text) {
        List<ToneToken> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(ToneFold.fold(text));
        while (matcher.find()) {
            String folded = matcher.group().replace("'", "");
            boolean isCharacter = Character.isIdeographic(matcher.group().codePointAt(0));
            if (!folded.isEmpty()) {
                tokens.add(new ToneToken(
                        folded, isCharacter ? OF_A_CHARACTER : OF_A_WORD, matcher.start(), matcher.end()));
            }
        }
        return tokens;
    }

    static int weight(List<ToneToken> tokens) {
        return tokens.stream().mapToInt(ToneToken::weight).sum();
    }
}
