package app.laststraw.architecture.seeded.domain.report;

import java.nio.file.Path;

final class ReadsFiles {
    private final Path file = Path.of("x");
}
