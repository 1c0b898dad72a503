package app.laststraw.csv;

import app.laststraw.usecase.importing.ImportFault;
import app.laststraw.usecase.importing.ImportedClient;
import app.laststraw.usecase.importing.ImportedReport;
import app.laststraw.usecase.importing.Importing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Files of clients and of reports that are imported together.
 *
 * @param batch the rows without a fault
 * @param faults where there is any, nothing should be imported
 */
public record ImportFiles(Importing.Batch batch, List<ImportFault> faults) {
    /** Which file cannot be read. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(Path path, IOException why) {
            super(path + " is no file that can be read", why);
        }
    }

    public static ImportFiles read(List<Path> paths) throws Unreadable {
        List<ImportedClient> clients = new ArrayList<>();
        List<ImportedReport> reports = new ArrayList<>();
        List<ImportFault> faults = new ArrayList<>();
        for (Path path : paths) {
            CsvFile file = read(path);
            clients.addAll(file.clients());
            reports.addAll(file.reports());
            faults.addAll(file.faults());
        }
        return new ImportFiles(new Importing.Batch(clients, reports), faults);
    }

    private static CsvFile read(Path path) throws Unreadable {
        try {
            return CsvFile.read(path);
        } catch (IOException unreadable) {
            throw new Unreadable(path, unreadable);
        }
    }
}
