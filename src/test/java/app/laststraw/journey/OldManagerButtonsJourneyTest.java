package app.laststraw.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.playground.user.Ack;
import app.laststraw.playground.user.Sent;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.workspace.Json;
import app.laststraw.playground.workspace.Kind;
import app.laststraw.playground.workspace.Message;
import app.laststraw.support.Agency;
import app.laststraw.support.Desk;
import app.laststraw.support.Eventually;
import app.laststraw.support.Firm;
import app.laststraw.support.Log;
import app.laststraw.support.Reading;
import app.laststraw.support.Wire;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every button and form of the digest, of “was it right?”, of the Home and of the settings, as a manager pressed it, delivered
 * once things have moved on: it answers with what is so now.
 */
class OldManagerButtonsJourneyTest {
    private static final String ACME = Agency.CLIENT;
    private static final String MAYA = Agency.MANAGER;
    private static final String MANAGERS = "Only managers can do that.";
    private static final String ROLE = "Only the account owner and managers can do that.";
    private static final String OF_A_MEMBER = "Last Straw says so early";
    /** All is as it was, the Home too: it has followed already. */
    private static final String NOTHING_NEW = "";

    private final Log log = Log.listen();
    private Firm firm;
    private Desk desk;
    private Wire wire;
    private SlackUser maya;
    private Map<String, Sent> old;

    /** Three months after a decision, and an hour after a digest. */
    @BeforeEach
    void open(@TempDir Path folder) {
        firm = Agency.open(folder);
        desk = new Desk(firm);
        wire = new Wire(firm);
        maya = firm.as(MAYA);
        firm.tick(Duration.ofHours(1));
        desk.reportAbuse(ACME);
        desk.decide(MAYA, ACME, "SALVAGE", "One more try");
        firm.tick(Duration.ofDays(91));
        old = presses();
    }

    @AfterEach
    void close() {
        firm.close();
        log.close();
        log.assertSilentAbout(List.of("Acme", "One more try", Firm.TOKEN, Firm.SECRET));
    }

    private Map<String, Sent> presses() {
        Map<String, Sent> presses = new LinkedHashMap<>();
        for (String button : List.of("digest_details", "digest_again")) {
            presses.put(button, wire.holdUp(() -> maya.press(Agency.RED_FLAGS, digest().ts(), button)));
        }
        presses.put(
                "hindsight_right",
                wire.holdUp(() -> maya.press(maya.direct(), question().ts(), "hindsight_right")));
        maya.openHome();
        Eventually.until("a Home", () -> maya.home().isPresent());
        for (String button : List.of("preview_digest", "edit_settings", "home_trail")) {
            presses.put(button, wire.holdUp(() -> maya.press(button)));
        }
        assertTrue(maya.press("edit_settings").ok());
        presses.put("change_settings", wire.holdUp(this::changePolicy));
        changePolicy();
        maya.fill("part_from", "20");
        for (String button : List.of("preview_settings", "default_settings")) {
            presses.put(button, wire.holdUp(() -> maya.press(button)));
        }
        presses.put("settings_group", wire.holdUp(maya::submit));
        maya.close(maya.modal().orElseThrow().id(), true);
        return presses;
    }

    private void changePolicy() {
        maya.actInView(
                maya.modal().orElseThrow().id(),
                Json.object().put("block_id", "POLICY").put("action_id", "change_settings"),
                Json.object());
    }

    private List<Message> digests() {
        return firm.slack().messages(Agency.RED_FLAGS).stream()
                .filter(message -> message.text().startsWith("The weekly digest is here"))
                .toList();
    }

    private Message digest() {
        return digests().get(digests().size() - 1);
    }

    private Message question() {
        return firm.slack().messages(maya.direct()).stream()
                .filter(message -> message.text().equals("Was the decision about Acme right?"))
                .findFirst()
                .orElseThrow();
    }

    /** Each in turn, and what Maya is told, or sees, of it. */
    private void answers(String... expected) {
        assertEquals(expected.length, old.size());
        int row = 0;
        for (Map.Entry<String, Sent> each : old.entrySet()) {
            String wanted = expected[row++];
            String answer = answer(each.getValue(), wanted);
            assertTrue(
                    answer.contains(wanted), () -> each.getKey() + " should say “" + wanted + "” and says: " + answer);
            maya.modal().ifPresent(view -> maya.close(view.id(), true));
        }
    }

