package app.laststraw.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.mustache.MustacheScriptRenderer;
import app.laststraw.store.Database;
import app.laststraw.usecase.delivery.DeliveringAnnouncements;
import app.laststraw.usecase.people.KnowingPeople;
import app.laststraw.usecase.script.DraftingScript;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A story on a real database that is told once undisturbed, and then again for each of its lines, at which the process dies. */
public abstract class DyingAtEachLine {
    protected static final DraftingScript DRAFTING =
            new DraftingScript(new MustacheScriptRenderer(Optional.empty()), "Firm");

    @TempDir
    private Path folder;

    private Database database;
    private DyingStorage.Lines lines;
    private SlackInMemory slack;

    @BeforeEach
    void openDatabase() {
        database = Database.open(folder.resolve("laststraw.db").toString());
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    /**
     * The whole story.
     *
     * @param workspace one that has nothing on record yet
     * @return what was said, and what else must not depend on where the process dies
     */
    protected abstract List<List<String>> tell(Database in, String workspace);

    protected final List<List<String>> tellUndisturbed() {
        return tellDyingAt();
    }

    /** @param last the lines at which a process dies, counted over all processes from 0 */
    protected final List<List<String>> tellDyingAt(Integer... last) {
        lines = new DyingStorage.Lines(last);
        slack = new SlackInMemory();
        String where = Arrays.stream(last).map(String::valueOf).collect(Collectors.joining("AND"));
        return tell(database, "T0AT" + where);
    }

    /**
     * How many lines the story that was told last has.
     *
     * @param least so many that a story that lost its point is noticed
     */
    protected final int lines(int least) {
        assertTrue(lines.count() > least, lines.count() + " lines");
        return lines.count();
    }

    /** @param least as for {@link #lines(int)} */
    protected final void assertToldAlikeWhereverItDies(List<List<String>> expected, int least) {
        int all = lines(least);
        for (int line = 0; line < all; line++) {
            assertEquals(expected, tellDyingAt(line), "died at line " + line);
        }
    }

    protected final SlackInMemory slack() {
        return slack;
    }

    protected final Storage dying(Storage storage) {
        return new DyingStorage(storage, lines);
    }

    /** A process that says what is to be said, and may die of it. */
    protected final DeliveringAnnouncements saying(Storage storage, KnowingPeople people, InstantSource clock) {
        return new DeliveringAnnouncements(
                dying(storage),
                slack,
                people,
                DRAFTING,
                (subject, text) -> text,
                (chart, language) -> Optional.empty(),
                clock);
    }
}
