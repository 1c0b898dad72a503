package app.laststraw.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.workspace.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The audit trail on a manager's Home says in words what the app puts down by name. */
class TrailWordsTest {
    private static final Path USE_CASES = Path.of("src/main/java/app/laststraw/usecase");
    /** The name of an action, by what it is about. */
    private static final Pattern ACTION = Pattern.compile(
            "\"((?:report|client|gut_check|decision|exit_plan|plan|step|case"
                    + "|review|script|release|template|settings|retention|week|hindsight|person|gate|delivery)\\.[a-z_]+)\"");

    @ParameterizedTest
    @EnumSource
    void everyActionThatIsPutDownHasWords(Language language) throws IOException {
        SortedSet<String> actions = actions();
        assertTrue(
                actions.containsAll(List.of("week.sent", "decision.recorded", "settings.changed")), actions::toString);
        actions.removeIf(action -> Words.in(language).has("trail." + action));
        assertEquals(new TreeSet<>(), actions);
    }

    private static SortedSet<String> actions() throws IOException {
        try (Stream<Path> files = Files.walk(USE_CASES)) {
            return files.filter(Files::isRegularFile)
                    .map(TrailWordsTest::source)
                    .flatMap(source -> ACTION.matcher(source).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String source(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
