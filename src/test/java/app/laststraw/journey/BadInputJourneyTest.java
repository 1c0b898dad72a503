package app.laststraw.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.report.Severity;
import app.laststraw.playground.LivedInWorkspace;
import app.laststraw.playground.user.Ack;
import app.laststraw.playground.user.Delivery;
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
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody should send, what comes when it should not, and a database that cannot do its work. */
@TestInstance(Lifecycle.PER_CLASS)
class BadInputJourneyTest {
    private static final String RED_FLAGS = LivedInWorkspace.RED_FLAGS;
    private static final String PRIYA = "U0PRIYA";
    private static final String MAYA = "U0MAYA";
    private static final int LARGEST_BODY = 1024 * 1024;
    private static final Pattern REFERENCE = Pattern.compile("looks after the app: ([2-9B-Z]{7})$");

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
        assertFalse(log.lines().isEmpty());
        log.assertSilentAbout(
                List.of("Plover", "Atlas", "/nobody", "nobody_knows", "forty-two", "yelled", Firm.TOKEN, Firm.SECRET));
    }

    private Delivery delivery() {
        return firm.slack().delivery();
    }

    /** A report that has not reached the app yet. */
    private Sent heldUpReport(String client) {
        SlackUser priya = desk.fillFor(PRIYA, client, Severity.HARMFUL).fill("what_happened", "They yelled");
        return wire.holdUp(priya::submit);
    }

    private void assertNothingCameOf(String client) {
        firm.settle();
        assertTrue(desk.status(client).contains("no client called “" + client + "”"));
        assertEquals(List.of(), desk.receipts(PRIYA, client));
    }

    private static void assertSaysNothingOfItsInside(Ack ack) {
        for (String inside : List.of("Exception", "app.laststraw", "com.slack", "\tat ", "yelled", "Plover")) {
            assertFalse(ack.body().contains(inside), ack::body);
        }
    }

    @Test
    void whatSlackDidNotSignIsRefusedAndNothingComesOfIt() {
        Sent sent = heldUpReport("Plover One");
        Map<String, String> unsigned = new HashMap<>(sent.headers());
        unsigned.remove("X-Slack-Signature");
        Map<String, String> untimed = new HashMap<>(sent.headers());
        untimed.remove("X-Slack-Request-Timestamp");
        byte[] other = new String(sent.body(), StandardCharsets.UTF_8)
                .replace("HARMFUL", "COSTLY")
                .getBytes(StandardCharsets.UTF_8);
        for (Ack ack : List.of(
                delivery().forge(sent),
                delivery().post(sent.body(), unsigned),
                delivery().post(sent.body(), untimed),
                delivery().post(other, sent.headers()))) {
            assertEquals(401, ack.status());
            assertSaysNothingOfItsInside(ack);
        }
        assertNothingCameOf("Plover One");
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, -86_400})
    void whatWasSignedAtAnotherTimeIsRefusedAndNothingComesOfIt(long seconds) {
        Sent sent = heldUpReport("Plover Two");
        Instant at = firm.clock().instant().plusSeconds(seconds);
        assertEquals(401, delivery().redeliver(sent, at).status());
        assertNothingCameOf("Plover Two");
    }

    @Test
    void aBodyOverOneMegabyteIsRefused() {
        Ack ack = delivery().postSigned(new byte[LARGEST_BODY + 1], "application/json");
        assertEquals(413, ack.status());
        assertSaysNothingOfItsInside(ack);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "{}",
                "{\"type\":\"event_callback\"}",
                "{\"type\":7,\"event\":[]}",
                "yelled"
            })
    void brokenJsonIsNoFaultOfOurs(String body) {
        Ack ack = wire.json(body);
        assertTrue(ack.status() >= 200 && ack.status() < 500, ack::toString);
        assertSaysNothingOfItsInside(ack);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "{}",
                "yelled",
                "{\"type\":\"view_submission\"}",
                "{\"type\":\"block_actions\",\"user\":{\"id\":\"U0PRIYA\"}}",
                "{\"type\":\"block_actions\",\"user\":{\"id\":\"U0PRIYA\"},\"team\":{\"id\":\"T0PAPERKITE\"},\"actions\":[]}",
                "{\"type\":\"block_suggestion\",\"user\":{\"id\":\"U0PRIYA\"},\"team\":{\"id\":\"T0PAPERKITE\"}}",
                "{\"type\":\"view_submission\",\"user\":{\"id\":\"U0PRIYA\"},\"team\":{\"id\":\"T0PAPERKITE\"},\"view\":{}}",
                "{\"type\":\"nobody_knows\",\"user\":{\"id\":\"U0PRIYA\"},\"team\":{\"id\":\"T0PAPERKITE\"}}",
            })
    void aBrokenInteractionIsNoFaultOfOurs(String payload) {
        Ack ack = wire.interaction(payload);
        assertTrue(ack.status() >= 200 && ack.status() < 500, ack::toString);
        assertSaysNothingOfItsInside(ack);
    }

    private Ack command(String command, String channel) {
        Sent sent = wire.holdUp(() -> firm.as(PRIYA).command(channel, Desk.COMMAND, "Plover yelled"));
        return wire.form(new String(sent.body(), StandardCharsets.UTF_8).replace("%2Fclient-report", command));
    }

    @Test
    void anUnknownCommandIsAnsweredPrivatelyWithOneThatIsKnown() {
        Ack ack = command("%2Fnobody", Desk.GENERAL);
        assertEquals(200, ack.status());
        JsonNode answer = Json.read(ack.body()).orElseThrow();
        assertEquals("ephemeral", answer.path("response_type").asText());
        assertTrue(answer.path("text").asText().contains("Type /client-report"), ack::body);
    }

    @Test
    void anUnknownCommandBeforeAClientIsAnsweredElsewhere() {
        Ack ack = command("%2Fnobody", "C0NORTHWIND");
        assertEquals(200, ack.status());
        assertEquals("", ack.body());
        String told = Eventually.of(
                () -> Reading.of(firm.slack().messages(firm.as(PRIYA).direct()).stream()
                        .filter(message -> Reading.of(message).contains("does not know that command"))
                        .toList()));
        assertFalse(told.isEmpty());
        assertTrue(firm.slack().messages("C0NORTHWIND").isEmpty());
    }

    private Sent pressed() {
        String card = desk.card("Atlas Freight").ts();
        return wire.holdUp(() -> firm.as(MAYA).press(RED_FLAGS, card, "draft_script"));
    }

    private static ObjectNode action(ObjectNode payload) {
        return (ObjectNode) payload.path("actions").path(0);
    }

    @Test
    void anUnknownButtonIsTakenAndDoesNothing() {
        Ack ack = wire.tampered(pressed(), payload -> action(payload).put("action_id", "nobody_knows"));
        assertEquals(200, ack.status());
        assertEquals("", ack.body());
        firm.settle();
        assertEquals(List.of(), desk.thread("Atlas Freight"));
    }

    @Test
    void twoButtonsAtOnceAreTakenAndDoNothing() {
        Ack ack = wire.tampered(
                pressed(),
                payload -> ((ArrayNode) payload.path("actions"))
                        .add(action(payload).deepCopy()));
        assertEquals(200, ack.status());
        firm.settle();
        assertEquals(List.of(), desk.thread("Atlas Freight"));
    }

    @Test
    void anUnknownFormStaysOpenWithAllThatWasTyped() {
        Ack ack = wire.tampered(
                heldUpReport("Plover Three"),
                payload -> ((ObjectNode) payload.path("view")).put("callback_id", "nobody_knows"));
        assertEquals(200, ack.status());
        JsonNode answer = Json.read(ack.body()).orElseThrow();
        assertEquals("errors", answer.path("response_action").asText());
        assertTrue(answer.path("errors").path("client").asText().startsWith("This form comes from another version"));
        assertNothingCameOf("Plover Three");
    }

    @Test
    void anUnknownFieldIsOfferedNothing() {
        SlackUser priya = firm.as(PRIYA);
        priya.command(Desk.GENERAL, Desk.COMMAND, "");
        priya.query("client", "Quill");
        Ack ack = wire.tampered(delivery().last(), payload -> payload.put("action_id", "nobody_knows"));
        assertEquals(200, ack.status());
        assertEquals("{\"options\":[]}", ack.body());
    }

    @Test
    void unknownShortcutsAreTakenAndOpenNothing() {
        SlackUser jonas = firm.as("U0JONAS");
        String ts = jonas.say("C0STUDIO", "They yelled");
        Sent global = wire.holdUp(() -> jonas.shortcut("report_client"));
        Sent onMessage = wire.holdUp(() -> jonas.messageShortcut("report_message", "C0STUDIO", ts));
        for (Sent sent : List.of(global, onMessage)) {
            Ack ack = wire.tampered(sent, payload -> payload.put("callback_id", "nobody_knows"));
            assertEquals(200, ack.status());
            assertEquals("", ack.body());
        }
        assertTrue(jonas.modal().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"app_mention", "message", "nobody_knows"})
    void anUnknownEventIsTakenSoThatSlackDoesNotSendItAgain(String type) {
        ObjectNode event = Json.object().put("type", type).put("user", PRIYA).put("text", "They yelled");
        ObjectNode callback = Json.object().put("type", "event_callback").put("team_id", "T0PAPERKITE");
        callback.put("api_app_id", "A0LASTSTRAW")
                .put("event_id", "Ev1")
                .put("event_time", 1)
                .set("event", event);
        assertEquals(200, wire.json(Json.write(callback)).status());
    }

    @Test
    void aHandlerThatFailsTellsTheOneWhoPressedAReferenceThatTheLogHasToo() {
        int before = firm.as(MAYA).ephemerals(RED_FLAGS).size();
        Ack ack = wire.tampered(pressed(), payload -> action(payload).put("value", "forty-two"));
        assertEquals(200, ack.status());
        String told = Eventually.of(() -> Reading.of(
                firm.as(MAYA).ephemerals(RED_FLAGS).stream().skip(before).toList()));
        assertLogged(referenceIn(told));
    }

    @Test
    void aFormThatFailsStaysOpenWithAReferenceThatTheLogHasToo() {
        Ack ack = wire.tampered(
                heldUpReport("Plover Four"),
                payload -> ((ObjectNode) payload.path("view")).put("private_metadata", "{\"report\":\"forty-two\"}"));
        assertEquals(200, ack.status());
        JsonNode errors = Json.read(ack.body()).orElseThrow().path("errors");
        assertLogged(referenceIn(errors.path("client").asText()));
        assertNothingCameOf("Plover Four");
    }

    private static String referenceIn(String told) {
        Matcher reference = REFERENCE.matcher(told);
        assertTrue(reference.find(), told);
        return reference.group(1);
    }

    private void assertLogged(String reference) {
        assertTrue(log.lines().stream().anyMatch(line -> line.contains("failed, reference " + reference)));
    }

    /** As long as somebody else holds the file, nothing can be written to it. */
    private Connection lockedDatabase() throws SQLException {
        Connection other = DriverManager.getConnection("jdbc:sqlite:" + firm.database());
        try (Statement statement = other.createStatement()) {
            statement.execute("begin immediate");
        }
        return other;
    }

    @Test
    void whileTheDatabaseIsBusyTheFormStaysOpenAndIsTakenOnceItIsNot() throws SQLException {
        SlackUser priya = desk.fillFor(PRIYA, "Plover Five", Severity.HARMFUL).fill("what_happened", "They yelled");
        try (Connection other = lockedDatabase()) {
            Submission refused = priya.submit();
            assertEquals(Set.of("client"), refused.errors().keySet(), refused::toString);
            assertTrue(refused.errors().get("client").startsWith("The database is busy and nothing was saved yet."));
            assertFalse(other.isClosed());
        }
        JsonNode values = priya.modal().orElseThrow().values();
        assertEquals(
                "They yelled",
                values.path("what_happened").path("what_happened").path("value").asText());
        assertNothingCameOf("Plover Five");

        Submission filed = priya.submit();
        assertTrue(filed.accepted(), filed::toString);
        firm.settle();
        desk.receipt(PRIYA, "Plover Five");
        desk.card("Plover Five");
    }

    @Test
    void whileTheDatabaseIsBusyAButtonSaysSoAndWorksOnceItIsNot() throws SQLException {
        desk.report("U0SOFIA", "Plover Six", Severity.HARMFUL);
        SlackUser sofia = firm.as("U0SOFIA");
        Message receipt = desk.receipt("U0SOFIA", "Plover Six");
        try (Connection other = lockedDatabase()) {
            Ack ack = sofia.press(sofia.direct(), receipt.ts(), "withdraw_report");
            assertEquals(200, ack.status());
            String told = Eventually.of(() -> Reading.of(sofia.ephemerals(sofia.direct())));
            assertEquals("The database is busy and nothing was changed. Please try again in a moment.", told);
            assertFalse(other.isClosed());
        }
        assertTrue(Reading.of(desk.receipt("U0SOFIA", "Plover Six")).contains("is saved"));
        sofia.press(sofia.direct(), receipt.ts(), "withdraw_report");
        firm.settle();
        assertTrue(Reading.of(desk.receipt("U0SOFIA", "Plover Six")).contains("is withdrawn"));
    }

    @Test
    void whileTheDatabaseIsBusyAGuestSeesNothingHappenAsEver() throws SQLException {
        try (Connection other = lockedDatabase()) {
            Ack ack = firm.as("U0DANA").command("C0STUDIO", Desk.COMMAND, "Plover");
            assertEquals(200, ack.status(), ack::toString);
            assertEquals("", ack.body());
            assertFalse(other.isClosed());
        }
    }
}
