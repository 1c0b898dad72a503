package app.laststraw.store;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.usecase.StorageUnavailable;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.sqlite.NativeLibraryNotFoundException;

class StorageFaultTest {
    /** Flyway would otherwise make it look as if the tables were not ours. */
    @Test
    void aMachineThatCannotLoadSqliteIsToldWhatItLacks() {
        RuntimeException asFlywayTellsIt = new RuntimeException(
                new SQLException("Error opening connection", new NativeLibraryNotFoundException("no library")));

        StorageUnavailable told = assertInstanceOf(StorageUnavailable.class, StorageFault.of(asFlywayTellsIt));

        assertTrue(told.getMessage().contains("java.io.tmpdir"), told.getMessage());
    }
}
