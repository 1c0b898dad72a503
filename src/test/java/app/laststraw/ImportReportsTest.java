package app.laststraw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file of reports does to the log; the firm's day is 2026-11-21, at one in the afternoon. */
class ImportReportsTest {
    private static final String HEADER = "external_id,client,reporter,archetype,severity,happened_on";
    private static final String ONE = "r1,c1,U0BEN,LATE_PAYER,COSTLY,2026-11-18";

    @TempDir
    private Path folder;

    private ImportDesk desk;

    @BeforeEach
    void open() {
        desk = new ImportDesk(folder);
        desk.clients("external_id,name,aliases\nc1,Northwind,NW\nc2,Fabrikam,\n")
                .ended(0);
    }

    private ImportDesk.Run report(String more, String cells) {
        return desk.reports(HEADER + more + "\n" + ONE + cells + "\n");
    }

    private static String counted(ImportDesk.Run run) {
        return run.out()
                .lines()
                .filter(line -> line.startsWith("reports: "))
                .findFirst()
                .orElseThrow();
    }

    private void sql(String statement) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + desk.file("laststraw.db"));
                Statement change = connection.createStatement()) {
            change.execute(statement);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Test
    void everyFactIsKept() {
        report(
                        ",red_flags,what_happened,hours_lost,money_withheld,link,filed_at,withdrawn",
                        ",HAGGLES_FEES|PAYS_LATE,又拖了,3.25,1200,https://a.example/x,2026-11-18T09:30:00Z,yes")
                .ended(0);

        assertEquals(
                List.of(
                        "1 U0BEN LATE_PAYER COSTLY PAYS_LATE HAGGLES_FEES 2026-11-18 又拖了 325 12000000 https://a.example/x 1794994200000 1795262400000"),
                desk.rows("""
                        select client_id, reporter, archetype, severity, red_flags, happened_on, what_happened,
                          hours_lost_e2, money_withheld_e4, link, filed_at, withdrawn_at from reports"""));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-18, 2026-11-18 11:00:00", "2026-07-01, 2026-07-01 10:00:00", "2026-11-21, 2026-11-21 11:00:00"
    })
    void aReportIsFiledAtNoonOfItsDayInTheFirmsZone(String day, String filedAt) {
        desk.reports(HEADER + "\n" + ONE.replace("2026-11-18", day) + "\n").ended(0);

        assertEquals(List.of(filedAt), desk.rows("select datetime(filed_at / 1000, 'unixepoch') from reports"));
    }

    @Test
    void aReportOfThisMorningIsNotFiledInTheAfternoon() {
        desk.clock().tick(Duration.ofHours(-4));

        desk.reports(HEADER + "\n" + ONE.replace("2026-11-18", "2026-11-21") + "\n")
                .ended(0);

        assertEquals(
                List.of("2026-11-21 08:00:00"),
                desk.rows("select datetime(filed_at / 1000, 'unixepoch') from reports"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"c1", "northwind", "NW", "Ｎｏｒｔｈｗｉｎｄ"})
    void aClientIsNamedByExternalIdNameOrAlias(String client) {
        desk.reports(HEADER + "\n" + ONE.replace("c1", client) + "\n").ended(0);

        assertEquals(List.of("1"), desk.rows("select client_id from reports"));
    }

    @Test
    void anExternalIdGoesBeforeAName() {
        String clients = desk.write("more.csv", "external_id,name\nc3,c1\n");
        String reports = desk.write("reports.csv", HEADER + "\n" + ONE + "\n");
        desk.apply(reports, clients).ended(0);

        assertEquals(List.of("1"), desk.rows("select client_id from reports"));
    }

    @Test
    void aReportThatDiffersIsAmendedAndLeavesItsTrace() {
        report(",what_happened,hours_lost", ",late again,3").ended(0);
        desk.clock().tick(Duration.ofMinutes(1));

        ImportDesk.Run run = desk.reports(HEADER + ",hours_lost\n" + ONE.replace("c1", "c2") + ",\n")
                .ended(0);

        assertTrue(run.out().contains("""
                changed  report r1, Fabrikam, reports.csv line 2
                           client: Northwind -> Fabrikam
                           hours_lost: 3 -> 0
                Done.
                """), run.out());
        assertEquals(
                List.of("2 late again 0"), desk.rows("select client_id, what_happened, hours_lost_e2 from reports"));
        assertEquals(List.of("1 300"), desk.rows("select client_id, hours_lost_e2 from report_versions"));
        assertEquals(List.of("IMPORT"), desk.ledger().audited("report.amended"));
    }

    @Test
    void whatWasChangedInSlackMeanwhileIsChangedBackByTheFileEachTime() {
        report(",hours_lost", ",3").ended(0);
        for (int day = 1; day <= 2; day++) {
            desk.clock().tick(Duration.ofDays(1));
            sql("update reports set hours_lost_e2 = 500");

            assertEquals("reports: 0 new, 1 changed, 0 unchanged", counted(report(",hours_lost", ",3")));
            assertEquals("reports: 0 new, 0 changed, 1 unchanged", counted(report(",hours_lost", ",3")));
        }
        assertEquals(List.of("300"), desk.rows("select hours_lost_e2 from reports"));
    }

    @Test
    void aReportIsTakenBackOnceAndStaysSo() {
        report(",withdrawn", ",no").ended(0);
        assertTrue(report(",withdrawn", ",yes").ended(0).out().contains("           withdrawn: no -> yes\n"));
        List<String> before = desk.dump();

        assertEquals("reports: 0 new, 0 changed, 1 unchanged", counted(report(",withdrawn", ",yes")));
        assertEquals("reports: 0 new, 0 changed, 1 unchanged", counted(report(",withdrawn", ",")));
        assertEquals("reports: 0 new, 0 changed, 1 unchanged", counted(report("", "")));
        assertEquals(
                "reports.csv line 2: withdrawn: expected yes, since this report was taken back, or nothing, found “no”\n"
                        + "Nothing was changed.\n",
                report(",withdrawn", ",no").ended(1).err());
        assertEquals(
                "reports.csv line 2: external_id: expected a report that stands; this one was taken back, and stays,"
                        + " found “r1”\nNothing was changed.\n",
                report(",hours_lost", ",9").ended(1).err());
        assertEquals(before, desk.dump());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            r2,c1,U0BEN,NONE,COSTLY,2026-11-22,; happened_on: expected no day after 2026-11-21, which is today, found “2026-11-22”
            r2,c1,U0BEN,NONE,COSTLY,2026-11-21,2026-11-21T12:00:01Z; filed_at: expected a moment that has passed, found “2026-11-21T12:00:01Z”
            r2,c7,U0BEN,NONE,COSTLY,2026-11-21,; client: expected the external id, name or alias of a client, found “c7”
            r1,c1,U0EVE,LATE_PAYER,COSTLY,2026-11-18,; reporter: expected U0BEN, who filed this report, found “U0EVE”
            r1,c1,U0BEN,LATE_PAYER,COSTLY,2026-11-18,2026-11-18T12:00:00Z; filed_at: expected 2026-11-18T11:00:00Z, when this report was filed, found “2026-11-18T12:00:00Z”
            """)
    void whatCannotBeIsAFaultAtItsLine(String row, String fault) {
        report("", "").ended(0);
        List<String> before = desk.dump();

        ImportDesk.Run run = desk.reports(HEADER + ",filed_at\n" + row + "\n").ended(1);

        assertEquals("reports.csv line 2: " + fault + "\nNothing was changed.\n", run.err());
        assertEquals(before, desk.dump());
    }

    @Test
    void twoRowsOfOneIdAreAFault() {
        assertEquals(
                "reports.csv line 3: external_id: expected an id of its own, not that of reports.csv line 2, found “r1”\n"
                        + "Nothing was changed.\n",
                desk.reports(HEADER + "\n" + ONE + "\n" + ONE + "\n").ended(1).err());
    }

    @Test
    void aReportOnAMergedClientStaysWhatItIs() {
        desk.reports(HEADER + "\n" + ONE.replace("c1", "c2") + "\n").ended(0);
        sql("update clients set merged_into = 1 where id = 2");

        assertEquals(
                "reports: 0 new, 0 changed, 1 unchanged",
                counted(desk.apply(desk.file("reports.csv").toString()).ended(0)));
        assertEquals(List.of("2"), desk.rows("select client_id from reports"));
    }

    @Test
    void aClientRenamedInTheSameImportIsNotAnother() {
        report("", "").ended(0);
        String clients = desk.write("clients.csv", "external_id,name\nc1,Southwind\n");

        ImportDesk.Run run = desk.apply(clients, desk.write("reports.csv", HEADER + "\n" + ONE + "\n"));

        assertEquals("reports: 0 new, 0 changed, 1 unchanged", counted(run.ended(0)));
    }

    @Test
    void howAClientStoodDoesNotHoldAfterAnImport() {
        sql("""
                insert into standings (workspace_id, client_id, decision, grade, heat, weighed_under)
                select workspace_id, id, 'KEEP', 'A', 0, 'of today' from clients""");
        report("", "").ended(0);

        assertEquals(List.of("1 ", "2 of today"), desk.rows("select client_id, weighed_under from standings"));
    }
}
