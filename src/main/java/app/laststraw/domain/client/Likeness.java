package app.laststraw.domain.client;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether two records may be about the same firm: one has a name that is like one of the other's, or an e-mail domain of the
 * other's. Names are alike that are the same without punctuation and legal forms, or of which one stands within the
 * other as whole words.
 */
public final class Likeness {
    private static final int LEAST_LETTERS = 4;
    /** Chinese sets no blanks between words, and two characters make a name. */
    private static final int LEAST_CHARACTERS = 2;

    private static final Pattern WITHIN_WORDS = Pattern.compile("[.'’`´]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}+");
    private static final Pattern CHINESE_FORMS = Pattern.compile("(股份|有限|责任|責任|公司)+$");
    private static final Set<String> FORMS = Set.of(
            "ab",
            "ag",
            "aps",
            "as",
            "bv",
            "co",
            "company",
            "corp",
            "corporation",
            "gmbh",
            "inc",
            "incorporated",
            "kg",
            "limited",
            "llc",
            "llp",
            "ltd",
            "lp",
            "mbh",
            "nv",
            "ohg",
            "oy",
            "plc",
            "pte",
            "pty",
            "sa",
            "sarl",
            "sas",
            "sl",
            "spa",
            "srl",
            "ug");

    private Likeness() {}

    public static boolean between(Client one, Client other) {
        return names(one).anyMatch(name -> names(other).anyMatch(theirs -> alike(name, theirs)))
                || !Collections.disjoint(
                        one.presence().emailDomains(), other.presence().emailDomains());
    }

    private static Stream<ClientName> names(Client client) {
        return Stream.concat(Stream.of(client.name()), client.aliases().stream());
    }

    static boolean alike(ClientName one, ClientName other) {
        List<String> words = words(one);
        List<String> others = words(other);
        return !words.isEmpty() && (words.equals(others) || standsWithin(words, others) || standsWithin(others, words));
    }

    /** Without legal forms at the end; empty for a name that is made of nothing else. */
    private static List<String> words(ClientName name) {
        String bare = WITHIN_WORDS.matcher(name.key()).replaceAll("");
        List<String> words = Arrays.stream(BETWEEN_WORDS.split(bare))
                .map(word -> CHINESE_FORMS.matcher(word).replaceAll(""))
                .filter(word -> !word.isEmpty())
                .toList();
        int end = words.size();
        while (end > 0 && FORMS.contains(words.get(end - 1))) {
            end--;
        }
        return words.subList(0, end);
    }

    private static boolean standsWithin(List<String> few, List<String> many) {
        String name = String.join("", few);
        if (CHINESE.matcher(name).matches()) {
            return name.length() >= LEAST_CHARACTERS && String.join("", many).contains(name);
        }
        return name.codePointCount(0, name.length()) >= LEAST_LETTERS && Collections.indexOfSubList(many, few) >= 0;
    }
}
