package app.laststraw.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.script.DraftEdit;
import app.laststraw.playground.user.Sent;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.workspace.Message;
import app.laststraw.slack.message.DraftButtons;
import app.laststraw.slack.message.DraftChanges;
import app.laststraw.support.Agency;
import app.laststraw.support.CaseBook;
import app.laststraw.support.Desk;
import app.laststraw.support.Eventually;
import app.laststraw.support.Firm;
import app.laststraw.support.Log;
import app.laststraw.support.Reading;
import app.laststraw.support.Wire;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Every button and menu entry that a draft ever had, pressed once things have moved on: it answers with what is so now. */
@TestInstance(Lifecycle.PER_CLASS)
class OldDraftJourneyTest {
    private static final String MAYA = Agency.MANAGER;
    private static final String TOM = Agency.OWNER;
    /** Of a farewell talk that was made shorter, from top to bottom. */
    private static final List<String> BUTTONS = List.of(
            DraftButtons.FILL_BLANKS, DraftButtons.CHECK_DRAFT, DraftButtons.COPY_DRAFT, DraftButtons.DRAFT_AS_TEXT);

    private static final List<DraftEdit> ENTRIES =
            List.of(DraftEdit.OTHER_SCRIPT, DraftEdit.UNDONE, DraftEdit.NO_REASONS, DraftEdit.WITHOUT_REFERRAL);
    private static final String ROLE = "Only the account owner and managers can do that.";
    private static final String A_DRAFT = "a draft in the thread";
    private static final String CHANGED = "the draft, changed";

    private final Log log = Log.listen();
    private Firm firm;
    private Desk desk;
    private Wire wire;

    @BeforeAll
    void open(@TempDir Path folder) {
        firm = Agency.open(folder, List.of("Ash", "Birch", "Cedar", "Elm", "Fir", "Hazel", "Larch", "Maple", "Rowan"));
        desk = new Desk(firm);
        wire = new Wire(firm);
    }

    @AfterAll
    void close() {
        firm.close();
        log.close();
        log.assertSilentAbout(List.of("Birch", "Cedar", "Larch", "It is enough", Firm.TOKEN, Firm.SECRET));
    }

    /** The draft as it stands in Tom’s window, each button and entry with a press of its own. */
    private Map<String, Sent> draftOf(String client) {
        desk.reportAbuse(client);
        desk.press(TOM, client, "draft_script");
        firm.settle();
        change(TOM, client, DraftEdit.SHORTER);
        String ts = draft(client).ts();
        Map<String, Sent> presses = new LinkedHashMap<>();
        BUTTONS.forEach(button -> presses.put(button, held(ts, button)));
        ENTRIES.forEach(entry -> presses.put(
                entry.name(),
                wire.holdUp(() -> firm.as(TOM).choose(Agency.RED_FLAGS, ts, DraftChanges.CHANGE_DRAFT, entry.name()))));
        presses.put(DraftButtons.DRAFT_HEADS_UP, held(ts, DraftButtons.DRAFT_HEADS_UP));
        return presses;
    }

    private Sent held(String ts, String button) {
        return wire.holdUp(() -> firm.as(TOM).press(Agency.RED_FLAGS, ts, button));
    }

    private void change(String person, String client, DraftEdit edit) {
        assertTrue(firm.as(person)
                .choose(Agency.RED_FLAGS, draft(client).ts(), DraftChanges.CHANGE_DRAFT, edit.name())
                .ok());
        firm.settle();
    }

    private Message draft(String client) {
        return desk.thread(client).stream()
                .filter(message -> Reading.of(message).contains("Draft · "))
                .findFirst()
                .orElseThrow();
    }

    /** Each old press in turn, and what Tom is told, or sees, of it. */
    private void answers(Map<String, Sent> old, String... expected) {
        assertEquals(expected.length, old.size());
        int row = 0;
        for (Map.Entry<String, Sent> each : old.entrySet()) {
            String wanted = expected[row++];
            String answer = answer(each.getValue());
            assertTrue(
                    answer.contains(wanted), () -> each.getKey() + " should say “" + wanted + "” and says: " + answer);
        }
    }

    private String answer(Sent sent) {
        SlackUser tom = firm.as(TOM);
        int told = tom.ephemerals(Agency.RED_FLAGS).size();
        int direct = direct().size();
        int replies = threads().size();
        String before = Reading.of(threads());
        assertEquals(200, wire.redeliver(sent).status());
        firm.settle();
        String answer = Eventually.of(() -> {
            if (tom.modal().isPresent()) {
                return Reading.of(tom.modal().orElseThrow());
            }
            String alone = Reading.of(
                    tom.ephemerals(Agency.RED_FLAGS).stream().skip(told).toList());
            String sentTo = Reading.of(direct().stream().skip(direct).toList());
            // A file is announced and sent, in either order: whoever goes on after the first takes the second for the
            // next answer.
            boolean isHalfAnswered = alone.contains("The file is on its way") != sentTo.contains("as a text file");
            return isHalfAnswered ? "" : alone.isEmpty() && sentTo.isEmpty() ? seen(before, replies) : alone + sentTo;
        });
        tom.modal().ifPresent(view -> tom.close(view.id(), true));
        return answer;
    }

    /** @return empty where all is as it was */
    private String seen(String before, int replies) {
        if (threads().size() > replies) {
            return A_DRAFT;
        }
        return Reading.of(threads()).equals(before) ? "" : CHANGED;
    }

