package app.laststraw.domain.script.tone;

import app.laststraw.domain.script.Finding;
import app.laststraw.domain.script.ToneRule;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the names of people: the whole name, and the parts of it by which somebody may be known. */
final class ToneNames {
    private static final int LEAST_LETTERS = 3;
    private static final Pattern BETWEEN_PARTS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}']+");
    private static final Pattern ENDS_SENTENCE = Pattern.compile("(^|[.!?。:\n\"])[ \"]{0,3}$");

    /** These set no blanks between words: a name may have a letter on either side, and is only sought as a whole. */
    private static final Set<UnicodeScript> WITHOUT_BLANKS = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    /** Names that are also words: alone, they are names only with a capital letter within a sentence. */
    private static final Set<String> ALSO_WORDS = Set.of(
            "art", "bell", "best", "bill", "bishop", "black", "brown", "case", "chance", "cook", "day", "dawn", "drew",
            "faith", "fee", "first", "frank", "gene", "good", "grace", "grant", "gray", "green", "hall", "hope",
            "house", "jack", "joy", "king", "lane", "long", "love", "major", "mark", "max", "miles", "new", "page",
            "pat", "price", "rich", "rob", "rose", "sharp", "small", "smart", "step", "strong", "sue", "the", "van",
            "von", "ward", "west", "white", "will", "wise", "wood", "work", "young", "and", "you", "our", "has", "can",
            "may", "april", "june", "august");
    /** Months stand with a capital letter wherever they stand. */
    private static final Set<String> MONTHS = Set.of("may", "april", "june", "august");

    private ToneNames() {}

    /** Where reporters are named, and nobody who may be. */
    static List<Finding> named(ToneReading reading) {
        Set<String> own = new LinkedHashSet<>();
        reading.context().ownNames().forEach(name -> own.addAll(parts(fold(name))));
        List<Finding> findings = new ArrayList<>();
        for (TonePassage passage : reading.all()) {
            boolean[] taken = new boolean[passage.text().length()];
            for (String reporter : reading.context().reporters()) {
                String name = fold(reporter);
                take(findings, passage, places(passage.folded(), name), taken);
                parts(name).stream()
                        .filter(part -> isTelling(part) && !own.contains(part))
                        .forEach(part -> take(findings, passage, partPlaces(passage, part), taken));
            }
        }
        return findings;
    }

    /** Where a folded name stands in a folded text, as whole words. */
    static List<ToneSpan> places(String folded, String name) {
        List<ToneSpan> places = new ArrayList<>();
        Set<String> spellings = new LinkedHashSet<>(List.of(
                name,
                Normalizer.normalize(name, Normalizer.Form.NFC),
                Normalizer.normalize(name, Normalizer.Form.NFD)));
        spellings.removeIf(spelling -> spelling.codePointCount(0, spelling.length()) < 2);
        for (String spelling : spellings) {
            int at = folded.indexOf(spelling);
            while (at >= 0) {
                int end = at + spelling.length();
                boolean whole = isBoundary(folded, at) && isBoundary(folded, end);
                if (whole) {
                    places.add(new ToneSpan(at, end));
                }
                at = folded.indexOf(spelling, whole ? end : at + 1);
            }
        }
        return places;
    }

    static String fold(String name) {
        return ToneFold.fold(name).strip();
    }

    private static List<ToneSpan> partPlaces(TonePassage passage, String part) {
        List<ToneSpan> places = places(passage.folded(), part);
        return ALSO_WORDS.contains(part)
                ? places.stream()
                        .filter(place -> isWrittenAsName(passage, place, part))
                        .toList()
                : places;
    }

    private static boolean isWrittenAsName(TonePassage passage, ToneSpan place, String part) {
        String before = passage.folded().substring(Math.max(0, place.start() - 4), place.start());
        return !MONTHS.contains(part)
                && Character.isUpperCase(passage.text().charAt(place.start()))
                && !ENDS_SENTENCE.matcher(before).find();
    }

    private static void take(List<Finding> findings, TonePassage passage, List<ToneSpan> places, boolean[] taken) {
        for (ToneSpan place : places) {
            if (!taken[place.start()] && !taken[place.end() - 1]) {
                Arrays.fill(taken, place.start(), place.end(), true);
                findings.add(passage.finding(ToneRule.REPORTER_NAMED, place));
            }
        }
    }

    private static List<String> parts(String name) {
        return BETWEEN_PARTS.splitAsStream(name).filter(part -> !part.isEmpty()).toList();
    }

    private static boolean isTelling(String part) {
        return part.codePointCount(0, part.length()) >= LEAST_LETTERS
                && !WITHOUT_BLANKS.contains(UnicodeScript.of(part.codePointAt(0)));
    }

    /** Whether no word goes on over that position. */
    private static boolean isBoundary(String folded, int position) {
        if (position == 0 || position == folded.length()) {
            return true;
        }
        int before = folded.codePointBefore(position);
        int after = folded.codePointAt(position);
        return !isOfWord(before)
                || !isOfWord(after)
                || WITHOUT_BLANKS.contains(UnicodeScript.of(before))
                || WITHOUT_BLANKS.contains(UnicodeScript.of(after));
    }

    private static boolean isOfWord(int character) {
        int type = Character.getType(character);
        return Character.isLetterOrDigit(character)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
