package app.laststraw.slack.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares what is rendered, whole, with what somebody has read and approved: {@code src/test/resources/approved}. Run the
 * tests with {@code -Dapprove=true} to write the files anew, and read the difference before it is committed.
 */
public final class Approved {
    private static final Path FOLDER = Path.of("src/test/resources/approved");
    private static final Gson SLACK = GsonFactory.createSnakeCase();
    private static final Gson PRETTY = new com.google.gson.GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .create();

    private Approved() {}

    public static JsonElement json(Object rendered) {
        return SLACK.toJsonTree(rendered);
    }

    public static void check(String name, Object rendered) {
        Path file = FOLDER.resolve(name + ".json");
        String now = PRETTY.toJson(json(rendered)) + "\n";
        try {
            if (Boolean.getBoolean("approve")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, now);
            }
            assertEquals(Files.exists(file) ? Files.readString(file) : "", now, name + " is not as approved");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
