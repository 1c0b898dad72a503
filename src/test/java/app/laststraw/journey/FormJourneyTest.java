package app.laststraw.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.playground.user.Ack;
import app.laststraw.playground.user.Sent;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.user.Submission;
import app.laststraw.playground.workspace.Json;
import app.laststraw.playground.workspace.Message;
import app.laststraw.support.Desk;
import app.laststraw.support.Eventually;
import app.laststraw.support.Firm;
import app.laststraw.support.Log;
import app.laststraw.support.Reading;
import app.laststraw.support.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The way into a report: who it is about, what may stand in each field, and what happens to what was typed. */
@TestInstance(Lifecycle.PER_CLASS)
class FormJourneyTest {
    private static final String PRIYA = "U0PRIYA";
    private static final String STUDIO = "C0STUDIO";

    private final Log log = Log.listen();
    private Firm firm;
    private Desk desk;
    private Wire wire;

    @BeforeAll
    void open(@TempDir Path folder) {
        firm = Firm.livedIn(folder);
        desk = new Desk(firm);
        wire = new Wire(firm);
    }

    @AfterAll
    void close() {
        firm.close();
        log.close();
        log.assertSilentAbout(List.of(
                "Northwind", "Zebra", "Möbel", "王小明", "晨光", "yelled", "evidence.example", Firm.TOKEN, Firm.SECRET));
    }

    private SlackUser open(String person, String typed) {
        SlackUser user = firm.as(person);
        Ack ack = user.command(Desk.GENERAL, Desk.COMMAND, typed);
        assertTrue(ack.ok(), ack::toString);
        return user;
    }

    private static JsonNode value(SlackUser user, String field) {
        return user.modal().orElseThrow().values().path(field).path(field);
    }

    private static String chosenClient(SlackUser user) {
        return value(user, "client")
                .path("selected_option")
                .path("text")
                .path("text")
                .asText(null);
    }

    private static SlackUser fillRequired(SlackUser user) {
        return user.fill("archetype", "LATE_PAYER").fill("severity", "COSTLY");
    }

    private String lastPrivateAnswer(String person) {
        List<Message> answers = firm.as(person).ephemerals(Desk.GENERAL);
        return answers.isEmpty() ? "" : Reading.of(answers.get(answers.size() - 1));
    }

