package app.laststraw.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.report.Severity;
import app.laststraw.playground.LivedInWorkspace;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.user.Submission;
import app.laststraw.playground.webapi.CallLog;
import app.laststraw.playground.workspace.Message;
import app.laststraw.support.Desk;
import app.laststraw.support.Eventually;
import app.laststraw.support.Firm;
import app.laststraw.support.Log;
import app.laststraw.support.Reading;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Whatever somebody types, it stays letters wherever the app speaks. Each way to make it speak is gone once. */
@TestInstance(Lifecycle.PER_CLASS)
class WordsJourneyTest {
    private static final String RED_FLAGS = LivedInWorkspace.RED_FLAGS;
    private static final String PRIYA = "U0PRIYA";
    private static final String JONAS = "U0JONAS";
    private static final String MAYA = "U0MAYA";

    private static final List<String> NAMES = List.of(
            "<!channel> & <@U0MAYA> *Grebe* _x_ ~y~",
            "`Grebe` <https://evil.example|pay here>",
            "@channel #general :smile: ```Grebe```",
            "> Grebe &lt;!everyone&gt; {0} '{1}' ''",
            "جريب <!subteam^S123> Grebe");
    private static final String TEXT =
            "<!channel> <@U0MAYA> *wept* `wept` <https://evil.example|click> & @here\n> wept";
    private static final String LINK = "https://evil.example/?a=1&b=*wept*_&c=@channel";
    private static final Set<String> TAKES_EFFECT =
            Set.of("mrkdwn", "broadcast", "usergroup", "link", "emoji", "markdown");

    private final Log log = Log.listen();
    private Firm firm;
    private Desk desk;

    @BeforeAll
    void everythingIsSaidThatCanBeSaid(@TempDir Path folder) {
        firm = Firm.livedIn(folder);
        desk = new Desk(firm);
        NAMES.forEach(this::walk);
        firm.settle();
    }

    @AfterAll
    void close() {
        firm.close();
        log.close();
        log.assertSilentAbout(List.of("Grebe", "wept", "evil", "channel>", Firm.TOKEN, Firm.SECRET));
    }

    private void walk(String name) {
        file(PRIYA, name, Severity.COSTLY);
        file(JONAS, name, Severity.COSTLY);
        file("U0CHEN", name, Severity.HARMFUL);
        for (String person : List.of("U0SOFIA", MAYA)) {
            desk.status(person, name);
            desk.status(person, name + " or so");
        }
        firm.as(MAYA).command(Desk.GENERAL, Desk.COMMAND, "help");
        draft(name);
        edit(name);
        SlackUser jonas = firm.as(JONAS);
        jonas.press(jonas.direct(), desk.receipt(JONAS, name).ts(), "withdraw_report");
        firm.settle();
    }

    private void file(String person, String name, Severity severity) {
        Submission submission = desk.fillFor(person, name, severity)
                .fill("what_happened", TEXT)
                .fill("link", LINK)
                .submit();
        assertTrue(submission.accepted(), () -> name + " " + submission);
        firm.settle();
    }

    private void draft(String name) {
        firm.as(MAYA).press(RED_FLAGS, desk.card(name).ts(), "draft_script");
        firm.settle();
    }

    private void edit(String name) {
        SlackUser priya = firm.as(PRIYA);
        priya.press(priya.direct(), desk.receipt(PRIYA, name).ts(), "edit_report");
        assertEquals(
                TEXT,
                priya.modal()
                        .orElseThrow()
                        .values()
                        .path("what_happened")
                        .path("what_happened")
                        .path("value")
                        .asText());
        priya.query("client", name);
        priya.query("client", name + " or so");
        assertTrue(priya.fill("severity", "HARMFUL").submit().accepted());
        firm.settle();
    }

    private List<Message> saidByTheApp() {
        List<Message> said;
        synchronized (firm.slack().workspace()) {
            said = firm.slack().workspace().everything().stream()
                    .filter(Message::byApp)
                    .toList();
        }
        assertTrue(said.size() > NAMES.size() * 10, "the app has hardly said anything: " + said.size());
        return said;
    }

