package app.laststraw.decide;

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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class DecideCommandTest {
    private static final String EXAMPLE = """
            {"now":"2026-11-21","settings":{},"firmMonthlyFees":20000,
             "client":{"name":"Northwind","monthlyFee":2000,"since":"2024-02-01","contact":"EMAIL_ONLY","outstandingWork":false},
             "gutCheck":{"lossHurtsBadly":null,"pastNoReturn":null,"obligationsMet":null,"breachesContract":null,
                         "ruinsTheirBusiness":null,"readyForConsequences":null},
             "case":{"salvageTalkOn":null,"feesRaisedOn":null},
             "reports":[{"id":"r1","reporter":"U1","archetype":"NEEDED_IT_YESTERDAY","redFlags":["SCOPE_CHANGES"],
                         "severity":"COSTLY","hoursLost":3.5,"moneyWithheld":0,"happenedOn":"2026-11-18","withdrawn":false}]}
            """;
    private static final String SMALL = "{\"now\":\"2026-11-21\",\"reports\":[]}";
    private static final String REPORT =
            "{\"id\":\"r1\",\"reporter\":\"U1\",\"archetype\":\"NONE\",\"severity\":\"ABUSIVE\",\"happenedOn\":\"2026-11-21\"}";

    @TempDir
    private Path folder;

    private record Run(int exit, String out, String err) {}

    private Run decide(String input, String... more) {
        return decide(input.getBytes(StandardCharsets.UTF_8), more);
    }

    private Run decide(byte[] input, String... more) {
        try {
            Path file = Files.write(folder.resolve("input.json"), input);
            List<String> arguments = new ArrayList<>(List.of("--input", file.toString()));
            arguments.addAll(List.of(more));
            return run(arguments);
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
    }

    private static Run run(List<String> arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = new CommandLine(new DecideCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments.toArray(String[]::new));
        return new Run(exit, out.toString(), err.toString());
    }

    private static JsonNode json(String line) {
        try {
            return new JsonMapper().readTree(line);
        } catch (IOException broken) {
            throw new AssertionError(line, broken);
        }
    }

    @Test
    void theExampleGivesItsAnswerWithItsKeysInOrder() {
        Run run = decide(EXAMPLE);
        assertEquals(0, run.exit(), run.err());
        assertEquals("", run.err());
        assertEquals(1, run.out().lines().count());
        assertTrue(
                run.out()
                        .startsWith(
                                "{\"decision\":\"KEEP\",\"rank\":0,\"confidence\":\"LOW\",\"heat\":1.87,\"troubleRatio\":0.06,"
                                        + "\"grade\":\"B\",\"reasons\":[\""),
                run.out());
        assertTrue(
                run.out()
                        .endsWith(
                                "\"down\":null},\"suggestedScript\":null,\"suggestedMedium\":null,\"offerReferral\":true}\n"),
                run.out());
        List<String> keys = new ArrayList<>();
        json(run.out()).fieldNames().forEachRemaining(keys::add);
        assertEquals(
                List.of(
                        "decision",
                        "rank",
                        "confidence",
                        "heat",
                        "troubleRatio",
                        "grade",
                        "reasons",
                        "nextSteps",
                        "whatWouldChangeIt",
                        "suggestedScript",
                        "suggestedMedium",
                        "offerReferral"),
                keys);
    }

    @Test
    void jsonLinesAreAnsweredLineByLineAndBlankLinesAreSkipped() {
        String two = "\n" + SMALL + "\r\n\n" + SMALL.replace("[]", "[" + REPORT + "]") + "\n\n";
        List<String> lines = decide(two).out().lines().toList();
        assertEquals(2, lines.size());
        assertEquals("KEEP", json(lines.get(0)).get("decision").textValue());
        assertEquals("SALVAGE", json(lines.get(1)).get("decision").textValue());
        assertTrue(lines.get(1).contains("\"heat\":8,\"troubleRatio\":null"), lines.get(1));
    }

    @Test
    void aHeatOfTwentyIsPrintedInFull() {
        String twenty = SMALL.replace(
                "[]", "[" + REPORT.replace("\"NONE\"", "\"NONE\",\"redFlags\":[\"REFUSES_TO_PAY\"]") + "]");
        String out = decide(twenty.replace("\"reports\"", "\"settings\":{\"points\":{\"abusive\":16}},\"reports\""))
                .out();
        assertTrue(out.contains("\"heat\":20,"), out);
    }

    @Test
    void sentencesAreInTheLanguageAskedForAndNamesAreNot() {
        JsonNode english = json(decide(EXAMPLE).out());
        JsonNode chinese = json(decide(EXAMPLE, "--lang", "zh-CN").out());
        assertEquals(
                "Heat 1.87 is below 3: 1 report by one person in the last 90 days.",
                english.get("reasons").get(0).textValue());
        assertEquals(
                "热度 1.87，低于 3：最近 90 天内 1 人提交了 1 份报告。",
                chinese.get("reasons").get(0).textValue());
        assertEquals("KEEP", chinese.get("decision").textValue());
        assertEquals(2, decide(EXAMPLE, "--lang", "fr").exit());
    }

    @Test
    void aDashReadsStandardInput() {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(EXAMPLE.getBytes(StandardCharsets.UTF_8)));
            assertEquals(decide(EXAMPLE), run(List.of("--input", "-")));
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void nullsMeanMissing() {
        String nulls = SMALL.replace(
                "\"reports\"",
                "\"settings\":null,\"firmMonthlyFees\":null,\"client\":null,\"gutCheck\":null,\"case\":null,\"reports\"");
        assertEquals(decide(SMALL), decide(nulls));
        String report = SMALL.replace("[]", "[" + REPORT + "]");
        String nullsInside = report.replace(
                "\"severity\"",
                "\"redFlags\":null,\"hoursLost\":null,\"moneyWithheld\":null,\"withdrawn\":null,\"severity\"");
        assertEquals(decide(report), decide(nullsInside));
    }

    @Test
    void aFaultOnTheLastLineAnswersNothing() {
        Run run = decide(SMALL + "\n\n" + SMALL.replace("2026", "2O26"));
        assertEquals(new Run(2, "", "line 3: now: expected a day such as 2026-11-21" + System.lineSeparator()), run);
    }

    @Test
    void theFaultOfALongObjectNamesItsOwnLine() {
        Run run = decide(EXAMPLE.replace("\"severity\":\"COSTLY\"", "\"severity\":\"HARSH\""));
        assertEquals(
                "line 7: reports[0].severity: expected one of ANNOYING, COSTLY, HARMFUL, ABUSIVE",
                run.err().strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                         | line 1: now: expected a day",
                "{\"now\":\"2026-11-21\"}                   | line 1: reports: expected a list",
                "{\"now\":null,\"reports\":[]}              | line 1: now: expected a day",
                "{\"now\":\"2026-11-21\",\"reports\":null}  | line 1: reports: expected a list",
                "{\"now\":\"2026-11-21\",\"reports\":{}}    | line 1: reports: expected a list",
                "{\"now\":\"2026-11-21\",\"reports\":[1]}   | line 1: reports[0]: expected an object",
                "{\"now\":\"2026-11-21\",\"reports\":[null]}| line 1: reports[0]: expected an object",
                "{\"now\":\"2026-02-30\",\"reports\":[]}    | line 1: now: expected a day that the calendar has",
                "{\"now\":\"21.11.2026\",\"reports\":[]}    | line 1: now: expected a day such as",
                "{\"now\":\"2026-11-21T00:00:00Z\",\"reports\":[]} | line 1: now: expected a day such as",
                "{\"now\":20261121,\"reports\":[]}          | line 1: now: expected a day such as",
                "{\"now\":\"2026-11-21\",\"reports\":[],\"now\":\"2026-11-20\"} | line 1: now: expected each key once",
                "{\"now\":\"2026-11-21\",\"reports\":[]} x  | line 1: expected nothing after the JSON object",
                "{\"now\":\"2026-11-21\",\"reports\":[]}{}  | line 1: expected nothing after the JSON object",
                "{\"now\":\"2026-11-21\",\"reports\":[]     | expected the JSON object to be complete",
                "{\"now\":oops}                             | line 1: now: expected valid JSON",
                "{\"now\":NaN}                              | line 1: now: expected valid JSON",
                "[]                                         | line 1: expected a JSON object",
                "null                                       | line 1: expected a JSON object",
                "` `                                        | line 1: expected a JSON object",
            })
    void aBrokenObjectIsRefused(String input, String message) {
        assertRefused(decide(input), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"colour\":1                                  | colour: expected one of the keys now, settings",
                "\"firmMonthlyFees\":-1                        | firmMonthlyFees: expected a number from 0 to",
                "\"firmMonthlyFees\":\"20\"                    | firmMonthlyFees: expected a number from 0 to",
                "\"client\":[]                                 | client: expected an object",
                "\"client\":{\"monthlyFee\":-0.01}             | client.monthlyFee: expected a number from 0 to",
                "\"client\":{\"fee\":1}                        | client.fee: expected one of the keys name, monthlyFee",
                "\"client\":{\"name\":7}                       | client.name: expected a text",
                "\"client\":{\"contact\":\"FAX\"}              | client.contact: expected one of EMAIL_ONLY, CALLS, IN_PERSON",
                "\"client\":{\"contact\":\"calls\"}            | client.contact: expected one of EMAIL_ONLY, CALLS, IN_PERSON",
                "\"client\":{\"since\":\"2023-02-29\"}         | client.since: expected a day that the calendar has",
                "\"client\":{\"outstandingWork\":\"no\"}       | client.outstandingWork: expected true or false",
                "\"gutCheck\":{\"pastNoReturn\":0}             | gutCheck.pastNoReturn: expected true or false",
                "\"gutCheck\":{\"ready\":true}                 | gutCheck.ready: expected one of the keys lossHurtsBadly",
                "\"case\":{\"salvageTalkOn\":\"soon\"}         | case.salvageTalkOn: expected a day",
                "\"settings\":{\"halfLife\":30}                | settings.halfLife: expected one of the keys points",
                "\"settings\":{\"points.costly\":3}            | settings.points.costly: expected one of the keys points",
                "\"settings\":{\"halfLifeDays\":0}             | settings.halfLifeDays: expected a whole number from 1 to 3650",
                "\"settings\":{\"halfLifeDays\":1.5}           | settings.halfLifeDays: expected a whole number from 1 to 3650",
                "\"settings\":{\"heatDays\":3651}              | settings.heatDays: expected a whole number from 1 to 3650",
                "\"settings\":{\"heatDays\":99999999999}       | settings.heatDays: expected a whole number from 1 to 3650",
                "\"settings\":{\"windowDays\":3651}            | settings.windowDays: expected a whole number from 1 to 3650",
                "\"settings\":{\"points\":{\"costly\":1001}}   | settings.points.costly: expected a number from 0 to 1000",
                "\"settings\":{\"points\":{\"mild\":1}}        | settings.points.mild: expected one of the keys annoying",
                "\"settings\":{\"thresholds\":{\"setExpectations\":0}}  | settings.thresholds.setExpectations: expected a number above 0",
                "\"settings\":{\"thresholds\":{\"setExpectations\":9}}  | settings.thresholds.salvage: expected a number not below",
                "\"settings\":{\"thresholds\":{\"part\":7}}    | settings.thresholds.part: expected a number not below salvage",
                "\"settings\":{\"thresholds\":{\"part\":1000000}} | settings.thresholds.part: expected a number not below salvage",
                "\"settings\":{\"hourlyCost\":-1}              | settings.hourlyCost: expected a number from 0 to",
                "\"settings\":{\"hourlyCost\":1e-999999999}    | settings.hourlyCost: expected a number from 0 to",
                "\"settings\":{\"hourlyCost\":1e99999999999}   | settings.hourlyCost: expected a number of a reasonable size",
                "\"settings\":{\"dealBreakers\":[\"RUDE\"]}    | settings.dealBreakers[0]: expected one of DISRESPECTS_TIME",
                "\"settings\":{\"dealBreakers\":\"PAYS_LATE\"} | settings.dealBreakers: expected a list of names",
            })
    void aFaultyFieldIsNamed(String field, String message) {
        assertRefused(decide(SMALL.replace("\"reports\"", field.strip() + ",\"reports\"")), "line 1: " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"id\":\"r1\"              | \"id\":\"r0\"                 | id: expected an id that no other report has",
                "\"id\":\"r1\"              | \"id\":1                      | id: expected a text",
                "\"id\":\"r1\",             | ``                            | id: expected a text",
                "\"reporter\":\"U1\"        | \"reporter\":\" \"            | reporter: expected a text that is not blank",
                "\"reporter\":\"U1\",       | ``                            | reporter: expected a text",
                "\"archetype\":\"NONE\",    | ``                            | archetype: expected one of NEEDED_IT_YESTERDAY",
                "\"NONE\"                   | \"NEEDY\"                     | archetype: expected one of NEEDED_IT_YESTERDAY",
                "\"severity\":\"ABUSIVE\",  | ``                            | severity: expected one of ANNOYING",
                "\"ABUSIVE\"                | 4                             | severity: expected one of ANNOYING",
                "\"2026-11-21\"             | \"2026-11-22\"                | happenedOn: expected a day that is not after now (2026-11-21)",
                ",\"happenedOn\":\"2026-11-21\" | ``                        | happenedOn: expected a day",
                "\"happenedOn\"             | \"hoursLost\":-1,\"happenedOn\"    | hoursLost: expected a number from 0 to 500",
                "\"happenedOn\"             | \"hoursLost\":500.01,\"happenedOn\"| hoursLost: expected a number from 0 to 500",
                "\"happenedOn\"             | \"moneyWithheld\":-1,\"happenedOn\"| moneyWithheld: expected a number from 0 to 10000000",
                "\"happenedOn\"             | \"redFlags\":[\"X\"],\"happenedOn\"| redFlags[0]: expected one of DISRESPECTS_TIME",
                "\"happenedOn\"             | \"redFlags\":[null],\"happenedOn\" | redFlags[0]: expected one of DISRESPECTS_TIME",
                "\"happenedOn\"             | \"withdrawn\":\"yes\",\"happenedOn\"| withdrawn: expected true or false",
                "\"happenedOn\"             | \"severity\":\"COSTLY\",\"happenedOn\"| severity: expected each key once",
                "\"happenedOn\"             | \"note\":\"\",\"happenedOn\"  | note: expected one of the keys id, reporter",
            })
    void aFaultyReportIsNamed(String good, String bad, String message) {
        String first = REPORT.replace("\"r1\"", "\"r0\"");
        String second = REPORT.replace(good.strip(), bad == null ? "" : bad.strip());
        assertRefused(decide(SMALL.replace("[]", "[" + first + "," + second + "]")), "line 1: reports[1]." + message);
    }

    @Test
    void aWithdrawnReportMayLieAhead() {
        String ahead = REPORT.replace("2026-11-21", "2026-12-24").replace("}", ",\"withdrawn\":true}");
        assertEquals(decide(SMALL), decide(SMALL.replace("[]", "[" + ahead + "]")));
    }

    @Test
    void aBrokenFirstLineOfSeveralIsTheOneNamed() {
        assertRefused(
                decide("{\"now\":\"2026-11-21\",\"reports\":[\n" + SMALL + "\n"), "line 1: reports: expected the JSON");
    }

    @Test
    void bytesThatAreNoTextAreRefusedAtTheirLine() {
        byte[] broken = (SMALL + "\n\u00e9").getBytes(StandardCharsets.ISO_8859_1);
        assertRefused(decide(broken), "line 2: expected text in UTF-8");
    }

    @Test
    void aByteOrderMarkIsNoFault() {
        assertEquals(decide(SMALL), decide("\uFEFF" + SMALL));
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertRefused(run(List.of("--input", folder.resolve("nothing").toString())), "--input: expected a file");
        assertRefused(run(List.of("--input", folder.toString())), "--input: expected a file");
        assertEquals(2, run(List.of()).exit());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\nb", "\\u001b[31m", "\\u202e"})
    void aKeyAsTypedDrawsNothingOnTheTerminal(String key) {
        Run run = decide(SMALL.replace("\"reports\"", "\"" + key + "\":1,\"reports\""));
        assertRefused(run, "line 1: ");
        assertTrue(run.err().strip().codePoints().noneMatch(Character::isISOControl));
        assertFalse(run.err().contains("\u202e"));
    }

    private static void assertRefused(Run run, String message) {
        assertEquals(2, run.exit(), run.out());
        assertEquals("", run.out());
        assertTrue(run.err().contains(message), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
    }
}
