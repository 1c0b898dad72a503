package app.laststraw.domain.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.workspace.Language;
import app.laststraw.words.Words;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every sentence of the policy can be said in every language, and no text waits for a sentence that never comes. */
class PolicyWordsTest {
    private static final List<Sentence> SAID = said();

    private static List<Sentence> said() {
        List<Sentence> said = new ArrayList<>();
        LongStream.rangeClosed(1, 4000).mapToObj(GeneratedCase::of).forEach(made -> {
            Suggestion suggestion = made.suggest();
            said.addAll(suggestion.reasons());
            said.addAll(suggestion.nextSteps());
            said.add(suggestion.up());
            said.add(suggestion.down());
            said.add(made.breakEven().sentence());
        });
        Arrays.stream(MediumReason.values()).map(MediumReason::sentence).forEach(said::add);
        said.removeIf(sentence -> sentence == null);
        return said;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySentenceIsSaidWithAllItsFigures(Language language) {
        Words words = Words.in(language);
        for (Sentence sentence : SAID) {
            String text = words.say(sentence);
            assertFalse(
                    text.contains("{") || text.contains("}") || text.contains("null"), () -> sentence + ": " + text);
            assertFalse(text.isBlank() || text.contains("\n"), sentence::key);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theTextsAreThoseThatThePolicySays(Language language) throws IOException {
        Properties texts = new Properties();
        try (Reader file = new InputStreamReader(
                Words.class.getResourceAsStream("/words/policy." + language.tag() + ".properties"),
                StandardCharsets.UTF_8)) {
            texts.load(file);
        }
        Set<String> keys = new TreeSet<>();
        SAID.forEach(sentence -> keys.add(sentence.key()));
        assertEquals(keys, new TreeSet<>(texts.stringPropertyNames()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatWouldChangeItNamesTheDecisionThatFollows(Language language) {
        Words words = Words.in(language);
        for (Sentence sentence : SAID) {
            if (sentence.key().startsWith("policy.up.") || sentence.key().startsWith("policy.down.")) {
                Decision then = (Decision) sentence.figures().get(0);
                assertTrue(words.say(sentence).contains(words.name(then)), sentence::key);
            }
        }
    }

    @Test
    void oneAndManyAreToldApartInEnglish() {
        Words words = Words.in(Language.ENGLISH);
        assertEquals("No new report for 1 day: “Keep”.", words.say(Sentence.of("policy.down.quiet", Decision.KEEP, 1)));
        assertEquals(
                "No new report for 12 days: “Keep”.", words.say(Sentence.of("policy.down.quiet", Decision.KEEP, 12)));
    }
}
