package app.laststraw.domain.script.tone;

import app.laststraw.domain.script.Finding;
import app.laststraw.domain.script.ToneRule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A text of a draft, made ready to be looked through.
 *
 * @param place as {@link Finding#passage} has it
 * @param isCue whether it is for the speaker only
 * @param text as it stands
 * @param folded the same text in {@link ToneFold one way of writing}, character by character at the same places, without
 *     labelled blanks and own names: whatever they are called, they are no fault of the words
 * @param sentences from the first to the last character, without gaps
 */
record TonePassage(int place, boolean isCue, String text, String folded, List<ToneSpan> sentences) {
    /** So that a text without any full stop is not looked through again and again. */
    private static final int LONGEST_SENTENCE = 1000;

    private static final String ENDS = ".!?。;\n";

    static TonePassage of(int place, boolean isCue, String text, List<String> hidden) {
        String folded = ToneFold.without(hidden, ToneFold.fold(text));
        return new TonePassage(place, isCue, text, folded, sentences(folded));
    }

    private static List<ToneSpan> sentences(String folded) {
        List<ToneSpan> sentences = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < folded.length(); at++) {
            boolean ends = ENDS.indexOf(folded.charAt(at)) >= 0;
            if (ends || at - start >= LONGEST_SENTENCE || at == folded.length() - 1) {
                sentences.add(new ToneSpan(start, at + 1));
                start = at + 1;
            }
        }
        return List.copyOf(sentences);
    }

    Finding finding(ToneRule rule, ToneSpan where) {
        return new Finding(rule, place, where.start(), text.substring(where.start(), where.end()));
    }

    /** The number of the sentence that holds the character at {@code position}. */
    int sentenceAt(int position) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (sentences.get(middle).end() > position) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The numbers of the sentences in which something of that kind is said. */
    BitSet sentencesWith(ToneLexicon lexicon) {
        BitSet numbers = new BitSet();
        lexicon.in(this).forEach(found -> numbers.set(sentenceAt(found.start())));
        return numbers;
    }
}