    @Test
    void aClientsNameIsReadAsItWasTyped() {
        for (String name : NAMES) {
            assertTrue(Reading.of(desk.card(name)).startsWith(name + "\n"));
            String drafts = Reading.of(desk.thread(name));
            assertTrue(drafts.contains("Draft · " + name + " · not said yet"), drafts);
            assertTrue(desk.status(JONAS, name).startsWith(name + "\n"));
        }
    }

    @Test
    void theTextOfAMessageHasNoControlSequence() {
        for (Message message : saidByTheApp()) {
            String text = message.text();
            assertFalse(text.contains("<") || text.contains(">"), text);
            String entitiesGone = text.replace("&amp;", "").replace("&lt;", "").replace("&gt;", "");
            assertFalse(entitiesGone.contains("&"), text);
        }
    }

    @Test
    void noBlockAnywhereTakesMarkup() {
        saidByTheApp().forEach(message -> assertInert(message.blocks(), mayBeNamed(message)));
        List<CallLog.Entry> opened = firm.slack().calls().of("views.open");
        assertTrue(opened.size() >= NAMES.size() * 4);
        opened.forEach(call -> assertInert(call.argument("view"), Set.of()));
    }

    /** A manager may be told who reported; elsewhere only the one who asked for a draft is named. Typed was the manager. */
    private static Set<String> mayBeNamed(Message message) {
        return MAYA.equals(message.onlyFor()) ? Set.of(PRIYA, JONAS, "U0CHEN") : Set.of(MAYA);
    }

    private static void assertInert(JsonNode node, Set<String> mayBeNamed) {
        if (node == null) {
            return;
        }
        assertFalse(TAKES_EFFECT.contains(node.path("type").asText()), node::toString);
        assertFalse(node.path("emoji").asBoolean(false), node::toString);
        if (node.path("type").asText().equals("user")) {
            assertTrue(mayBeNamed.contains(node.path("user_id").asText()), node::toString);
        }
        node.forEach(each -> assertInert(each, mayBeNamed));
    }

    @Test
    void slackIsToldToReadNothingIntoIt() {
        List<CallLog.Entry> calls = new ArrayList<>(firm.slack().calls().of("chat.postMessage"));
        calls.addAll(firm.slack().calls().of("chat.postEphemeral"));
        calls.addAll(firm.slack().calls().of("chat.update"));
        for (CallLog.Entry call : calls) {
            assertEquals("none", call.argument("parse").asText(), call::method);
            assertFalse(call.argument("link_names").asBoolean(), call::method);
            assertFalse(call.argument("unfurl_links").asBoolean(), call::method);
            assertTrue(call.arguments().has("blocks"), call::method);
        }
        assertEquals(List.of(), firm.slack().calls().refused());
    }

    @Test
    void whatAReporterWroteIsInNoMessageToWhoeverMayNotReadIt() {
        for (Message message : saidByTheApp()) {
            assertFalse(message.text().contains("wept"), message::text);
            String read = Reading.of(message);
            assertTrue(MAYA.equals(message.onlyFor()) || !read.contains("wept"), read);
        }
    }

    @Test
    void aNameThatNobodyBearsIsInertInTheAnswerToo() {
        SlackUser sofia = firm.as("U0SOFIA");
        sofia.command(Desk.GENERAL, Desk.COMMAND, "status <!channel> <@U0MAYA> *nobody*");
        String told = Eventually.of(() -> Reading.of(sofia.ephemerals(Desk.GENERAL)));
        assertTrue(told.contains("“<!channel> <@U0MAYA> *nobody*”"), told);
    }

    @Test
    void aMessageWithMentionsBecomesEvidenceThatMentionsNobody() {
        String ts = firm.as(JONAS).say("C0STUDIO", "@channel @Maya Lindqvist they wept");
        SlackUser priya = firm.as(PRIYA);
        priya.messageShortcut("report_message", "C0STUDIO", ts);
        JsonNode values = priya.modal().orElseThrow().values();
        assertEquals(
                "<!channel> <@U0MAYA> they wept",
                values.path("what_happened").path("what_happened").path("value").asText());
        priya.query("client", "Quill");
        priya.fill("client", priya.query("client", "Quill").get(0).path("value").asText())
                .fill("archetype", "NONE")
                .fill("severity", "ANNOYING");
        assertTrue(priya.submit().accepted());
        firm.settle();
        assertTrue(firm.slack().messages(Desk.GENERAL).isEmpty());
    }
}
