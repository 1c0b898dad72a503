package app.laststraw;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder of its own for a database that nobody is to keep: it goes with all that is in it. */
record TemporaryFolder(Path path) implements AutoCloseable {
    /** @param prefix by which whoever finds it knows whose it is */
    static TemporaryFolder named(String prefix) throws IOException {
        return new TemporaryFolder(Files.createTempDirectory(prefix));
    }

    /** The address of a database in it. */
    String database() {
        return path.resolve("laststraw.db").toString();
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
