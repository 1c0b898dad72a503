package app.laststraw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TemplatesCommandTest {
    @TempDir
    private Path folder;

    private record Run(int exit, String out, String err) {}

    @Test
    void theBuiltInTemplatesCanAllBeUsed() {
        assertEquals(new Run(0, "18 templates can be used\n", ""), check(Path.of("templates")));
    }

    @Test
    void eachFaultIsALineWithFileLineAndReason() throws IOException {
        for (String language : List.of("en", "zh-CN")) {
            for (String script : List.of("excuse", "heads-up")) {
                copy(language + "/" + script + ".mustache");
            }
        }
        replace("en/excuse.mustache", "{{service}}", "{{servise}}");
        replace("zh-CN/heads-up.mustache", "{{second_time}}", "");
        write("en/end-now.mustache", "x".repeat(9_001));
        write("en/farewell.mustache", "Secret Client");
        write("fr/excuse.mustache", "");
        write("en/notes.txt", "not ours");

        assertEquals(new Run(1, """
                        en/excuse.mustache:17: the blank servise is not declared in the head
                        en/end-now.mustache:1: it is larger than 9000 bytes: the draft would not fit into one message
                        zh-CN/heads-up.mustache:10: the blank second_time is declared and not used
                        en/farewell.mustache:1: no script has its name
                        fr/excuse.mustache:1: no script has its name
                        2 templates can be used
                        """, ""), check(folder));
    }

    @Test
    void aFolderWithoutTemplatesIsProbablyTheWrongOne() {
        assertEquals(new Run(1, "0 templates can be used\n", ""), check(folder));
    }

    @Test
    void aFolderThatIsNoneIsAFaultOfTheCommand() {
        assertEquals(new Run(2, "", "DIR: expected a folder that exists\n"), check(folder.resolve("none")));
        assertEquals(2, run(Main.commandLine(), "templates").exit());
        assertEquals(2, run(Main.commandLine(), "templates", "check").exit());
    }

    /** What templates/README.md shows is what happens. */
    @Test
    void theWorkedExampleWorks() throws IOException {
        String readme = Files.readString(Path.of("templates/README.md"));
        write("our-scripts/en/heads-up.mustache", block(readme, "mustache"));
        write("ana.json", block(readme, "json"));
        Path own = folder.resolve("our-scripts");

        Run checked = check(own);
        Run drafted = run(
                new CommandLine(new DraftCommand(() -> Optional.of(own))),
                "--script",
                "HEADS_UP",
                "--lang",
                "en",
                "--data",
                folder.resolve("ana.json").toString());

        assertEquals(
                block(readme, "console").lines().skip(1).toList(),
                checked.out().lines().toList());
        assertEquals(1, drafted.exit(), drafted.err());
        JsonNode draft = new JsonMapper().readTree(drafted.out());
        assertEquals(block(readme, "text").strip(), draft.get("text").textValue());
        assertEquals("Can we talk, Ana?", draft.get("subject").textValue());
    }

    private static String block(String readme, String kind) {
        Matcher block =
                Pattern.compile("```" + kind + "\n(.*?)```\n", Pattern.DOTALL).matcher(readme);
        assertTrue(block.find(), kind);
        return block.group(1);
    }

    private static Run check(Path templates) {
        return run(Main.commandLine(), "templates", "check", templates.toString());
    }

    private static Run run(CommandLine command, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = command.setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Run(exit, out.toString(), err.toString());
    }

    private void copy(String name) throws IOException {
        write(name, Files.readString(Path.of("templates", name)));
    }

    private void replace(String name, String old, String replacement) throws IOException {
        write(name, Files.readString(folder.resolve(name)).replace(old, replacement));
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
