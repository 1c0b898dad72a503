package app.laststraw.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.usecase.Outbox.Kind;
import app.laststraw.usecase.Outbox.NewEntry;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Storage;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it files keeps all that it promised, and nothing by halves. */
@Timeout(60)
class KilledProcessTest {
    private static final String FILED = "filed ";

    @TempDir
    private Path folder;

    @Test
    void whatWasPromisedIsThereAndNothingIsHalfSaved() throws IOException, InterruptedException {
        List<String> promised = fileUntilKilled(50);

        try (Database database = Database.open(file().toString())) {
            List<String> reports = texts(database, "select submission_key from reports order by id");
            assertTrue(reports.containsAll(promised), "promised " + promised.size() + ", kept " + reports.size());
            assertEquals(reports, texts(database, "select dedupe_key from outbox order by id"));
            assertEquals(List.of("ok"), texts(database, "pragma integrity_check"));
        }
    }

    private List<String> fileUntilKilled(int enough) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(
                        java.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Filing.class.getName(),
                        file().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> promised = new ArrayList<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(FILED)) {
                    promised.add(line.substring(FILED.length()));
                }
                if (promised.size() == enough) {
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.waitFor();
        assertTrue(promised.size() >= enough, "the process ended by itself after " + promised.size());
        return promised;
    }

    private static List<String> texts(Database database, String sql) {
        return database.read(
                handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    private Path file() {
        return folder.resolve("laststraw.db");
    }

    /** Files reports without end, and says of each that it is filed once the transaction is over. */
    static final class Filing {
        private Filing() {}

        public static void main(String[] arguments) throws IOException {
            Storage storage = Database.open(arguments[0])
                    .storageOf(new WorkspaceId("T1"), StoreContract.SETTINGS, PolicySettings.DEFAULTS);
            ClientId client = storage.write(records -> records.clients().add(new ClientName("Northwind")))
                    .id();
            try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
                for (int number = 0; ; number++) {
                    String key = "V" + number;
                    storage.write(records -> file(records, key, client));
                    out.write((FILED + key + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
        }

        private static boolean file(Records records, String key, ClientId client) {
            records.reports()
                    .file(
                            key,
                            client,
                            StoreContract.ANA,
                            StoreContract.incident(StoreContract.TODAY),
                            StoreContract.NOON);
            return records.outbox()
                    .write(new NewEntry("card:1", key, Kind.CARD, client, null, null, ""), StoreContract.NOON);
        }
    }
}
