package app.laststraw.slack.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.decision.Sentence;
import app.laststraw.domain.script.Blank;
import app.laststraw.domain.script.DraftChoices;
import app.laststraw.domain.script.DraftText;
import app.laststraw.domain.script.Finding;
import app.laststraw.domain.script.Passage;
import app.laststraw.domain.script.Template;
import app.laststraw.domain.script.TemplateRefused;
import app.laststraw.domain.script.ToneRule;
import app.laststraw.domain.script.tone.ToneCheck;
import app.laststraw.domain.script.tone.ToneContext;
import app.laststraw.domain.workspace.Language;
import app.laststraw.mustache.MustacheScriptRenderer;
import app.laststraw.slack.message.Approved;
import app.laststraw.usecase.script.Wording;
import app.laststraw.usecase.script.WordingScripts.Preview;
import app.laststraw.words.Words;
import com.slack.api.model.view.View;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PreviewModalTest {
    private static final Words ENGLISH = Words.in(Language.ENGLISH);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final MustacheScriptRenderer RENDERER = new MustacheScriptRenderer(Optional.empty());

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPreviewIsAsApproved(Language language) {
        Words words = Words.in(language);
        Preview.Ready spoken = ready(
                null,
                List.of(),
                new Passage(Passage.Kind.WORDS, "Thank you for coming."),
                new Passage(Passage.Kind.CUE, "Wait."));
        Approved.check("modal-preview." + language.tag(), PreviewModal.of(words, client(language), spoken));
        View form = Untouched.submitted(WordingModal.open(words, wording(language)));
        Sentence flaw = Sentence.of("templates.flaw.undeclared", "lunch");
        Approved.check("modal-preview-refused." + language.tag(), PreviewModal.refused(words, form, 5, flaw));
        Sentence large = Sentence.of("templates.flaw.too_large", 9000);
        Approved.check("modal-preview-too-large." + language.tag(), PreviewModal.refused(words, form, 0, large));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsBetterNotSentIsToldWithItsRemedy(Language language) {
        List<Finding> findings =
                List.of(new Finding(ToneRule.ABSOLUTE, 0, 0, "You always"), Finding.ofTheWhole(ToneRule.NO_END_DATE));
        Preview.Ready letter = ready("Our work", findings, new Passage(Passage.Kind.WORDS, "You always come late."));
        Approved.check(
                "modal-preview-found." + language.tag(), PreviewModal.of(Words.in(language), client(language), letter));
    }

    private static Preview.Ready ready(String subject, List<Finding> findings, Passage... passages) {
        return new Preview.Ready(new DraftText("Our way", subject, List.of(passages), List.of()), findings);
    }

    @ParameterizedTest
    @EnumSource(ScriptId.class)
    void everyBuiltInScriptReadsWellForTheSampleClient(ScriptId script) {
        for (Language language : Language.values()) {
            Preview.Ready ready = tried(RENDERER.template(script, language), script, language);
            assertEquals(List.of(), ready.text().left());
            assertEquals(List.of(), ready.findings(), ready.text().text());
            assertTrue(fits(PreviewModal.of(ENGLISH, client(language), ready)));
        }
    }

    @Test
    void aBlankOfTheFirmsOwnHasASampleToo() throws TemplateRefused {
        String head = head()
                + "blank: parking | text | parking place | Where they park\n"
                + "blank: discount | money | discount | How much\n"
                + "blank: map | link | map | Where it is\n"
                + "blank: closed_on | date | closed on | A day\n---\n";
        Template own = RENDERER.read(
                ScriptId.HEADS_UP, Language.ENGLISH, head + body() + "{{parking}} {{discount}} {{map}} {{closed_on}}");
        String text = tried(own, ScriptId.HEADS_UP, Language.ENGLISH).text().text();
        assertTrue(text.endsWith("parking place €2,400 https://www.example.com/fees 30 November 2026"), text);
    }

    @Test
    void theWorstThatIsAcceptedFitsIntoAView() throws TemplateRefused {
        String insults = "You always come late. It is your fault.\n\n".repeat(180);
        assertTrue(fits(PreviewModal.of(ENGLISH, client(Language.ENGLISH), own(insults))));
        assertTrue(fits(PreviewModal.of(ENGLISH, client(Language.ENGLISH), own("<".repeat(7000)))));
        assertTrue(fits(PreviewModal.of(ENGLISH, client(Language.ENGLISH), own("{{contact_name}}".repeat(450)))));
        String spoken = RENDERER.source(ScriptId.PHONE_FOLLOW_UP, Language.ENGLISH) + "\n\n> c\n\nw".repeat(800);
        Template taking = RENDERER.read(ScriptId.PHONE_FOLLOW_UP, Language.ENGLISH, spoken);
        assertTrue(fits(PreviewModal.of(
                ENGLISH, client(Language.ENGLISH), tried(taking, ScriptId.PHONE_FOLLOW_UP, Language.ENGLISH))));
    }

    @Test
    void nothingInAScriptBecomesMarkup() throws TemplateRefused {
        View view = PreviewModal.of(ENGLISH, client(Language.ENGLISH), own("<!channel> *bold* :smile:"));
        String json = Approved.json(view).toString();
        assertFalse(json.contains("mrkdwn") || json.contains("\"emoji\":true"), json);
    }

    private static boolean fits(View view) {
        return view.getBlocks().size() <= 100
                && Approved.json(view).toString().getBytes(StandardCharsets.UTF_8).length <= 250_000;
    }

    private static Preview.Ready own(String more) throws TemplateRefused {
        String source = RENDERER.source(ScriptId.HEADS_UP, Language.ENGLISH) + "\n" + more;
        return tried(RENDERER.read(ScriptId.HEADS_UP, Language.ENGLISH, source), ScriptId.HEADS_UP, Language.ENGLISH);
    }

    private static Preview.Ready tried(Template template, ScriptId script, Language language) {
        DraftChoices choices = DraftChoices.of(script, language, true);
        Map<String, String> samples =
                template.blanks().stream().collect(Collectors.toMap(Blank::name, client(language)::value));
        DraftText text = template.render(choices, samples);
        List<Finding> findings = ToneCheck.findings(choices, text, ToneContext.NONE);
        return new Preview.Ready(text, findings);
    }

    private static SampleClient client(Language language) {
        return new SampleClient(Words.in(language), TODAY);
    }

    private static String head() {
        String source = RENDERER.source(ScriptId.HEADS_UP, Language.ENGLISH);
        return source.substring(0, source.indexOf("\n---\n") + 1);
    }

    private static String body() {
        String source = RENDERER.source(ScriptId.HEADS_UP, Language.ENGLISH);
        return source.substring(source.indexOf("\n---\n") + 5) + "\n";
    }

    private static Wording wording(Language language) {
        return new Wording(
                ScriptId.EXCUSE,
                language,
                Wording.Origin.BUILT_IN,
                0,
                "---\nid: EXCUSE\n---\nDear client,\n{{lunch}}",
                null,
                null,
                null);
    }
}
