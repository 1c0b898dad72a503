package app.laststraw.store;

import app.laststraw.usecase.StorageUnavailable;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * A few connections of one kind, and the queue before them: first come, first served, which the pool alone does not
 * promise.
 */
final class Connections implements AutoCloseable {
    /** What is still running at the end gets this long. */
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final String begin;
    private final int size;
    private final Duration patience;
    private final Semaphore turns;
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private volatile boolean closed;

    private Connections(String begin, int size, Duration patience, HikariConfig config) {
        this.begin = begin;
        this.size = size;
        this.patience = patience;
        this.turns = new Semaphore(size, true);
        this.pool = new HikariDataSource(config);
        this.jdbi = jdbi(pool);
    }

    /** One connection: SQLite has one writer at a time. It takes the lock at once, never halfway through. */
    static Connections forWriting(Patience patience, DataSource source) {
        HikariConfig config = config("writer", 1, patience.turn(), source);
        // What is erased is to be gone from the file, and not only from where the tables look.
        config.setConnectionInitSql("pragma secure_delete = on");
        return new Connections("begin immediate", 1, patience.turn(), config);
    }

    /** The readers see one consistent state each, and neither wait for the writer nor hold it up. */
    static Connections forReading(int size, Patience patience, DataSource source) {
        HikariConfig config = config("readers", size, patience.turn(), source);
        config.setConnectionInitSql("pragma query_only = true");
        return new Connections("begin deferred", size, patience.turn(), config);
    }

    /**
     * What says when work is due may be lost with the power: then it is done once more. So no commit waits for the disk, and
     * a report that comes meanwhile waits for nothing but a line in the log of the database.
     */
    static HikariDataSource forScheduling(String url) {
        SQLiteConfig settings = new SQLiteConfig();
        settings.setJournalMode(SQLiteConfig.JournalMode.WAL);
        settings.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        settings.setBusyTimeout((int) FAREWELL.toMillis());
        SQLiteDataSource source = new SQLiteDataSource(settings);
        source.setUrl(url);
        return new HikariDataSource(config("scheduling", 2, FAREWELL, source));
    }

    private static HikariConfig config(String name, int size, Duration patience, DataSource source) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setMaxLifetime(0);
        config.setConnectionTimeout(patience.toMillis());
        return config;
    }

    private static Jdbi jdbi(DataSource source) {
        Jdbi jdbi = Jdbi.create(source);
        jdbi.getConfig(SqlStatements.class).setTemplateEngine(TemplateEngine.NOP);
        // The other renderings repeat the bound values, and exceptions end up in logs.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        return jdbi;
    }

    /**
     * Runs {@code work} in one transaction.
     *
     * @throws StorageUnavailable when its turn does not come, or the database cannot work; nothing was saved
     */
    <T> T inTransaction(Function<Handle, T> work) {
        awaitTurn();
        try (Handle handle = jdbi.open()) {
            return inTransaction(handle, work);
        } catch (RuntimeException fault) {
            throw StorageFault.of(fault);
        } finally {
            turns.release();
        }
    }

    /**
     * In plain SQL, since the driver's {@code setAutoCommit(false)} remembers a transaction even where beginning it
     * failed: the next one would then run without any.
     */
    private <T> T inTransaction(Handle handle, Function<Handle, T> work) {
        handle.execute(begin);
        try {
            T result = work.apply(handle);
            handle.execute("commit");
            return result;
        } catch (Throwable fault) {
            rollBack(handle, fault);
            throw fault;
        }
    }

    private void rollBack(Handle handle, Throwable fault) {
        try {
            handle.execute("rollback");
        } catch (RuntimeException rolledBackAlready) {
            // SQLite does so by itself when the disk is full. Whatever the reason, a fresh connection is a sure start.
            fault.addSuppressed(rolledBackAlready);
            pool.evictConnection(handle.getConnection());
        }
    }

    private void awaitTurn() {
        if (closed || !acquire(1, patience)) {
            throw new StorageUnavailable(closed ? "the database is closed" : "the database is busy", null);
        }
        if (closed) {
            turns.release();
            throw new StorageUnavailable("the database is closed", null);
        }
    }

    private boolean acquire(int count, Duration wait) {
        try {
            return turns.tryAcquire(count, wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Begins nothing new, waits for what is running, then closes. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            acquire(size, FAREWELL);
            pool.close();
        }
    }
}
