package app.laststraw.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.report.Severity;
import app.laststraw.playground.LivedInWorkspace;
import app.laststraw.playground.user.Ack;
import app.laststraw.playground.user.Sent;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.user.Submission;
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
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a report: once on record, the receipt and the card follow it wherever it goes. One client a test. */
@TestInstance(Lifecycle.PER_CLASS)
class FilingJourneyTest {
    private static final String PRIYA = "U0PRIYA";
    private static final String JONAS = "U0JONAS";
    private static final String SOFIA = "U0SOFIA";
    private static final String RED_FLAGS = LivedInWorkspace.RED_FLAGS;

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
        log.assertSilentAbout(List.of("Heron", "Möwe", "mowe", "Atlas", Firm.TOKEN, Firm.SECRET));
    }

    private Sent heldUpSubmission(String person, String client, Severity severity) {
        SlackUser reporter = desk.fillFor(person, client, severity);
        return wire.holdUp(reporter::submit);
    }

    /** What was said in the red-flag channel since then, posts and changes alike. */
    private List<String> saidInChannel() {
        return firm.slack().calls().all().stream()
                .filter(call -> Set.of("chat.postMessage", "chat.update").contains(call.method()))
                .filter(call -> call.argument("channel").asText().equals(RED_FLAGS))
                .map(call -> call.method())
                .toList();
    }

    private long changesOfReceipts(String person) {
        return firm.slack().calls().of("chat.update").stream()
                .filter(call ->
                        call.argument("channel").asText().equals(firm.as(person).direct()))
                .count();
    }

    private Ack press(String person, Message receipt, String action) {
        SlackUser user = firm.as(person);
        Ack ack = user.press(user.direct(), receipt.ts(), action);
        firm.settle();
        return ack;
    }

    private static boolean offers(Message message, String action) {
        return message.blocks().toString().contains("\"action_id\":\"" + action + "\"");
    }

    @Test
    void aSubmissionDeliveredAgainIsOneReportOneReceiptAndOneChangeOfTheCard() {
        desk.report(JONAS, "Heron One", Severity.HARMFUL);
        Sent sent = heldUpSubmission(PRIYA, "Heron One", Severity.COSTLY);
        int before = saidInChannel().size();
        for (int times = 0; times < 3; times++) {
            Ack ack = wire.redeliver(sent);
            assertEquals(200, ack.status());
            assertEquals("", ack.body());
            firm.settle();
        }
        assertTrue(desk.status("Heron One").contains("2 reports from 2 people"));
        desk.receipt(PRIYA, "Heron One");
        assertEquals(before + 1, saidInChannel().size());
        assertTrue(Reading.of(desk.card("Heron One")).contains("2 reports from 2 people"));
    }

    @Test
    void aSubmissionDeliveredManyTimesAtOnceIsOneReport() {
        Sent sent = heldUpSubmission(PRIYA, "Heron Two", Severity.HARMFUL);
        int before = saidInChannel().size();
        for (Ack ack : wire.redeliverAtOnce(sent, 6)) {
            assertEquals(200, ack.status());
            assertEquals("", ack.body());
        }
        firm.settle();
        assertTrue(desk.status("Heron Two").contains("1 report from 1 person"), desk.status("Heron Two"));
        desk.receipt(PRIYA, "Heron Two");
        desk.card("Heron Two");
        assertEquals(before + 1, saidInChannel().size());
    }

    @Test
    void aSubmissionDeliveredAgainAfterARestartIsOneReport() {
        Sent sent = heldUpSubmission(PRIYA, "Heron Three", Severity.HARMFUL);
        assertEquals(200, wire.redeliver(sent).status());
        firm.stop();
        firm.start();
        firm.settle();
        int before = saidInChannel().size();
        assertEquals(200, wire.redeliver(sent).status());
        firm.settle();
        assertTrue(desk.status("Heron Three").contains("1 report from 1 person"));
        desk.receipt(PRIYA, "Heron Three");
        desk.card("Heron Three");
        assertEquals(before, saidInChannel().size());
    }

    @Test
    void aCardAppearsAtTheFirstThresholdFollowsTheFiguresAndSaysARiseOnceInItsThread() {
        desk.report(PRIYA, "Heron Four", Severity.COSTLY);
        assertEquals(List.of(), desk.cards("Heron Four"));

        desk.report(JONAS, "Heron Four", Severity.COSTLY);
        Message first = desk.card("Heron Four");
        assertTrue(Reading.of(first).contains("Set expectations"), Reading.of(first));
        assertTrue(Reading.of(first).contains("2 reports from 2 people"));

        desk.report(SOFIA, "Heron Four", Severity.ANNOYING);
        Message same = desk.card("Heron Four");
        assertEquals(first.ts(), same.ts());
        assertTrue(Reading.of(same).contains("3 reports from 3 people"));
        assertEquals(List.of(), desk.thread("Heron Four"));

        desk.report("U0CHEN", "Heron Four", Severity.HARMFUL);
        Message risen = desk.card("Heron Four");
        assertEquals(first.ts(), risen.ts());
        assertTrue(Reading.of(risen).contains("4 reports from 4 people"));
        assertFalse(Reading.of(risen).contains("\nSet expectations\n"), Reading.of(risen));
        assertEquals(1, desk.thread("Heron Four").size());
        String rise = Reading.of(desk.thread("Heron Four"));
        assertTrue(rise.contains("The suggestion for Heron Four has gone up:"), rise);
        assertTrue(rise.contains("Set expectations →"), rise);

        desk.report(SOFIA, "Heron Four", Severity.ANNOYING);
        assertEquals(1, desk.thread("Heron Four").size());
    }

    @Test
    void aWithdrawalLowersTheCardInItsPlaceAndTheReceiptSaysSo() {
        desk.report(PRIYA, "Heron Five", Severity.COSTLY);
        desk.report(JONAS, "Heron Five", Severity.COSTLY);
        Message before = desk.card("Heron Five");
        Message receipt = desk.receipt(JONAS, "Heron Five");

        assertTrue(press(JONAS, receipt, "withdraw_report").ok());

        Message after = desk.card("Heron Five");
        assertEquals(before.ts(), after.ts());
        assertTrue(Reading.of(after).startsWith("Heron Five\nKeep"), Reading.of(after));
        assertFalse(offers(after, "draft_script"));
        Message changed = desk.receipt(JONAS, "Heron Five");
        assertEquals(receipt.ts(), changed.ts());
        assertTrue(Reading.of(changed).contains("is withdrawn and no longer counts"));
        assertFalse(offers(changed, "edit_report") || offers(changed, "withdraw_report"));
        assertEquals(List.of(), desk.thread("Heron Five"));
        assertTrue(desk.status("Heron Five").contains("1 report from 1 person"));
    }

    @Test
    void aReportIsWithdrawnOnceHoweverOftenTheButtonIsPressed() {
        desk.report(PRIYA, "Heron Six", Severity.HARMFUL);
        press(PRIYA, desk.receipt(PRIYA, "Heron Six"), "withdraw_report");
        Sent pressed = firm.slack().delivery().last();
        int inChannel = saidInChannel().size();
        long receipts = changesOfReceipts(PRIYA);

        assertEquals(200, wire.redeliver(pressed).status());
        firm.settle();

        assertEquals(inChannel, saidInChannel().size());
        assertEquals(receipts, changesOfReceipts(PRIYA));
        assertTrue(Reading.of(desk.receipt(PRIYA, "Heron Six")).contains("withdrawn"));
    }

    @Test
    void timeAloneLowersACard() {
        desk.report(PRIYA, "Heron Seven", Severity.HARMFUL);
        Message before = desk.card("Heron Seven");
        firm.stop();
        firm.clock().tick(Duration.ofDays(14));
        firm.start();
        firm.settle();
        Message after = desk.card("Heron Seven");
        assertEquals(before.ts(), after.ts());
        assertTrue(Reading.of(after).startsWith("Heron Seven\nKeep"), Reading.of(after));
    }

    @Test
    void aCardThatSomebodyDeletedIsPostedAfreshAtTheNextChangeAndIsTheOnlyOne() {
        desk.report(PRIYA, "Heron Eight", Severity.HARMFUL);
        Message first = desk.card("Heron Eight");
        firm.as("U0MAYA").delete(RED_FLAGS, first.ts());

        desk.report(JONAS, "Heron Eight", Severity.ANNOYING);
        Message fresh = desk.card("Heron Eight");
        assertNotEquals(first.ts(), fresh.ts());
        assertTrue(Reading.of(fresh).contains("2 reports from 2 people"));

        desk.report(SOFIA, "Heron Eight", Severity.ANNOYING);
        assertEquals(fresh.ts(), desk.card("Heron Eight").ts());
        assertTrue(Reading.of(desk.card("Heron Eight")).contains("3 reports from 3 people"));
    }

    @Test
    void aCardDeletedWithARiseInItsThreadIsPostedAfreshToo() {
        desk.report(PRIYA, "Heron Nine", Severity.HARMFUL);
        Message first = desk.card("Heron Nine");
        desk.report(JONAS, "Heron Nine", Severity.ABUSIVE);
        assertEquals(1, desk.thread("Heron Nine").size());
        firm.as("U0MAYA").delete(RED_FLAGS, first.ts());

        desk.report(SOFIA, "Heron Nine", Severity.ANNOYING);
        Message fresh = desk.card("Heron Nine");
        assertNotEquals(first.ts(), fresh.ts());
        assertTrue(Reading.of(fresh).contains("3 reports from 3 people"));
    }

    @Test
    void aNewNameThatDiffersInCaseAndAccentsOnlyIsTheSameClient() {
        SlackUser priya = desk.fillFor(PRIYA, "Café Möwe", Severity.COSTLY);
        SlackUser jonas = desk.fillFor(JONAS, "CAFE mowe", Severity.COSTLY);
        assertTrue(priya.submit().accepted());
        assertTrue(jonas.submit().accepted());
        firm.settle();
        assertTrue(desk.status("cafe MÖWE").startsWith("Café Möwe"));
        assertTrue(desk.status("Café Möwe").contains("2 reports from 2 people"));
        assertTrue(Reading.of(desk.card("Café Möwe")).contains("2 reports from 2 people"));
        desk.receipt(JONAS, "Café Möwe");
    }

    @Test
    void anEditOpensWithWhatWasFiledAndTheFiguresFollowIt() {
        desk.report(PRIYA, "Heron Ten", Severity.ANNOYING);
        desk.report(JONAS, "Heron Ten", Severity.ANNOYING);
        assertEquals(List.of(), desk.cards("Heron Ten"));

        SlackUser jonas = editing(JONAS, "Heron Ten");
        JsonNode values = jonas.modal().orElseThrow().values();
        assertEquals(
                "Heron Ten", option(values, "client").path("text").path("text").asText());
        assertEquals("CANT_DECIDE", option(values, "archetype").path("value").asText());
        assertEquals("ANNOYING", option(values, "severity").path("value").asText());
        Submission submission = jonas.fill("severity", "HARMFUL").submit();
        assertTrue(submission.accepted(), submission::toString);
        firm.settle();

        assertTrue(Reading.of(desk.card("Heron Ten")).contains("2 reports from 2 people"));
        assertTrue(Reading.of(desk.receipt(JONAS, "Heron Ten")).contains("Harmful"));
        assertTrue(desk.status("Heron Ten").contains("2 reports from 2 people"));
    }

    private SlackUser editing(String person, String client) {
        SlackUser user = firm.as(person);
        assertTrue(user.press(user.direct(), desk.receipt(person, client).ts(), "edit_report")
                .ok());
        return user;
    }

    private static JsonNode option(JsonNode values, String field) {
        return values.path(field).path(field).path("selected_option");
    }

    @Test
    void aReportMovedToAnotherClientMovesBothCardsAndItsReceipt() {
        desk.report(PRIYA, "Heron Eleven", Severity.COSTLY);
        desk.report(JONAS, "Heron Eleven", Severity.COSTLY);
        desk.report(PRIYA, "Heron Twelve", Severity.COSTLY);
        assertEquals(List.of(), desk.cards("Heron Twelve"));
        Message receipt = desk.receipt(JONAS, "Heron Eleven");

        SlackUser jonas = editing(JONAS, "Heron Eleven");
        String other =
                jonas.query("client", "Heron Twelve").get(0).path("value").asText();
        assertTrue(jonas.fill("client", other).submit().accepted());
        firm.settle();

        assertTrue(Reading.of(desk.card("Heron Eleven")).startsWith("Heron Eleven\nKeep"));
        assertTrue(Reading.of(desk.card("Heron Twelve")).contains("2 reports from 2 people"));
        assertEquals(receipt.ts(), desk.receipt(JONAS, "Heron Twelve").ts());
        assertEquals(List.of(), desk.receipts(JONAS, "Heron Eleven"));
    }

    @Test
    void somebodyElsesReceiptIsNobodysButTheReporters() {
        desk.report(PRIYA, "Heron Thirteen", Severity.HARMFUL);
        SlackUser priya = firm.as(PRIYA);
        Message receipt = desk.receipt(PRIYA, "Heron Thirteen");
        for (String action : List.of("edit_report", "withdraw_report")) {
            Sent pressed = wire.holdUp(() -> priya.press(priya.direct(), receipt.ts(), action));
            Ack ack = wire.tampered(pressed, payload -> {
                ((ObjectNode) payload.path("user")).put("id", "U0LINA");
                payload.put("trigger_id", "1.1.none");
            });
            assertEquals(200, ack.status());
        }
        String told = Eventually.of(
                () -> Reading.of(firm.slack().messages(firm.as("U0LINA").direct()).stream()
                        .filter(message -> Reading.of(message).contains("报告只能由提交的人自己修改"))
                        .toList()));
        assertFalse(told.isEmpty());
        firm.settle();
        assertTrue(Reading.of(desk.receipt(PRIYA, "Heron Thirteen")).contains("is saved"));
        assertTrue(firm.as("U0LINA").modal().isEmpty());
        assertTrue(desk.status("Heron Thirteen").contains("1 report from 1 person"));
        assertEquals(
                1,
                firm.slack().messages(priya.direct()).stream()
                        .filter(message -> Reading.of(message).contains("Heron Thirteen"))
                        .count());
    }

    @Test
    void aReportWithdrawnMeanwhileCannotBeEditedAnyMore() {
        desk.report(SOFIA, "Heron Fourteen", Severity.HARMFUL);
        Message receipt = desk.receipt(SOFIA, "Heron Fourteen");
        SlackUser sofia = firm.as(SOFIA);
        Sent editPressed = wire.holdUp(() -> sofia.press(sofia.direct(), receipt.ts(), "edit_report"));
        SlackUser editor = editing(SOFIA, "Heron Fourteen");
        press(SOFIA, receipt, "withdraw_report");

        Submission refused = editor.fill("severity", "ABUSIVE").submit();
        assertEquals(Set.of("client"), refused.errors().keySet());
        assertTrue(refused.errors().get("client").contains("withdrawn or erased"));
        editor.close();

        assertEquals(200, wire.redeliver(editPressed).status());
        String told = Eventually.of(() -> Reading.of(sofia.ephemerals(sofia.direct())));
        assertTrue(told.contains("That report is no longer there"), told);
        assertTrue(sofia.modal().isEmpty());
        firm.settle();
        assertTrue(Reading.of(desk.card("Heron Fourteen")).startsWith("Heron Fourteen\nKeep"));
    }
}
