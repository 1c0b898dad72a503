package app.laststraw.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.client.Contact;
import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.client.MonthlyFee;
import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.StorageUnavailable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {
    @TempDir
    private Path folder;

    @Test
    void foldersAndFileAreCreatedForTheirOwnerOnly() throws IOException {
        Path file = folder.resolve("new/folder/laststraw.db");

        Database.open(file.toString()).close();

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void itKnowsOfWhichWorkspacesThereAreRecords() {
        try (Database database = Database.open(folder.resolve("laststraw.db").toString())) {
            assertEquals(List.of(), database.workspaces());

            for (String workspace : List.of("T2", "T1", "T2")) {
                database.storageOf(new WorkspaceId(workspace), StoreContract.SETTINGS, PolicySettings.DEFAULTS)
                        .write(records -> {
                            records.settings().save(StoreContract.SETTINGS);
                            return null;
                        });
            }

            assertEquals(List.of(new WorkspaceId("T1"), new WorkspaceId("T2")), database.workspaces());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:sqlite:", "JDBC:SQLite:", ""})
    void aPathMayBeWrittenAsAUrl(String prefix) {
        Path file = folder.resolve("Kunden & 客户 #1%20.db");

        Database.open(prefix + file).close();

        assertTrue(Files.exists(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://user:secret@host/laststraw",
                "JDBC:h2:mem:secret",
                "jdbc:sqlite:",
                "jdbc:sqlite::memory:",
                ":memory:",
                "jdbc:sqlite:file:secret?mode=memory",
                "secret.db?synchronous=off",
                " ",
                "",
            })
    void anyOtherPlaceIsRefusedWithoutRepeatingIt(String location) {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> Database.open(location));

        assertFalse(refusal.getMessage().contains("secret"), refusal.getMessage());
    }

    @Test
    void aFolderIsNoDatabase() {
        assertThrows(IllegalArgumentException.class, () -> Database.open(folder.toString()));
    }

    @Test
    void whatIsWrittenIsThereWhenItIsOpenedAgain() {
        try (Database database = open()) {
            addClient(database, "Northwind");
        }
        try (Database database = open()) {
            addClient(database, "Contoso");
            assertEquals(
                    List.of("Contoso", "Northwind"),
                    database.read(handle -> handle.createQuery("select text from client_names order by text")
                            .mapTo(String.class)
                            .list()));
        }
    }

    @Test
    void aDatabaseOfTheFirstVersionReadsAsItDid() throws SQLException {
        migrateTo("1");
        execute("""
                insert into firm_settings (workspace_id, firm) values ('T1', '{"currency":"CHF"}');
                insert into clients (id, workspace_id, account_owner, monthly_fee_e4, since, contact, presence)
                  values (1, 'T1', 'U-ANA', 12345000, '2024-02-29', 'CALLS', '{"teams":[],"channels":["C1"],"emailDomains":[]}');
                insert into client_names values ('T1', 'northwind', 1, 'NAME', 0, 'Northwind'), ('T1', 'nw', 1, 'ALIAS', 1, 'NW');
                insert into clients (id, workspace_id, monthly_fee_e4, presence)
                  values (2, 'T2', 10000, '{"teams":[],"channels":[],"emailDomains":[]}');
                insert into client_names values ('T2', 'contoso', 2, 'NAME', 0, 'Contoso');
                insert into reports (id, workspace_id, submission_key, client_id, reporter, archetype, severity, red_flags,
                    happened_on, what_happened, hours_lost_e2, money_withheld_e4, filed_at)
                  values (1, 'T1', 'V1', 1, 'U-ANA', 'NONE', 'COSTLY', '', '2026-11-21', 'Told', 0, 0, 0)""");

        try (Database database = open()) {
            assertEquals(
                    Client.named(new ClientId(1), new ClientName("Northwind"))
                            .called(new ClientName("Northwind"), List.of(new ClientName("NW")))
                            .with(
                                    StoreContract.ANA,
                                    MonthlyFee.of(new BigDecimal("1234.5"), Currency.getInstance("CHF")),
                                    new Engagement(LocalDate.parse("2024-02-29"), Contact.CALLS, null, null, "", null),
                                    null,
                                    new ClientPresence(Set.of(), Set.of(new ChannelId("C1")), Set.of())),
                    read(database, "T1", records -> records.clients().find(new ClientId(1)))
                            .orElseThrow());
            assertEquals(
                    List.of("Told"),
                    read(database, "T1", records -> records.reports().standing(new ClientId(1), LocalDate.EPOCH))
                            .stream()
                            .map(report -> report.incident().whatHappened())
                            .toList());
            assertNull(read(database, "T2", records -> records.clients().find(new ClientId(2)))
                    .orElseThrow()
                    .fee());
            assertEquals(
                    BigDecimal.ZERO,
                    read(database, "T2", records -> records.clients().monthlyFees()));
        }
    }

    @Test
    void aDatabaseOfTheSecondVersionReadsAsItDidAndHasNoDraftsYet() throws SQLException {
        migrateTo("2");
        execute("""
                insert into clients (id, workspace_id, account_owner, lead_source, work_outstanding, presence)
                  values (1, 'T1', 'U-ANA', 'A fair', 'The site', '{"teams":[],"channels":[],"emailDomains":[]}');
                insert into client_names values ('T1', 'northwind', 1, 'NAME', 0, 'Northwind');
                insert into cases (id, workspace_id, client_id, version, state, opened_at)
                  values (7, 'T1', 1, 3, 'EXITING', 0);
                insert into rulings values ('T1', 7, 1, 'PART_WAYS', 'PART_WAYS', 'U-ANA', 0, 'Enough');
                insert into exit_plans (workspace_id, case_id, notice_on, ends_on)
                  values ('T1', 7, '2026-11-21', '2026-12-21');
                insert into outbox (workspace_id, lane, kind, client_id, detail, state, not_before, written_at)
                  values ('T1', 'client:1', 'DRAFT', 1, 'EXCUSE|U-ANA', 'WAITING', 0, 0)""");

        try (Database database = open()) {
            ClientId client = new ClientId(1);
            assertEquals(
                    Client.named(client, new ClientName("Northwind"))
                            .with(
                                    StoreContract.ANA,
                                    null,
                                    new Engagement(null, null, null, null, "The site", "A fair", null),
                                    null,
                                    ClientPresence.NONE),
                    read(database, "T1", records -> records.clients().find(client))
                            .orElseThrow());
            Case leaving = read(database, "T1", records -> records.cases().latest(client))
                    .orElseThrow();
            assertEquals(LocalDate.parse("2026-12-21"), leaving.plan().endsOn());
            assertEquals("Enough", leaving.rulings().get(0).reason());
            assertEquals(
                    List.of(), read(database, "T1", records -> records.drafts().of(client)));
            assertEquals(
                    List.of(), read(database, "T1", records -> records.outbox().due(Instant.EPOCH, 10)));
            assertEquals(
                    List.of(),
                    read(database, "T1", records -> records.releases().of(leaving.id())));
            assertEquals(
                    List.of(),
                    read(database, "T1", records -> records.ownTemplates().all()));
        }
    }

    @Test
    void aDatabaseOfANewerVersionIsNotTouched() throws SQLException {
        open().close();
        execute("insert into flyway_schema_history select 999, '999', 'from the future', type, 'V999__.sql', 0,"
                + " installed_by, installed_on, 0, 1 from flyway_schema_history where installed_rank = 1");

        IllegalStateException refusal = assertThrows(IllegalStateException.class, this::open);

        assertTrue(refusal.getMessage().contains("newer version of Last Straw"), refusal.getMessage());
    }

    @Test
    void someoneElsesDatabaseIsNotTouched() throws SQLException {
        execute("create table someone_elses (id integer)");

        IllegalStateException refusal = assertThrows(IllegalStateException.class, this::open);

        assertTrue(refusal.getMessage().contains("not one of Last Straw"), refusal.getMessage());
    }

    @Test
    void aFileThatIsNoDatabaseIsUnavailable() throws IOException {
        Files.writeString(file(), "This is a letter, not a database. ".repeat(200));

        assertThrows(StorageUnavailable.class, this::open);
    }

    @ParameterizedTest
    @CsvSource({
        "journal_mode, wal, wal",
        "synchronous, 2, 2",
        "foreign_keys, 1, 1",
        "busy_timeout, 1000, 1000",
        "query_only, 0, 1",
    })
    void theLiveConnectionsAreDurableAndCareful(String setting, String ofTheWriter, String ofTheReaders) {
        Function<Handle, String> asked = handle ->
                handle.createQuery("pragma " + setting).mapTo(String.class).one();
        try (Database database = open()) {
            assertEquals(ofTheWriter, database.write(asked::apply));
            assertEquals(ofTheReaders, database.read(asked::apply));
        }
    }

    @Test
    void aWriteHoldsTheLockFromItsBeginning() {
        try (Database database = Database.open(file().toString(), TemporaryDatabase.LITTLE)) {
            SQLException busy = database.write(handle ->
                    assertThrows(SQLException.class, () -> execute("pragma busy_timeout = 0; begin immediate")));

            assertTrue(busy.getMessage().contains("SQLITE_BUSY"), busy.getMessage());
        }
    }

    /** But for those of the libraries, which are theirs to name. */
    @Test
    void everyTableIsStrictAndCarriesItsWorkspace() {
        try (Database database = open()) {
            List<String> careless = database.read(
                    handle -> handle.createQuery("""
                            select name from pragma_table_list t
                            where t.schema = 'main' and t.type = 'table'
                              and t.name not like 'sqlite%' and t.name not like 'flyway%'
                              and t.name <> 'scheduled_tasks'
                              and (not t.strict or not exists
                                (select 1 from pragma_table_info(t.name) where name = 'workspace_id' and "notnull"))""").mapTo(String.class).list());

            assertEquals(List.of(), careless);
        }
    }

    @Test
    void aStatementThatForgetsItsWorkspaceIsRefused() {
        try (Database database = open()) {
            database.read(handle -> {
                WorkspaceRows rows = new WorkspaceRows(handle, new WorkspaceId("T1"), false);
                assertThrows(IllegalArgumentException.class, () -> rows.query("select * from clients"));
                assertThrows(IllegalArgumentException.class, () -> rows.update("delete from clients"));
                return null;
            });
        }
    }

    private void migrateTo(String version) {
        Flyway.configure(getClass().getClassLoader())
                .dataSource("jdbc:sqlite:" + file(), null, null)
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private Path file() {
        return folder.resolve("laststraw.db");
    }

    private Database open() {
        return Database.open(file().toString());
    }

    private static <T> T read(Database database, String workspace, Function<Records, T> work) {
        return database.storageOf(new WorkspaceId(workspace), StoreContract.SETTINGS, PolicySettings.DEFAULTS)
                .read(work);
    }

    private static void addClient(Database database, String name) {
        database.storageOf(new WorkspaceId("T1"), StoreContract.SETTINGS, PolicySettings.DEFAULTS)
                .write(records -> records.clients().add(new ClientName(name)));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            for (String each : sql.split(";")) {
                statement.execute(each);
            }
        }
    }
}
