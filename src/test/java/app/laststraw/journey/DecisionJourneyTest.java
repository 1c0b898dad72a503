package app.laststraw.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.report.Severity;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.playground.LivedInWorkspace;
import app.laststraw.playground.user.Sent;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.user.Submission;
import app.laststraw.store.Database;
import app.laststraw.support.Agency;
import app.laststraw.support.Desk;
import app.laststraw.support.Firm;
import app.laststraw.support.Log;
import app.laststraw.support.Reading;
import app.laststraw.support.Wire;
import app.laststraw.usecase.Records;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a suggestion to a decision: the gut check, the ruling, and what the card, its thread and the status say. */
@TestInstance(Lifecycle.PER_CLASS)
class DecisionJourneyTest {
    private static final String RED_FLAGS = LivedInWorkspace.RED_FLAGS;
    private static final String TOM = Agency.OWNER;
    private static final String MAYA = Agency.MANAGER;
    private static final List<String> CLIENTS = List.of(
            "Ash", "Birch", "Cedar", "Elm", "Fir", "Hazel", "Larch", "Maple", "Oak", "Pine", "Rowan", "Willow", "Yew");
    private static final String REASON = "Our oldest client; <!channel> one more talk.";

    private final Log log = Log.listen();
    private Firm firm;
    private Desk desk;
    private Wire wire;

    @BeforeAll
    void open(@TempDir Path folder) {
        firm = Agency.open(folder, CLIENTS);
        desk = new Desk(firm);
        wire = new Wire(firm);
    }

    @AfterAll
    void close() {
        firm.close();
        log.close();
        log.assertSilentAbout(List.of("Birch", "Hazel", "oldest client", Firm.TOKEN, Firm.SECRET));
    }

    /** Two people report what takes a client to PART_WAYS. */
    private void atTheEnd(String client) {
        desk.reportAbuse(client);
        assertTrue(card(client).startsWith(client + "\nPart ways\n"), card(client));
    }

    private String card(String client) {
        return Reading.of(desk.card(client));
    }

    private Submission submit(SlackUser person) {
        Submission submission = person.submit();
        firm.settle();
        return submission;
    }

    private List<String> thread(String client) {
        return desk.thread(client).stream().map(Reading::of).toList();
    }

    private String notes(String client, String what) {
        List<String> notes =
                thread(client).stream().filter(note -> note.contains(what)).toList();
        assertEquals(1, notes.size(), () -> client + ": " + thread(client));
        return notes.get(0);
    }

    @Test
    void theAnswersChangeTheCardAndItsThreadSaysWhatTheyChanged() {
        atTheEnd("Ash");
        SlackUser tom = desk.press(TOM, "Ash", "answer_gut_check");
        tom.fill("loss_hurts_badly", "NO").fill("past_no_return", "NO");
        assertTrue(submit(tom).accepted());

        assertTrue(tom.modal().isEmpty());
        assertTrue(card("Ash").startsWith("Ash\nHave the talk that may save it\n"), card("Ash"));
        String note = notes("Ash", "answered the gut check for Ash.");
        assertTrue(note.contains("Part ways → Have the talk that may save it"), note);
        assertTrue(note.contains("It is not past the point of no return and nobody has had the talk yet"), note);
        assertTrue(Agency.told(firm, TOM).stream().noneMatch(text -> text.contains("Ash")));
    }

    @Test
    void theNextOneSeesWhoAnsweredAndAnswersThatChangeNothingSayNothing() {
        atTheEnd("Birch");
        submit(desk.press(TOM, "Birch", "answer_gut_check").fill("past_no_return", "YES"));
        assertTrue(notes("Birch", "gut check").contains("The suggestion stays: Part ways"));
        String card = card("Birch");

        SlackUser maya = desk.press(MAYA, "Birch", "answer_gut_check");
        String form = Reading.of(maya.modal().orElseThrow());
        assertTrue(form.contains("Last answered by \n on Nov 16, 2026."), form);
        assertTrue(maya.modal().orElseThrow().blocks().toString().contains(TOM));
        assertTrue(submit(maya).accepted());

        notes("Birch", "gut check");
        assertEquals(card, card("Birch"));
        assertEquals(
                1,
                firm.ledger()
                        .count("gut_checks where client_id = " + firm.ledger().client("Birch")));
    }

    @Test
    void answersThatRaiseTheSuggestionAreToldOnce() {
        atTheEnd("Cedar");
        submit(desk.press(TOM, "Cedar", "answer_gut_check").fill("obligations_met", "NO"));
        assertTrue(card("Cedar").startsWith("Cedar\nFinish the work, then part\n"), card("Cedar"));
        submit(desk.press(TOM, "Cedar", "answer_gut_check").fill("obligations_met", "YES"));
        assertTrue(card("Cedar").startsWith("Cedar\nPart ways\n"), card("Cedar"));
        notes("Cedar", "Finish the work, then part → Part ways");
        notes("Cedar", "has gone up");
    }

