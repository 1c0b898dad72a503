package app.laststraw;

import app.laststraw.decide.DecideCommand;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParseResult;

/** The command line. */
@Command(
        name = "laststraw",
        description = "Says when a client costs more than they bring, and helps to end things decently.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ServeCommand.class,
            PlaygroundCommand.class,
            DecideCommand.class,
            ImportCommand.class,
            DigestCommand.class,
            DraftCommand.class,
            TemplatesCommand.class,
            BenchCommand.class,
            HelpCommand.class
        })
public final class Main {
    private static final Logger log = LoggerFactory.getLogger(Main.class);

    private Main() {}

    public static void main(String[] arguments) {
        // The digest’s picture is drawn where there is no screen.
        System.setProperty("java.awt.headless", "true");
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setOut(inUtf8(System.out))
                .setErr(inUtf8(System.err))
                .setExecutionExceptionHandler(Main::failed);
    }

    /** Whatever the locale: what we print is read by other programs, and may be Chinese. */
    private static PrintWriter inUtf8(OutputStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /** What no command foresaw: a line for the person, and one for the log. */
    private static int failed(Exception fault, CommandLine command, ParseResult parsed) {
        log.error("{} failed", command.getCommandName(), fault);
        command.getErr()
                .println("laststraw " + command.getCommandName() + " failed: "
                        + fault.getClass().getName());
        return ExitCode.SOFTWARE;
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"Last Straw " + (version == null ? "(not packaged)" : version)};
        }
    }
}
