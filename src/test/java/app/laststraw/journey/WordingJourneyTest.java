package app.laststraw.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.report.Severity;
import app.laststraw.playground.user.Ack;
import app.laststraw.playground.user.Sent;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.user.Submission;
import app.laststraw.playground.workspace.Json;
import app.laststraw.playground.workspace.Kind;
import app.laststraw.playground.workspace.Message;
import app.laststraw.playground.workspace.Person;
import app.laststraw.support.Agency;
import app.laststraw.support.Desk;
import app.laststraw.support.Eventually;
import app.laststraw.support.Firm;
import app.laststraw.support.Log;
import app.laststraw.support.Reading;
import app.laststraw.support.Wire;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A manager words the scripts of the firm, from the Home. */
class WordingJourneyTest {
    private static final String ACME = Agency.CLIENT;
    private static final String MAYA = Agency.MANAGER;
    private static final String ZHOU = "U0ZHOU";
    private static final String TOM = Agency.OWNER;
    private static final String PRIYA = Agency.MEMBER;
    private static final String SCRIPT = "EXPECTATIONS:en";
    private static final String OURS = "Ours since Monday.";

    private final Log log = Log.listen();
    private Firm firm;
    private Desk desk;
    private Wire wire;

    @BeforeEach
    void open(@TempDir Path folder) {
        firm = Agency.open(folder);
        desk = new Desk(firm);
        wire = new Wire(firm);
    }

    @AfterEach
    void close() {
        firm.close();
        log.close();
        log.assertSilentAbout(List.of("Ours", "Theirs", "Acme", Firm.TOKEN, Firm.SECRET));
    }

    private SlackUser atHome(String person) {
        SlackUser user = firm.as(person);
        user.openHome();
        Eventually.until("a Home", () -> user.home().isPresent());
        return user;
    }

    /** All scripts in the language of whoever looks. */
    private SlackUser list(String person) {
        SlackUser user = atHome(person);
        assertTrue(user.press("word_scripts").ok());
        return user;
    }

    private SlackUser wording(String person, String script) {
        SlackUser user = list(person);
        press(user, script, "word_script");
        return user;
    }

    private static void press(SlackUser user, String block, String action) {
        assertTrue(user.actInView(
                        user.modal().orElseThrow().id(),
                        Json.object().put("block_id", block).put("action_id", action),
                        Json.object())
                .ok());
    }

    private static String read(SlackUser user) {
        return Reading.of(user.modal().orElseThrow());
    }

    private static String typed(SlackUser user, String block) {
        return user.modal()
                .orElseThrow()
                .values()
                .path(block)
                .path(block)
                .path("value")
                .asText();
    }

    private static SlackUser append(SlackUser user, int number, String more) {
        String block = "text_1." + number;
        return user.fill(block, typed(user, block) + "\n\n" + more);
    }

    private void save(SlackUser user) {
        Submission sent = user.submit();
        assertTrue(sent.accepted(), sent::toString);
        assertTrue(read(user).startsWith("Scripts of the firm"), read(user));
    }

    private int saved() {
        return firm.ledger().count("own_templates");
    }

    @Test
    void whatAManagerWordsIsUsedForNewDraftsAndOldOnesStayAsTheyAre() {
        desk.report(PRIYA, ACME, Severity.HARMFUL);
        desk.report(Agency.COLLEAGUE, ACME, Severity.HARMFUL);
        String before = draft();
        assertFalse(before.contains(OURS), before);

        SlackUser maya = wording(MAYA, "HEADS_UP:en");
        assertTrue(read(maya).contains("Heads-up before the meeting · English. Built in."), read(maya));
        save(append(maya, 0, OURS));
        assertTrue(read(maya).contains("Heads-up before the meeting\nThe firm’s own, saved by Maya"), read(maya));
        firm.settle();
        assertEquals(1, drafts().size());
        assertFalse(Reading.of(drafts()).contains(OURS), "nothing of it is said anew");

        assertTrue(draft().contains(OURS), draft());
        assertFalse(Reading.of(drafts().get(0)).contains(OURS));
        assertEquals(List.of("ENGLISH"), firm.ledger().audited("template.saved"));
    }

