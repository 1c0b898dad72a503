package app.laststraw.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.webapi.CallLog;
import app.laststraw.playground.webapi.Fault;
import app.laststraw.playground.webapi.WebApi.TokenState;
import app.laststraw.playground.workspace.Message;
import app.laststraw.support.Agency;
import app.laststraw.support.Firm;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Slack has bad days: each thing is said all the same, once, in order, and never before Slack allows it. */
class DeliveryJourneyTest {
    @TempDir
    private Path folder;

    private Firm firm;

    @BeforeEach
    void open() {
        firm = Agency.open(folder);
    }

    @AfterEach
    void close() {
        firm.close();
    }

    /** A card, its receipt, a card change with a rise, and a draft: all kinds of delivery but notices. */
    @ParameterizedTest
    @CsvSource({
        "chat.postMessage, ratelimited",
        "chat.postMessage, http_500",
        "chat.postMessage, time_out",
        "chat.postMessage, dropped_answer",
        "chat.update, ratelimited",
        "chat.update, http_500",
        "chat.update, dropped_answer",
        "conversations.open, ratelimited",
        "conversations.open, time_out",
        "conversations.info, ratelimited",
        "conversations.members, http_500",
        "conversations.open, dropped_answer"
    })
    void whateverGoesWrongEachThingIsSaidOnceAndInOrder(String method, String kind) {
        firm.slack().fault(new Fault(method, kind, 2, 7));
        report(Agency.MEMBER, "HARMFUL");
        passTime();
        firm.slack().fault(new Fault(method, kind, 2, 7));
        report(Agency.COLLEAGUE, "HARMFUL");
        passTime();
        firm.slack().fault(new Fault(method, kind, 1, 7));
        askForDraft();
        passTime();
        firm.slack().clearFaults();

        assertAllSaidOnce();
        assertEquals(
                List.of(),
                firm.ledger().rows("select id from outbox where finished_at is null and kind <> 'REPORT_SEEN'"));
    }

