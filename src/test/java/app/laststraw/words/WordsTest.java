package app.laststraw.words;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.client.Contact;
import app.laststraw.domain.client.NoticePeriod;
import app.laststraw.domain.decision.Confidence;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.Grade;
import app.laststraw.domain.decision.Medium;
import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.exit.CaseState;
import app.laststraw.domain.exit.LookBack;
import app.laststraw.domain.exit.StepKind;
import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Severity;
import app.laststraw.domain.workspace.Audience;
import app.laststraw.domain.workspace.Language;
import app.laststraw.usecase.report.ReportField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {
    private static final Words ENGLISH = Words.in(Language.ENGLISH);
    private static final Words CHINESE = Words.in(Language.SIMPLIFIED_CHINESE);
    private static final Path CODE = Path.of("src/main/java");
    private static final Path BUNDLES = Path.of("src/main/resources/words");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    /** A key, or the beginning of one that is completed by a name: {@code "modal." + field.id()}. */
    private static final Pattern KEY_IN_CODE = Pattern.compile(
            "\"((?:card|receipt|draft|check|notices|reminder|help|status|refusal|error|modal|list|gutcheck|ruling|probation|ending|templates|digest|setup|chart|care|trail|home)"
                    + "\\.[A-Za-z_.]*)\"");

    @Test
    void everyTextExistsInBothLanguages() {
        assertEquals(ENGLISH.keys(), CHINESE.keys());
    }

    @Test
    void aTextUsesTheSameArgumentsInBothLanguages() {
        for (String key : ENGLISH.keys()) {
            assertEquals(arguments(ENGLISH.pattern(key)), arguments(CHINESE.pattern(key)), key);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTextIsAPatternThatFillsInAnyFigures(Language language) {
        Words words = Words.in(language);
        for (String key : words.keys()) {
            assertDoesNotThrow(() -> new MessageFormat(words.pattern(key), language.locale()), key);
            for (int figure : new int[] {0, 1, 2, 1000}) {
                String said = assertDoesNotThrow(() -> words.say(key, figure, figure, figure, figure, figure), key);
                assertFalse(said.contains("{"), key + ": " + said);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noTextHasAStraightApostropheOrIsEmpty(Language language) {
        Words words = Words.in(language);
        for (String key : words.keys()) {
            assertFalse(words.pattern(key).contains("'"), key);
            assertTrue(key.endsWith(".separator") || !words.pattern(key).isBlank(), key);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyValueThatIsSaidHasAName(Language language) {
        Words words = Words.in(language);
        valuesThatAreSaid().forEach(value -> assertFalse(words.name(value).isBlank()));
    }

    @Test
    void everyNameIsOfAValueThatIsSaid() throws IOException {
        Set<String> named = valuesThatAreSaid()
                .map(value -> value.getDeclaringClass().getSimpleName() + "." + value.name())
                .collect(Collectors.toSet());
        try (Stream<String> lines = Files.lines(BUNDLES.resolve("names.en.properties"))) {
            assertEquals(
                    named,
                    lines.filter(line -> !line.startsWith("#") && line.contains("="))
                            .map(line -> line.substring(0, line.indexOf('=')))
                            .collect(Collectors.toSet()));
        }
    }

    private static Stream<Enum<?>> valuesThatAreSaid() {
        return Stream.<Enum<?>[]>of(
                        Archetype.values(),
                        RedFlag.values(),
                        Severity.values(),
                        Decision.values(),
                        Confidence.values(),
                        Grade.values(),
                        Medium.values(),
                        ScriptId.values(),
                        Audience.Refusal.values(),
                        CaseState.values(),
                        StepKind.values(),
                        LookBack.Cause.values(),
                        Contact.values(),
                        NoticePeriod.Unit.values(),
                        NoticePeriod.End.values())
                .flatMap(Arrays::stream);
    }

    @Test
    void everyKeyInTheCodeIsTheKeyOfAText() throws IOException {
        Set<String> keys = ENGLISH.keys();
        for (String used : keysInCode()) {
            boolean known =
                    used.endsWith(".") ? keys.stream().anyMatch(key -> key.startsWith(used)) : keys.contains(used);
            assertTrue(known, "no text for " + used);
        }
    }

    /** Errors are named by the use cases that find them, and the policy's sentences by its rules. */
    @Test
    void everyTextOfAMessageOrFormIsUsed() throws IOException {
        Set<String> used = keysInCode();
        List<String> unused = ENGLISH.keys().stream()
                .filter(key -> KEY_IN_CODE.matcher('"' + key + '"').matches())
                .filter(key -> !key.startsWith("error."))
                .filter(key -> used.stream().noneMatch(each -> key.equals(each) || completes(key, each)))
                .toList();
        assertEquals(List.of(), unused);
    }

    @Test
    void noKeyStandsTwiceInAFile() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            for (Path file : files.toList()) {
                List<String> keys = Files.readAllLines(file).stream()
                        .filter(line -> !line.startsWith("#") && line.contains("="))
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .toList();
                assertEquals(Set.copyOf(keys).size(), keys.size(), file.toString());
            }
        }
    }

    @Test
    void figuresAreWordedAsTheLanguageWritesThem() {
        LocalDate day = LocalDate.of(2026, 11, 21);
        assertEquals("This day is still to come. Today is Nov 21, 2026.", ENGLISH.say("error.happened_on.future", day));
        assertEquals("这一天还没到。今天是 2026年11月21日。", CHINESE.say("error.happened_on.future", day));
        assertEquals("Part ways", ENGLISH.name(Decision.PART_WAYS));
    }

    @Test
    void whatIsPutInIsNeverReadAsAPattern() {
        String typed = "{0} '{1}' {0,choice,0#a}";
        assertTrue(ENGLISH.say("status.unknown", typed).contains("“" + typed + "”"));
    }

    @Test
    void aTextThatIsNotThereIsAFault() {
        assertThrows(IllegalArgumentException.class, () -> ENGLISH.say("no.such.text"));
    }

    private static boolean completes(String key, String begun) {
        if (begun.equals("modal.")) {
            return Arrays.stream(ReportField.values()).anyMatch(field -> isTextOf(field, key));
        }
        boolean beginsKey = begun.endsWith(".") && key.startsWith(begun);
        return beginsKey || key.equals(begun + ".edit");
    }

    /** The label of a field, its placeholder, or the description of one of its options. */
    private static boolean isTextOf(ReportField field, String key) {
        String label = "modal." + field.id();
        return key.equals(label) || key.equals(label + ".placeholder") || key.matches(label + "\\.[A-Z_]+");
    }

    private static Set<String> arguments(String pattern) {
        return ARGUMENT.matcher(pattern).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> keysInCode() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(CODE)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Matcher matcher = KEY_IN_CODE.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        }
        return keys;
    }
}
