package app.laststraw;

import app.laststraw.slack.webapi.SlackSettingFault;
import app.laststraw.slack.webapi.SlackUnreachable;
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
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter problems = spec.commandLine().getErr();
        try {
            Config config = Config.fromEnvironment();
            Application application = Application.start(config, Clock.systemUTC(), List.of());
            Running running = new Running(application);
            spec.commandLine().getOut().println("ready " + application.address());
            spec.commandLine().getOut().flush();
            running.untilStopped();
            return ExitCode.OK;
        } catch (Config.Faulty faulty) {
            faulty.faults().forEach(problems::println);
            return ExitCode.USAGE;
        } catch (SlackSettingFault fault) {
            problems.println(fault.getMessage());
            return ExitCode.USAGE;
        } catch (SlackUnreachable | java.io.IOException fault) {
            problems.println("Last Straw did not start: " + fault.getMessage());
            return ExitCode.SOFTWARE;
        }
    }
}
