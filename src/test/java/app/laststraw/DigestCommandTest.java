package app.laststraw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.digest.Week;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.DigestPlan;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.store.Database;
import app.laststraw.support.TickingClock;
import app.laststraw.usecase.Records;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** {@code laststraw digest} as a whole, in a firm in Berlin. */
class DigestCommandTest {
    private static final String CLIENTS = "external_id,name\nc1,Northwind\n";

    private final TickingClock clock = new TickingClock(Instant.parse("2026-11-25T12:00:00Z"));

    @TempDir
    private Path folder;

    private ImportDesk desk;

    @BeforeEach
    void open() {
        desk = new ImportDesk(folder);
        desk.environment().put("LASTSTRAW_RED_FLAG_CHANNEL", "C0RED");
        desk.clients(CLIENTS).ended(0);
    }

    private record Run(int exit, String out, String err) {
        private void ended(int expected) {
            assertEquals(expected, exit, out + err);
        }
    }

    private Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = new CommandLine(new DigestCommand(() -> Config.booksFrom(desk.environment()), clock))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Run(exit, out.toString(), err.toString());
    }

    private Run of(String week, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--workspace", ImportDesk.WORKSPACE, "--week", week));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    @Test
    void itPrintsTheDigestAndChangesNothing() {
        List<String> before = desk.dump();

        Run run = of("2026-W47");

        run.ended(0);
        assertTrue(run.out().startsWith("Weekly digest · Week 47"), run.out());
        assertEquals(run, of("2026-W47", "--print"));
        assertEquals(before, desk.dump());
    }

    @Test
    void itPrintsInTheFirmsLanguageOrInTheOneThatIsAskedFor() {
        assertTrue(of("2026-W47", "--lang", "zh-CN").out().contains("第 47 周"));
        desk.environment().put("LASTSTRAW_LANGUAGE", "zh-CN");
        assertTrue(of("2026-W47").out().contains("第 47 周"));
    }

    @Test
    void itSendsWhatWasNotSentYetAndSaysSo() {
        Run first = of("2026-W47", "--send");
        first.ended(0);
        assertEquals("""
                the red-flag channel: claimed
                1 on the way: the running app says it, or the next one to start.
                """, first.out());
        assertEquals(List.of("DIGEST WAITING"), desk.rows("select kind, state from outbox"));

        Run second = of("2026-W47", "--send");
        second.ended(0);
        assertEquals("the red-flag channel: claimed\nNothing was left to send.\n", second.out());
        assertEquals(1, desk.rows("select * from outbox").size());
    }

    @Test
    void itSaysWhenAndToWhomADigestWasSentAlready() {
        of("2026-W47", "--send").ended(0);
        change(records -> records.digests()
                .sent(null, new Week(2026, 47), new ChannelId("C0RED"), "1.1", Instant.parse("2026-11-23T08:00:05Z")));

        Run run = of("2026-W47", "--send");

        run.ended(0);
        assertEquals("the red-flag channel: sent at 2026-11-23T08:00:05Z\nNothing was left to send.\n", run.out());
    }

    @Test
    void aDigestThatIsNotDueIsNotSent() {
        Run run = of("2026-W48", "--send");

        run.ended(2);
        assertEquals("--week: the digest of 2026-W48 is not due before 2026-11-30T09:00+01:00\n", run.err());
        assertEquals(List.of(), desk.rows("select * from digests"));
        of("2026-W48").ended(2);
        clock.tick(Duration.ofDays(5));
        of("2026-W48").ended(0);
        of("2026-W48", "--send").ended(0);
    }

    @ParameterizedTest
    @CsvSource({
        "T0OTHER, 2026-W47, --workspace: nothing is on record of T0OTHER; the database holds [T0FIRM]",
        "acme,    2026-W47, expected a workspace id",
        "T0FIRM,  2026-W54, expected a week of the calendar such as 2026-W46",
        "T0FIRM,  2025-W53, expected a week of the calendar such as 2026-W46",
        "T0FIRM,  46,       expected a week of the calendar such as 2026-W46",
        "T0FIRM,  2026-W50, --week: the digest of 2026-W50 tells of days up to 2026-12-13",
    })
    void aWorkspaceOrWeekThatIsWrongIsRefusedAndNothingIsChanged(String workspace, String week, String told) {
        List<String> before = desk.dump();

        Run run = run("--workspace", workspace, "--week", week);

        run.ended(2);
        assertTrue(run.err().contains(told), run.err());
        assertEquals("", run.out());
        assertEquals(before, desk.dump());
    }

    @Test
    void itIsPrintedOrSentAndNotBoth() {
        of("2026-W47", "--print", "--send").ended(2);
    }

    @Test
    void whereItGoesToNobodyThatIsSaid() {
        change(records -> {
            Settings firm = records.settings().firm();
            DigestPlan nobody = new DigestPlan(DayOfWeek.MONDAY, LocalTime.NOON, false, false);
            records.settings()
                    .save(new Settings(
                            firm.language(),
                            firm.zone(),
                            firm.currency(),
                            firm.redFlagChannel(),
                            firm.managers(),
                            true,
                            false,
                            false,
                            nobody,
                            true,
                            firm.retention()));
        });

        Run run = of("2026-W47", "--send");

        run.ended(0);
        assertEquals(
                "It goes to nobody: the settings name neither the channel nor any manager for the digest.\n",
                run.out());
    }

    private void change(Consumer<Records> change) {
        try (Database database = Database.open(desk.file("laststraw.db").toString())) {
            Config.Books books = Config.booksFrom(desk.environment());
            database.storageOf(new WorkspaceId(ImportDesk.WORKSPACE), books.firstSettings(), books.firstPolicy())
                    .write(records -> {
                        change.accept(records);
                        return null;
                    });
        } catch (Config.Faulty faulty) {
            throw new IllegalStateException(faulty);
        }
    }
}