    private String answer(Sent sent, String wanted) {
        List<String> before = seen();
        Ack ack = wire.redeliver(sent);
        assertEquals(200, ack.status());
        firm.settle();
        if (wanted.equals(NOTHING_NEW)) {
            assertEquals(before, seen());
            return wanted;
        }
        return Eventually.of(() -> {
            List<String> now = new ArrayList<>(seen());
            now.add(ack.body());
            before.forEach(now::remove);
            String answer = String.join("\n", now);
            return answer.contains(wanted) ? answer : "";
        });
    }

    /** All that Maya sees: her Home, the window that is open, and what she is told. */
    private List<String> seen() {
        List<String> seen = new ArrayList<>();
        seen.add(home());
        maya.modal().map(Reading::of).ifPresent(seen::add);
        for (List<Message> told : List.of(
                maya.ephemerals(Agency.RED_FLAGS),
                maya.ephemerals(maya.direct()),
                firm.slack().messages(maya.direct()),
                digests())) {
            told.stream().map(Reading::of).forEach(seen::add);
        }
        return seen;
    }

    /** Her Home follows by itself. */
    private void changeMaya(Kind kind, String home) {
        synchronized (firm.slack().workspace()) {
            firm.slack()
                    .change(firm.slack().workspace().person(MAYA).orElseThrow().as(kind));
        }
        Eventually.until("the Home of a " + kind, () -> home().contains(home));
    }

    private String home() {
        return Reading.of(maya.home().orElseThrow().blocks());
    }

    private List<String> changes() {
        return firm.ledger()
                .rows("select action, detail from audit_trail where action in"
                        + " ('settings.changed', 'week.sent_again', 'hindsight.answered') order by id");
    }

    @Test
    void ofSomebodyWhoIsNoManagerAnyMore() {
        changeMaya(Kind.MEMBER, OF_A_MEMBER);
        int digests = digests().size();
        answers(MANAGERS, MANAGERS, ROLE, MANAGERS, MANAGERS, NOTHING_NEW, MANAGERS, MANAGERS, MANAGERS, MANAGERS);
        assertEquals(List.of(), changes());
        assertEquals(digests, digests().size());
    }

    @Test
    void ofAGuestTheyAreHeardByNobody() {
        changeMaya(Kind.GUEST, "There is nothing here for you.");
        List<String> before = seen();
        old.values().forEach(sent -> assertEquals("", wire.redeliver(sent).body()));
        firm.settle();
        // What is answered after that: directly, since the channel has a guest in it now.
        firm.as(Agency.OWNER).press(Agency.RED_FLAGS, digest().ts(), "digest_details");
        Eventually.until("an answer", () -> Agency.told(firm, Agency.OWNER).contains(MANAGERS));
        assertEquals(before, seen());
        assertEquals(List.of(), changes());
    }

    @Test
    void ofMessagesThatAreDeleted() {
        maya.delete(Agency.RED_FLAGS, digest().ts());
        maya.delete(maya.direct(), question().ts());
        List<Sent> pressed = List.copyOf(old.values());
        assertTrue(answer(pressed.get(0), "Weekly digest").contains("Week 6"));
        maya.close(maya.modal().orElseThrow().id(), true);
        assertTrue(answer(pressed.get(1), "Weekly digest").contains("Week 6"));
        assertEquals(1, digests().size());

        assertEquals(200, wire.redeliver(pressed.get(2)).status());
        firm.settle();
        assertEquals(List.of("week.sent_again ", "hindsight.answered 1 RIGHT"), changes());
        assertTrue(firm.slack().messages(maya.direct()).stream()
                .noneMatch(message -> message.text().contains("Was the decision")));
    }

    @Test
    void deliveredAgainAndAtOnceEachDoesWhatItDoesOnce() {
        int digests = digests().size();
        for (String each : List.of("digest_again", "hindsight_right", "settings_group")) {
            wire.redeliverAtOnce(old.get(each), 3).forEach(ack -> assertEquals(200, ack.status()));
            firm.settle();
            assertEquals(200, wire.redeliver(old.get(each)).status());
            firm.settle();
        }
        assertEquals(List.of("week.sent_again ", "hindsight.answered 1 RIGHT", "settings.changed 16 -> 20"), changes());
        assertEquals(digests + 1, digests().size());
    }
}
