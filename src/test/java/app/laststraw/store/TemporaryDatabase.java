package app.laststraw.store;

import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.usecase.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real SQLite file for each test. */
final class TemporaryDatabase implements BeforeEachCallback, AfterEachCallback {
    /** As short as may be, for tests that wait in vain. */
    static final Patience LITTLE = new Patience(Duration.ofMillis(250), Duration.ofMillis(100));

    /** For tests of many threads, on a machine that may be slow. */
    static final Patience PLENTY = new Patience(Duration.ofMinutes(1), Duration.ofMinutes(1));

    private final Patience patience;
    private Path folder;
    private Database database;

    TemporaryDatabase() {
        this(LITTLE);
    }

    TemporaryDatabase(Patience patience) {
        this.patience = patience;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("laststraw");
        database = Database.open(file().toString(), patience);
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        database.close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    Database database() {
        return database;
    }

    Path file() {
        return folder.resolve("laststraw.db");
    }

    Storage storageOf(WorkspaceId workspace, Settings settings, PolicySettings policy) {
        return database.storageOf(workspace, settings, policy);
    }

    void reopen() {
        database.close();
        database = Database.open(file().toString(), patience);
    }

    /** A connection of its own, as another process would have. */
    Connection stranger() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file());
    }

    /** What stands in the file: each row's columns as text, joined by a bar. */
    List<String> rows(String sql) {
        try (Connection connection = stranger();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                List<String> columns = new ArrayList<>();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    columns.add(row.getString(column));
                }
                rows.add(String.join("|", columns));
            }
            return rows;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
