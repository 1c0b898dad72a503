package app.laststraw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchCommandTest {
    private static final String FIGURE = " +[0-9]+\\.[0-9]";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private List<String> bench(String... arguments) {
        int exit = new CommandLine(
                        new BenchCommand(() -> new TemporaryFolder(Files.createTempDirectory(folder, "bench"))))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        assertEquals(0, exit, err.toString());
        return out.toString().lines().toList();
    }

    @Test
    void itTellsWhatEachCostsAtThreeSizesAndLeavesNothingBehind() throws IOException {
        List<String> lines = bench("--reports", "300", "--clients", "30", "--runs", "1");

        assertEquals("Processor time in ms, the median of 1 runs; 30 clients.", lines.get(0));
        assertTrue(lines.get(1).matches("reports +3 +30 +300 +last : first"), lines.get(1));
        List<String> figures = lines.subList(2, lines.size() - 2);
        figures.forEach(line -> assertTrue(line.matches("\\D+" + FIGURE.repeat(4)), line));
        assertEquals(
                List.of(
                        "digest",
                        "  its picture",
                        "Home, member",
                        "Home, member: reports",
                        "Home, account owner",
                        "Home, manager: overview",
                        "Home, manager: decisions",
                        "Home, manager: clients",
                        "Home, manager: search",
                        "standings of all"),
                figures.stream().map(line -> line.split(" {2,}(?=[0-9])")[0]).toList());
        assertTrue(verdict(lines, 2).matches("A digest takes \\d+ ms: (NOT )?within the 500 ms that it may take."));
        assertTrue(verdict(lines, 1)
                .matches("The dearest Home takes \\d+ ms: (NOT )?within the 100 ms that it may take."));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    private static String verdict(List<String> lines, int fromTheEnd) {
        return lines.get(lines.size() - fromTheEnd);
    }

    @Test
    void itIsTheSameFirmEachTime() {
        assertEquals(new BenchFirm(20, 200).book(), new BenchFirm(20, 200).book());
    }

    @Test
    void aHandfulOfReportsIsMeasuredOnce() {
        List<String> lines = bench("--reports", "1", "--clients", "1", "--runs", "1");
        assertTrue(lines.get(1).matches("reports +1 +last : first"), lines.get(1));
    }
}
