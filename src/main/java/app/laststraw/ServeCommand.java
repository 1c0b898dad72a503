package app.laststraw;

import app.laststraw.slack.webapi.SlackSettingFault;
import app.laststraw.slack.webapi.SlackUnreachable;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code laststraw serve}: the real thing, over HTTP, until it is told to stop. */
@Command(
        name = "serve",
        description = "Serves a Slack workspace over HTTP. All settings come from the environment; see the README.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class ServeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    private final Settings settings;

    /** Where the settings come from. */
    interface Settings {
        Config read() throws Config.Faulty;
    }

    ServeCommand() {
        this(Config::fromEnvironment);
    }

    ServeCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter problems = spec.commandLine().getErr();
        try {
            Config config = settings.read();
            Running.untilStopped(() -> Application.start(config, Clock.systemUTC(), List.of()), this::sayReady);
            return ExitCode.OK;
        } catch (Config.Faulty faulty) {
            faulty.faults().forEach(problems::println);
            return ExitCode.USAGE;
        } catch (SettingFault | SlackSettingFault fault) {
            problems.println(fault.getMessage());
            return ExitCode.USAGE;
        } catch (SlackUnreachable | IOException fault) {
            problems.println("Last Straw did not start: " + fault.getMessage());
            return ExitCode.SOFTWARE;
        }
    }

    private void sayReady(Application application) {
        spec.commandLine().getOut().println("ready " + application.address());
        spec.commandLine().getOut().flush();
    }
}
