package app.laststraw.store;

import app.laststraw.usecase.StorageUnavailable;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jdbi.v3.core.ConnectionException;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Tells a database that cannot work from a fault in what it was asked. */
final class StorageFault {
    private StorageFault() {}

    /** {@link StorageUnavailable} where the database is busy, full or broken; else the fault itself. */
    static RuntimeException of(RuntimeException fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException refused && isOutOfOrder(refused)) {
                return new StorageUnavailable(
                        "the database cannot work: " + refused.getResultCode().name(), fault);
            }
            if (cause instanceof NativeLibraryNotFoundException) {
                return new StorageUnavailable(
                        "SQLite's own library cannot be loaded; it needs a folder for temporary files (java.io.tmpdir)"
                                + " that can be written to, and programs loaded from",
                        fault);
            }
            if (cause instanceof SQLTransientConnectionException || cause instanceof ConnectionException) {
                return new StorageUnavailable("the database cannot be reached", fault);
            }
        }
        return fault;
    }

    private static boolean isOutOfOrder(SQLiteException refused) {
        return switch (primaryCode(refused)) {
            case SQLITE_BUSY,
                    SQLITE_LOCKED,
                    SQLITE_FULL,
                    SQLITE_IOERR,
                    SQLITE_READONLY,
                    SQLITE_CANTOPEN,
                    SQLITE_NOMEM,
                    SQLITE_PROTOCOL,
                    SQLITE_CORRUPT,
                    SQLITE_NOTADB -> true;
            default -> false;
        };
    }

    /** SQLite's extended codes, such as {@code SQLITE_IOERR_FSYNC}, carry the plain one in their lowest byte. */
    private static SQLiteErrorCode primaryCode(SQLException refused) {
        return SQLiteErrorCode.getErrorCode(refused.getErrorCode() & 0xff);
    }
}
