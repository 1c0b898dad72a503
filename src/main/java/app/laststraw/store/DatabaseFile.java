package app.laststraw.store;

import app.laststraw.usecase.StorageUnavailable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** The file in which everything is kept, as the operator named it. */
record DatabaseFile(Path path) {
    private static final String SQLITE = "jdbc:sqlite:";

    /**
     * Reads a path, or a {@code jdbc:sqlite:} URL of one.
     *
     * @throws IllegalArgumentException for anything else; the message never repeats it, since URLs carry passwords
     */
    static DatabaseFile named(String pathOrJdbcUrl) {
        String location = startsWith(pathOrJdbcUrl, SQLITE) ? pathOrJdbcUrl.substring(SQLITE.length()) : pathOrJdbcUrl;
        if (startsWith(location, "jdbc:")) {
            throw new IllegalArgumentException("only SQLite is supported: a path, or a jdbc:sqlite: URL of one");
        }
        // SQLite would read these as a database in memory, a URI or options: none survives a restart as configured.
        if (location.isBlank() || location.startsWith(":") || startsWith(location, "file:") || location.contains("?")) {
            throw new IllegalArgumentException("the database is a plain file: no memory, no file: URI, no options");
        }
        Path path = Path.of(location).toAbsolutePath().normalize();
        if (Files.isDirectory(path)) {
            throw new IllegalArgumentException("the database is a file, not a folder");
        }
        return new DatabaseFile(path);
    }

    String url() {
        return SQLITE + path;
    }

    /** Creates the file and its folders where they are missing. The file is for its owner's eyes only. */
    void create() {
        try {
            Files.createDirectories(path.getParent());
            createFile();
        } catch (IOException fault) {
            throw new StorageUnavailable("the database file cannot be created", fault);
        }
    }

    private void createFile() throws IOException {
        if (Files.exists(path)) {
            return;
        }
        try {
            Files.createFile(path, ownerOnly());
        } catch (FileAlreadyExistsException someoneElseWasFaster) {
            // As good as ours.
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean startsWith(String text, String prefix) {
        return text.regionMatches(true, 0, prefix, 0, prefix.length());
    }
}
