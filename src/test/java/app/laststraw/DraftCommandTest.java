package app.laststraw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class DraftCommandTest {
    private static final String HEADS_UP = """
            {"blanks": {"contact_name": "Ana", "client_name": "<!channel> & {{Sons}}", "first_time": "Monday",
              "second_time": "Tuesday", "sender_name": "Kim", "firm_name": "Firm", "new_fee": "2400 EUR"},
             "shorter": true, "reasons": "NONE", "referral": false,
             "context": {"reporters": ["Lee"], "reports": ["They shouted."], "dealBreakerReported": false,
               "endsOn": null, "lastStepOn": "2027-03-14"}}
            """;

    @TempDir
    private Path folder;

    private Optional<Path> templates = Optional.empty();

    private record Run(int exit, String out, String err) {
        JsonNode json() {
            try {
                return new JsonMapper().readTree(out);
            } catch (IOException broken) {
                throw new AssertionError(out + err, broken);
            }
        }
    }

    @Test
    void aDraftComesAsOneLineOfJson() throws IOException {
        Run run = draft(HEADS_UP, "HEADS_UP", "en");

        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().endsWith("}\n") && run.out().lines().count() == 1, run.out());
        JsonNode draft = run.json();
        assertEquals("HEADS_UP", draft.get("script").textValue());
        assertEquals("en", draft.get("language").textValue());
        assertEquals("Heads-up before the meeting", draft.get("title").textValue());
        assertEquals("A meeting about our work together", draft.get("subject").textValue());
        assertTrue(draft.get("text").textValue().contains("our work together for <!channel> & {{Sons}}. I am"));
        assertFalse(draft.get("text").textValue().contains("Half an hour"), "shorter");
        assertEquals("WORDS", draft.get("passages").get(0).get("kind").textValue());
        assertEquals(draft.get("text"), draft.get("passages").get(0).get("text"));
        assertTrue(draft.get("blanks").isEmpty());
        assertTrue(draft.get("findings").isArray());
    }

    @Test
    void aBlankThatIsLeftIsNamedFoundAndAnError() {
        Run run = draft(HEADS_UP.replace("\"first_time\": \"Monday\"", "\"first_time\": \"\""), "HEADS_UP", "zh-CN");

        assertEquals(1, run.exit(), run.err());
        JsonNode draft = run.json();
        assertEquals(1, draft.get("blanks").size());
        assertEquals("first_time", draft.get("blanks").get(0).get("name").textValue());
        assertEquals("TEXT", draft.get("blanks").get(0).get("type").textValue());
        assertEquals("备选时间一", draft.get("blanks").get(0).get("label").textValue());
        assertEquals("BLANK_LEFT", draft.get("findings").get(0).get("rule").textValue());
        assertEquals("ERROR", draft.get("findings").get(0).get("kind").textValue());
        assertEquals("[备选时间一]", draft.get("findings").get(0).get("words").textValue());
        assertTrue(draft.get("findings").get(0).get("explanation").textValue().matches("\\p{IsHan}.+。"));
        assertTrue(draft.get("findings").get(0).get("remedy").textValue().contains("[备选时间一]"));
    }

    @Test
    void aSpokenScriptHasCuesAndNoSubject() {
        JsonNode draft = draft("{}", "CONVERSATION", "en").json();

        assertTrue(draft.get("subject").isNull());
        assertEquals("CUE", draft.get("passages").get(0).get("kind").textValue());
        assertTrue(draft.get("text").textValue().contains("introduce you"), "with a referral unless told otherwise");
        assertTrue(draft.get("text").textValue().contains("This is what has happened"), "with reasons likewise");
    }

    @Test
    void theContextIsLookedAt() {
        String data = """
                {"blanks": {"contact_name": "Ana", "client_name": "Northwind", "first_time": "Monday, with Lee Ferris",
                  "second_time": "Tuesday", "sender_name": "Kim", "firm_name": "Firm"},
                 "context": {"reporters": ["Lee Ferris"]}}
                """;

        Run run = draft(data, "HEADS_UP", "en");

        assertEquals(1, run.exit(), run.err());
        assertEquals(
                "REPORTER_NAMED", run.json().get("findings").get(0).get("rule").textValue());
        assertEquals(
                "Who reports is not named to the client.",
                run.json().get("findings").get(0).get("explanation").textValue());
        assertEquals(
                0,
                draft(data.replace("\"Kim\"", "\"Lee Ferris\""), "HEADS_UP", "en")
                        .exit());
    }

    @Test
    void theFirmsOwnTemplateIsUsed() throws IOException {
        Path file = Files.createDirectories(folder.resolve("own/en")).resolve("heads-up.mustache");
        Files.writeString(file, """
                ---
                id: HEADS_UP
                language: en
                medium: written
                title: Ours
                subject: Ours
                blank: first_time | text | one | One
                blank: second_time | text | two | Two
                blank: tea | text | tea | Which
                ---
                {{first_time}} {{second_time}} {{tea}}
                """);
        templates = Optional.of(folder.resolve("own"));

        Run run = draft("{\"blanks\":{\"first_time\":\"1\",\"second_time\":\"2\",\"tea\":\"3\"}}", "HEADS_UP", "en");

        assertEquals(0, run.exit(), run.err());
        assertEquals("1 2 3", run.json().get("text").textValue());
    }

    @Test
    void standardInputIsReadWhereTheFileIsADash() {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(HEADS_UP.getBytes(StandardCharsets.UTF_8)));
        try {
            assertEquals(
                    0,
                    run("--script", "HEADS_UP", "--lang", "en", "--data", "-").exit());
        } finally {
            System.setIn(before);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
            {                                    @ line 1: expected the JSON object to be complete
            []                                   @ line 1: expected a JSON object
            {}{}                                 @ line 1: expected nothing after the JSON object
            {"blank":{}}                         @ line 1: blank: expected one of the keys blanks, shorter, reasons, referral, context
            {"blanks":[]}                        @ line 1: blanks: expected an object
            {"blanks":{"end_dat":"x"}}           @ line 1: blanks.end_dat: expected one of the keys agreed_scope
            {"blanks":{"end_date":7}}            @ line 1: blanks.end_date: expected a text
            {"blanks":{"a":"x","a":"y"}}         @ line 1: blanks.a: expected each key once
            {"shorter":"yes"}                    @ line 1: shorter: expected true or false
            {"reasons":"SOME"}                   @ line 1: reasons: expected one of FULL, SOFTER, NONE
            {"referral":1}                       @ line 1: referral: expected true or false
            {"context":{"who":1}}                @ line 1: context.who: expected one of the keys reporters
            {"context":{"reporters":"Lee"}}      @ line 1: context.reporters: expected a list of texts
            {"context":{"reports":["a",null]}}   @ line 1: context.reports[1]: expected a text
            {"context":{"endsOn":"soon"}}        @ line 1: context.endsOn: expected a day such as
            {"context":{"lastStepOn":"2027-02-30"}} @ line 1: context.lastStepOn: expected a day that the calendar has
            """)
    void aFaultInTheDataNamesTheFieldAndWhatWasExpected(String data, String said) {
        Run run = draft(data, "HEADS_UP", "en");

        assertEquals(2, run.exit());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith(said), run.err());
    }

    @Test
    void aSecondObjectIsAFaultOfItsLine() {
        Run run = draft("{}\n{}\n", "HEADS_UP", "en");

        assertEquals("line 2: expected nothing after the JSON object\n", run.err());
    }

    @Test
    void namesOnTheCommandLineAreCheckedToo() {
        assertTrue(
                run("--script", "GOODBYE", "--lang", "en", "--data", "x").err().contains("CONVERSATION"));
        assertTrue(
                run("--script", "EXCUSE", "--lang", "fr", "--data", "x").err().contains("expected en or zh-CN"));
        Run missing = run("--script", "EXCUSE", "--lang", "en", "--data", folder + "/nothing.json");
        assertEquals(2, missing.exit());
        assertEquals("--data: expected a file that can be read, or - for standard input\n", missing.err());
    }

    @Test
    void aFolderOfTemplatesThatIsNoneIsAFaultOfTheSetting() throws Config.Faulty {
        assertEquals(Optional.of(folder), Config.templatesFrom(Map.of("LASTSTRAW_TEMPLATES", folder.toString())));
        StringWriter err = new StringWriter();
        int exit = new CommandLine(
                        new DraftCommand(() -> Config.templatesFrom(Map.of("LASTSTRAW_TEMPLATES", folder + "/none"))))
                .setErr(new PrintWriter(err))
                .execute("--script", "EXCUSE", "--lang", "en", "--data", "x");

        assertEquals(2, exit);
        assertEquals("LASTSTRAW_TEMPLATES is not a folder\n", err.toString());
    }

    private Run draft(String data, String script, String language) {
        try {
            Path file = Files.writeString(folder.resolve("data.json"), data);
            return run("--script", script, "--lang", language, "--data", file.toString());
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
    }

    private Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = new CommandLine(new DraftCommand(() -> templates))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Run(exit, out.toString(), err.toString());
    }
}
