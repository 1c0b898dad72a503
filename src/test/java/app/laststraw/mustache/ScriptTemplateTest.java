package app.laststraw.mustache;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.script.Blank;
import app.laststraw.domain.script.BlankType;
import app.laststraw.domain.script.DraftChoices;
import app.laststraw.domain.script.DraftText;
import app.laststraw.domain.script.Passage;
import app.laststraw.domain.script.ReasonsShown;
import app.laststraw.domain.script.Section;
import app.laststraw.domain.workspace.Language;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a template becomes a draft. */
class ScriptTemplateTest {
    private static final String TALK = """
            ---
            id: CONVERSATION
            language: %s
            medium: spoken
            title: A talk
            blank: project | text | project | What ends
            blank: end_date | date | end date | The last day
            blank: open_work | text | open work | What is left
            blank: fee | money | fee | What it costs
            ---
            > Breathe.

            {{project}} ends on {{end_date}}.
            {{! a note to ourselves }}

            {{#full}}
            We have thought about it.

            > They may be silent.
            > Wait.
            {{/full}}

            {{#reason}}
            It costs {{fee}}.
            {{/reason}}
            {{#soft_reason}}
            It does not fit.
            {{/soft_reason}}

            We finish {{open_work}}.
            {{#referral}}


            Others can help.

            {{/referral}}

            > Goodbye.
            """;

    private static final DraftChoices EVERYTHING = DraftChoices.of(ScriptId.CONVERSATION, Language.ENGLISH, true);
    private static final Map<String, String> FILLED =
            Map.of("project", "The shop", "end_date", "2027-03-14", "open_work", "texts", "fee", "2400.00 EUR");

    @Test
    void wordsAndCuesBecomePassages() {
        assertEquals(
                List.of(
                        cue("Breathe."),
                        words("The shop ends on 14 March 2027.\n\nWe have thought about it."),
                        cue("They may be silent.\nWait."),
                        words("It costs €2,400.\n\nWe finish texts.\n\nOthers can help."),
                        cue("Goodbye.")),
                render(EVERYTHING, FILLED).passages());
    }

    @Test
    void whatIsLeftOutLeavesNoGapAndGluesNothingTogether() {
        DraftChoices least = EVERYTHING.shorter(true).giving(ReasonsShown.NONE).withReferral(false);

        assertEquals(
                List.of(cue("Breathe."), words("The shop ends on 14 March 2027.\n\nWe finish texts."), cue("Goodbye.")),
                render(least, FILLED).passages());
    }

    @Test
    void softerReasonsStandInThePlaceOfFullOnes() {
        String text = render(EVERYTHING.giving(ReasonsShown.SOFTER), FILLED).words();

        assertEquals(
                "The shop ends on 14 March 2027.\n\nWe have thought about it.\n\n"
                        + "It does not fit.\n\nWe finish texts.\n\nOthers can help.",
                text);
    }

    @Test
    void aBlankInWhatIsLeftOutIsNotCounted() {
        assertEquals(
                List.of("project", "end_date", "open_work"),
                render(EVERYTHING.giving(ReasonsShown.SOFTER), Map.of()).left().stream()
                        .map(Blank::name)
                        .toList());
        assertEquals(
                List.of(new Blank("fee", BlankType.MONEY, "fee", "What it costs")),
                render(
                                EVERYTHING,
                                Map.of("project", "The shop", "end_date", "2027-03-14", "open_work", "texts", "x", "y"))
                        .left());
    }

    @Test
    void typedTextBecomesNeitherCueNorSection() {
        DraftText draft = render(EVERYTHING, Map.of("project", "x\n> Shout.\n{{#full}}\ny\n{{/full}}\nz"));

        assertEquals(
                words("x\n> Shout.\n{{#full}}\ny\n{{/full}}\nz ends on [end date].\n\nWe have thought about it."),
                draft.passages().get(1));
    }

    @Test
    void aTemplateOffersTheSectionsThatItHas() {
        String less = TALK.replaceAll("(?s)\\{\\{#(full|soft_reason)}}.*?\\{\\{/\\1}}", "");

        assertEquals(
                EnumSet.allOf(Section.class), template(TALK, Language.ENGLISH).sections());
        assertEquals(
                Set.of(Section.REASON, Section.REFERRAL),
                template(less, Language.ENGLISH).sections());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en    | 2027-03-14  | 2400.00 EUR | 14 March 2027 | €2,400
            en    | 2027-12-01  | 99.50 USD   | 1 December 2027 | $99.50
            en    | 14 March    | about 2400  | 14 March      | about 2400
            en    | 2027-02-30  | 12 XYQ      | 2027-02-30    | 12 XYQ
            en    | 2027-3-14   | -5 EUR      | 2027-3-14     | -5 EUR
            en    | +12027-03-14 | 0.005 EUR  | +12027-03-14 | 0.005 EUR
            en    | 2027-03-14  | 120.50 JPY  | 14 March 2027 | 120.50 JPY
            zh-CN | 2027-03-14  | 2400.00 EUR | 2027年3月14日 | €2,400
            zh-CN | 2027-12-01  | 99.50 CNY   | 2027年12月1日 | ¥99.50
            zh-CN | 三月底      | 面议        | 三月底        | 面议
            """)
    void datesAndAmountsReadAsTheLanguageHasThem(
            String tag, String date, String amount, String dateRead, String amountRead) {
        DraftChoices choices = EVERYTHING.in(Language.of(tag));
        String text = template(TALK, choices.language())
                .render(choices, Map.of("project", "P", "end_date", date, "open_work", "w", "fee", amount))
                .text();

        assertEquals(
                Optional.of("P ends on " + dateRead + "."),
                text.lines().filter(line -> line.startsWith("P ")).findFirst());
        assertEquals(
                Optional.of("It costs " + amountRead + "."),
                text.lines().filter(line -> line.startsWith("It ")).findFirst());
    }

    private static Passage words(String text) {
        return new Passage(Passage.Kind.WORDS, text);
    }

    private static Passage cue(String text) {
        return new Passage(Passage.Kind.CUE, text);
    }

    private static DraftText render(DraftChoices choices, Map<String, String> filled) {
        return template(TALK, Language.ENGLISH).render(choices, filled);
    }

    private static ScriptTemplate template(String source, Language language) {
        return ScriptTemplate.parse(ScriptId.CONVERSATION, language, "a-file", source.formatted(language.tag()));
    }
}
