package app.laststraw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.csv.ImportFiles;
import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.store.Database;
import app.laststraw.support.ImportSample;
import app.laststraw.support.LaststrawProcess;
import app.laststraw.usecase.importing.Importing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code laststraw import} as a whole: what it says, how it ends, and that it is all or nothing. */
@Timeout(120)
class ImportCommandTest {
    private static final String CLIENTS = """
            external_id,name,monthly_fee
            c1,Northwind,1200
            c2,王小明设计工作室,
            """;
    private static final String REPORTS = """
            external_id,client,reporter,archetype,severity,happened_on,what_happened
            r1,c1,U0BEN,LATE_PAYER,COSTLY,2026-11-18,"They said:
            ""next month\"""
            r2,王小明设计工作室,U0EVE,NONE,ANNOYING,2026-11-19,又改了一次需求
            """;

    @TempDir
    private Path folder;

    private ImportDesk desk;
    private String clients;
    private String reports;

    @BeforeEach
    void open() {
        desk = new ImportDesk(folder);
        clients = desk.write("book.csv", CLIENTS);
        reports = desk.write("past.csv", REPORTS);
    }

    @Test
    void aDryRunShowsWhatWouldChangeAndChangesNothing() {
        desk.apply(clients).ended(0);
        List<String> before = desk.dump();
        desk.write("book.csv", CLIENTS.replace("1200", "1300").replace("c2,", "c3,Fabrikam,\nc2,"));

        ImportDesk.Run run = desk.check(reports, clients).ended(0);

        assertEquals("""
                workspace T0FIRM
                clients: 1 new, 1 changed, 0 adopted, 1 unchanged
                reports: 2 new, 0 changed, 0 unchanged
                changed  client Northwind, book.csv line 2
                           monthly_fee: 1200 -> 1300
                           monthly_fee_in_firm_currency: 1200 -> 1300
                new      client Fabrikam, book.csv line 3
                new      report r1, Northwind, past.csv line 2
                new      report r2, 王小明设计工作室, past.csv line 4
                Nothing was changed; --apply does it.
                """, run.out());
        assertEquals("", run.err());
        assertEquals(before, desk.dump());
    }

    @Test
    void clientsAreTakenOverBeforeTheReportsThatNameThem() {
        ImportDesk.Run run = desk.apply(reports, clients).ended(0);

        assertTrue(run.out().endsWith("\nDone.\n"), run.out());
        assertEquals(
                List.of("Northwind U0BEN 2026-11-18 They said:\n\"next month\"", "王小明设计工作室 U0EVE 2026-11-19 又改了一次需求"),
                desk.rows("""
                        select n.text, reporter, happened_on, what_happened from reports r
                        join client_names n on n.client_id = r.client_id and n.place = 0 order by r.id"""));
        assertEquals(List.of(), desk.rows("select * from outbox"), "nobody is told");
    }

    @Test
    void theSameFilesAgainChangeNothing() {
        desk.apply(clients, reports).ended(0);
        List<String> before = desk.dump();

        ImportDesk.Run run = desk.apply(clients, reports).ended(0);

        assertEquals("""
                workspace T0FIRM
                clients: 0 new, 0 changed, 0 adopted, 2 unchanged
                reports: 0 new, 0 changed, 2 unchanged
                Done.
                """, run.out());
        assertEquals(before, desk.dump());
    }

    @Test
    void oneFaultAnywhereAndNothingIsChanged() {
        List<String> before = desk.dump();
        desk.write("past.csv", REPORTS + "r3,Nobody,U0BEN,NONE,COSTLY,2026-11-19,\n");

        ImportDesk.Run run = desk.apply(clients, reports).ended(1);

        assertEquals("", run.out());
        assertEquals("""
                past.csv line 5: client: expected the external id, name or alias of a client, found “Nobody”
                Nothing was changed.
                """, run.err());
        assertEquals(before, desk.dump());
    }

    @Test
    void faultsOfAllFilesAreToldAtOnceAndWithoutTouchingTheDatabase() throws Exception {
        Files.delete(desk.file("laststraw.db"));
        desk.write("book.csv", CLIENTS.replace("1200", "a lot"));
        desk.write("past.csv", REPORTS.replace("COSTLY", "costly"));

        ImportDesk.Run run = desk.apply(clients, reports).ended(1);

        assertEquals("""
                book.csv line 2: monthly_fee: expected a number from 0 to 10000000, at most 4 decimals after a point, no thousands separators, found “a lot”
                past.csv line 2: severity: expected one of ANNOYING, COSTLY, HARMFUL, ABUSIVE, found “costly”
                Nothing was changed.
                """, run.err());
        assertFalse(Files.exists(desk.file("laststraw.db")));
    }

    @Test
    void longListsAreCutUnlessAllIsAskedFor() {
        StringBuilder many = new StringBuilder("external_id,name\n");
        StringBuilder wrong = new StringBuilder("external_id,name\n");
        for (int number = 0; number < 120; number++) {
            many.append("c%d,Client %d\n".formatted(number, number));
            wrong.append(",Client %d\n".formatted(number));
        }
        String file = desk.write("many.csv", many.toString());
        assertTrue(desk.check(file).out().contains("and 100 more; --all shows them\nNothing"));
        assertEquals(120, lines(desk.check("--all", file).out(), "new      client "));

        desk.write("many.csv", wrong.toString());
        assertTrue(desk.check(file).ended(1).err().contains("and 20 more; --all shows them\nNothing"));
        assertEquals(120, lines(desk.check("--all", file).err(), "many.csv line "));
    }

