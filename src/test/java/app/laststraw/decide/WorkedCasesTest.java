package app.laststraw.decide;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.decision.Policy;
import app.laststraw.domain.decision.Sentence;
import app.laststraw.domain.decision.Suggestion;
import app.laststraw.domain.workspace.Language;
import app.laststraw.words.Words;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of worked cases: each rule and each row of the gut check on either side of its boundary. */
class WorkedCasesTest {
    private static final JsonMapper JSON = new JsonMapper();

    static Stream<Named<JsonNode>> cases() throws IOException {
        try (InputStream table = WorkedCasesTest.class.getResourceAsStream("/policy/cases.jsonl")) {
            List<Named<JsonNode>> cases = new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(WorkedCasesTest::parse)
                    .map(each -> Named.of(each.get("shows").textValue(), each))
                    .toList();
            return cases.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theCaseComesOutAsTheTableSays(JsonNode row) {
        Suggestion suggestion = suggest(row);
        JsonNode printed = parse(new DecisionOutput(Words.in(Language.ENGLISH)).line(suggestion));
        assertAll(
                () -> row.get("expected").properties().forEach(field -> assertSame(field.getValue(), printed, field)),
                () -> row.path("reasons").forEach(key -> assertTrue(says(suggestion.reasons(), key), key::textValue)),
                () -> row.path("notReasons")
                        .forEach(key -> assertFalse(says(suggestion.reasons(), key), key::textValue)),
                () -> row.path("steps").forEach(key -> assertTrue(says(suggestion.nextSteps(), key), key::textValue)),
                () -> assertKey(row.get("firstStep"), suggestion.nextSteps().get(0)),
                () -> assertKey(row.get("up"), suggestion.up()),
                () -> assertKey(row.get("down"), suggestion.down()));
    }

    @Test
    void noTwoCasesShowTheSame() throws IOException {
        Set<String> names = new HashSet<>();
        cases().forEach(each -> assertTrue(names.add(each.getName()), each::getName));
    }

    private static void assertSame(JsonNode expected, JsonNode printed, Map.Entry<String, JsonNode> field) {
        JsonNode actual = printed.get(field.getKey());
        if (expected.isNumber() && actual.isNumber()) {
            assertEquals(0, expected.decimalValue().compareTo(actual.decimalValue()), () -> field + " is " + actual);
        } else {
            assertEquals(expected, actual, field::getKey);
        }
    }

    private static boolean says(List<Sentence> sentences, JsonNode key) {
        return sentences.stream().anyMatch(sentence -> sentence.key().equals(key.textValue()));
    }

    private static void assertKey(JsonNode expected, Sentence actual) {
        if (expected != null) {
            assertEquals(expected.textValue(), actual == null ? null : actual.key());
        }
    }

    private static Suggestion suggest(JsonNode row) {
        DecisionInput input = DecisionInput.readAll(row.get("input").toString()).get(0);
        return Policy.suggest(input.evidence(), input.settings(), input.today());
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException broken) {
            throw new AssertionError(line, broken);
        }
    }
}
