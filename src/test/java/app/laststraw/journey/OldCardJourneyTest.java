package app.laststraw.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.playground.user.Sent;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.workspace.View;
import app.laststraw.slack.message.CaseButtons;
import app.laststraw.support.Agency;
import app.laststraw.support.CaseBook;
import app.laststraw.support.Desk;
import app.laststraw.support.Eventually;
import app.laststraw.support.Firm;
import app.laststraw.support.Log;
import app.laststraw.support.Reading;
import app.laststraw.support.Wire;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Every button that a card ever had, pressed once the client has moved on: it answers with what is so now. */
@TestInstance(Lifecycle.PER_CLASS)
class OldCardJourneyTest {
    private static final String MAYA = Agency.MANAGER;
    private static final String A_DRAFT = "a draft in the thread";
    private static final List<String> BUTTONS = List.of(
            CaseButtons.ANSWER_GUT_CHECK,
            CaseButtons.RECORD_DECISION,
            CaseButtons.ESCALATE,
            CaseButtons.RECORD_TALK,
            CaseButtons.RECORD_FEES,
            CaseButtons.CLEAR_PROBATION,
            CaseButtons.END_CASE,
            CaseButtons.REOPEN_CASE,
            CaseButtons.LOOK_BACK,
            CaseButtons.DRAFT_SCRIPT,
            CaseButtons.EDIT_CLIENT);

    private final Log log = Log.listen();
    private Firm firm;
    private Desk desk;
    private Wire wire;

    @BeforeAll
    void open(@TempDir Path folder) {
        firm = Agency.open(folder, List.of("Ash", "Birch", "Cedar", "Elm", "Fir"));
        desk = new Desk(firm);
        wire = new Wire(firm);
    }

    @AfterAll
    void close() {
        firm.close();
        log.close();
        log.assertSilentAbout(List.of("Birch", "Cedar", "It is enough", Firm.TOKEN, Firm.SECRET));
    }

    /** What an old card’s buttons say, in order: an answer to the presser, or the form that opens. */
    private Map<String, String> pressed(Map<String, Sent> old) {
        Map<String, String> answers = new LinkedHashMap<>();
        SlackUser maya = firm.as(MAYA);
        old.forEach((button, sent) -> {
            int ephemerals = maya.ephemerals(Agency.RED_FLAGS).size();
            int drafts = replies();
            wire.tampered(
                    sent,
                    payload ->
                            payload.withArray("actions").forEach(each -> ((ObjectNode) each).put("action_id", button)));
            answers.put(button, Eventually.of(() -> answer(maya, ephemerals, drafts)));
            maya.modal().ifPresent(view -> maya.close(view.id(), true));
        });
        firm.settle();
        return answers;
    }

    private String answer(SlackUser maya, int ephemerals, int drafts) {
        View form = maya.modal().orElse(null);
        if (form != null) {
            return Reading.of(form);
        }
        return replies() > drafts
                ? A_DRAFT
                : Reading.of(maya.ephemerals(Agency.RED_FLAGS).stream()
                        .skip(ephemerals)
                        .toList());
    }

    private static void answers(Map<String, String> answers, String... expected) {
        assertEquals(expected.length, answers.size());
        int row = 0;
        for (Map.Entry<String, String> each : answers.entrySet()) {
            String wanted = expected[row++];
            assertTrue(
                    each.getValue().contains(wanted),
                    () -> each.getKey() + " should say “" + wanted + "” and says: " + each.getValue());
        }
    }

    private int replies() {
        return firm.slack().messages(Agency.RED_FLAGS).stream()
                .mapToInt(card ->
                        firm.slack().replies(Agency.RED_FLAGS, card.ts()).size())
                .sum();
    }

    /** The card as it stood in somebody’s window, each button with a press of its own. */
    private Map<String, Sent> cardOf(String client) {
        String ts = desk.card(client).ts();
        Map<String, Sent> presses = new LinkedHashMap<>();
        BUTTONS.forEach(button ->
                presses.put(button, wire.holdUp(() -> firm.as(MAYA).press(Agency.RED_FLAGS, ts, "record_decision"))));
        return presses;
    }

