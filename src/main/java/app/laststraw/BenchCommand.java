package app.laststraw;

import app.laststraw.store.Database;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code laststraw bench}: how much the digest and the Home cost here, and how that grows with the reports. */
@Command(
        name = "bench",
        description = {
            "Measures what the digest, the Home and the daily weighing of all clients cost on this machine.",
            "It makes a firm up, in a temporary folder that it removes again; nothing else is touched."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class BenchCommand implements Callable<Integer> {
    /** In milliseconds of processor time: what we promise. */
    private static final long MOST_FOR_A_DIGEST = 500;

    private static final long MOST_FOR_A_HOME = 100;

    private static final String ROW = "%-28s";
    private static final String CELL = "%14s";

    private final Folders folders;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--reports",
            paramLabel = "NUMBER",
            defaultValue = "100000",
            description =
                    "most reports, over a year; it is measured with a tenth and a hundredth, too. [${DEFAULT-VALUE}]")
    private int reports;

    @Option(
            names = "--clients",
            paramLabel = "NUMBER",
            defaultValue = "1000",
            description = "how many clients they are about. [${DEFAULT-VALUE}]")
    private int clients;

    @Option(
            names = "--runs",
            paramLabel = "NUMBER",
            defaultValue = "20",
            description = "how often each is measured; the median counts. As many runs go before. [${DEFAULT-VALUE}]")
    private int runs;

    /** Where a made-up firm may live for a while. */
    interface Folders {
        TemporaryFolder make() throws IOException;
    }

    BenchCommand() {
        this(() -> TemporaryFolder.named("laststraw-bench"));
    }

    BenchCommand(Folders folders) {
        this.folders = folders;
    }

    @Override
    public Integer call() throws IOException {
        if (reports < 1 || clients < 1 || runs < 1) {
            spec.commandLine().getErr().println("--reports, --clients and --runs are whole numbers from 1 on");
            return ExitCode.USAGE;
        }
        Map<Integer, Map<String, Long>> bySize = new LinkedHashMap<>();
        for (int size : sizes()) {
            bySize.put(size, measured(size));
        }
        tell(bySize);
        return ExitCode.OK;
    }

    private List<Integer> sizes() {
        return Stream.of(reports / 100, reports / 10, reports)
                .filter(size -> size > 0)
                .toList();
    }

    private Map<String, Long> measured(int size) throws IOException {
        try (TemporaryFolder folder = folders.make();
                Database database = Database.open(folder.database())) {
            return Bench.measure(new BenchFirm(clients, size), database, runs);
        }
    }

    private void tell(Map<Integer, Map<String, Long>> bySize) {
        PrintWriter out = spec.commandLine().getOut();
        Map<String, Long> most = bySize.get(reports);
        Map<String, Long> least = bySize.values().iterator().next();
        out.println(said("Processor time in ms, the median of %,d runs; %,d clients.", runs, clients));
        out.println(line("reports", bySize.keySet().stream().map(size -> said("%,d", size)), "last : first"));
        most.forEach((what, nanos) -> out.println(line(
                what,
                bySize.values().stream().map(measured -> said("%.1f", milliseconds(measured.get(what)))),
                said("%.1f", (double) nanos / least.get(what)))));
        out.println(verdict("A digest", most.get(Bench.DIGEST), MOST_FOR_A_DIGEST));
        out.println(verdict("The dearest Home", dearestHome(most), MOST_FOR_A_HOME));
        out.flush();
    }

    private static String line(String what, Stream<String> figures, String ratio) {
        StringBuilder line = new StringBuilder(said(ROW, what));
        Stream.concat(figures, Stream.of(ratio)).forEach(cell -> line.append(said(CELL, cell)));
        return line.toString();
    }

    private static long dearestHome(Map<String, Long> measured) {
        return measured.entrySet().stream()
                .filter(each -> each.getKey().startsWith(Bench.HOME))
                .mapToLong(Map.Entry::getValue)
                .max()
                .orElseThrow();
    }

    private static String verdict(String what, long nanos, long most) {
        return said(
                "%s takes %.0f ms: %s the %d ms that it may take.",
                what, milliseconds(nanos), milliseconds(nanos) < most ? "within" : "NOT within", most);
    }

    private static double milliseconds(long nanos) {
        return (double) nanos / TimeUnit.MILLISECONDS.toNanos(1);
    }

    private static String said(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
