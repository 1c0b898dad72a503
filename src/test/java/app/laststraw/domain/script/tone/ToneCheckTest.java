package app.laststraw.domain.script.tone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.script.DraftChoices;
import app.laststraw.domain.script.DraftText;
import app.laststraw.domain.script.Finding;
import app.laststraw.domain.script.Passage;
import app.laststraw.domain.script.ToneRule;
import app.laststraw.domain.workspace.Language;
import app.laststraw.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToneCheckTest {
    private static final Pattern REPEATS_WITHOUT_END = Pattern.compile("(?<!\\\\)[*+]|\\{\\d+,}");

    @TestFactory
    Stream<DynamicTest> theFaultIsFoundAndNothingElse() {
        return examples()
                .map(example -> DynamicTest.dynamicTest(name(example), () -> {
                    List<Finding> findings = ToneCheck.findings(example.choices(), example.faulty(), example.context());
                    assertEquals(
                            example.words().stream()
                                    .map(words -> example.rule() + ": " + words)
                                    .toList(),
                            findings.stream()
                                    .map(found -> found.rule() + ": " + found.words())
                                    .toList());
                    findings.forEach(finding -> assertPointsAtItsWords(finding, example.faulty()));
                }));
    }

    @TestFactory
    Stream<DynamicTest> itsCleanTwinIsLeftAlone() {
        return examples()
                .map(example -> DynamicTest.dynamicTest(
                        name(example),
                        () -> assertEquals(
                                List.of(), ToneCheck.findings(example.choices(), example.clean(), example.context()))));
    }

    /** With this, and since each example knows exactly what is found in it, a rule that looks no more fails at least three. */
    @ParameterizedTest
    @EnumSource(ToneRule.class)
    void everyRuleHasThreeExamplesInEachLanguage(ToneRule rule) {
        for (Language language : Language.values()) {
            long examples = ToneExample.all(language).stream()
                    .filter(example -> example.rule() == rule)
                    .count();
            assertTrue(examples >= 3, language + " has " + examples);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Archetype.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void everyArchetypeIsKnownByItsIdAndItsNames(Archetype archetype) {
        Stream<String> names = Stream.concat(
                Stream.of(archetype.name()),
                Arrays.stream(Language.values())
                        .map(language -> Words.in(language).name(archetype)));
        names.forEach(name -> assertEquals(
                List.of(ToneRule.ARCHETYPE_NAMED), rules(ScriptId.HEADS_UP, "We filed this under " + name + ".")));
    }

    @ParameterizedTest
    @EnumSource(ScriptId.class)
    void nothingThatIsTypedBreaksIt(ScriptId script) {
        List<String> hostile = List.of(
                "",
                " ",
                "\n\n\n",
                "...!!!???。。。",
                "[]{}()*+?^$\\|“”「」",
                "\uD83D\uDE00\uD83D",
                "İIıi ß ﬁ \u202E\u200F\u0000",
                "99/99/9999, 31 February, 2027年13月45日, 0000-00-00");
        hostile.forEach(text -> assertPointsAtItsWords(script, text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "。",
                "you we your i ",
                "我们你的",
                "每次你每次",
                "1/1/1",
                "may 1 ",
                "[",
                "“your “",
                "مرحبا، سننهي عملنا معكم. "
            })
    void nothingIsTooLong(String typed) {
        assertPointsAtItsWords(ScriptId.END_NOW, typed.repeat(100_000 / typed.length()));
    }

    private static void assertPointsAtItsWords(ScriptId script, String text) {
        ToneContext context = new ToneContext(
                Set.of("", " ", "أحمد سننهي", "Ana Silva", "x"),
                List.of("", "x ".repeat(10_000)),
                Set.of("", "you", "我们"),
                true,
                LocalDate.of(2027, 6, 30),
                LocalDate.of(2027, 7, 31));
        DraftText draft = new DraftText("", text, List.of(new Passage(Passage.Kind.WORDS, text)), List.of());
        ToneCheck.findings(DraftChoices.of(script, Language.ENGLISH, true), draft, context)
                .forEach(finding -> assertPointsAtItsWords(finding, draft));
    }

    /** So that a long text takes longer in proportion to its length, and no more. */
    @Test
    void noPatternRepeatsWithoutEnd() {
        for (ToneLexicon lexicon : ToneLexicon.values()) {
            for (String pattern : lexicon.patterns()) {
                assertFalse(REPEATS_WITHOUT_END.matcher(pattern).find(), lexicon.name());
            }
        }
    }

    @Test
    void findingsComeInTheOrderOfTheRulesAndOfTheText() {
        DraftText draft = ToneExample.text("You idiots. It is your fault. ¶ You never listen, you morons.");
        List<Finding> findings = ToneCheck.findings(choices(ScriptId.HEADS_UP), draft, ToneContext.NONE);

        assertEquals(
                List.of("your fault", "You never", "idiots", "morons"),
                findings.stream().map(Finding::words).toList());
    }

    @Test
    void whatTheClientMaySayIsNotOurBlameOrThreat() {
        DraftText draft =
                ToneExample.text("> They may say: “It is your fault, you idiots. We will sue you!” Stay calm.");

        assertEquals(List.of(), ToneCheck.findings(choices(ScriptId.HEADS_UP), draft, ToneContext.NONE));
    }

    @Test
    void theRulesAreToldToPeopleInTheirOrder() throws IOException {
        List<String> told = Files.readAllLines(Path.of("docs/tone.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.replaceAll("^\\| `(\\w+)` \\| (\\w+) \\|.*", "$1 $2"))
                .toList();

        assertEquals(
                Arrays.stream(ToneRule.values())
                        .map(rule -> rule + (rule.isError() ? " error" : " advice"))
                        .toList(),
                told);
    }

    @ParameterizedTest
    @EnumSource(ToneRule.class)
    void everyRuleIsExplained(ToneRule rule) {
        for (Language language : Language.values()) {
            Words words = Words.in(language);
            assertTrue(words.name(rule).length() <= 24, words.name(rule));
            assertTrue(words.say("tone.why." + rule, "words").length() <= 150);
            assertTrue(words.say("tone.do." + rule, "words").length() <= 150);
        }
    }

    private static Stream<ToneExample> examples() {
        return Arrays.stream(Language.values()).flatMap(language -> ToneExample.all(language).stream());
    }

    private static String name(ToneExample example) {
        return example.choices().language().tag() + " " + example.rule() + " " + example.words();
    }

    private static DraftChoices choices(ScriptId script) {
        return DraftChoices.of(script, Language.ENGLISH, true);
    }

    private static List<ToneRule> rules(ScriptId script, String text) {
        return ToneCheck.findings(choices(script), ToneExample.text(text), ToneContext.NONE).stream()
                .map(Finding::rule)
                .collect(Collectors.toList());
    }

    private static void assertPointsAtItsWords(Finding finding, DraftText draft) {
        if (finding.passage() == Finding.WHOLE) {
            assertEquals("", finding.words());
            return;
        }
        String text = finding.passage() == Finding.SUBJECT
                ? draft.subject()
                : draft.passages().get(finding.passage()).text();
        assertTrue(text.startsWith(finding.words(), finding.start())
                && !finding.words().isEmpty());
    }
}
