package app.laststraw.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Severity;
import app.laststraw.playground.user.Sent;
import app.laststraw.playground.workspace.Message;
import app.laststraw.support.Agency;
import app.laststraw.support.Desk;
import app.laststraw.support.Eventually;
import app.laststraw.support.Firm;
import app.laststraw.support.Log;
import app.laststraw.support.Reading;
import app.laststraw.support.Wire;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What can be pressed in a posted draft. One client a test. */
@TestInstance(Lifecycle.PER_CLASS)
class DraftChangeJourneyTest {
    private static final String RED_FLAGS = Agency.RED_FLAGS;
    private static final String MAYA = Agency.MANAGER;
    private static final String ZHOU = "U0ZHOU";
    private static final String TOM = Agency.OWNER;
    private static final String MENU = "change_draft";
    private static final String REFERRAL = "happy to introduce you";

    private static final List<String> CLIENTS =
            List.of("Heron", "Plover", "Dunlin", "Curlew", "Avocet", "Godwit", "Knot", "Ruff", "Snipe", "Whimbrel");

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
        log.assertSilentAbout(CLIENTS);
    }

    /** The farewell talk is asked for, which has all that can be left out of a draft. */
    private void farewell(String client, RedFlag... flags) {
        desk.report("U0PRIYA", client, Severity.ABUSIVE, flags);
        desk.report("U0JONAS", client, Severity.ABUSIVE);
        assertTrue(firm.as(MAYA)
                .press(RED_FLAGS, desk.card(client).ts(), "draft_script")
                .ok());
        firm.settle();
    }

    private List<Message> drafts(String client) {
        return desk.thread(client).stream()
                .filter(message -> Reading.of(message).contains("Draft · " + client))
                .toList();
    }

    private Message draft(String client) {
        List<Message> drafts = drafts(client);
        assertEquals(1, drafts.size(), "drafts for " + client);
        return drafts.get(0);
    }

    private String read(String client) {
        return Reading.of(draft(client));
    }

    private void choose(String person, String client, String what) {
        assertTrue(firm.as(person)
                .choose(RED_FLAGS, draft(client).ts(), MENU, what)
                .ok());
        firm.settle();
    }

    private Sent held(String person, String client, String what) {
        String ts = draft(client).ts();
        return wire.holdUp(() -> firm.as(person).choose(RED_FLAGS, ts, MENU, what));
    }

    private static boolean offers(Message draft, String what) {
        return draft.blocks().toString().contains("\"value\":\"" + what + "\"");
    }

    @Test
    void eachChangeMakesANewVersionOfTheSameMessageAndUndoGoesBackStepByStep() {
        farewell("Heron");
        String ts = draft("Heron").ts();
        List<String> texts = new ArrayList<>(List.of(text("Heron")));
        for (String change : List.of("WITHOUT_REFERRAL", "SHORTER", "SOFTER_REASONS", "NO_REASONS", "OTHER_LANGUAGE")) {
            choose(TOM, "Heron", change);
            assertEquals(ts, draft("Heron").ts());
            assertFalse(texts.contains(text("Heron")), change);
            assertFalse(offers(draft("Heron"), change) && !change.equals("OTHER_LANGUAGE"), change);
            texts.add(text("Heron"));
            assertTrue(read("Heron").contains("Version " + texts.size() + " · "), read("Heron"));
        }
        assertTrue(texts.get(0).contains(REFERRAL) && !texts.get(1).contains(REFERRAL));
        assertTrue(read("Heron").contains("终止") || read("Heron").contains("结束"), read("Heron"));

        for (int back = texts.size() - 2; back >= 0; back--) {
            assertTrue(offers(draft("Heron"), "UNDONE"));
            choose(MAYA, "Heron", "UNDONE");
            assertEquals(texts.get(back), text("Heron"));
        }
        assertFalse(offers(draft("Heron"), "UNDONE"));
        assertEquals(ts, draft("Heron").ts());
    }

    /** What stands between the two lines across the message. */
    private String text(String client) {
        List<String> text = new ArrayList<>();
        boolean within = false;
        for (var block : draft(client).blocks()) {
            boolean line = block.path("type").asText().equals("divider");
            within ^= line;
            if (within) {
                text.add(block.toString().replaceAll("\"block_id\":\"[^\"]*\"", ""));
            }
        }
        return String.join("\n", text);
    }

    @Test
    void aChoiceIsMadeOnceHoweverOftenAndHoweverLateItIsDelivered() {
        farewell("Plover");
        Sent shorter = held(TOM, "Plover", "SHORTER");
        wire.redeliverAtOnce(shorter, 5).forEach(ack -> assertEquals(200, ack.status()));
        firm.settle();
        assertTrue(read("Plover").contains("Version 2 · made shorter by"), read("Plover"));
        choose(TOM, "Plover", "FULL_LENGTH");

        wire.redeliver(shorter);
        firm.settle();

        assertTrue(read("Plover").contains("Version 3 · back at full length"), read("Plover"));
    }

    @Test
    void aChoiceThatChangedNothingChangesNothingLaterEither() {
        farewell("Ruff");
        Sent mayas = held(MAYA, "Ruff", "SHORTER");
        choose(TOM, "Ruff", "SHORTER");
        wire.redeliver(mayas);
        firm.settle();
        assertTrue(read("Ruff").contains("Version 2 · "), read("Ruff"));
        choose(TOM, "Ruff", "FULL_LENGTH");

        wire.redeliver(mayas);
        firm.settle();

        assertTrue(read("Ruff").contains("Version 3 · back at full length"), read("Ruff"));
    }

    @Test
    void twoWhoWantTheOtherLanguageAtOnceBothGetIt() {
        farewell("Dunlin");
        List<Sent> both = List.of(held(MAYA, "Dunlin", "OTHER_LANGUAGE"), held(ZHOU, "Dunlin", "OTHER_LANGUAGE"));
        wire.redeliverAtOnce(both).forEach(ack -> assertEquals(200, ack.status()));
        firm.settle();
        assertTrue(read("Dunlin").contains("Version 2 · put into this language"), read("Dunlin"));
        assertTrue(read("Dunlin").contains("In the other language: English"), read("Dunlin"));
    }

    @Test
    void ofTwoWhoUndoAtOnceOneUndoesAndTheOtherIsToldHowItStandsNow() {
        farewell("Curlew");
        choose(TOM, "Curlew", "SHORTER");
        choose(TOM, "Curlew", "NO_REASONS");
        List<Sent> both = List.of(held(MAYA, "Curlew", "UNDONE"), held(TOM, "Curlew", "UNDONE"));
        wire.redeliverAtOnce(both).forEach(ack -> assertEquals(200, ack.status()));
        firm.settle();

        assertTrue(read("Curlew").contains("Version 4 · last change undone by"), read("Curlew"));
        assertTrue(offers(draft("Curlew"), "FULL_LENGTH"), "only one step back");
        String told = Eventually.of(() -> told(MAYA) + told(TOM));
        assertEquals(1, told.split("Nothing was undone: the draft for Curlew has been changed", -1).length - 1, told);
        assertTrue(told.contains("Version 4 · last change undone by"), told);
    }

    private String told(String person) {
        return Reading.of(firm.as(person).ephemerals(RED_FLAGS));
    }

    @Test
    void aMemberMayReadItInTheThreadButNotChangeIt() {
        farewell("Avocet");
        String before = read("Avocet");
        assertTrue(firm.as("U0SOFIA")
                .choose(RED_FLAGS, draft("Avocet").ts(), MENU, "SHORTER")
                .ok());
        assertTrue(firm.as("U0SOFIA")
                .press(RED_FLAGS, draft("Avocet").ts(), "draft_heads_up")
                .ok());
        firm.settle();
        String refusal = "Only the account owner and managers can do that.";
        Eventually.until("both refusals", () -> told("U0SOFIA").equals(refusal + "\n" + refusal));
        assertEquals(before, read("Avocet"));
        assertEquals("", told("U0JONAS"));
    }

    @Test
    void whereTheChannelBecameUnsafeTheChangedDraftGoesToTheAskerWithTheReasonAndFollowsFromThereOn() {
        farewell("Godwit");
        String before = read("Godwit");
        firm.as(MAYA).invite(RED_FLAGS, Agency.GUEST);
        try {
            choose(TOM, "Godwit", "SHORTER");
            assertEquals(before, read("Godwit"));
            Message direct = direct("Godwit");
            assertTrue(
                    Reading.of(direct)
                            .startsWith("This comes to you directly and not into the thread, because there is a guest"),
                    Reading.of(direct));
            assertTrue(Reading.of(direct).contains("Version 2 · made shorter"));

            firm.as(MAYA).choose(firm.as(MAYA).direct(), direct.ts(), MENU, "NO_REASONS");
            firm.settle();
            assertEquals(direct.ts(), direct("Godwit").ts());
            assertTrue(Reading.of(direct("Godwit")).contains("Version 3 · reasons left out"));
            assertEquals(before, read("Godwit"));
        } finally {
            firm.as(MAYA).remove(RED_FLAGS, Agency.GUEST);
        }
        choose(TOM, "Godwit", "WITHOUT_REFERRAL");
        assertTrue(read("Godwit").contains("Version 4 · referral left out"), read("Godwit"));
        assertTrue(Reading.of(direct("Godwit")).contains("Version 4 · referral left out"));
        assertTrue(Reading.of(direct("Godwit")).startsWith("The farewell talk"));
    }

    private Message direct(String client) {
        List<Message> direct = firm.slack().messages(firm.as(MAYA).direct()).stream()
                .filter(message -> Reading.of(message).contains("Draft · " + client))
                .toList();
        assertEquals(1, direct.size(), "direct drafts for " + client);
        return direct.get(0);
    }

    @Test
    void theHeadsUpComesBesideTheTalkOnceAndInItsLanguage() {
        farewell("Knot");
        choose(MAYA, "Knot", "OTHER_LANGUAGE");
        String talk = draft("Knot").ts();
        int asked = firm.ledger().audited("script.requested").size();
        Sent pressed = wire.holdUp(() -> firm.as(TOM).press(RED_FLAGS, talk, "draft_heads_up"));
        wire.redeliverAtOnce(pressed, 3).forEach(ack -> assertEquals(200, ack.status()));
        firm.settle();
        wire.redeliver(pressed);
        firm.settle();

        assertEquals(asked + 1, firm.ledger().audited("script.requested").size());
        assertEquals(2, drafts("Knot").size());
        Message headsUp = drafts("Knot").get(1);
        assertNotEquals(talk, headsUp.ts());
        assertTrue(Reading.of(headsUp).startsWith("会面前的预告"), Reading.of(headsUp));
        assertTrue(headsUp.blocks().toString().contains("\"user_id\":\"U0TOM\""));
        assertFalse(headsUp.blocks().toString().contains("draft_heads_up"));
    }

    @Test
    void afterADealBreakerAReferralCannotBePutInAndNoStepsGoWithEndingAtOnce() {
        farewell("Snipe", RedFlag.REFUSES_TO_PAY);
        assertFalse(read("Snipe").contains(REFERRAL));
        assertFalse(offers(draft("Snipe"), "WITH_REFERRAL") || offers(draft("Snipe"), "WITHOUT_REFERRAL"));
        farewell("Whimbrel", RedFlag.ABUSIVE_CONDUCT);
        String atOnce = draft("Whimbrel").blocks().toString();
        assertTrue(atOnce.contains("it ends at once, and nobody needs to meet them"), atOnce);
        assertFalse(atOnce.contains("draft_heads_up") || atOnce.contains("draft_phone_follow_up"), atOnce);
    }
}