    /** The answer to the first try is lost, and so is that to the change which follows once it is found. */
    @Test
    void aCardThatWasFoundIsNotSaidAnewWhenItsChangeFails() {
        firm.slack().fault(new Fault("chat.postMessage", Fault.DROPPED_ANSWER, 2, 0));
        firm.slack().fault(new Fault("chat.update", Fault.RATE_LIMITED, 2, 5));
        report(Agency.MEMBER, "HARMFUL");
        passTime();

        assertEquals(1, firm.slack().messages(Agency.RED_FLAGS).size());
        assertEquals(1, Agency.told(firm, Agency.MEMBER).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat.postMessage", "conversations.info"})
    void nothingIsAskedBeforeTheTimeThatSlackNamed(String method) {
        firm.slack().fault(new Fault(method, Fault.RATE_LIMITED, 1, 30));
        report(Agency.MEMBER, "HARMFUL");
        firm.settle();
        Instant limited = limitedAt(method);

        firm.tick(Duration.ofSeconds(29));
        assertEquals(limited, lastCallOf(method));
        firm.tick(Duration.ofSeconds(1));

        assertEquals(limited.plusSeconds(30), lastCallOf(method));
        assertEquals(1, firm.slack().messages(Agency.RED_FLAGS).size());
    }

    @Test
    void aRestartDoesNotShortenTheTimeThatSlackNamed() {
        firm.slack().fault(new Fault("conversations.info", Fault.RATE_LIMITED, 1, 30));
        report(Agency.MEMBER, "HARMFUL");
        firm.settle();
        firm.stop();
        firm.clock().tick(Duration.ofSeconds(10));
        firm.start();
        firm.settle();

        assertEquals(List.of(), firm.slack().messages(Agency.RED_FLAGS));
        firm.tick(Duration.ofSeconds(20));
        assertEquals(1, firm.slack().messages(Agency.RED_FLAGS).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"is_archived", "not_in_channel", "channel_not_found", "restricted_action"})
    void whatSlackRefusesForGoodIsToldToManagersOnceAndTheRestGoesOn(String error) {
        // So that the two posts that fail are those of the cards.
        firm.slack().fault(new Fault("conversations.open", "http_500", 50, 0));
        firm.slack().fault(new Fault("chat.postMessage", error, 2, 0));
        report(Agency.MEMBER, "HARMFUL");
        report(Agency.MEMBER, Agency.KNOWN_CLIENT, "HARMFUL");
        firm.settle();
        firm.slack().clearFaults();
        passTime();

        assertEquals(
                List.of("Last Straw could not deliver a message."), Agency.told(firm, Agency.MANAGER), "told once");
        assertEquals(2, Agency.told(firm, Agency.MEMBER).size(), "both receipts");
        assertEquals(2, Agency.told(firm, Agency.OWNER).size(), "both cards, directly");
        assertEquals(List.of(error, error), firm.ledger().audited("delivery.failed"));
        report(Agency.COLLEAGUE, "ANNOYING");
        passTime();
        assertEquals(1, firm.slack().messages(Agency.RED_FLAGS).size(), "the next word is said again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REVOKED", "INACTIVE"})
    void whileTheTokenIsDeadNothingIsLostAndReadinessShowsIt(TokenState state) throws Exception {
        assertEquals(200, readiness());
        SlackUser form = firm.as(Agency.MEMBER);
        form.command(Agency.GENERAL, "/client-report", Agency.CLIENT);
        form.fill("archetype", "LATE_PAYER").fill("severity", "HARMFUL");
        firm.slack().tokenIs(state);
        form.submit();
        firm.settle();
        firm.tick(Duration.ofMinutes(5));

        assertEquals(503, readiness());
        assertEquals(0, firm.ledger().count("outbox where state in ('SAID', 'WITHHELD', 'FAILED')"));
        assertEquals(List.of(), firm.ledger().audited("gate.refused"));
        firm.stop();
        firm.slack().tokenIs(TokenState.VALID);
        firm.start();
        firm.tick(Duration.ofMinutes(2));

        assertEquals(200, readiness());
        assertEquals(1, firm.slack().messages(Agency.RED_FLAGS).size());
        assertEquals(1, Agency.told(firm, Agency.MEMBER).size());
        assertEquals(List.of(), Agency.told(firm, Agency.OWNER));
        assertEquals(List.of(), Agency.told(firm, Agency.MANAGER));
    }

    @Test
    void aCardThatSomebodyDeletedIsPostedAfresh() {
        report(Agency.MEMBER, "HARMFUL");
        firm.settle();
        Message first = firm.slack().messages(Agency.RED_FLAGS).get(0);
        firm.as(Agency.MANAGER).delete(Agency.RED_FLAGS, first.ts());

        report(Agency.COLLEAGUE, "ANNOYING");
        firm.settle();

        List<Message> cards = firm.slack().messages(Agency.RED_FLAGS);
        assertEquals(1, cards.size());
        assertNotEquals(first.ts(), cards.get(0).ts());
    }

    @Test
    void aDraftWhoseThreadIsGoneGoesToTheOneWhoAskedAndTheCardIsPostedAfresh() {
        report(Agency.MEMBER, "HARMFUL");
        firm.settle();
        Message card = firm.slack().messages(Agency.RED_FLAGS).get(0);
        firm.slack().fault(new Fault("conversations.info", Fault.RATE_LIMITED, 1, 30));
        SlackUser owner = firm.as(Agency.OWNER);
        owner.press(Agency.RED_FLAGS, card.ts(), "draft_script");
        firm.settle();
        firm.clock().tick(Duration.ofSeconds(1));
        owner.press(Agency.RED_FLAGS, card.ts(), "draft_script");
        firm.as(Agency.MANAGER).delete(Agency.RED_FLAGS, card.ts());
        passTime();

        List<Message> cards = firm.slack().messages(Agency.RED_FLAGS);
        assertEquals(List.of("Red flags: there is a suggestion for Acme."), Agency.texts(cards));
        assertEquals(2, Agency.told(firm, Agency.OWNER).size(), "both drafts");
    }

    @Test
    void oneChannelThatWaitsHoldsUpNoOther() {
        firm.slack().fault(new Fault("conversations.info", Fault.RATE_LIMITED, 1, 60));
        report(Agency.MEMBER, "HARMFUL");
        report(Agency.COLLEAGUE, Agency.KNOWN_CLIENT, "ANNOYING");
        firm.settle();

        assertEquals(List.of(), firm.slack().messages(Agency.RED_FLAGS));
        assertEquals(1, Agency.told(firm, Agency.MEMBER).size());
        assertEquals(1, Agency.told(firm, Agency.COLLEAGUE).size());
    }

    private void report(String reporter, String severity) {
        report(reporter, Agency.CLIENT, severity);
    }

    private void report(String reporter, String client, String severity) {
        Agency.report(firm, reporter, client, severity);
    }

    private void askForDraft() {
        Message card = firm.slack().messages(Agency.RED_FLAGS).get(0);
        firm.as(Agency.OWNER).press(Agency.RED_FLAGS, card.ts(), "draft_script");
        firm.settle();
    }

    /** Longer than all that is put off, in steps that any order of retries fits into. */
    private void passTime() {
        firm.settle();
        for (int step = 0; step < 8; step++) {
            firm.tick(Duration.ofSeconds(40));
        }
    }

    private void assertAllSaidOnce() {
        List<Message> cards = firm.slack().messages(Agency.RED_FLAGS);
        assertEquals(List.of("Red flags: there is a suggestion for Acme."), Agency.texts(cards));
        assertEquals(
                List.of("Red flags: the suggestion for Acme has changed.", "A draft script for Acme is ready to read."),
                Agency.texts(firm.slack().replies(Agency.RED_FLAGS, cards.get(0).ts())));
        assertTrue(
                cards.get(0).blocks().toString().contains("2 reports from 2 people"),
                cards.get(0).blocks()::toString);
        assertEquals(1, Agency.told(firm, Agency.MEMBER).size());
        assertEquals(1, Agency.told(firm, Agency.COLLEAGUE).size());
        assertEquals(List.of(), Agency.told(firm, Agency.OWNER));
        assertEquals(List.of(), Agency.told(firm, Agency.MANAGER));
    }

    private Instant limitedAt(String method) {
        return firm.slack().calls().of(method).stream()
                .filter(call -> call.status() == 429)
                .map(CallLog.Entry::at)
                .findFirst()
                .orElseThrow();
    }

    private Instant lastCallOf(String method) {
        List<CallLog.Entry> calls = firm.slack().calls().of(method);
        return calls.get(calls.size() - 1).at();
    }

    private int readiness() throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(firm.address().resolve("/readyz")).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }
}