    private List<Message> direct() {
        return firm.slack().messages(firm.as(TOM).direct());
    }

    private List<Message> threads() {
        return firm.slack().messages(Agency.RED_FLAGS).stream()
                .flatMap(card -> firm.slack().replies(Agency.RED_FLAGS, card.ts()).stream())
                .toList();
    }

    private int versions() {
        return firm.ledger().count("draft_versions");
    }

    private void answersEach(Map<String, Sent> old, String same) {
        int versions = versions();
        answers(old, Collections.nCopies(old.size(), same).toArray(String[]::new));
        assertEquals(versions, versions());
    }

    @Test
    void ofAChangedDraft() {
        Map<String, Sent> old = draftOf("Ash");
        change(MAYA, "Ash", DraftEdit.SOFTER_REASONS);
        answers(
                old,
                "Fill in the blanks\nThe farewell talk · Ash.",
                "The farewell talk · Ash. Version 3.",
                "Draft · Ash · not said yet · version 3.",
                "Version 3 of the draft for Ash, as a text file.",
                "Another script\n",
                "Nothing was undone: the draft for Ash has been changed since you saw it.",
                CHANGED,
                CHANGED,
                A_DRAFT);
        assertTrue(Reading.of(draft("Ash")).contains("Version 5 · referral left out"), Reading.of(draft("Ash")));
    }

    @Test
    void ofADraftThatIsMarkedAsSaid() {
        Map<String, Sent> old = draftOf("Birch");
        firm.as(MAYA).press(Agency.RED_FLAGS, draft("Birch").ts(), DraftButtons.CHECK_DRAFT);
        desk.save(firm.as(MAYA).fill("blank_left", "By heart"));
        int versions = versions();
        String stays = "Nothing was changed: the draft for Birch is marked as said, and stays as it was said.";
        answers(
                old,
                stays,
                stays,
                "Draft · Birch · marked as said · version 2.",
                "Version 2 of the draft for Birch, as a text file.",
                stays,
                stays,
                stays,
                stays,
                A_DRAFT);
        assertEquals(versions + 1, versions(), "the heads-up alone");
    }

    @Test
    void ofAnArchivedClient() {
        Map<String, Sent> old = draftOf("Cedar");
        SlackUser maya = desk.press(MAYA, "Cedar", "edit_client");
        assertTrue(maya.press("archive_client").ok());
        maya.close(maya.modal().orElseThrow().id(), true);
        firm.settle();
        answersEach(old, "Cedar");
    }

    @Test
    void ofAMergedClient() {
        Map<String, Sent> old = draftOf("Elm");
        desk.reportAbuse("Fir");
        assertTrue(
                new CaseBook(firm, desk, wire).press(MAYA, "Fir", "edit_client").ok());
        desk.merge(firm.as(MAYA), "Elm");
        answers(
                old,
                "Fill in the blanks\nThe farewell talk · Fir.",
                "The farewell talk · Fir. Version 2.",
                "Draft · Fir · not said yet · version 2.",
                "Version 2 of the draft for Fir, as a text file.",
                "the draft for Fir",
                CHANGED,
                CHANGED,
                CHANGED,
                A_DRAFT);
    }

    @Test
    void ofAnEndedClient() {
        Map<String, Sent> old = draftOf("Hazel");
        desk.decide(MAYA, "Hazel", "PART_WAYS", "It is enough");
        desk.save(desk.press(MAYA, "Hazel", "end_case"));
        int versions = versions();
        String over = "The work with Hazel ended on Nov 16, 2026. To go on, reopen the case first.";
        answers(
                old,
                over,
                "The farewell talk · Hazel. Version 2.",
                "Draft · Hazel · not said yet · version 2.",
                "Version 2 of the draft for Hazel, as a text file.",
                over,
                over,
                over,
                over,
                over);
        assertEquals(versions, versions());
    }

    @Test
    void ofSomebodyWhoLostTheRole() {
        Map<String, Sent> old = draftOf("Larch");
        desk.save(desk.press(MAYA, "Larch", "edit_client").fill("account_owner", MAYA));
        answersEach(old, ROLE);
    }

    @Test
    void ofADraftWhoseMessageIsDeleted() {
        Map<String, Sent> old = draftOf("Maple");
        firm.as(MAYA).delete(Agency.RED_FLAGS, draft("Maple").ts());
        firm.settle();
        answers(
                old,
                "Fill in the blanks\nThe farewell talk · Maple.",
                "The farewell talk · Maple. Version 2.",
                "Draft · Maple · not said yet · version 2.",
                "Version 2 of the draft for Maple, as a text file.",
                "Another script\n",
                A_DRAFT,
                CHANGED,
                CHANGED,
                A_DRAFT);
    }

    @Test
    void ofADraftThatIsHeldMeanwhile() {
        Map<String, Sent> old = draftOf("Rowan");
        desk.decide(MAYA, "Rowan", "PART_WAYS", "It is enough");
        switchTwoPersonRelease(true);
        String waits = "waits for a second manager";
        try {
            answers(old, "Fill in the blanks\n", waits, waits, waits, waits, CHANGED, waits, waits, waits);
            assertTrue(Reading.of(draft("Rowan")).contains("is not shown here until a second manager has agreed"));
        } finally {
            switchTwoPersonRelease(false);
        }
    }

    private void switchTwoPersonRelease(boolean on) {
        firm.stop();
        firm.switchTwoPersonRelease(on);
        firm.start();
        firm.settle();
    }
}
