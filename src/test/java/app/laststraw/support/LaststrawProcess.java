package app.laststraw.support;

import app.laststraw.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The command line in a Java of its own, where the locale is the poorest that there is. */
public final class LaststrawProcess implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Process process;
    private final BufferedReader out;
    private final Path errors;

    private LaststrawProcess(Process process, Path errors) {
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
        this.errors = errors;
    }

    /**
     * @param folder where it runs, and where its temporary files go
     * @param environment all that it sees, but for what Java needs
     */
    public static LaststrawProcess start(Path folder, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + folder,
                // Beside the tests stands a configuration that says less.
                "-Dlogback.configurationFile=logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        Path errors = folder.resolve("stderr.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors.toFile());
        builder.environment().keySet().removeIf(name -> !name.equals("PATH"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().putAll(environment);
        try {
            return new LaststrawProcess(builder.start(), errors);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The address that it says it is ready at. */
    public URI ready() {
        String line = line();
        if (line == null || !line.startsWith("ready http://")) {
            throw new AssertionError("it said " + line + "\n" + errors());
        }
        return URI.create(line.substring("ready ".length()));
    }

    /** The next line of its output; null when there is none to come. */
    public String line() {
        return CompletableFuture.supplyAsync(() -> {
                    try {
                        return out.readLine();
                    } catch (IOException fault) {
                        throw new UncheckedIOException(fault);
                    }
                })
                .orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    /** All that it wrote to standard error so far. */
    public String errors() {
        try {
            return Files.readString(errors);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Asks it to stop, as whoever runs it would. */
    public void terminate() {
        // The process's own method closes its output along with it.
        process.toHandle().destroy();
    }

    /** How it ended. */
    public int exit() throws InterruptedException {
        if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("it does not end\n" + errors());
        }
        return process.exitValue();
    }

    /** Waits until {@code condition} holds, which something in another process brings about. */
    public void until(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            boolean ended = process.waitFor(10, TimeUnit.MILLISECONDS);
            if (ended || System.nanoTime() > end) {
                throw new AssertionError("waited in vain until " + what + "\n" + errors());
            }
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        out.close();
    }
}
