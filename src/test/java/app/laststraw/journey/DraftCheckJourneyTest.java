package app.laststraw.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.report.Severity;
import app.laststraw.playground.user.Ack;
import app.laststraw.playground.user.Sent;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.user.Submission;
import app.laststraw.playground.workspace.Message;
import app.laststraw.playground.workspace.View;
import app.laststraw.support.Agency;
import app.laststraw.support.CaseBook;
import app.laststraw.support.Desk;
import app.laststraw.support.Firm;
import app.laststraw.support.Log;
import app.laststraw.support.Reading;
import app.laststraw.support.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** A draft is checked, marked as sent, and not sent after all. One client a test. */
@TestInstance(Lifecycle.PER_CLASS)
class DraftCheckJourneyTest {
    private static final String RED_FLAGS = Agency.RED_FLAGS;
    private static final String TOM = Agency.OWNER;
    private static final String MAYA = Agency.MANAGER;
    private static final String ZHOU = "U0ZHOU";
    private static final String CHECK = "check_draft";
    private static final String NOT_SENT = "draft_not_sent";
    private static final String REASON = "They asked for it so";
    private static final String ROLE = "Only the account owner and managers can do that.";

    private static final List<String> CLIENTS =
            List.of("Heron", "Plover", "Dunlin", "Curlew", "Avocet", "Godwit", "Knot", "Ruff", "Snipe", "Teal");

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
        log.assertSilentAbout(List.of(REASON, "your fault", "Priya Raman", Firm.TOKEN));
    }

    /** The farewell talk is asked for, with this as the work in hand. */
    private void farewell(String client, String openWork) {
        desk.report("U0PRIYA", client, Severity.ABUSIVE);
        desk.report("U0JONAS", client, Severity.ABUSIVE);
        record(client, "outstanding_work", openWork);
        assertTrue(firm.as(TOM)
                .press(RED_FLAGS, desk.card(client).ts(), "draft_script")
                .ok());
        firm.settle();
    }

    private void record(String client, String field, String value) {
        assertTrue(new CaseBook(firm, desk, wire)
                .press(MAYA, client, "edit_client")
                .ok());
        desk.save(firm.as(MAYA).fill(field, value));
    }

    private Message draft(String client) {
        List<Message> drafts = desk.thread(client).stream()
                .filter(message -> Reading.of(message).contains("Draft · " + client))
                .toList();
        assertEquals(1, drafts.size(), "drafts for " + client);
        return drafts.get(0);
    }

    private String read(String client) {
        return Reading.of(draft(client));
    }

    private SlackUser press(String person, String client, String button) {
        SlackUser presser = firm.as(person);
        assertTrue(presser.press(RED_FLAGS, draft(client).ts(), button).ok());
        return presser;
    }

    private SlackUser check(String person, String client) {
        return press(person, client, CHECK);
    }

    private static String form(SlackUser person) {
        return Reading.of(person.modal().orElseThrow());
    }

    /** The rules that ask for a reason, as the form's fields. */
    private static List<String> asked(SlackUser person) {
        List<String> fields = new ArrayList<>();
        for (JsonNode block : person.modal().map(View::blocks).orElseThrow()) {
            if (block.path("element").path("type").asText().equals("plain_text_input")) {
                fields.add(block.path("block_id").asText());
            }
        }
        return fields;
    }

    private static SlackUser waived(SlackUser person) {
        asked(person).forEach(field -> person.fill(field, REASON));
        return person;
    }

    private Sent held(SlackUser person) {
        Sent sent = wire.holdUp(person::submit);
        person.close(person.modal().orElseThrow().id(), true);
        return sent;
    }

    private void dismiss(SlackUser person) {
        person.close(person.modal().orElseThrow().id(), true);
    }

    @Test
    void anErrorIsMendedOrStandsWithAReasonAndWhatIsMarkedChangesNoMoreUntilItIsNotSentAfterAll() {
        farewell("Heron", "The shop, though the delay is your fault");
        assertTrue(read("Heron").contains("\nThe check found "), read("Heron"));
        SlackUser tom = check(TOM, "Heron");
        assertTrue(form(tom).contains("Blame\n"), form(tom));
        assertTrue(form(tom).contains("your fault\n"), form(tom));
        assertTrue(asked(tom).containsAll(List.of("blank_left", "blame")), asked(tom)::toString);

        Submission none = tom.submit();
        assertFalse(none.accepted());
        assertEquals(
                "Mend it in the draft, or say here why it may stand.",
                none.errors().get("blame"));
        assertTrue(read("Heron").contains("Draft · Heron · not said yet"));

        desk.save(waived(tom));
        String sent = read("Heron");
        assertTrue(sent.contains("Draft · Heron · marked as said"), sent);
        assertTrue(sent.contains("findings stand with a reason."), sent);
        assertFalse(sent.contains(REASON), sent);
        assertFalse(draft("Heron").blocks().toString().contains(CHECK));

        String told = desk.told(MAYA, () -> oldCheck("Heron"));
        assertTrue(told.startsWith("Nothing was changed: the draft for Heron is marked as said"), told);

        press(TOM, "Heron", NOT_SENT);
        firm.settle();
        assertTrue(read("Heron").contains("Draft · Heron · not said yet"), read("Heron"));
        desk.save(waived(check(MAYA, "Heron")));
        assertTrue(read("Heron").contains("Draft · Heron · marked as said"));
    }

    /** The button as it was before the draft was marked. */
    private void oldCheck(String client) {
        Sent pressed =
                wire.holdUp(() -> firm.as(MAYA).press(RED_FLAGS, draft(client).ts(), NOT_SENT));
        wire.tampered(
                pressed,
                payload -> payload.withArray("actions").forEach(each -> ((ObjectNode) each).put("action_id", CHECK)));
    }

    @Test
    void twiceDeliveredItIsMarkedOnceAndALateFormMarksNothingAgain() {
        farewell("Plover", "The shop");
        Sent marked = held(waived(check(TOM, "Plover")));
        wire.redeliverAtOnce(marked, 4).forEach(ack -> assertEquals(200, ack.status()));
        firm.settle();
        assertTrue(read("Plover").contains("marked as said"));
        Sent back =
                wire.holdUp(() -> firm.as(TOM).press(RED_FLAGS, draft("Plover").ts(), NOT_SENT));
        wire.redeliverAtOnce(back, 3);
        firm.settle();
        assertTrue(read("Plover").contains("not said yet"));
        wire.redeliver(marked);
        firm.settle();
        assertTrue(read("Plover").contains("not said yet"), "the form was sent once");
        desk.save(waived(check(TOM, "Plover")));
        wire.redeliver(back);
        firm.settle();
        assertTrue(read("Plover").contains("marked as said"), "the press was pressed once");
    }

    @Test
    void whoeverIsOvertakenSeesWhatTheCheckFindsInTheNewVersionWithWhatTheyTyped() {
        farewell("Dunlin", "The shop, though the delay is your fault");
        SlackUser tom = check(TOM, "Dunlin").fill("blame", REASON);
        assertTrue(firm.as(MAYA)
                .choose(RED_FLAGS, draft("Dunlin").ts(), "change_draft", "SHORTER")
                .ok());
        firm.settle();
        assertEquals("update", tom.submit().action());
        String again = form(tom);
        assertTrue(again.contains(" changed this draft while you had the check open; it is version 2 now."), again);
        assertTrue(tom.modal().orElseThrow().blocks().toString().contains("\"initial_value\":\"" + REASON + "\""));
        desk.save(waived(tom));
        assertTrue(read("Dunlin").contains("marked as said"));
    }

    @Test
    void aReportThatTheDraftQuotesBringsTheFormBackAndTakesTheTextOutOfTheChannel() {
        String work = "The boss wanted the whole shop rebuilt by Monday without any notice";
        farewell("Curlew", work);
        assertTrue(read("Curlew").contains(work));
        SlackUser tom = waived(check(TOM, "Curlew"));
        assertFalse(asked(tom).contains("report_quoted"));
        SlackUser sofia = desk.fillFor("U0SOFIA", "Curlew", Severity.ANNOYING).fill("what_happened", work + ", again.");
        assertTrue(sofia.submit().accepted());
        firm.settle();

        assertEquals("update", tom.submit().action());
        firm.settle();
        assertTrue(asked(tom).contains("report_quoted"), asked(tom)::toString);
        assertTrue(form(tom).contains("Something was reported or changed while you had the check open"), form(tom));
        assertFalse(read("Curlew").contains(work), read("Curlew"));
        desk.save(waived(tom));
        assertTrue(read("Curlew").contains("marked as said"));
    }

    @Test
    void aDraftThatNamesAReporterIsReadDirectlyAndInNoChannel() {
        farewell("Avocet", "What Priya Raman promised them");
        assertTrue(read("Avocet").contains("The text is not shown here"), read("Avocet"));
        assertFalse(read("Avocet").contains("Priya"), read("Avocet"));
        SlackUser tom = check(TOM, "Avocet");
        assertTrue(form(tom).contains("Priya"), form(tom));
        dismiss(tom);

        firm.as(MAYA).invite(RED_FLAGS, Agency.GUEST);
        try {
            assertTrue(firm.as(MAYA)
                    .choose(RED_FLAGS, draft("Avocet").ts(), "change_draft", "SHORTER")
                    .ok());
            firm.settle();
            String direct = Reading.of(firm.slack().messages(firm.as(TOM).direct()).stream()
                    .filter(message -> Reading.of(message).contains("Draft · Avocet"))
                    .toList());
            assertTrue(direct.contains("What Priya Raman promised them"), direct);
        } finally {
            firm.as(MAYA).remove(RED_FLAGS, Agency.GUEST);
        }
    }

    @Test
    void membersAndGuestsAreRefusedPrivately() {
        farewell("Godwit", "The shop");
        String before = read("Godwit");
        assertEquals(ROLE, desk.told("U0SOFIA", () -> press("U0SOFIA", "Godwit", CHECK)));
        assertTrue(firm.as("U0SOFIA").modal().isEmpty());
        desk.save(waived(check(TOM, "Godwit")));
        assertEquals(ROLE, desk.told("U0SOFIA", () -> press("U0SOFIA", "Godwit", NOT_SENT)));
        firm.as(MAYA).invite(RED_FLAGS, Agency.GUEST);
        try {
            press(Agency.GUEST, "Godwit", NOT_SENT);
            firm.settle();
        } finally {
            firm.as(MAYA).remove(RED_FLAGS, Agency.GUEST);
        }
        assertTrue(before.contains("not said yet") && read("Godwit").contains("marked as said"), read("Godwit"));
    }

    @Test
    void whoeverRunsTheAccountNoLongerIsRefusedInTheFormAndKeepsWhatWasTyped() {
        farewell("Knot", "The shop");
        Sent marked = held(waived(check(TOM, "Knot")));
        record("Knot", "account_owner", "U0LINA");
        Ack ack = wire.redeliver(marked);
        assertTrue(ack.body().contains("Only the account owner and managers can "), ack.body());
        firm.settle();
        assertTrue(read("Knot").contains("not said yet"));
    }

    @Test
    void anOwnerWhoDidNotMarkItIsToldWhoMayTakeItBack() {
        farewell("Ruff", "The shop");
        desk.save(waived(check(MAYA, "Ruff")));
        String told = desk.told(TOM, () -> press(TOM, "Ruff", NOT_SENT));
        assertTrue(
                told.startsWith("Only ") && told.contains("who marked this draft, and managers can take that back."),
                told);
        assertTrue(read("Ruff").contains("marked as said"));
        press(ZHOU, "Ruff", NOT_SENT);
        firm.settle();
        assertTrue(read("Ruff").contains("not said yet"));
    }

    @Test
    void theTalkIsTickedInTheExitPlanWithIt() {
        desk.reportAbuse("Snipe");
        desk.decide(MAYA, "Snipe", "PART_WAYS", "So be it");
        assertTrue(firm.as(TOM)
                .press(RED_FLAGS, desk.card("Snipe").ts(), "draft_script")
                .ok());
        firm.settle();
        SlackUser tom = check(TOM, "Snipe");
        assertTrue(form(tom).contains("Tick “Hold the talk” in the exit plan"), form(tom));
        desk.save(waived(tom));
        assertTrue(read("Snipe").contains("marked as said"), read("Snipe"));
        assertTrue(desk.plan("Snipe").isTicked("Hold the talk"));
        assertTrue(desk.plan("Snipe").isTicked("Write the script"));
        press(TOM, "Snipe", NOT_SENT);
        firm.settle();
        assertTrue(desk.plan("Snipe").isTicked("Hold the talk"));
        dismiss(check(TOM, "Snipe"));
    }

    @Test
    void theFormIsInTheReadersLanguageWhateverTheDraftsIs() {
        farewell("Teal", "商城，都怪你");
        assertTrue(firm.as(MAYA)
                .choose(RED_FLAGS, draft("Teal").ts(), "change_draft", "OTHER_LANGUAGE")
                .ok());
        firm.settle();
        SlackUser zhou = check(ZHOU, "Teal");
        assertTrue(form(zhou).startsWith("谈话前的检查\n"), form(zhou));
        assertTrue(form(zhou).contains("责怪\n") && form(zhou).contains("都怪你\n"), form(zhou));
        Submission none = zhou.submit();
        assertEquals("请在草稿里改好，或在这里写明为什么可以保留。", none.errors().get("blame"));
        desk.save(waived(zhou));
        assertTrue(read("Teal").contains("marked as said"));
    }
}
