package app.laststraw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    @Test
    void withoutACommandItSaysWhatThereIsAndFails() {
        assertEquals(2, run());
        assertEquals("", out.toString());
        assertTrue(err.toString().startsWith("Missing required subcommand"), err.toString());
        assertTrue(err.toString().contains("Usage: laststraw [-hV] COMMAND"), err.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "nope, Unmatched argument at index 0: 'nope'",
        "--nope, Unknown option: '--nope'",
        "serve --nope, Unknown option: '--nope'",
        "serve twice, Unmatched argument at index 1: 'twice'",
        "playground --port=x, Invalid value for option '--port'",
        "playground --port=65536, --port is a number from 0 to 65535",
        "playground --port=-1, --port is a number from 0 to 65535",
        "playground --lang=fr, --lang is en or zh-CN",
        "decide, Missing required option: '--input=FILE'",
        "import, Missing required parameter: 'FILE'",
        "bench --reports=0, are whole numbers from 1 on",
        "bench --runs=x, Invalid value for option '--runs'",
        "import x.csv --workspace=x, expected a workspace id such as T0123456789"
    })
    void whatItDoesNotKnowIsNamedAndFails(String line, String said) {
        assertEquals(2, run(line.split(" ")));
        assertEquals("", out.toString());
        assertTrue(err.toString().contains(said), err.toString());
    }

    @Test
    void helpTellsOfEveryCommand() {
        assertEquals(0, run("--help"));
        for (Map.Entry<String, CommandLine> command :
                Main.commandLine().getSubcommands().entrySet()) {
            String about = String.join(
                    "", command.getValue().getCommandSpec().usageMessage().description());
            assertTrue(about.length() > 30, command.getKey());
            assertTrue(out.toString().contains("\n  " + command.getKey() + " "), out.toString());
        }
        assertEquals(
                new TreeSet<>(List.of(
                        "bench", "decide", "digest", "draft", "help", "import", "playground", "serve", "templates")),
                new TreeSet<>(Main.commandLine().getSubcommands().keySet()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bench",
                "serve",
                "playground",
                "decide",
                "digest",
                "draft",
                "import",
                "templates",
                "templates check"
            })
    void everyCommandExplainsItself(String command) {
        assertEquals(0, run((command + " --help").split(" ")));
        assertTrue(out.toString().startsWith("Usage: laststraw " + command), out.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V", "serve --version", "playground --version"})
    void itTellsItsVersion(String line) {
        assertEquals(0, run(line.split(" ")));
        assertTrue(out.toString().matches("Last Straw \\S.*\\R"), out.toString());
    }

    @Test
    void aFaultThatNobodyForesawIsOneLineAndNoStackTrace() {
        CommandLine commandLine = Main.commandLine().addSubcommand("break", new Breaking());
        commandLine.setErr(new PrintWriter(err, true));
        Logger logger = (Logger) LoggerFactory.getLogger(Main.class);
        logger.setAdditive(false);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        try {
            assertEquals(1, commandLine.execute("break"));
        } finally {
            logger.detachAppender(log);
            logger.setAdditive(true);
        }

        assertEquals("break failed", log.list.get(0).getFormattedMessage());
        assertEquals("laststraw break failed: java.lang.IllegalStateException\n", err.toString());
    }

    @CommandLine.Command
    static final class Breaking implements Runnable {
        @Override
        public void run() {
            throw new IllegalStateException("Northwind shouted");
        }
    }
}
