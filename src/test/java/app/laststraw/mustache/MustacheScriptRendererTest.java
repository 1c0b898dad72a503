package app.laststraw.mustache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.script.Blank;
import app.laststraw.domain.script.BlankType;
import app.laststraw.domain.script.DraftText;
import app.laststraw.domain.workspace.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MustacheScriptRendererTest {
    private static final MustacheScriptRenderer RENDERER = new MustacheScriptRenderer(Optional.empty());
    private static final Pattern PLACEHOLDER = Pattern.compile("\\[([^\\[\\]]+)]");

    private static final List<String> HOSTILE = List.of(
            "O'Brien & Søn <Ltd>",
            "王小明",
            "{{x}}",
            "{{#referral}}",
            "{{/referral}}",
            "{{{client_name}}}",
            "{{> en/end-now}}",
            "{{=<% %>=}}",
            "{0} and '{1}'",
            "$1 \\0 ${HOME} %s",
            "first line\nsecond line",
            "<!channel> *bold* `code` &amp;",
            "  spaced  ");

    @Test
    void everyScriptOfTheDomainIsThereInEnglish() {
        for (ScriptId script : ScriptId.values()) {
            assertTrue(RENDERER.has(script, Language.ENGLISH), script::name);
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void anEmptyDraftShowsAndCountsEachBlankOnceInOrderOfAppearance(
            ScriptId script, Language language, boolean withReferral) {
        DraftText draft = RENDERER.render(script, language, Map.of("client_name", "  "), withReferral);

        assertEquals(
                placeholders(draft), draft.left().stream().map(Blank::label).toList());
        assertFalse(draft.left().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aFilledDraftHasNoBlankAndNoTraceOfTheTemplate(ScriptId script, Language language, boolean withReferral) {
        DraftText draft = RENDERER.render(script, language, allFilledWith(script, language, "Northwind"), withReferral);

        assertEquals(List.of(), draft.left());
        String all = draft.subject() + draft.text();
        assertFalse(all.contains("[") || all.contains("{{") || all.contains("---"), all);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void whatWasFilledInComesOutAsTyped(ScriptId script, Language language, boolean withReferral) {
        for (String typed : HOSTILE) {
            DraftText plain = RENDERER.render(script, language, allFilledWith(script, language, "§"), withReferral);
            DraftText draft = RENDERER.render(script, language, allFilledWith(script, language, typed), withReferral);

            assertEquals(plain.text().replace("§", typed), draft.text());
            assertEquals(List.of(), draft.left());
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aReferralIsAParagraphOfItsOwnAndLeavesNoGapWhenItIsLeftOut(
            ScriptId script, Language language, boolean withReferral) {
        String text = RENDERER.render(script, language, Map.of(), withReferral).text();

        assertFalse(text.contains("\n\n\n"), text);
        assertEquals(text.strip(), text);
    }

    @Test
    void theReferralIsKeptOnlyWhereItIsOffered() {
        DraftText with = RENDERER.render(ScriptId.STRAIGHT_TALK, Language.ENGLISH, Map.of("company", "Fabrikam"), true);
        DraftText without =
                RENDERER.render(ScriptId.STRAIGHT_TALK, Language.ENGLISH, Map.of("company", "Fabrikam"), false);

        assertTrue(with.text().contains("\n\nFabrikam specialises in [what that company specialises in]."));
        assertFalse(without.text().contains("specialises"));
        assertTrue(with.left().stream().anyMatch(blank -> blank.name().equals("needs")));
        assertFalse(without.left().stream().anyMatch(blank -> blank.name().equals("needs")));
    }

    @Test
    void aBlankIsNamedAndLabelledAsTheTemplateDeclaresIt() {
        DraftText draft = RENDERER.render(
                ScriptId.CONVERSATION,
                Language.ENGLISH,
                Map.of("client_name", "Northwind", "contact_name", "Ana", "project", "the shop", "open_work", "texts"),
                false);

        assertEquals(
                List.of(new Blank(
                        "end_date",
                        BlankType.DATE,
                        "end date",
                        "The last day; the contract’s termination clause may set it")),
                draft.left());
        assertTrue(draft.text().contains("our work for Northwind will end on [end date]."), draft.text());
    }

    @Test
    void valuesForBlanksThatTheScriptDoesNotHaveAreIgnored() {
        Map<String, String> values = Map.of("referral", "yes", "text", "x", "class", "y");

        DraftText draft = RENDERER.render(ScriptId.STRAIGHT_TALK, Language.ENGLISH, values, false);

        assertEquals(RENDERER.render(ScriptId.STRAIGHT_TALK, Language.ENGLISH, Map.of(), false), draft);
    }

    @Test
    void writtenScriptsHaveASubjectOfOneLineAndSpokenOnesHaveNone() {
        Map<String, String> values = Map.of("project", "the\nshop");

        assertEquals(
                "The end of our work on the shop",
                RENDERER.render(ScriptId.STRAIGHT_TALK, Language.ENGLISH, values, true)
                        .subject());
        assertNull(RENDERER.render(ScriptId.CONVERSATION, Language.ENGLISH, values, true)
                .subject());
    }

    @Test
    void aBlankThatOnlyTheSubjectShowsComesFirst() {
        DraftText draft = RENDERER.render(ScriptId.EXCUSE, Language.ENGLISH, Map.of(), false);

        assertEquals("firm_name", draft.left().get(0).name());
    }

    @Test
    void manyThreadsRenderAtOnce() {
        Map<String, String> values = Map.of("client_name", "Northwind");
        DraftText expected = RENDERER.render(ScriptId.EXCUSE, Language.ENGLISH, values, true);

        Stream<Integer> many = Stream.iterate(0, number -> number + 1).limit(2_000);

        assertTrue(many.parallel()
                .map(number -> RENDERER.render(ScriptId.EXCUSE, Language.ENGLISH, values, true))
                .allMatch(expected::equals));
    }

    private static Stream<Arguments> scripts() {
        return Arrays.stream(Language.values())
                .flatMap(language -> Arrays.stream(ScriptId.values())
                        .filter(script -> RENDERER.has(script, language))
                        .flatMap(script ->
                                Stream.of(true, false).map(referral -> Arguments.of(script, language, referral))));
    }

    private static Map<String, String> allFilledWith(ScriptId script, Language language, String value) {
        return RENDERER.render(script, language, new HashMap<>(), true).left().stream()
                .collect(Collectors.toMap(Blank::name, blank -> value));
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
