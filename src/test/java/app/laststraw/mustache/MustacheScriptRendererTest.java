package app.laststraw.mustache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.decision.Sentence;
import app.laststraw.domain.script.DraftChoices;
import app.laststraw.domain.script.DraftText;
import app.laststraw.domain.script.Template;
import app.laststraw.domain.script.TemplateRefused;
import app.laststraw.domain.workspace.Language;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MustacheScriptRendererTest {
    private static final MustacheScriptRenderer RENDERER = new MustacheScriptRenderer(Optional.empty());
    private static final DraftChoices EXCUSE = DraftChoices.of(ScriptId.EXCUSE, Language.ENGLISH, true);

    @ParameterizedTest
    @EnumSource(ScriptId.class)
    void everyScriptIsThereInBothLanguagesWithItsSource(ScriptId script) throws TemplateRefused {
        for (Language language : Language.values()) {
            String source = RENDERER.source(script, language);
            Template template = RENDERER.template(script, language);

            assertTrue(source.startsWith("---\nid: " + script + "\nlanguage: " + language.tag() + "\n"), source);
            assertEquals(
                    template.blanks(), RENDERER.read(script, language, source).blanks());
        }
    }

    @Test
    void aTemplateOfTheFirmIsReadOrRefusedWithLineAndReason() throws TemplateRefused {
        String source = RENDERER.source(ScriptId.EXCUSE, Language.ENGLISH);

        Template own = RENDERER.read(
                ScriptId.EXCUSE, Language.ENGLISH, source.replace("I am sorry about this", "We regret this"));
        TemplateRefused refused = assertThrows(
                TemplateRefused.class,
                () -> RENDERER.read(ScriptId.EXCUSE, Language.ENGLISH, source.replace("{{service}}", "{{servise}}")));

        assertTrue(own.render(EXCUSE, Map.of()).text().contains("We regret this"));
        assertEquals(Sentence.of("templates.flaw.undeclared", "servise"), refused.flaw());
        assertTrue(source.lines().toList().get(refused.line() - 1).contains("{{service}}"), refused.getMessage());
    }

    @Test
    void aSubjectIsOneLineWhateverFillsIt() {
        DraftText draft = Drafts.render(
                DraftChoices.of(ScriptId.STRAIGHT_TALK, Language.ENGLISH, true), Map.of("project", "the\n\nshop"));

        assertEquals("The end of our work on the shop", draft.subject());
    }

    @Test
    void aBlankThatTheSubjectShowsComesFirst() {
        assertEquals("firm_name", Drafts.empty(EXCUSE).left().get(0).name());
    }

    @Test
    void manyThreadsRenderAtOnce() {
        Map<String, String> values = Map.of("client_name", "Northwind");
        DraftText expected = Drafts.render(EXCUSE, values);

        Stream<Integer> many = Stream.iterate(0, number -> number + 1).limit(2_000);

        assertTrue(many.parallel().map(number -> Drafts.render(EXCUSE, values)).allMatch(expected::equals));
    }
}
