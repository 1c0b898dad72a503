package app.laststraw.usecase.script;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.Likeness;
import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.workspace.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What somebody typed who may want a script, as far as it is understood: in any order, in either language, with whatever
 * stands around it. Of words that overlap the longest count, so that “Draft House” is a client and no draft, and “English
 * Rose Ltd” no language; where they are equally long, ours do.
 *
 * @param asksForScript whether it says so, or is nothing but a script’s name
 * @param script null where none is named; the first of several
 * @param language null where none is named; the first of several
 * @param clients who are called by a name or an alias, without its legal form or with it; archived ones too
 * @param near clients whose names begin with words that are left, or have them in them; nobody of {@code clients}
 * @param rest what is left, in words as they are compared, without what is said around names
 */
record TypedRequest(
        boolean asksForScript,
        ScriptId script,
        Language language,
        List<Client> clients,
        List<Client> near,
        List<String> rest) {
    /** In characters: whoever wants a script says so in fewer. */
    private static final int LONGEST = 1_000;

    private static final int LEAST_LETTERS = 2;
    private static final char TAKEN = '\n';

    /** Words of the text, and what they mean; where all is null, they ask for a script. */
    private record Mark(int from, int to, ScriptId script, Language language, Client client) {
        static final Comparator<Mark> LONGEST_FIRST = Comparator.<Mark>comparingInt(mark -> mark.from - mark.to)
                .thenComparing(mark -> mark.client != null)
                .thenComparing(mark -> mark.from);
    }

    /**
     * @param directory every client that stands for itself
     * @param titles of the scripts, beside what they are called anyway
     */
    static TypedRequest read(String typed, List<Client> directory, Map<String, ScriptId> titles) {
        String text = Likeness.inWords(typed.substring(0, Math.min(typed.length(), LONGEST)));
        List<Mark> marks = longest(marks(text, directory, titles), text.length());
        List<String> fragments = fragments(text, marks);
        List<String> rest = fragments.stream()
                .map(TypedRequest::withoutFillers)
                .filter(each -> !each.isEmpty())
                .toList();
        ScriptId script = first(marks, Mark::script);
        List<Client> clients = called(marks);
        boolean asked = ScriptWords.REQUEST.stream()
                .anyMatch(word -> places(text, word).findAny().isPresent());
        return new TypedRequest(
                asked || script != null && rest.isEmpty(),
                script,
                first(marks, Mark::language),
                clients,
                near(directory, Stream.concat(fragments.stream(), rest.stream()).toList(), clients),
                rest);
    }

    private static List<Mark> marks(String text, List<Client> directory, Map<String, ScriptId> titles) {
        List<Mark> marks = new ArrayList<>();
        ScriptWords.REQUEST.forEach(word -> mark(marks, text, word, null, null, null));
        ScriptWords.LANGUAGES.forEach(
                (language, words) -> words.forEach(word -> mark(marks, text, word, null, language, null)));
        titles.forEach((title, script) -> mark(marks, text, Likeness.inWords(title), script, null, null));
        ScriptWords.scripts().forEach((word, script) -> mark(marks, text, word, script, null, null));
        directory.forEach(client -> names(client)
                .filter(name -> !ScriptWords.FILLERS.contains(name))
                .forEach(name -> mark(marks, text, name, null, null, client)));
        return marks;
    }

    private static void mark(
            List<Mark> marks, String text, String words, ScriptId script, Language language, Client client) {
        places(text, words).forEach(at -> marks.add(new Mark(at, at + words.length(), script, language, client)));
    }

    /** In the words in which names are compared: as it is, and without its legal form. */
    private static Stream<String> names(Client client) {
        return Stream.concat(Stream.of(client.name()), client.aliases().stream())
                .flatMap(name -> Stream.of(Likeness.inWords(name.text()), Likeness.inWords(name)))
                .distinct();
    }

    /** Where these words stand in the text, not within others; Chinese sets no blanks. */
    private static Stream<Integer> places(String text, String words) {
        if (words.codePointCount(0, words.length()) < LEAST_LETTERS) {
            return Stream.empty();
        }
        return Stream.iterate(text.indexOf(words), at -> at >= 0, at -> text.indexOf(words, at + 1))
                .filter(at -> isBorder(text, at) && isBorder(text, at + words.length()));
    }

    private static boolean isBorder(String text, int at) {
        return at == 0
                || at == text.length()
                || !isWithinWord(text.codePointBefore(at))
                || !isWithinWord(text.codePointAt(at));
    }

    private static boolean isWithinWord(int character) {
        return character != ' ' && !Character.isIdeographic(character);
    }

    private static List<Mark> longest(List<Mark> marks, int length) {
        BitSet taken = new BitSet(length);
        List<Mark> longest = new ArrayList<>();
        for (Mark mark : marks.stream().sorted(Mark.LONGEST_FIRST).toList()) {
            if (taken.get(mark.from, mark.to).isEmpty()) {
                taken.set(mark.from, mark.to);
                longest.add(mark);
            }
        }
        return longest.stream().sorted(Comparator.comparing(Mark::from)).toList();
    }

    private static <T> T first(List<Mark> marks, Function<Mark, T> meaning) {
        return marks.stream().map(meaning).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static List<Client> called(List<Mark> marks) {
        return marks.stream()
                .map(Mark::client)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static List<String> fragments(String text, List<Mark> marks) {
        StringBuilder left = new StringBuilder(text);
        marks.forEach(
                mark -> left.replace(mark.from, mark.to, String.valueOf(TAKEN).repeat(mark.to - mark.from)));
        return Arrays.stream(left.toString().split("[" + TAKEN + "]+"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static String withoutFillers(String fragment) {
        String before;
        String left = fragment;
        do {
            before = left;
            for (String filler : ScriptWords.FILLERS) {
                left = without(filler, left);
            }
        } while (!left.equals(before));
        return left;
    }

    private static String without(String filler, String fragment) {
        String left = fragment;
        if (left.startsWith(filler) && isBorder(left, filler.length())) {
            left = left.substring(filler.length()).strip();
        }
        int end = left.length() - filler.length();
        return left.endsWith(filler) && isBorder(left, end)
                ? left.substring(0, end).strip()
                : left;
    }

    private static List<Client> near(List<Client> directory, List<String> fragments, List<Client> called) {
        return directory.stream()
                .filter(client -> !client.isArchived() && !called.contains(client))
                .filter(client ->
                        names(client).anyMatch(name -> fragments.stream().anyMatch(words -> isNear(name, words))))
                .toList();
    }

    private static boolean isNear(String name, String words) {
        int at = words.codePointCount(0, words.length()) < LEAST_LETTERS ? -1 : name.indexOf(words);
        while (at >= 0 && !isBorder(name, at)) {
            at = name.indexOf(words, at + 1);
        }
        return at >= 0;
    }
}
