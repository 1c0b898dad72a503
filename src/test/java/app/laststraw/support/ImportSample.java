package app.laststraw.support;

import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Severity;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Writes a {@code clients.csv} and a {@code reports.csv} of any size to measure an import with; the same each time. */
public final class ImportSample {
    private static final LocalDate LAST_DAY = LocalDate.parse("2026-11-01");
    private static final int DAYS = 700;
    private static final String STORY = "They called at nine and again at ten, asked for the third change to what was"
            + " signed off on Monday, and said that the invoice can wait.";

    private ImportSample() {}

    /** @param arguments the folder, how many clients, how many reports */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    }

    /** The files, clients first. */
    public static List<Path> write(Path folder, int clients, int reports) throws IOException {
        return List.of(
                writeClients(folder.resolve("clients.csv"), clients),
                writeReports(folder.resolve("reports.csv"), clients, reports));
    }

    private static Path writeClients(Path file, int count) throws IOException {
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            lines.write("external_id,name,aliases,account_owner,monthly_fee,client_since,meets,outstanding_work,"
                    + "email_domains\n");
            for (int number = 0; number < count; number++) {
                lines.write(
                        "c%d,Client %d & Sons,客户%d|C%d,U0OWNER%d,%d.50,2020-01-31,CALLS,\"the \"\"new\"\" site, open\",c%d.example\n"
                                .formatted(number, number, number, number, number % 20, 500 + number, number));
            }
        }
        return file;
    }

    private static Path writeReports(Path file, int clients, int count) throws IOException {
        Random random = new Random(20261121);
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            lines.write("external_id,client,reporter,archetype,severity,red_flags,happened_on,what_happened,hours_lost,"
                    + "money_withheld\n");
            for (int number = 0; number < count; number++) {
                lines.write("r%d,c%d,U0MEMBER%d,%s,%s,%s|%s,%s,\"%s\n(%d)\",%d.5,%d\n"
                        .formatted(
                                number,
                                random.nextInt(clients),
                                random.nextInt(50),
                                any(Archetype.values(), random),
                                any(Severity.values(), random),
                                any(RedFlag.values(), random),
                                any(RedFlag.values(), random),
                                LAST_DAY.minusDays(random.nextInt(DAYS)),
                                STORY,
                                number,
                                random.nextInt(20),
                                random.nextInt(3000)));
            }
        }
        return file;
    }

    private static <T> T any(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }
}
