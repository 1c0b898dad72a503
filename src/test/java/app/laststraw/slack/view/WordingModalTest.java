package app.laststraw.slack.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.decision.Sentence;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.mustache.MustacheScriptRenderer;
import app.laststraw.slack.message.Approved;
import app.laststraw.slack.message.Samples;
import app.laststraw.slack.message.SlackLimits;
import app.laststraw.usecase.script.Wording;
import app.laststraw.usecase.script.Wording.Origin;
import app.laststraw.words.Words;
import com.google.gson.JsonObject;
import com.slack.api.model.view.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordingModalTest {
    private static final Words ENGLISH = Words.in(Language.ENGLISH);
    private static final MustacheScriptRenderer RENDERER = new MustacheScriptRenderer(Optional.empty());
    private static final String HEAD = "---\nid: EXCUSE\n---";

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFormsAreAsApproved(Language language) {
        Words words = Words.in(language);
        Wording builtIn = wording(language, Origin.BUILT_IN, source(language));
        Approved.check("modal-wording." + language.tag(), WordingModal.open(words, builtIn));
        Wording own = wording(language, Origin.OWN, source(language));
        View typed = Untouched.submitted(WordingModal.open(words, builtIn));
        Approved.check("modal-wording-overtaken." + language.tag(), WordingModal.overtaken(words, own, typed));
        Approved.check("modal-wording-back." + language.tag(), WordingModal.wentBack(words, builtIn));
        Approved.check(
                "modal-wording-too-long." + language.tag(),
                WordingModal.open(words, wording(language, Origin.OWN, HEAD + "\n" + "x".repeat(3001))));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theListIsAsApproved(Language language) {
        List<Wording> all = new ArrayList<>();
        for (ScriptId script : ScriptId.values()) {
            Origin origin = Origin.values()[script.ordinal() % Origin.values().length];
            all.add(new Wording(
                    script, language, origin, 2, "", new MemberId("U0MAYA"), name(script), LocalDate.of(2026, 3, 14)));
        }
        View list = WordingsModal.open(Words.in(language), language, all);
        Approved.check("modal-wordings." + language.tag(), list);
    }

    private static String name(ScriptId script) {
        return script == ScriptId.CONVERSATION ? "Maya" : null;
    }

    @ParameterizedTest
    @EnumSource(ScriptId.class)
    void everyBuiltInScriptFitsAndComesBackAsItIs(ScriptId script) {
        for (Language language : Language.values()) {
            String source = RENDERER.source(script, language);
            View form = WordingModal.open(ENGLISH, wording(language, Origin.BUILT_IN, source));
            assertEquals(List.of(), SlackLimits.ofView(Approved.json(form)));
            View sent = Untouched.submitted(form);
            assertEquals(source.strip(), WordingModal.source(sent).strip());
            assertEquals(3, Untouched.inputs(form).size(), "head, text, and one to spare");
            assertTrue(text(form, "head.3").endsWith("\n---"));
        }
    }

    @Test
    void aLongTextStandsInAsManyInputsAsItTakesEachOfWholeParagraphs() {
        String source = HEAD + "\n" + ("p".repeat(900) + "\n\n" + "> " + "c".repeat(500) + "\n\n").repeat(6) + "end";
        View form = WordingModal.open(ENGLISH, wording(Language.ENGLISH, Origin.OWN, source));
        assertEquals(List.of(), SlackLimits.ofView(Approved.json(form)));
        assertEquals(
                List.of("head.3", "text_1.3", "text_2.3", "text_3.3", "text_4.3"),
                List.copyOf(Untouched.inputs(form).keySet()));
        assertEquals(source, WordingModal.source(Untouched.submitted(form)).strip());
        assertTrue(
                text(form, "text_2.3").startsWith("p") && text(form, "text_2.3").endsWith("c"));
    }

    @Test
    void theRestOfALongTextIsWrittenIntoTheOneToSpare() {
        View form =
                Untouched.submitted(WordingModal.open(ENGLISH, wording(Language.ENGLISH, Origin.OWN, HEAD + "\na")));
        type(form, "text_2.3", "b\r\nc");
        assertEquals(HEAD + "\na\n\nb\nc", WordingModal.source(form).strip());
    }

    @Test
    void aFaultStandsAtTheInputWithItsLine() {
        View form =
                Untouched.submitted(WordingModal.open(ENGLISH, wording(Language.ENGLISH, Origin.OWN, HEAD + "\na")));
        type(form, "text_1.3", "one\n\nthree");
        type(form, "text_2.3", "five\nsix\n");
        assertEquals("head.3: Line 3", at(form, 3));
        assertEquals("text_1.3: Line 1", at(form, 4));
        assertEquals("text_1.3: Line 3", at(form, 6));
        assertEquals("text_2.3: Line 1", at(form, 8));
        assertEquals("text_2.3: Line 2", at(form, 9));
        assertEquals("six", WordingModal.source(form).lines().toList().get(8));
        assertEquals("head.3: This c", at(form, 0));
        assertEquals("head.3: This c", at(form, 99));
        type(form, "text_1.3", "");
        assertEquals("text_2.3: Line 1", at(form, 4));
    }

    private static String at(View form, int line) {
        Map<String, String> errors =
                WordingModal.errors(ENGLISH, form, line, Sentence.of("templates.flaw.undeclared", "name"));
        Map.Entry<String, String> error = errors.entrySet().iterator().next();
        assertTrue(error.getValue().contains("the blank name is not declared in the head"), error.getValue());
        return error.getKey() + ": " + error.getValue().substring(0, 6);
    }

    @Test
    void whoeverIsOvertakenFindsAllThatTheyTyped() {
        View form =
                Untouched.submitted(WordingModal.open(ENGLISH, wording(Language.ENGLISH, Origin.OWN, HEAD + "\na")));
        type(form, "text_1.3", "Mine <!channel> {0}");
        Wording theirs = new Wording(
                ScriptId.EXCUSE,
                Language.ENGLISH,
                Origin.OWN,
                4,
                HEAD + "\ntheirs",
                new MemberId("U0LEO"),
                "Leo",
                LocalDate.of(2026, 3, 14));
        View again = WordingModal.overtaken(ENGLISH, theirs, form);
        assertEquals("Mine <!channel> {0}", text(again, "text_1.3"), "in the block that it was typed into");
        assertEquals(4, WordingModal.number(again));
        assertFalse(Approved.json(again).toString().contains("theirs\""));
    }

    @Test
    void whatNoFormTakesCanStillBeDroppedAndIsReplacedByWhatStands() {
        View told = WordingModal.open(
                ENGLISH, wording(Language.ENGLISH, Origin.OWN, HEAD + "\n" + "x".repeat(TemplateParts.MOST + 1)));
        assertTrue(Approved.json(told).toString().contains(WordingModal.GO_BACK));
        assertEquals(3, WordingModal.number(told));
        View again = WordingModal.overtaken(ENGLISH, wording(Language.ENGLISH, Origin.OWN, HEAD + "\na"), told);
        assertEquals("a", text(again, "text_1.3"));
    }

    @Test
    void anotherWordingStandsInOtherBlocks() {
        View form = WordingModal.open(ENGLISH, wording(Language.ENGLISH, Origin.OWN, HEAD + "\na"));
        Wording back =
                new Wording(ScriptId.EXCUSE, Language.ENGLISH, Origin.BUILT_IN, 4, HEAD + "\nb", null, null, null);
        assertNotEquals(
                Untouched.inputs(form).keySet(),
                Untouched.inputs(WordingModal.wentBack(ENGLISH, back)).keySet());
    }

    @Test
    void theScriptIsReadBackFromTheFormAndFromItsButton() {
        View form = WordingModal.open(ENGLISH, wording(Language.SIMPLIFIED_CHINESE, Origin.OWN, HEAD + "\na"));
        WordingsModal.Script script = new WordingsModal.Script(ScriptId.EXCUSE, Language.SIMPLIFIED_CHINESE);
        assertEquals(script, WordingModal.script(form));
        assertEquals(script, WordingsModal.Script.read("EXCUSE:zh-CN"));
        assertEquals(3, WordingModal.number(form));
    }

    @Test
    void whateverIsSavedKeepsSlacksLimitsAndStaysText() {
        Samples.HOSTILE.stream().filter(hostile -> !hostile.isBlank()).forEach(hostile -> {
            View form = WordingModal.open(ENGLISH, wording(Language.ENGLISH, Origin.OWN, HEAD + "\n" + hostile));
            assertEquals(List.of(), SlackLimits.ofView(Approved.json(form)), hostile);
            Wording named = new Wording(
                    ScriptId.EXCUSE,
                    Language.ENGLISH,
                    Origin.OWN,
                    3,
                    HEAD,
                    new MemberId("U0MAYA"),
                    hostile,
                    LocalDate.of(2026, 3, 14));
            View list = WordingsModal.open(ENGLISH, Language.ENGLISH, List.of(named));
            assertFalse(Approved.json(list).toString().contains("mrkdwn"));
        });
    }

    private static String source(Language language) {
        return HEAD + "\n" + (language == Language.ENGLISH ? "Dear {{contact_name}}," : "{{contact_name}}：");
    }

    private static Wording wording(Language language, Origin origin, String source) {
        return new Wording(
                ScriptId.EXCUSE,
                language,
                origin,
                3,
                source,
                new MemberId("U0MAYA"),
                "Maya",
                LocalDate.of(2026, 3, 14));
    }

    private static String text(View form, String block) {
        JsonObject element = Untouched.inputs(form).get(block).getAsJsonObject("element");
        return element.get("initial_value").getAsString();
    }

    private static void type(View form, String block, String text) {
        form.getState().getValues().get(block).get(block).setValue(text);
    }
}
