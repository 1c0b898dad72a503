package app.laststraw.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide says of the files is so. */
class OperatingGuideTest {
    @TempDir
    private Path folder;

    /** What the guide says under this heading. */
    private static String chapter(String heading) throws IOException {
        String guide = Files.readString(Path.of("docs/operating.md"));
        return guide.split("\n### " + Pattern.quote(heading) + "\n")[1].split("\n### ")[0];
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    @Test
    void itNamesEveryColumnInOrder() throws IOException {
        assertEquals(ClientColumns.ALL, all("\n[|] `(\\w+)` [|]", chapter("clients.csv")));
        assertEquals(ReportColumns.ALL, all("\n[|] `(\\w+)` [|]", chapter("reports.csv")));
    }

    @Test
    void itSaysWhichColumnsAreRequired() throws IOException {
        assertEquals(ClientColumns.REQUIRED, all("\n[|] `(\\w+)` [|] required", chapter("clients.csv")));
        assertEquals(ReportColumns.REQUIRED, all("\n[|] `(\\w+)` [|] required", chapter("reports.csv")));
    }

    @Test
    void itsExamplesAreFilesWithoutFaults() throws Exception {
        Path clients = Files.writeString(folder.resolve("a.csv"), example("clients.csv"));
        Path reports = Files.writeString(folder.resolve("b.csv"), example("reports.csv"));

        ImportFiles files = ImportFiles.read(List.of(clients, reports));

        assertEquals(List.of(), ImportTold.faults(files.faults()).toList());
        assertEquals(2, files.batch().clients().size());
        assertEquals(2, files.batch().reports().size());
    }

    private static String example(String heading) throws IOException {
        return all("(?s)\n```\n(.*?)```", chapter(heading)).get(0);
    }
}
