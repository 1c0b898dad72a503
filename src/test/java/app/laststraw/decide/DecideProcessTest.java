package app.laststraw.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.support.LaststrawProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code laststraw decide} as it is run. */
@Timeout(60)
class DecideProcessTest {
    private static final String INPUT = """
            {"now":"2026-11-21","client":{"name":"王小明"},"reports":[{"id":"r1","reporter":"U1",
             "archetype":"NONE","severity":"ABUSIVE","happenedOn":"2026-11-21"}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void chineseComesOutAsChineseWhateverTheLocale() throws Exception {
        Files.writeString(folder.resolve("input.json"), INPUT);

        try (LaststrawProcess process =
                LaststrawProcess.start(folder, Map.of(), "decide", "--input", "input.json", "--lang", "zh-CN")) {
            String answer = process.line();
            assertEquals(0, process.exit(), process.errors());
            assertTrue(answer.contains("\"decision\":\"SALVAGE\""), answer);
            assertTrue(answer.matches(".*\"reasons\":\\[\"[^\"?\\uFFFD]*\\p{IsHan}{3}.*"), answer);
            assertEquals("", process.errors());
        }
    }
}