    @Test
    void whoDecidesOtherwiseSaysWhyAndTheStatusKeepsIt() {
        atTheEnd("Elm");
        SlackUser tom = desk.press(TOM, "Elm", "record_decision");
        tom.fill("decision", "SALVAGE");
        Submission refused = submit(tom);
        assertEquals(
                Map.of("reason", "The suggestion is “Part ways”. Say in a sentence why you decide otherwise."),
                refused.errors());
        tom.fill("reason", REASON);
        assertTrue(submit(tom).accepted());

        String card = card("Elm");
        assertTrue(card.contains("Decision: Have the talk that may save it"), card);
        assertTrue(card.contains("Suggested: Part ways."), card);
        assertTrue(notes("Elm", "recorded a decision").contains("(suggested: Part ways)"));
        firm.slack()
                .messages(RED_FLAGS)
                .forEach(said -> assertFalse(Reading.of(said).contains("oldest")));
        thread("Elm").forEach(said -> assertFalse(said.contains("oldest"), said));

        desk.decide(MAYA, "Elm", "PART_WAYS", "");
        String status = desk.status(TOM, "Elm");
        assertTrue(status.indexOf("Part ways, as suggested") < status.indexOf(REASON), status);
        assertTrue(status.contains(REASON), status);
        assertFalse(desk.status("U0PRIYA", "Elm").contains("oldest"));
        assertTrue(card("Elm").startsWith("Elm\nPart ways · under way\n"), card("Elm"));
    }

    @Test
    void theScriptIsThatOfWhatWasDecided() {
        atTheEnd("Willow");
        desk.decide(TOM, "Willow", "SET_EXPECTATIONS", REASON);
        desk.press(TOM, "Willow", "draft_script");
        firm.settle();
        assertTrue(notes("Willow", "Draft · Willow · not sent").startsWith("Setting expectations\n"));
    }

    @Test
    void anOverrideStandsUntilNewReportsRaiseTheSuggestion() {
        desk.report("U0PRIYA", "Fir", Severity.HARMFUL);
        desk.decide(TOM, "Fir", "KEEP", REASON);
        assertTrue(card("Fir").contains("Suggested: Set expectations."), card("Fir"));
        desk.report("U0JONAS", "Fir", Severity.ANNOYING);
        assertFalse(card("Fir").contains("Time to decide again"), card("Fir"));

        desk.report("U0JONAS", "Fir", Severity.ABUSIVE);
        String card = card("Fir");
        assertTrue(card.contains("Time to decide again: the suggestion has gone up, from “Set expectations” to"), card);
        assertTrue(card.contains("They stay."), card);
    }

    @Test
    void ofTwoWhoAnswerAtOnceOneWinsAndTheOtherStillHasTheirAnswers() {
        atTheEnd("Hazel");
        SlackUser tom = desk.press(TOM, "Hazel", "answer_gut_check");
        SlackUser maya = desk.press(MAYA, "Hazel", "answer_gut_check");
        tom.fill("ready_for_consequences", "NO");
        maya.fill("ready_for_consequences", "YES").fill("past_no_return", "YES");
        assertTrue(submit(tom).accepted());

        assertEquals("update", submit(maya).action());
        String form = Reading.of(maya.modal().orElseThrow());
        assertTrue(form.contains("answered in the meantime"), form);
        assertTrue(form.contains("Are we ready to carry the consequences? \nNo"), form);
        assertEquals(
                1,
                firm.ledger()
                        .count("gut_checks where client_id = " + firm.ledger().client("Hazel")));

        assertTrue(submit(maya).accepted());
        assertTrue(maya.modal().isEmpty());
        assertEquals(
                List.of("1 1"),
                firm.ledger()
                        .rows("select ready_for_consequences, past_no_return from gut_checks where number = 2"
                                + " and client_id = " + firm.ledger().client("Hazel")));
    }

    @Test
    void ofTwoWhoDecideAtOnceOneWinsAndTheOtherStillHasWhatTheyTyped() {
        atTheEnd("Larch");
        SlackUser tom = desk.press(TOM, "Larch", "record_decision");
        SlackUser maya = desk.press(MAYA, "Larch", "record_decision");
        maya.fill("decision", "SALVAGE").fill("reason", REASON);
        assertTrue(submit(tom).accepted());

        assertEquals("update", submit(maya).action());
        String form = Reading.of(maya.modal().orElseThrow());
        assertTrue(form.contains("On record now: “Part ways” (Parting), decided by "), form);
        assertEquals(List.of("PART_WAYS"), rulings("Larch"));

        assertTrue(submit(maya).accepted());
        assertEquals(List.of("PART_WAYS", "SALVAGE"), rulings("Larch"));
        assertTrue(card("Larch").contains("Decision: Have the talk that may save it"), card("Larch"));
    }

