package app.laststraw.mustache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.script.Blank;
import app.laststraw.domain.script.DraftChoices;
import app.laststraw.domain.script.DraftText;
import app.laststraw.domain.script.Passage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every script in every language, with every choice and every shape of value. */
class ScriptMatrixTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\[([^\\[\\]]+)]");
    private static final String LONG_NAME = "Nordwind & Söhne ".repeat(18).strip();

    /** What somebody may type, and how it reads in the draft. */
    private static final Map<String, String> TYPED = typed();

    private static Stream<DraftChoices> drafts() {
        return Drafts.all();
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void whatNobodyFilledShowsAsALabelAndIsCountedOnceInOrder(DraftChoices choices) {
        for (String nothing : List.of("", "  ", "\n\t\n", "\u0000\u202E")) {
            DraftText draft = Drafts.filledWith(choices, nothing);

            assertEquals(
                    placeholders(draft), draft.left().stream().map(Blank::label).toList());
            assertFalse(draft.left().isEmpty());
            assertEquals(Drafts.empty(choices), draft);
        }
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void aFilledDraftHasNoBlankAndNoTraceOfTheTemplate(DraftChoices choices) {
        DraftText draft = Drafts.filledWell(choices);

        assertEquals(List.of(), draft.left());
        String all = draft.subject() + "\n" + draft.text();
        for (String trace : List.of("[", "]", "{{", "}}", "---", "2027-03-14", "2400", "&amp;", "\n>", "\n\n\n")) {
            assertFalse(all.contains(trace), trace + " in " + all);
        }
        assertEquals(draft.isSpoken(), all.startsWith("null\n"));
        assertFalse(draft.text().contains("null"));
        assertTrue(draft.passages().stream()
                .allMatch(passage -> passage.text().equals(passage.text().strip())
                        && !passage.text().isEmpty()));
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void whateverIsTypedComesOutAsTextInTheSamePlacesAndChangesNothingElse(DraftChoices choices) {
        DraftText plain = Drafts.filledWith(choices, "§");
        TYPED.forEach((typed, read) -> {
            DraftText draft = Drafts.filledWith(choices, typed);

            assertEquals(
                    plain.passages().stream()
                            .map(passage ->
                                    new Passage(passage.kind(), passage.text().replace("§", read)))
                            .toList(),
                    draft.passages());
            assertEquals(
                    plain.isSpoken() ? null : plain.subject().replace("§", read.replaceAll("\n+", " ")),
                    draft.subject());
            assertEquals(List.of(), draft.left());
            assertFalse(draft.text().contains("\n\n\n"), draft.text());
        });
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void onlySpokenScriptsHaveCuesAndOnlyWrittenOnesASubject(DraftChoices choices) {
        DraftText draft = Drafts.filledWith(choices, "> not a cue\n> nor this");

        long cues = draft.passages().stream()
                .filter(passage -> passage.kind() == Passage.Kind.CUE)
                .count();
        assertEquals(draft.isSpoken(), cues > 2, cues + " cues");
        assertEquals(Drafts.template(choices).isSpoken(), draft.isSpoken());
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void aChoiceChangesTheTextExactlyWhereItsScriptOffersIt(DraftChoices choices) {
        DraftChoices everything = DraftChoices.of(choices.script(), choices.language(), true);
        boolean differs = Drafts.template(choices).sections().stream()
                .anyMatch(section -> choices.keeps(section) != everything.keeps(section));

        assertEquals(differs, !Drafts.empty(choices).equals(Drafts.empty(everything)));
    }

    private static Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String asIs : List.of(
                "O'Brien & Søn <Ltd> \"The {Best}\"",
                "王小明",
                "شركة الرياح الشمالية",
                "{{x}}",
                "{{client_name}} {{{client_name}}} {{&client_name}}",
                "{{#referral}}",
                "{{/referral}}",
                "{{^full}}no{{/full}}",
                "{{> en/end-now}}",
                "{{=<% %>=}}",
                "}}",
                "> a cue?",
                "words\n> a cue?\n{{#reason}}\nwords",
                "{0} and '{1}'",
                "$1 \\0 ${HOME} %s",
                "first line\nsecond line\n\nthird line",
                "<!channel> <@U123> *bold* `code` &amp;",
                "null",
                "👩‍💻 \uD83E\uDEE0 in a newer alphabet than this Java’s",
                "2027-13-45",
                "2400.00 XYZ",
                LONG_NAME,
                "notes, ".repeat(430) + "end")) {
            typed.put(asIs, asIs);
        }
        typed.put("  spaced  ", "spaced");
        typed.put("a\r\nb\u2028c\u000Bd\te", "a\nb\nc\nd e");
        typed.put("a\n \n\t\n\n\nb\n\n", "a\n\nb");
        typed.put("bell\u0007 nul\u0000 turned\u202Earound\u2066", "bell nul turnedaround");
        typed.put("private\uE000 lone\uD800 gap\uFFFC none\uFFFE", "private\uFFFD lone\uFFFD gap\uFFFD none\uFFFD");
        return typed;
    }

    private static List<String> placeholders(DraftText draft) {
        LinkedHashSet<String> labels = new LinkedHashSet<>();
        Matcher placeholder = PLACEHOLDER.matcher(draft.subject() + "\n" + draft.text());
        while (placeholder.find()) {
            labels.add(placeholder.group(1));
        }
        return new ArrayList<>(labels);
    }
}
