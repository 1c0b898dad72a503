package app.laststraw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.laststraw.playground.LivedInWorkspace;
import app.laststraw.playground.StandIn;
import app.laststraw.playground.StandInSettings;
import app.laststraw.playground.webapi.WebApi;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What {@code serve} says when it cannot start: the setting that is to blame, on one line. */
@Timeout(30)
class ServeCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private StandIn slack;
    private Map<String, String> environment;

    @BeforeEach
    void open() {
        slack = StandIn.start(StandInSettings.of("secret", "xoxb-1"), LivedInWorkspace.plan(), Clock.systemUTC());
        environment = new TreeMap<>(Map.of(
                "SLACK_BOT_TOKEN", "xoxb-1",
                "SLACK_SIGNING_SECRET", "secret",
                "SLACK_API_URL", slack.apiUrl(),
                "PORT", "0",
                "LASTSTRAW_DB", folder.resolve("laststraw.db").toString()));
    }

    @AfterEach
    void close() {
        slack.close();
    }

    /** All of it must have failed to start: what does start would run until the test is over time. */
    private int serve() {
        int exit = new CommandLine(new ServeCommand(() -> Config.from(environment)))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute();
        assertEquals("", out.toString());
        return exit;
    }

    @Test
    void everyWrongSettingIsALineOfItsOwn() {
        environment.put("PORT", "x");
        environment.put("LASTSTRAW_ZONE", "x");
        environment.remove("SLACK_BOT_TOKEN");

        assertEquals(2, serve());
        assertEquals("""
                SLACK_BOT_TOKEN is missing: the bot token of the installed app, xoxb-…
                PORT is a number from 0 to 65535
                LASTSTRAW_ZONE is a time zone such as Europe/Berlin
                """, err.toString());
        assertFalse(Files.exists(folder.resolve("laststraw.db")));
    }

    @ParameterizedTest
    @CsvSource({
        "a-file/laststraw.db, the database file cannot be created",
        "a-folder, 'the database is a file, not a folder'",
        "a-file, the database cannot work: SQLITE_NOTADB",
        "a-stranger.db, 'the database is not one of Last Straw, or its tables were changed'",
        "a-folder/laststraw.db?mode=memory, 'the database is a plain file: no memory, no file: URI, no options'"
    })
    void aDatabaseThatCannotBeUsedIsNamed(String path, String why) throws Exception {
        Files.createDirectory(folder.resolve("a-folder"));
        Files.writeString(folder.resolve("a-file"), "A text of some length is no database at all.");
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("a-stranger.db"));
                var statement = connection.createStatement()) {
            statement.execute("create table reports (id integer)");
        }
        environment.put("LASTSTRAW_DB", folder + "/" + path);

        assertEquals(2, serve());
        assertEquals("LASTSTRAW_DB: " + why + "\n", err.toString());
    }

    @Test
    void aTokenThatSlackDoesNotKnowIsNamed() {
        environment.put("SLACK_BOT_TOKEN", "xoxb-other");

        assertEquals(2, serve());
        assertEquals("SLACK_BOT_TOKEN: Slack answers invalid_auth\n", err.toString());
    }

    @Test
    void aTokenThatWasRevokedIsNamed() {
        slack.tokenIs(WebApi.TokenState.REVOKED);

        assertEquals(2, serve());
        assertEquals("SLACK_BOT_TOKEN: Slack answers token_revoked\n", err.toString());
    }

    @Test
    void whenSlackDoesNotAnswerItSaysSo() {
        slack.close();

        assertEquals(1, serve());
        assertEquals(
                "Last Straw did not start: Slack does not answer at the address in SLACK_API_URL\n", err.toString());
    }

    @Test
    void aPortThatIsTakenIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            environment.put("PORT", Integer.toString(taken.getLocalPort()));

            assertEquals(1, serve());
            assertEquals(
                    "Last Straw did not start: Failed to bind to /127.0.0.1:" + taken.getLocalPort() + "\n",
                    err.toString());
        }
    }

    @Test
    void aHostThatIsNotThisMachineIsNamed() {
        environment.put("HOST", "host.invalid");

        assertEquals(1, serve());
        assertEquals("Last Straw did not start: Failed to bind to host.invalid/<unresolved>:0\n", err.toString());
    }
}
