package app.laststraw.store;

import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.StorageUnavailable;
import com.zaxxer.hikari.HikariDataSource;
import java.io.Closeable;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * One SQLite file with everything in it. Safe for use by many threads; open it once in a process. What a transaction
 * wrote is on the disk when the call returns.
 */
public final class Database implements Closeable {
    private static final int READERS = 4;

    private final Connections writer;
    private final Connections readers;
    private final HikariDataSource scheduling;
    /** Set while this thread is within a transaction. */
    private final ThreadLocal<Boolean> occupied = new ThreadLocal<>();

    private Database(Connections writer, Connections readers, HikariDataSource scheduling) {
        this.writer = writer;
        this.readers = readers;
        this.scheduling = scheduling;
    }

    /** Opens with {@link Patience#USUAL}; see {@link #open(String, Patience)}. */
    public static Database open(String pathOrJdbcUrl) {
        return open(pathOrJdbcUrl, Patience.USUAL);
    }

    /**
     * Opens the database and brings its tables up to date; the file and its folders are created where they are missing.
     *
     * @param pathOrJdbcUrl a path, or a {@code jdbc:sqlite:} URL of one
     * @throws IllegalArgumentException for any other URL, a database in memory, or a folder
     * @throws IllegalStateException when the database is newer than the code, or not one of ours
     * @throws StorageUnavailable when it cannot be opened now
     */
    public static Database open(String pathOrJdbcUrl, Patience patience) {
        DatabaseFile file = DatabaseFile.named(pathOrJdbcUrl);
        file.create();
        DataSource source = source(file, settings(patience));
        new Migrations(source).run();
        Connections writer = Connections.forWriting(patience, source);
        try {
            return new Database(
                    writer, Connections.forReading(READERS, patience, source), Connections.forScheduling(file.url()));
        } catch (RuntimeException fault) {
            writer.close();
            throw fault;
        }
    }

    /** Durable before it is fast: with {@code FULL}, a commit waits until the disk has it. */
    private static SQLiteConfig settings(Patience patience) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout((int) patience.lock().toMillis());
        return config;
    }

    private static DataSource source(DatabaseFile file, SQLiteConfig config) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(file.url());
        return source;
    }

    /**
     * What is kept for one workspace; it sees no other's.
     *
     * @param settings hold for as long as the firm has not saved its own
     * @param policy likewise
     */
    public Storage storageOf(WorkspaceId workspace, Settings settings, PolicySettings policy) {
        return new WorkspaceStorage(this, workspace, settings, policy);
    }

    /** The workspaces of which anything is on record, in the order of their ids. */
    public List<WorkspaceId> workspaces() {
        return read(handle -> handle.createQuery("""
                        select workspace_id from clients union select workspace_id from members
                        union select workspace_id from firm_settings order by workspace_id""")
                .mapTo(String.class)
                .map(WorkspaceId::new)
                .list());
    }

    /**
     * For the table {@code scheduled_tasks} and nothing else: single statements, which hold the file for an instant each and
     * wait for others, not others for them.
     */
    public DataSource forScheduling() {
        return scheduling;
    }

    /** Whether a transaction could be written now; waits no longer than one would. */
    public boolean isWritable() {
        try {
            return write(handle -> true);
        } catch (StorageUnavailable fault) {
            return false;
        }
    }

    <T> T write(Function<Handle, T> work) {
        return alone(writer, work);
    }

    <T> T read(Function<Handle, T> work) {
        return alone(readers, work);
    }

    /** A thread that asked again within its own transaction would wait for itself. */
    private <T> T alone(Connections connections, Function<Handle, T> work) {
        if (occupied.get() != null) {
            throw new IllegalStateException("one transaction at a time on a thread");
        }
        occupied.set(true);
        try {
            return connections.inTransaction(work);
        } finally {
            occupied.remove();
        }
    }

    /** Lets running transactions end; later ones find the storage unavailable. Closing twice is harmless. */
    @Override
    public void close() {
        scheduling.close();
        writer.close();
        readers.close();
    }
}