    private void decide(String client, String decision) {
        desk.decide(MAYA, client, decision, "It is enough");
    }

    @Test
    void ofAnEndedClient() {
        desk.reportAbuse("Ash");
        decide("Ash", "PART_WAYS");
        Map<String, Sent> old = cardOf("Ash");
        desk.save(desk.press(MAYA, "Ash", "end_case"));
        old.remove(CaseButtons.REOPEN_CASE);
        String barred = "The work with Ash ended on Nov 16, 2026. To go on, reopen the case first.\nReopen the case";
        String gone = "Nothing was changed. " + barred;
        answers(
                pressed(old),
                gone,
                gone,
                gone,
                gone,
                gone,
                gone,
                gone,
                "What can we learn from the time with Ash?",
                barred,
                "Client record\nName");
        assertEquals(List.of("ENDED 1"), cases("Ash"));
    }

    @Test
    void ofAnArchivedClient() {
        desk.reportAbuse("Birch");
        Map<String, Sent> old = cardOf("Birch");
        archive("Birch");
        String barred = "Birch has been in the archive since Nov 16, 2026.";
        String away = "Nothing was changed. " + barred;
        answers(
                pressed(old),
                away,
                away,
                away,
                away,
                away,
                away,
                away,
                away,
                away,
                barred,
                "Client record\nThis record is archived.");
        assertEquals(List.of(), cases("Birch"));
    }

    private void archive(String client) {
        SlackUser maya = desk.press(MAYA, client, "edit_client");
        assertTrue(maya.press("archive_client").ok());
        maya.close(maya.modal().orElseThrow().id(), true);
        firm.settle();
    }

    @Test
    void ofAMergedClient() {
        desk.reportAbuse("Cedar");
        desk.reportAbuse("Elm");
        decide("Elm", "PART_WAYS");
        Map<String, Sent> old = cardOf("Cedar");
        merge("Elm", "Cedar");
        String parting = "Nothing was changed. You are parting with Elm: the exit plan is under way.";
        int drafts = desk.thread("Elm").size();
        answers(
                pressed(old),
                "Seven honest questions about Elm.",
                "What was decided about Elm?",
                "What was decided about Elm?",
                parting,
                parting,
                parting,
                "From the day after, Elm is a client no longer.",
                parting,
                parting,
                A_DRAFT,
                "Client record\nName");
        assertEquals(drafts + 1, desk.thread("Elm").size());
        assertEquals(List.of("EXITING 1"), cases("Elm"));
        assertEquals(List.of(), cases("Cedar"));
    }

    private void merge(String into, String away) {
        assertTrue(
                new CaseBook(firm, desk, wire).press(MAYA, into, "edit_client").ok());
        desk.merge(firm.as(MAYA), away);
    }

    @Test
    void ofAClientAboutWhomItWasDecidedAnew() {
        desk.reportAbuse("Fir");
        decide("Fir", "PART_WAYS");
        Map<String, Sent> old = cardOf("Fir");
        decide("Fir", "SALVAGE");
        String open =
                "Nothing was changed. Fir: “Have the talk that may save it” was decided on Nov 16, 2026 and is still to be done.";
        answers(
                pressed(old),
                "Seven honest questions about Fir.",
                "What was decided about Fir?",
                "What was decided about Fir?",
                "What came of the talk with Fir?",
                open,
                open,
                open,
                open,
                open,
                A_DRAFT,
                "Client record\nName");
        assertEquals(List.of("OPEN 2"), cases("Fir"));
    }

    /** The state of each case on this very record, and how many rulings there were. */
    private List<String> cases(String client) {
        return firm.ledger()
                .rows("select state, (select count(*) from rulings where rulings.case_id = cases.id) from cases"
                        + " where client_id = " + firm.ledger().client(client));
    }
}
