package app.laststraw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.laststraw.store.Database;
import app.laststraw.support.Ledger;
import app.laststraw.support.TickingClock;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;

/** {@code laststraw import} on a database and files in one folder, in a firm in Berlin that counts in euros. */
final class ImportDesk {
    static final String WORKSPACE = "T0FIRM";

    private final Path folder;
    private final Map<String, String> environment;
    private final TickingClock clock = new TickingClock(Instant.parse("2026-11-21T12:00:00Z"));
    private boolean terminal;

    ImportDesk(Path folder) {
        this.folder = folder;
        this.environment = new TreeMap<>(Map.of(
                "LASTSTRAW_DB", file("laststraw.db").toString(),
                "LASTSTRAW_ZONE", "Europe/Berlin",
                "LASTSTRAW_CURRENCY", "EUR"));
        Database.open(file("laststraw.db").toString()).close();
    }

    /** How it ended and what it printed, with the folder left out of the names of files. */
    record Run(int exit, String out, String err) {
        Run ended(int expected) {
            assertEquals(expected, exit, out + err);
            return this;
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    Map<String, String> environment() {
        return environment;
    }

    TickingClock clock() {
        return clock;
    }

    void onTerminal() {
        terminal = true;
    }

    String write(String name, String text) {
        try {
            return Files.writeString(file(name), text).toString();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Shows what would change. */
    Run check(String... files) {
        return run("--workspace", WORKSPACE, files);
    }

    /** Changes it. */
    Run apply(String... files) {
        List<String> arguments = new ArrayList<>(List.of("--apply"));
        arguments.addAll(List.of(files));
        return run("--workspace", WORKSPACE, arguments.toArray(String[]::new));
    }

    Run clients(String text) {
        return apply(write("clients.csv", text));
    }

    Run reports(String text) {
        return apply(write("reports.csv", text));
    }

    Run run(String first, String second, String... more) {
        List<String> arguments = new ArrayList<>(List.of(first, second));
        arguments.addAll(List.of(more));
        return run(arguments);
    }

    Run run(List<String> arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = new CommandLine(new ImportCommand(() -> Config.booksFrom(environment), clock, terminal))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
        String prefix = folder + "/";
        return new Run(exit, out.toString().replace(prefix, ""), err.toString().replace(prefix, ""));
    }

    Ledger ledger() {
        return new Ledger(file("laststraw.db"));
    }

    List<String> rows(String sql) {
        return ledger().rows(sql);
    }

    /** Every row of every table. */
    List<String> dump() {
        List<String> dump = new ArrayList<>();
        for (String table : rows("select name from sqlite_master where type = 'table' order by name")) {
            dump.add("-- " + table);
            dump.addAll(rows("select * from " + table));
        }
        return dump;
    }
}
