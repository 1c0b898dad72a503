package app.laststraw;

import app.laststraw.domain.workspace.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code laststraw playground}: the bot, and a local Slack workspace to try it in. Nothing outlives it. */
@Command(
        name = "playground",
        description = "Starts the bot and a local Slack workspace, and prints the address of its page.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class PlaygroundCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--port",
            defaultValue = "4390",
            description = "Port of the page; 0 picks a free one. [${DEFAULT-VALUE}]")
    private int port;

    @Option(
            names = "--lang",
            defaultValue = "en",
            description = "Language of the channels, en or zh-CN. [${DEFAULT-VALUE}]")
    private String language;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter problems = spec.commandLine().getErr();
        if (port < 0 || port > 65_535 || !List.of("en", "zh-CN").contains(language)) {
            problems.println("--port is a number from 0 to 65535, --lang is en or zh-CN");
            return ExitCode.USAGE;
        }
        try {
            Running.untilStopped(
                    () -> Playground.start(port, Language.of(language), Clock.systemUTC(), ZoneId.systemDefault()),
                    this::sayReady);
            return ExitCode.OK;
        } catch (IOException | IllegalStateException fault) {
            problems.println("The playground did not start: " + fault.getMessage()
                    + (fault.getCause() == null ? "" : " (" + fault.getCause().getMessage() + ")"));
            return ExitCode.SOFTWARE;
        }
    }

    private void sayReady(Playground playground) {
        spec.commandLine().getOut().println("ready " + playground.page());
        spec.commandLine().getOut().flush();
    }
}
