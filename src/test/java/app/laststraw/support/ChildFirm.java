package app.laststraw.support;

import app.laststraw.Application;
import app.laststraw.Config;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.Language;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;

/** The whole application in a Java of its own, so that it can be killed. */
public final class ChildFirm {
    public static final String SECRET = "a-signing-secret-for-children";
    public static final String TOKEN = "xoxb-a-token-for-children";

    private final Process process;
    private final URI address;

    private ChildFirm(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts it, and returns when it answers. */
    public static ChildFirm start(String apiUrl, Path database) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChildFirm.class.getName(),
                        apiUrl,
                        database.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        String line = lines.readLine();
        while (line != null && !line.startsWith("http://")) {
            line = lines.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("it ended before it answered");
        }
        return new ChildFirm(process, URI.create(line));
    }

    public URI address() {
        return address;
    }

    /** At once, without any chance to tidy up. */
    public void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    public static void main(String[] arguments) throws IOException {
        Config config = new Config(
                TOKEN,
                SECRET,
                URI.create(arguments[0]),
                "127.0.0.1",
                0,
                arguments[1],
                new ChannelId(Agency.RED_FLAGS),
                Set.of(),
                Optional.empty(),
                ZoneOffset.UTC,
                Language.ENGLISH,
                Currency.getInstance("EUR"),
                false);
        Application application = Application.start(config, InstantSource.system(), Agency.clients());
        try (PrintStream out =
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            out.println(application.address());
        }
    }
}
