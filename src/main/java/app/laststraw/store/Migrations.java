package app.laststraw.store;

import app.laststraw.usecase.StorageUnavailable;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Brings the tables of a database to what this version of the code expects. */
final class Migrations {
    private final Flyway flyway;

    Migrations(DataSource source) {
        this.flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:db/migration")
                .cleanDisabled(true)
                .load();
    }

    /**
     * @throws IllegalStateException when the database is newer than the code, or not one of ours
     * @throws StorageUnavailable when it is busy, full or broken
     */
    void run() {
        try {
            if (Arrays.stream(flyway.info().all()).anyMatch(Migrations::isOfTheFuture)) {
                throw new IllegalStateException(
                        "the database was written by a newer version of Last Straw; start that version, or restore a backup");
            }
            flyway.migrate();
        } catch (FlywayException fault) {
            throw asPlainFault(fault);
        }
    }

    private static boolean isOfTheFuture(MigrationInfo migration) {
        return migration.getState() == MigrationState.FUTURE_SUCCESS
                || migration.getState() == MigrationState.FUTURE_FAILED;
    }

    private static RuntimeException asPlainFault(FlywayException fault) {
        return StorageFault.of(fault) instanceof StorageUnavailable unavailable
                ? unavailable
                : new IllegalStateException("the database is not one of Last Straw, or its tables were changed", fault);
    }
}