    @Test
    void oneDecisionIsRecordedAndToldOnceHoweverOftenItIsDelivered() {
        atTheEnd("Maple");
        SlackUser tom = desk.press(TOM, "Maple", "record_decision");
        tom.fill("decision", "FINISH_THEN_PART").fill("reason", REASON);
        Sent sent = wire.holdUp(tom::submit);
        wire.redeliverAtOnce(sent, 4).forEach(ack -> assertEquals("", ack.body()));
        firm.settle();
        assertEquals("", wire.redeliver(sent).body());
        firm.settle();
        assertEquals(List.of("FINISH_THEN_PART"), rulings("Maple"));
        notes("Maple", "recorded a decision about Maple");
    }

    @Test
    void answersAreKeptAndToldOnceHoweverOftenTheyAreDelivered() {
        atTheEnd("Oak");
        SlackUser tom = desk.press(TOM, "Oak", "answer_gut_check");
        tom.fill("past_no_return", "YES");
        Sent sent = wire.holdUp(tom::submit);
        wire.redeliverAtOnce(sent, 4).forEach(ack -> assertEquals("", ack.body()));
        firm.settle();
        assertEquals(
                1,
                firm.ledger()
                        .count("gut_checks where client_id = " + firm.ledger().client("Oak")));
        notes("Oak", "answered the gut check for Oak");
    }

    @ParameterizedTest
    @ValueSource(strings = {"answer_gut_check", "record_decision"})
    void whoeverDoesNotCarryTheAccountIsRefusedPrivately(String button) {
        if (desk.cards("Pine").isEmpty()) {
            atTheEnd("Pine");
        }
        String told = desk.told(Agency.THIRD, () -> desk.press(Agency.THIRD, "Pine", button));
        assertEquals("Only the account owner and managers can do that.", told);
        assertTrue(firm.as(Agency.THIRD).modal().isEmpty());
    }

    @Test
    void whoeverLostTheAccountMeanwhileIsRefusedAndNothingIsSaved() {
        atTheEnd("Rowan");
        SlackUser tom = desk.press(TOM, "Rowan", "record_decision");
        behind(
                "Rowan",
                (records, client) -> records.clients()
                        .save(client.with(
                                new MemberId("U0LINA"),
                                client.fee(),
                                client.engagement(),
                                client.internalChannel(),
                                client.presence())));

        assertEquals(
                Map.of("decision", "Only the account owner and managers can do that."),
                submit(tom).errors());
        assertEquals(List.of(), rulings("Rowan"));
    }

    @Test
    void theOldCardOfAnEndedClientAnswersWithThePresentState() {
        atTheEnd("Yew");
        desk.decide(TOM, "Yew", "PART_WAYS", "");
        String old = desk.card("Yew").ts();
        SlackUser tom = desk.press(TOM, "Yew", "record_decision");
        tom.fill("decision", "SALVAGE").fill("reason", REASON);
        behind(
                "Yew",
                (records, client) -> records.cases()
                        .save(records.cases().latest(client.id()).orElseThrow().ended(Firm.MONDAY_MORNING)));

        assertEquals("update", submit(tom).action());
        String form = Reading.of(tom.modal().orElseThrow());
        String ended = "The work with Yew ended on Nov 16, 2026. To go on, reopen the case first.";
        assertTrue(form.contains("This can no longer be saved. " + ended), form);
        assertTrue(tom.modal().orElseThrow().values().toString().contains(REASON));
        String told = desk.told(
                TOM,
                () -> assertTrue(tom.press(RED_FLAGS, old, "record_decision").ok()));
        assertTrue(told.startsWith("Nothing was changed. " + ended), told);
        assertTrue(told.contains("Reopen the case"), told);
        assertEquals(List.of("PART_WAYS"), rulings("Yew"));
    }

    private List<String> rulings(String client) {
        return firm.ledger()
                .rows("select decision from rulings join cases on cases.id = rulings.case_id where client_id = "
                        + firm.ledger().client(client) + " order by cases.id, rulings.number");
    }

    /** Something that another part of the firm does meanwhile. */
    private void behind(String client, BiConsumer<Records, Client> deed) {
        Settings settings = Settings.of(
                Language.ENGLISH,
                ZoneId.of("Europe/London"),
                Currency.getInstance("GBP"),
                null,
                Set.of(),
                true,
                false,
                false);
        try (Database database = Database.open(firm.database().toString())) {
            database.storageOf(new WorkspaceId(Agency.TEAM), settings, PolicySettings.DEFAULTS)
                    .write(records -> {
                        deed.accept(
                                records,
                                records.clients()
                                        .findByName(new ClientName(client))
                                        .orElseThrow());
                        return null;
                    });
        }
    }
}