    private String draft() {
        assertTrue(firm.as(TOM)
                .command(Agency.GENERAL, Desk.COMMAND, "script " + ACME + " heads-up")
                .ok());
        firm.settle();
        List<Message> all = drafts();
        return Reading.of(all.get(all.size() - 1));
    }

    private List<Message> drafts() {
        return desk.thread(ACME).stream()
                .filter(message -> Reading.of(message).contains("Draft · "))
                .toList();
    }

    @Test
    void aPreviewShowsItForAClientWhoDoesNotExistAndKeepsWhatWasTyped() {
        SlackUser maya = append(wording(MAYA, SCRIPT), 0, OURS + " You always come late. <!channel>");
        assertTrue(maya.press("preview_script").ok());
        String preview = read(maya);
        assertTrue(preview.startsWith("Preview\nFor Harbour & Pine"), preview);
        assertTrue(preview.contains(OURS) && preview.contains("<!channel>"), preview);
        assertTrue(preview.contains("Always and never: “You always"), preview);
        assertFalse(preview.contains(ACME) || preview.contains("["), preview);
        maya.close();
        assertTrue(typed(maya, "text_1.0").contains(OURS));
        assertEquals(0, saved());
        save(maya);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{{> /etc/passwd}}     | nothing else",
                "{{=<% %>=}}           | nothing else",
                "{{#full}}             | the section full is not closed",
                "{{nobody}}            | the blank nobody is not declared in the head"
            })
    void whatCannotBeUsedIsToldAtItsLineAndTheOneBeforeStays(String hostile, String reason) {
        SlackUser maya = append(wording(MAYA, SCRIPT), 0, OURS).fill("text_2.0", "More.\n" + hostile);
        Submission sent = maya.submit();
        String error = sent.errors().get("text_2.0");
        assertTrue(error.startsWith("Line 2 here: ") && error.contains(reason), sent::toString);
        assertTrue(typed(maya, "text_1.0").contains(OURS));
        assertTrue(maya.press("preview_script").ok());
        assertTrue(read(maya).contains("Text, continued, line 2: "), read(maya));
        maya.close();
        assertEquals(0, saved());
        save(maya.fill("text_2.0", "More."));
        assertEquals(1, saved());
    }

    @Test
    void aFaultInTheHeadIsToldThereAndWhatIsTooLargeIsToldAsAWhole() {
        SlackUser maya = wording(MAYA, SCRIPT);
        String head = typed(maya, "head.0");
        Submission sent = maya.fill("head.0", head.replace("medium: written", "medium: sung"))
                .submit();
        assertTrue(sent.errors().get("head.0").startsWith("Line 4 here: the medium is"), sent::toString);
        String much = "é".repeat(3000);
        sent = maya.fill("head.0", head)
                .fill("text_1.0", much)
                .fill("text_2.0", much)
                .submit();
        assertTrue(sent.errors().get("head.0").contains("larger than 9000 bytes"), sent::toString);
    }

    @Test
    void whoSpeaksChineseIsToldInChinese() {
        SlackUser zhou = list(ZHOU);
        String list = read(zhou);
        assertTrue(list.startsWith("公司话稿") && list.contains("查看英文话稿"), list);
        press(zhou, "EXPECTATIONS:zh-CN", "word_script");
        Submission sent = append(zhou, 0, "{{nobody}}").submit();
        String error = sent.errors().get("text_1.0");
        assertTrue(error.startsWith("这一栏第 ") && error.contains("空白 nobody 没有在头部声明"), error);
    }

    @Test
    void theListShowsTheOtherLanguageToo() {
        SlackUser maya = list(MAYA);
        assertTrue(maya.press("scripts_language").ok());
        press(maya, "EXPECTATIONS:zh-CN", "word_script");
        save(append(maya, 0, "Ours 我们的。"));
        assertTrue(read(maya).contains("in Chinese") && read(maya).contains("saved by Maya"), read(maya));
    }

    @Test
    void theFirmGoesBackToWhatItDidNotSave() {
        SlackUser maya = wording(MAYA, SCRIPT);
        assertFalse(read(maya).contains("Drop the firm’s own"), "there is nothing to drop");
        save(append(maya, 0, OURS));
        press(maya, SCRIPT, "word_script");
        assertTrue(typed(maya, "text_1.1").contains(OURS));
        assertTrue(maya.press("drop_script").ok());
        assertTrue(read(maya).contains("out of use"), read(maya));
        assertFalse(typed(maya, "text_1.2").isEmpty() || typed(maya, "text_1.2").contains(OURS));
        maya.close();
        assertTrue(read(maya).contains("Setting expectations\nBuilt in"), read(maya));
        assertEquals(List.of("ENGLISH"), firm.ledger().audited("template.dropped"));
    }

    @Test
    void whoeverIsOvertakenKeepsWhatTheyTypedAndMaySaveIt() {
        SlackUser zhou = wording(ZHOU, "EXPECTATIONS:zh-CN");
        append(zhou, 0, OURS);
        SlackUser maya = list(MAYA);
        assertTrue(maya.press("scripts_language").ok());
        press(maya, "EXPECTATIONS:zh-CN", "word_script");
        save(append(maya, 0, "Theirs."));
        assertEquals("update", zhou.submit().action());
        assertTrue(read(zhou).contains("改动了这份话稿"), read(zhou));
        assertTrue(typed(zhou, "text_1.0").contains(OURS));
        assertTrue(zhou.submit().accepted());
        assertEquals(2, saved());
    }

    @Test
    void whatIsDeliveredTwiceIsSavedOnce() {
        SlackUser maya = append(wording(MAYA, SCRIPT), 0, OURS);
        Sent sent = wire.holdUp(maya::submit);
        for (Ack ack : wire.redeliverAtOnce(sent, 3)) {
            assertEquals("", ack.body());
        }
        assertEquals("", wire.redeliver(sent).body());
        assertEquals(1, saved());
        assertEquals(1, firm.ledger().audited("template.saved").size());
    }

    @Test
    void onlyManagersFindItAndWhoeverForgesThePressIsRefused() {
        SlackUser maya = atHome(MAYA);
        Sent press = wire.holdUp(() -> maya.press("word_scripts"));
        for (String person : List.of(TOM, PRIYA)) {
            assertFalse(Reading.of(atHome(person).home().orElseThrow().blocks()).contains("Scripts"));
            wire.tampered(press, payload -> ((ObjectNode) payload.get("user")).put("id", person));
            firm.settle();
            assertTrue(
                    Eventually.of(() -> String.join("\n", Agency.told(firm, person)))
                            .contains("Only managers"),
                    person);
            assertTrue(firm.as(person).modal().isEmpty());
        }
    }

    @Test
    void whoeverLostTheRoleMeanwhileSavesNothing() {
        SlackUser zhou = append(wording(ZHOU, "EXPECTATIONS:zh-CN"), 0, OURS);
        firm.slack().change(person(ZHOU).as(Kind.MEMBER));
        firm.settle();
        Submission sent = zhou.submit();
        assertTrue(sent.errors().get("head.0").contains("只有管理者"), sent::toString);
        assertTrue(typed(zhou, "text_1.0").contains(OURS));
        assertTrue(zhou.press("preview_script").ok());
        assertTrue(read(zhou).startsWith("改写话稿"), "nothing was shown");
        assertEquals(0, saved());
    }

    private Person person(String id) {
        synchronized (firm.slack().workspace()) {
            return firm.slack().workspace().person(id).orElseThrow();
        }
    }
}
