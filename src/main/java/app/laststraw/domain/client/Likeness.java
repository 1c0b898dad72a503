package app.laststraw.domain.client;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether two records may be about the same firm: one has a name that is like one of the other's, or an e-mail domain of the
 * other's. Names are alike that are the same without punctuation and legal forms, or of which one stands within the
 * other as whole words.
 *
 * @param names in words, as they are compared
 */
public record Likeness(List<List<String>> names, Set<String> emailDomains) {
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

    public Likeness {
        names = List.copyOf(names);
        emailDomains = Set.copyOf(emailDomains);
    }

    public static Likeness of(Client client) {
        return new Likeness(
                Stream.concat(Stream.of(client.name()), client.aliases().stream())
                        .map(Likeness::words)
                        .filter(words -> !words.isEmpty())
                        .toList(),
                client.presence().emailDomains());
    }

    public static boolean between(Client one, Client other) {
        return of(one).isTo(of(other));
    }

    public boolean isTo(Likeness other) {
        return names.stream().anyMatch(name -> other.names.stream().anyMatch(theirs -> alike(name, theirs)))
                || !Collections.disjoint(emailDomains, other.emailDomains);
    }

    private static boolean alike(List<String> one, List<String> other) {
        return one.equals(other) || standsWithin(one, other) || standsWithin(other, one);
    }

    /** Any text in the words in which names are compared, parted by single blanks: blind to case, accents and punctuation. */
    public static String inWords(String typed) {
        return wordsIn(ClientName.keyOf(typed)).collect(Collectors.joining(" "));
    }

    /** A name in the words in which it is compared, without the legal form at its end; empty where nothing else is left. */
    public static String inWords(ClientName name) {
        return String.join(" ", words(name));
    }

    private static Stream<String> wordsIn(String key) {
        String bare = WITHIN_WORDS.matcher(key).replaceAll("");
        return Arrays.stream(BETWEEN_WORDS.split(bare)).filter(word -> !word.isEmpty());
    }

    /** Without legal forms at the end; empty for a name that is made of nothing else. */
    private static List<String> words(ClientName name) {
        List<String> words = wordsIn(name.key())
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