    @Test
    void withoutANameTheFormOpensWithNoClientAndToday() {
        SlackUser priya = open(PRIYA, "");
        assertEquals("client_report", priya.modal().orElseThrow().callbackId());
        assertTrue(value(priya, "client").path("selected_option").isNull());
        assertEquals(
                "2026-11-16", value(priya, "happened_on").path("selected_date").asText());
        assertTrue(Reading.of(priya.modal().orElseThrow()).contains("Only the account owner and managers read"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Northwind Traders | Northwind Traders",
                "Northwind | Northwind Traders",
                "nOrThWiNd   tRaDeRs | Northwind Traders",
                "Österberg Möbel | Österberg Möbel",
                "OSTERBERG MOBEL | Österberg Möbel",
                "o'brien & søn <ltd> | O'Brien & Søn <Ltd>",
                "Harbour and Pine | Harbor & Pine",
                "harbor & | Harbor & Pine",
                "晨光科技 | 晨光科技",
                "晨光 | 晨光科技",
                "chenguang | 晨光科技",
                "青 | 青禾教育",
            })
    void aNameOfTheDirectoryOpensTheFormOnThatClient(String typed, String client) {
        assertEquals(client, chosenClient(open(PRIYA, typed)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zebra Trading", "王小明", "100% Zebra_", "Help Desk Zebra"})
    void aNameNobodyKnowsIsChosenAsANewClientAndIsOneOnceTheReportIsFiled(String name) {
        SlackUser priya = open(PRIYA, name);
        assertEquals("Add “" + name + "” as a new client", chosenClient(priya));
        Submission submission = fillRequired(priya).submit();
        assertTrue(submission.accepted(), submission::toString);
        firm.settle();
        assertEquals(name, chosenClient(open("U0JONAS", name)));
        assertEquals(1, desk.receipts(PRIYA, name).size());
    }

    @Test
    void theGlobalShortcutOpensAnEmptyForm() {
        SlackUser jonas = firm.as("U0JONAS");
        assertTrue(jonas.shortcut("report_client").ok());
        assertTrue(value(jonas, "client").path("selected_option").isNull());
        assertTrue(value(jonas, "what_happened").path("value").isNull());
    }

    @Test
    void aMessageBecomesTheEvidenceLetterByLetterWithItsLink() {
        String said = "They yelled <b>now</b> & \"for free\" *again*";
        SlackUser priya = firm.as(PRIYA);
        String ts = firm.as("U0JONAS").say(STUDIO, said);
        assertTrue(priya.messageShortcut("report_message", STUDIO, ts).ok());
        assertEquals(said, value(priya, "what_happened").path("value").asText());
        assertEquals(
                "https://t0paperkite.slack.com/archives/C0STUDIO/p" + ts.replace(".", ""),
                value(priya, "link").path("value").asText());
    }

    @Test
    void aMessageTooLongForTheFormIsCutAndTheFormSaysSo() {
        SlackUser priya = firm.as(PRIYA);
        String ts = firm.as("U0JONAS").say(STUDIO, "yelled ".repeat(500));
        priya.messageShortcut("report_message", STUDIO, ts);
        assertEquals(3000, value(priya, "what_happened").path("value").asText().length());
        assertTrue(Reading.of(priya.modal().orElseThrow()).contains("longer than 3,000 characters"));
        choose(priya, "Quill & Co", "Quill & Co");
        Submission submission = fillRequired(priya).submit();
        assertTrue(submission.accepted(), submission::toString);
    }

    private static void choose(SlackUser user, String typed, String label) {
        JsonNode option = user.query("client", typed).stream()
                .filter(each -> label.equals(label(each)))
                .findFirst()
                .orElseThrow();
        user.fill("client", option.path("value").asText());
    }

    private static String label(JsonNode option) {
        return option.path("text").path("text").asText();
    }

    private List<String> offered(String typed) {
        return open(PRIYA, "").query("client", typed).stream()
                .map(FormJourneyTest::label)
                .toList();
    }

    @Test
    void whileANameIsTypedClientsAreOfferedByAnyPartOfAnyName() {
        assertEquals(List.of("Österberg Möbel", "Add “mobel” as a new client"), offered("mobel"));
        assertEquals(List.of("晨光科技", "Add “科技” as a new client"), offered("科技"));
        assertEquals(List.of("Lumen Dental"), offered("LUMEN"));
        assertTrue(offered("").containsAll(List.of("Atlas Freight", "晨光科技")));
    }

    @Test
    void aClientOfferedForItsOtherNameSaysSo() {
        JsonNode option = open(PRIYA, "").query("client", "morning").get(0);
        assertEquals("晨光科技", label(option));
        assertEquals(
                "also Morning Light", option.path("description").path("text").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"王大", "%%", "__", "\\", "'; --", "*", "“"})
    void whatNobodyIsCalledIsOnlyOfferedAsANewClient(String typed) {
        assertEquals(List.of("Add “" + typed + "” as a new client"), offered(typed));
    }

    @Test
    void aNameTooLongForANameIsSaidToBeSoAndCannotBeFiled() {
        SlackUser priya = open(PRIYA, "");
        List<JsonNode> options = priya.query("client", "Z".repeat(121));
        assertEquals(1, options.size());
        assertEquals("Too long for a name: 120 characters at most", label(options.get(0)));
        Submission refused = fillRequired(
                        priya.fill("client", options.get(0).path("value").asText()))
                .submit();
        assertEquals(Set.of("client"), refused.errors().keySet());
        choose(priya, "Quill", "Quill & Co");
        assertTrue(priya.submit().accepted());
    }

    @ParameterizedTest
    @CsvSource({
        "happened_on, 2026-11-17, This day is still to come. Today is",
        "happened_on, 2021-11-15, That is too long ago to count. The earliest day is",
        "hours_lost, -1, Hours lost cannot be less than zero.",
        "hours_lost, -0.01, Hours lost cannot be less than zero.",
        "hours_lost, 501, One report holds 500 hours at most.",
        "hours_lost, 500.01, One report holds 500 hours at most.",
        "hours_lost, 1.234, 'Two decimals at most, such as 1.25.'",
        "money_withheld, -1, The amount cannot be less than zero.",
        "money_withheld, 99999999999, One report holds",
        "money_withheld, 1.234, 'Two decimals at most, such as 1200.50.'",
        "link, ftp://evidence.example/x, A link begins with https:// or http://.",
    })
    void aFieldThatIsWrongSaysSoThereAndNowhereElse(String field, String typed, String said) {
        SlackUser priya = fillRequired(open(PRIYA, "Northwind")).fill("what_happened", "They yelled");
        Submission refused = priya.fill(field, typed).submit();
        assertTrue(refused.reachedApp());
        assertEquals(Set.of(field), refused.errors().keySet());
        assertTrue(refused.errors().get(field).startsWith(said), refused::toString);
        assertEquals("They yelled", value(priya, "what_happened").path("value").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "happened_on, 2026-11-16",
        "happened_on, 2021-11-16",
        "hours_lost, 0",
        "hours_lost, 500",
        "hours_lost, 1.25"
    })
    void aFieldAtItsLimitIsTaken(String field, String typed) {
        Submission submission =
                fillRequired(open(PRIYA, "Bluebird")).fill(field, typed).submit();
        assertTrue(submission.accepted(), submission::toString);
    }

    /** Slack's own client keeps these back; another one might not. */
    @ParameterizedTest
    @CsvSource({
        "hours_lost, abc, 'Write a number, such as 1.5.'",
        "hours_lost, 1e3, 'Write a number, such as 1.5.'",
        "money_withheld, £12, 'Write a number without a currency sign, such as 1200.'",
        "link, none, A link begins with https:// or http://.",
        "link, javascript:alert(1), A link begins with https:// or http://.",
    })
    void whatSlacksClientWouldKeepBackIsAnsweredAtItsFieldAllTheSame(String field, String typed, String said) {
        SlackUser priya = fillRequired(open(PRIYA, "Northwind")).fill("hours_lost", "-1");
        priya.submit();
        Sent sent = firm.slack().delivery().last();
        Ack ack = wire.tampered(sent, payload -> {
            set(payload, "hours_lost", null);
            set(payload, field, typed);
        });
        assertEquals(200, ack.status());
        JsonNode answer = Json.read(ack.body()).orElseThrow();
        assertEquals("errors", answer.path("response_action").asText());
        assertEquals(Json.object().put(field, said), answer.path("errors"));
    }

    private static void set(ObjectNode payload, String field, String typed) {
        JsonNode values = payload.path("view").path("state").path("values");
        ((ObjectNode) values.path(field).path(field)).put("value", typed);
    }

    @Test
    void allThatIsWrongIsSaidAtOnceAndNothingTypedIsLostUntilItIsRight() {
        SlackUser priya = open(PRIYA, "Kestrel Legal")
                .fill("archetype", "NOT_MY_FAULT")
                .fill("severity", "HARMFUL")
                .fill("red_flags", "DISRESPECTS_TEAM", "POOR_COMMUNICATION")
                .fill("what_happened", "They yelled\nfor an hour")
                .fill("hours_lost", "501")
                .fill("money_withheld", "-5")
                .fill("link", "ftp://evidence.example/")
                .fill("happened_on", "2026-12-24");
        Map<String, String> errors = priya.submit().errors();
        assertEquals(Set.of("hours_lost", "money_withheld", "link", "happened_on"), errors.keySet());
        assertEquals(
                "They yelled\nfor an hour",
                value(priya, "what_happened").path("value").asText());
        assertEquals(2, value(priya, "red_flags").path("selected_options").size());
        assertEquals("501", value(priya, "hours_lost").path("value").asText());
        Submission filed = priya.fill("hours_lost", "5")
                .fill("money_withheld", "")
                .fill("link", "https://evidence.example/call?a=1&b=2")
                .fill("happened_on", "2026-11-13")
                .submit();
        assertTrue(filed.accepted(), filed::toString);
        firm.settle();
        assertTrue(priya.modal().isEmpty());
        assertTrue(Reading.of(desk.receipt(PRIYA, "Kestrel Legal")).contains("When: Nov 13, 2026"));
    }

    @Test
    void whatIsStillToComeIsJudgedByTheFirmsOwnCalendar(@TempDir Path folder) {
        try (Firm far = Firm.newIn(folder, ZoneId.of("Pacific/Auckland"))) {
            far.tick(Duration.ofHours(3));
            SlackUser priya = far.as(PRIYA);
            priya.command(Desk.GENERAL, Desk.COMMAND, "Zebra Down Under");
            assertEquals(
                    "2026-11-17",
                    value(priya, "happened_on").path("selected_date").asText());
            fillRequired(priya).fill("happened_on", "2026-11-18");
            assertEquals(Set.of("happened_on"), priya.submit().errors().keySet());
            assertTrue(priya.fill("happened_on", "2026-11-17").submit().accepted());
        }
    }

    @Test
    void aFormThatCouldNotBeOpenedInTimeIsSaidToBeSoPrivately() {
        SlackUser sofia = firm.as("U0SOFIA");
        Sent sent = wire.holdUp(() -> sofia.command(Desk.GENERAL, Desk.COMMAND, "Northwind"));
        firm.tick(Duration.ofSeconds(4));
        assertEquals(200, wire.redeliver(sent).status());
        String told = Eventually.of(() -> Reading.of(firm.slack().messages(sofia.direct())));
        assertEquals("The form could not be opened in time. Please try once more.", told);
        assertTrue(sofia.modal().isEmpty());
        assertTrue(firm.slack().messages(Desk.GENERAL).isEmpty());
    }

    @Test
    void whoeverReadsChineseReadsChinese() {
        SlackUser chen = open("U0CHEN", "青禾");
        String form = Reading.of(chen.modal().orElseThrow());
        assertTrue(form.contains("客户"), form);
        assertFalse(form.contains("client"), form);
        chen.fill("archetype", "LATE_PAYER").fill("severity", "COSTLY").fill("hours_lost", "501");
        assertEquals("一份报告最多填 500 小时。", chen.submit().errors().get("hours_lost"));
        assertTrue(chen.fill("hours_lost", "5").submit().accepted());
        firm.settle();
        String receipt = Reading.of(firm.slack().messages(chen.direct()));
        assertTrue(receipt.contains("青禾教育”的报告已保存"), receipt);
        open("U0CHEN", "帮助");
        assertTrue(lastPrivateAnswer("U0CHEN").contains("/client-report 状态"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "HELP", "?", "帮助"})
    void helpIsAnsweredToTheOneWhoAskedAlone(String typed) {
        open("U0JONAS", typed);
        String help = lastPrivateAnswer("U0JONAS");
        assertTrue(help.contains("/client-report status"), help);
        assertTrue(firm.slack().messages(Desk.GENERAL).isEmpty());
        assertTrue(firm.as("U0LINA").ephemerals(Desk.GENERAL).isEmpty());
    }

    @Test
    void aMemberIsToldCountsAndNoDecision() {
        String told = desk.status("U0SOFIA", "Atlas Freight");
        assertTrue(told.startsWith("Atlas Freight\n7 reports from 3 people in the last 90 days."), told);
        for (String decision : List.of("Suggestion", "confidence", "Heat", "Grade", "Why", "Part", "Salvage")) {
            assertFalse(told.contains(decision), told);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"U0TOM", "U0MAYA"})
    void anAccountOwnerAndAManagerAreToldTheSuggestionAndWhy(String person) {
        String told = desk.status(person, "harbour AND pine");
        assertTrue(told.startsWith("Harbor & Pine\nNo decision is on record yet.\n"), told);
        assertTrue(told.contains("\nSuggestion: "), told);
        assertTrue(told.contains("Why"), told);
        assertTrue(told.contains("Heat "), told);
    }

    @Test
    void anAccountOwnerOfOthersIsAMemberHere() {
        String told = desk.status("U0TOM", "Atlas Freight");
        assertFalse(told.contains("Suggestion"), told);
    }

    @Test
    void withoutANameTheStatusIsThatOfOnesOwnAccounts() {
        String tom = desk.status("U0TOM", "");
        assertTrue(tom.contains("Harbor & Pine") && tom.contains("Bluebird Bakery"), tom);
        assertFalse(tom.contains("Atlas Freight"), tom);
        assertTrue(desk.status("U0JONAS", "").contains("No account is in your hands"));
    }

    @Test
    void aClientNobodyKnowsIsSaidToBeUnknownAndLikeNamesAreOffered() {
        assertTrue(desk.status("U0JONAS", "Yonder").startsWith("There is no client called “Yonder” in the directory."));
        String near = desk.status("U0JONAS", "l");
        assertTrue(near.contains("Did you mean one of these?"), near);
        assertTrue(near.contains("Atlas Freight") && near.contains("Lumen Dental"), near);
        assertFalse(near.contains("report from") || near.contains("Suggestion"), near);
        assertTrue(desk.status("U0JONAS", "lumen d").startsWith("Lumen Dental"));
    }
}
