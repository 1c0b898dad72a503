package app.laststraw.mustache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.script.DraftChoices;
import app.laststraw.domain.workspace.Language;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A firm replaces scripts by files of its own. */
class OwnTemplatesTest {
    private static final String OWN = """
            ---
            id: EXCUSE
            language: %s
            medium: written
            title: Our own
            subject: Goodbye
            blank: client_name | text | client | Who it is
            blank: service | text | service | What ends
            blank: end_date | date | end date | When it ends
            blank: company | text | company | Who takes over
            ---
            Goodbye, {{client_name}}.

            We end {{service}} on {{end_date}}.

            {{#referral}}
            Ask {{company}}.
            {{/referral}}
            """;

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(MustacheScriptRenderer.class);

    @TempDir
    private Path folder;

    @BeforeEach
    void listen() {
        logged.start();
        logger.addAppender(logged);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(logged);
    }

    @Test
    void aFileOfTheSameNameReplacesTheBuiltInScript() throws IOException {
        write("en/excuse.mustache", OWN.formatted("en"));

        assertEquals("Goodbye, Northwind.\n\nWe end [service] on [end date].", excuse(Language.ENGLISH));
        assertEquals(List.of(), messages());
    }

    @Test
    void theOtherScriptsStayAsTheyAre() throws IOException {
        write("en/excuse.mustache", OWN.formatted("en"));
        var builtIn = new MustacheScriptRenderer(Optional.empty());

        var renderer = new MustacheScriptRenderer(Optional.of(folder));

        assertEquals(
                builtIn.source(ScriptId.END_NOW, Language.ENGLISH),
                renderer.source(ScriptId.END_NOW, Language.ENGLISH));
    }

    @Test
    void theSourceInForceIsTheFilesOwn() throws IOException {
        write("zh-CN/excuse.mustache", OWN.formatted("zh-CN"));
        var renderer = new MustacheScriptRenderer(Optional.of(folder));

        assertEquals(OWN.formatted("zh-CN"), renderer.source(ScriptId.EXCUSE, Language.SIMPLIFIED_CHINESE));
        assertTrue(renderer.source(ScriptId.EXCUSE, Language.ENGLISH).contains("a change in our business"));
    }

    @Test
    void aReplacementThatLacksWhatItsScriptMustContainIsRefused() throws IOException {
        write(
                "en/excuse.mustache",
                OWN.formatted("en").replace(" on {{end_date}}", "").replaceAll("blank: end_date.*\n", ""));

        assertTrue(excuse(Language.ENGLISH).contains("a change in our business"));
        assertTrue(
                messages()
                        .get(0)
                        .endsWith(
                                "en/excuse.mustache:10: this script needs the blank end_date in the words that are always kept"),
                messages().get(0));
    }

    @Test
    void aBrokenReplacementIsRefusedWithAWarningAndTheBuiltInScriptStays() throws IOException {
        write("en/excuse.mustache", OWN.formatted("en") + "{{> /etc/passwd}} Secret Client\n");

        assertTrue(excuse(Language.ENGLISH).contains("a change in our business"));
        assertEquals(1, messages().size());
        assertTrue(
                messages().get(0).contains("en/excuse.mustache:19: "),
                messages().get(0));
        assertFalse(messages().get(0).contains("Secret"), messages().get(0));
    }

    @Test
    void aFileThatIsNoTextOrFarTooLongIsRefused() throws IOException {
        Files.createDirectories(folder.resolve("en"));
        Files.write(folder.resolve("en/excuse.mustache"), new byte[] {(byte) 0xC3, (byte) 0x28});
        write("en/end-now.mustache", "x".repeat(9_001));
        Files.createDirectories(folder.resolve("en/heads-up.mustache"));

        new MustacheScriptRenderer(Optional.of(folder));

        assertEquals(3, messages().size());
        assertTrue(messages().stream().anyMatch(line -> line.endsWith("en/excuse.mustache: it is not UTF-8 text")));
        assertTrue(
                messages().stream()
                        .anyMatch(
                                line -> line.endsWith(
                                        "en/end-now.mustache: it is larger than 9000 bytes: the draft would not fit into one message")));
        assertTrue(messages().stream().anyMatch(line -> line.endsWith("en/heads-up.mustache: it cannot be read")));
    }

    @Test
    void aMisspeltNameIsWarnedOf() throws IOException {
        write("en/farewell.mustache", OWN.formatted("en"));

        new MustacheScriptRenderer(Optional.of(folder));

        assertEquals(1, messages().size());
        assertTrue(
                messages().get(0).endsWith("en/farewell.mustache"), messages().get(0));
    }

    @Test
    void aFolderThatIsNoneStopsTheStart() {
        Optional<Path> missing = Optional.of(folder.resolve("missing"));

        assertThrows(TemplateFault.class, () -> new MustacheScriptRenderer(missing));
    }

    private String excuse(Language language) {
        return new MustacheScriptRenderer(Optional.of(folder))
                .template(ScriptId.EXCUSE, language)
                .render(DraftChoices.of(ScriptId.EXCUSE, language, false), Map.of("client_name", "Northwind"))
                .text();
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private List<String> messages() {
        return logged.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
