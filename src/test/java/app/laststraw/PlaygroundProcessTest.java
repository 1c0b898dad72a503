package app.laststraw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.support.LaststrawProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code laststraw playground} as it is run. */
@Timeout(90)
@DisabledOnOs(OS.WINDOWS)
class PlaygroundProcessTest {
    private static final Pattern STARTED = Pattern.compile(" started for \\w+ at (http://\\S+)");

    @TempDir
    private Path folder;

    @Test
    void itServesItsPageToThisMachineAloneAndLeavesNothingBehind() throws Exception {
        try (LaststrawProcess process = LaststrawProcess.start(folder, Map.of(), "playground", "--port=0")) {
            URI page = process.ready();
            assertTrue(page.toString().matches("http://127\\.0\\.0\\.1:\\d+/"), page.toString());
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
            assertEquals(200, answer.statusCode());
            assertTrue(answer.body().contains("<title>"), answer.body());
            assertEquals(1, playgroundFolders().size());

            assertHeardHereOnly(page.getPort());
            assertHeardHereOnly(app(process.errors()).getPort());

            process.terminate();
            assertEquals(143, process.exit());
            assertEquals(List.of(), playgroundFolders());
            assertFalse(process.errors().contains("\tat "), process.errors());
        }
    }

    @Test
    void stoppedBeforeItIsReadyItLeavesNothingBehindEither() throws Exception {
        try (LaststrawProcess process = LaststrawProcess.start(folder, Map.of(), "playground", "--port=0")) {
            process.until("it has its folder", () -> !playgroundFolders().isEmpty());
            process.terminate();
            assertEquals(143, process.exit());
            assertEquals(List.of(), playgroundFolders());
        }
    }

    private static URI app(String log) {
        Matcher started = STARTED.matcher(log);
        assertTrue(started.find(), log);
        return URI.create(started.group(1));
    }

    /** What listens on every address would answer on the loopback's other ones. */
    private static void assertHeardHereOnly(int port) throws IOException {
        try (Socket here = new Socket()) {
            here.connect(new InetSocketAddress("127.0.0.1", port), 5_000);
        }
        try (Socket elsewhere = new Socket()) {
            assertThrows(
                    ConnectException.class, () -> elsewhere.connect(new InetSocketAddress("127.0.0.2", port), 5_000));
        }
    }

    private List<Path> playgroundFolders() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("laststraw-playground"))
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