    private static long lines(String text, String start) {
        return text.lines().filter(line -> line.startsWith(start)).count();
    }

    @Test
    void theWorkspaceMayBeLeftOutWhereThereIsOne() {
        assertEquals(
                "--workspace is needed: the database holds none yet\n",
                desk.run(List.of(clients)).ended(2).err());
        assertTrue(desk.check(clients).out().startsWith("workspace T0FIRM, of which nothing is on record yet\n"));

        desk.apply(clients).ended(0);
        assertTrue(desk.run(List.of(clients)).ended(0).out().startsWith("workspace T0FIRM\n"));

        desk.run("--workspace", "T0OTHER", "--apply", clients).ended(0);
        assertEquals(
                "--workspace is needed: the database holds several, [T0FIRM, T0OTHER]\n",
                desk.run(List.of(clients)).ended(2).err());
    }

    @Test
    void aFileThatIsNotThereIsAWrongCommand() {
        assertEquals(
                "missing.csv is no file that can be read\n",
                desk.check(desk.file("missing.csv").toString()).ended(2).err());
    }

    @Test
    void itNeedsNoSlackTokensButRightSettings() {
        desk.environment().put("LASTSTRAW_ZONE", "Berlin");
        desk.environment().put("LASTSTRAW_CURRENCY", "Mark");

        assertEquals("""
                LASTSTRAW_ZONE is a time zone such as Europe/Berlin
                LASTSTRAW_CURRENCY is a currency code such as USD
                """, desk.check(clients).ended(2).err());
    }

    @Test
    void aDatabaseThatSomebodyElseWritesToIsSaidToBeBusy() throws Exception {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + desk.file("laststraw.db"));
                Statement statement = other.createStatement()) {
            statement.execute("begin immediate");

            assertEquals(
                    "Nothing was changed, and trying again is safe: the database cannot work: SQLITE_BUSY\n",
                    desk.apply(clients).ended(1).err());
        }
    }

    @Test
    void progressIsShownOnATerminalOnly() {
        assertFalse(desk.check(clients).out().contains("\r"));

        desk.onTerminal();
        String out = desk.apply(clients, reports).ended(0).out();
        assertTrue(out.matches("(?s)(\r[^\r\n]*)*\rimport +100% +\\[=+] +8/8 [^\r]*\r *\rworkspace T0FIRM.*"), out);
    }

    @Test
    void inAProcessOfItsOwnTwentyThousandReportsAreTakenOver() throws Exception {
        List<Path> files = ImportSample.write(folder, 1000, 20_000);
        Map<String, String> environment =
                Map.of("LASTSTRAW_DB", desk.file("laststraw.db").toString());

        try (LaststrawProcess process = LaststrawProcess.start(
                folder,
                environment,
                "import",
                "--apply",
                "--workspace=T0FIRM",
                files.get(1).toString(),
                files.get(0).toString())) {
            assertEquals("workspace T0FIRM, of which nothing is on record yet", process.line());
            assertEquals("clients: 1000 new, 0 changed, 0 adopted, 0 unchanged", process.line());
            assertEquals("reports: 20000 new, 0 changed, 0 unchanged", process.line());
            process.terminate();
        }
        assertEquals(20_000, desk.ledger().count("reports"));
        assertEquals(List.of("1000"), desk.rows("select count(*) from client_names where text like '客户%'"));
    }

    @Test
    void killedHalfWayItLeavesNothing() throws Exception {
        List<Path> files = ImportSample.write(folder, 10, 500);
        List<String> before = desk.dump();

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DyingHalfWay.class.getName(),
                        desk.file("laststraw.db").toString(),
                        files.get(0).toString(),
                        files.get(1).toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();

        assertEquals(DyingHalfWay.EXIT, process.waitFor());
        assertEquals(before, desk.dump());
        assertNotEquals(before, dumpAfter(files));
    }

    private List<String> dumpAfter(List<Path> files) {
        desk.apply(files.get(0).toString(), files.get(1).toString()).ended(0);
        return desk.dump();
    }

    /** Dies when all rows are checked, and half of them are written. */
    static final class DyingHalfWay {
        static final int EXIT = 77;
        private static final Settings FIRM = Settings.of(
                Language.ENGLISH, ZoneOffset.UTC, Currency.getInstance("EUR"), null, Set.of(), true, false, false);

        private DyingHalfWay() {}

        public static void main(String[] arguments) throws Exception {
            Importing.Batch batch = ImportFiles.read(List.of(Path.of(arguments[1]), Path.of(arguments[2])))
                    .batch();
            int[] steps = {batch.size() + batch.size() / 2};
            WorkspaceId workspace = new WorkspaceId(ImportDesk.WORKSPACE);
            new Importing(Database.open(arguments[0]).storageOf(workspace, FIRM, PolicySettings.DEFAULTS), workspace)
                    .apply(batch, Instant.parse("2026-11-21T12:00:00Z"), () -> {
                        if (--steps[0] == 0) {
                            Runtime.getRuntime().halt(EXIT);
                        }
                    });
        }
    }
}
