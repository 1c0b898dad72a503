package app.laststraw.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.client.Contact;
import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.report.Severity;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.playground.LivedInWorkspace;
import app.laststraw.playground.user.Sent;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.user.Submission;
import app.laststraw.playground.workspace.Channel;
import app.laststraw.playground.workspace.Json;
import app.laststraw.playground.workspace.Message;
import app.laststraw.support.Agency;
import app.laststraw.support.Desk;
import app.laststraw.support.Eventually;
import app.laststraw.support.Firm;
import app.laststraw.support.Log;
import app.laststraw.support.Reading;
import app.laststraw.support.Wire;
import app.laststraw.usecase.importing.RecordingHistory.PastClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Asking for a script where the talk is: in a thread, by a message’s menu, and by the command. */
@TestInstance(Lifecycle.PER_CLASS)
class AskingJourneyTest {
    private static final String RED_FLAGS = LivedInWorkspace.RED_FLAGS;
    private static final String APP = "U0LASTSTRAW";
    private static final String MAYA = Agency.MANAGER;
    private static final String TOM = Agency.OWNER;
    private static final String LINA = "U0LINA";
    private static final String PRIYA = Agency.MEMBER;
    private static final String DANA = Agency.GUEST;
    private static final String TEAM = "C0TEAM";
    private static final String OPEN_HOUSE = "C0OPENHOUSE";
    private static final String SHARED = "C0NORTHWIND";
    private static final Engagement CALLED = new Engagement(null, Contact.CALLS, null, null, "", null);

    private final Log log = Log.listen();
    private Firm firm;
    private Desk desk;
    private Wire wire;

    @BeforeAll
    void open(@TempDir Path folder) {
        firm = Firm.open(
                folder,
                LivedInWorkspace.plan()
                        .with(
                                Channel.open(TEAM, "team", APP, MAYA, TOM, LINA, PRIYA),
                                Channel.open(OPEN_HOUSE, "open-house", APP, MAYA, TOM, DANA)),
                Language.ENGLISH,
                List.of(
                        client("Acme", TOM),
                        client("Draft House", TOM),
                        client("English Rose Ltd", TOM),
                        client("Blue Door", TOM),
                        client("Blue Window", TOM),
                        client("Green Door", MAYA),
                        client("北风贸易有限公司", LINA)));
        desk = new Desk(firm);
        wire = new Wire(firm);
        desk.report(PRIYA, "Acme", Severity.COSTLY);
        desk.report("U0JONAS", "Acme", Severity.COSTLY);
        firm.settle();
    }

    private static PastClient client(String name, String owner) {
        return new PastClient(name, List.of(), new MemberId(owner), null, CALLED, ClientPresence.NONE, List.of());
    }

    @AfterAll
    void close() {
        firm.close();
        log.close();
        log.assertSilentAbout(List.of("Acme", "Draft House", "Rose", "北风", Firm.TOKEN, Firm.SECRET));
    }

    /** A thread that is under way. */
    private String thread(String channel, String person) {
        String parent = firm.as(person).say(channel, "They are late again.");
        firm.as(person).say(channel, parent, "Again?");
        return parent;
    }

    private void ask(String person, String channel, String parent, String words) {
        if (parent == null) {
            firm.as(person).say(channel, words);
        } else {
            firm.as(person).say(channel, parent, words);
        }
        firm.settle();
    }

    /** What the app said in the thread, for all to read. */
    private List<String> said(String channel, String parent) {
        return firm.slack().replies(channel, parent).stream()
                .filter(message -> message.user().equals(APP) && !message.isEphemeral())
                .map(Reading::of)
                .toList();
    }

    private String draft(String channel, String parent) {
        List<String> said = said(channel, parent);
        assertEquals(1, said.size(), said::toString);
        return said.get(0);
    }

    /** What somebody is told privately in the channel by what is done, in order. */
    private String toldBy(String person, String channel, Runnable deed) {
        int before = firm.as(person).ephemerals(channel).size();
        deed.run();
        return Eventually.of(() -> Reading.of(
                firm.as(person).ephemerals(channel).stream().skip(before).toList()));
    }

    private List<String> direct(String person) {
        return firm.slack().messages(firm.as(person).direct()).stream()
                .map(Reading::of)
                .toList();
    }

    private Message lastPrivate(String person, String channel) {
        List<Message> all = firm.as(person).ephemerals(channel);
        return all.get(all.size() - 1);
    }

    private void submit(SlackUser person) {
        Submission submission = person.submit();
        assertTrue(submission.accepted(), submission::toString);
        firm.settle();
    }

    @Test
    void belowACardTheClientIsKnown() {
        String card = desk.card("Acme").ts();
        int before = said(RED_FLAGS, card).size();
        ask(TOM, RED_FLAGS, card, "@Last Straw script");
        ask(TOM, RED_FLAGS, card, "@Last Straw 请写一份英文涨价通知");
        List<String> said = said(RED_FLAGS, card);
        assertEquals(before + 2, said.size());
        assertTrue(said.get(before).contains("Draft · Acme"), said.get(before));
        assertTrue(said.get(before + 1).contains("fee"), said.get(before + 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@Last Straw script for Acme in English, heads-up please | Acme | future of",
                "@Last Straw heads-up draft english acme | Acme | future of",
                "Hi @Tom Okafor and <!channel> & all: @Last Straw a heads-up script for Acme, @Priya Raman | Acme | future of",
                "@Last Straw 给Acme写中文涨价草稿 | Acme | 费",
                "@Last Straw script draft house fee increase | Draft House | fees",
                "@Last Straw fee increase script for English Rose in Chinese | English Rose Ltd | 费",
            })
    void inAnotherThreadTheWordsSayForWhomWhichAndInWhichLanguage(String words, String client, String contains) {
        String parent = thread(TEAM, TOM);
        ask(TOM, TEAM, parent, words);
        String draft = draft(TEAM, parent);
        assertTrue(draft.contains(client), draft);
        assertTrue(draft.contains(contains), draft);
    }

    @Test
    void whoeverReadsChineseAsksInChinese() {
        String parent = thread(TEAM, LINA);
        ask(LINA, TEAM, parent, "@Last Straw 给北风贸易写个中文涨价通知");
        assertTrue(draft(TEAM, parent).contains("北风贸易有限公司"));
    }

    @Test
    void aMessageOutsideOfAThreadBeginsOne() {
        String asked = firm.as(TOM).say(TEAM, "@Last Straw script Acme");
        firm.settle();
        assertTrue(draft(TEAM, asked).contains("Draft · Acme"));
    }

    @Test
    void whoeverNamesNobodyChoosesTheClientAndTheDraftStandsInThatThread() {
        String parent = thread(TEAM, TOM);
        String told = toldBy(TOM, TEAM, () -> ask(TOM, TEAM, parent, "@Last Straw a fee increase script, in Chinese"));
        assertTrue(told.startsWith("Which client is the script for?"), told);
        assertEquals(parent, lastPrivate(TOM, TEAM).threadTs());
        assertTrue(firm.as(MAYA).ephemerals(TEAM).stream().noneMatch(each -> parent.equals(each.threadTs())));

        SlackUser tom = firm.as(TOM);
        tom.press(TEAM, lastPrivate(TOM, TEAM).ts(), "choose_client");
        String offered = tom.query("draft_client", "").toString();
        assertTrue(offered.contains("Acme") && offered.contains("Blue Door"), offered);
        assertFalse(offered.contains("Green Door") || offered.contains("北风"), offered);
        tom.fill("draft_client", value(tom.query("draft_client", "draft")));
        submit(tom);

        String draft = draft(TEAM, parent);
        assertTrue(draft.contains("Draft House") && draft.contains("费"), draft);
    }

    private static String value(List<JsonNode> options) {
        assertEquals(1, options.size(), options::toString);
        return options.get(0).path("value").asText();
    }

    @Test
    void thoseWhoAreLikelyAreOfferedFirst() {
        String parent = thread(TEAM, MAYA);
        String told = toldBy(MAYA, TEAM, () -> ask(MAYA, TEAM, parent, "@Last Straw script for door"));
        assertTrue(told.startsWith("I am not sure which client you mean."), told);
        SlackUser maya = firm.as(MAYA);
        maya.press(TEAM, lastPrivate(MAYA, TEAM).ts(), "choose_client");
        List<String> names = maya.query("draft_client", "").stream()
                .map(option -> option.path("text").path("text").asText())
                .toList();
        assertEquals(List.of("Blue Door", "Green Door", "Acme"), names.subList(0, 3));
        assertEquals(7, names.size());
        maya.close();
        assertEquals(List.of(), said(TEAM, parent));
    }

    @Test
    void aClientWhoIsToBeKeptHasAScriptOnlyWhereOneIsChosen() {
        String parent = thread(TEAM, TOM);
        String told = toldBy(TOM, TEAM, () -> ask(TOM, TEAM, parent, "@Last Straw script Blue Window"));
        assertTrue(told.startsWith("Just now nothing needs to be said to this client."), told);
        SlackUser tom = firm.as(TOM);
        tom.press(TEAM, lastPrivate(TOM, TEAM).ts(), "choose_client");
        assertEquals("Choose one of the scripts.", lastSentence(tom.submit().toString()));
        tom.fill("draft_script", "EXPECTATIONS");
        submit(tom);
        assertTrue(draft(TEAM, parent).contains("Blue Window"));
    }

    private static String lastSentence(String faults) {
        int at = faults.indexOf("Choose one of the scripts.");
        return at < 0 ? faults : "Choose one of the scripts.";
    }

    @Test
    void whoeverCarriesNoAccountIsRefusedPrivately() {
        String parent = thread(TEAM, PRIYA);
        for (String words : List.of("@Last Straw script Acme", "@Last Straw script")) {
            String told = toldBy(PRIYA, TEAM, () -> ask(PRIYA, TEAM, parent, words));
            assertEquals("Only the account owner and managers can do that.", told);
            assertEquals(parent, lastPrivate(PRIYA, TEAM).threadTs());
        }
        String told = toldBy(TOM, TEAM, () -> ask(TOM, TEAM, parent, "@Last Straw script Green Door"));
        assertEquals("Only the account owner and managers can do that.", told);
        assertEquals(List.of(), said(TEAM, parent));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@Last Straw help", "@Last Straw how are you?", "@Last Straw"})
    void whatIsNotUnderstoodIsAnsweredWithWhatIs(String words) {
        String parent = thread(TEAM, MAYA);
        String told = toldBy(MAYA, TEAM, () -> ask(MAYA, TEAM, parent, words));
        assertTrue(told.startsWith("Mention me in a thread with the word “script”."), told);
        assertEquals(List.of(), said(TEAM, parent));
    }

    @Test
    void theHelpIsInTheReadersLanguage() {
        String told = toldBy(LINA, TEAM, () -> ask(LINA, TEAM, thread(TEAM, LINA), "@Last Straw 帮助"));
        assertTrue(told.startsWith("在讨论串里提及我"), told);
    }

    @ParameterizedTest
    @CsvSource({OPEN_HOUSE + ",GUEST", SHARED + ",SHARED"})
    void whereSomebodyListensWhoShouldNotNothingIsSaidAndTheAskerHasItDirectly(String channel, String why) {
        String parent = thread(channel, TOM);
        int before = direct(TOM).size();
        ask(TOM, channel, parent, "@Last Straw script for Acme, heads-up");
        assertEquals(List.of(), said(channel, parent));
        assertEquals(List.of(), firm.as(TOM).ephemerals(channel));
        List<String> direct = direct(TOM).stream().skip(before).toList();
        assertEquals(1, direct.size(), why);
        assertTrue(
                direct.get(0).startsWith("This comes to you directly and not into the thread, because"), direct.get(0));
        assertTrue(direct.get(0).contains("Acme"), direct.get(0));
    }

    @Test
    void whereSomebodyListensWhoShouldNotQuestionsComeDirectlyToo() {
        String parent = thread(OPEN_HOUSE, TOM);
        int before = direct(TOM).size();
        ask(TOM, OPEN_HOUSE, parent, "@Last Straw script");
        String told = Eventually.of(
                () -> String.join("", direct(TOM).stream().skip(before).toList()));
        assertTrue(told.startsWith("Which client is the script for?"), told);
        assertEquals(List.of(), firm.as(TOM).ephemerals(OPEN_HOUSE));
        assertEquals(List.of(), said(OPEN_HOUSE, parent));
    }

    @ParameterizedTest
    @CsvSource({OPEN_HOUSE + "," + DANA, SHARED + ",U0RICK"})
    void guestsAndOutsidersHearNothing(String channel, String person) {
        String parent = thread(channel, TOM);
        int before = firm.slack().messages(firm.as(TOM).direct()).size();
        int refused = firm.ledger().audited("person.refused").size();
        ask(person, channel, parent, "@Last Straw script for Acme");
        assertEquals(refused + 1, firm.ledger().audited("person.refused").size());
        assertEquals(List.of(), said(channel, parent));
        assertEquals(List.of(), firm.as(person).ephemerals(channel));
        assertEquals(before, firm.slack().messages(firm.as(TOM).direct()).size());
    }

    @Test
    void anEventThatComesOftenIsOneDraftAndOneQuestion() {
        String parent = thread(TEAM, TOM);
        Sent asked = wire.holdUp(() -> firm.as(TOM).say(TEAM, parent, "@Last Straw script for Acme"));
        Sent later = wire.holdUp(() -> firm.as(TOM).say(TEAM, parent, "@Last Straw script"));
        String told = toldBy(TOM, TEAM, () -> {
            assertEquals(200, wire.redeliver(later).status());
            wire.redeliverAtOnce(asked, 3).forEach(ack -> assertEquals(200, ack.status()));
            wire.redeliver(later);
            firm.settle();
        });
        assertTrue(told.startsWith("Which client"), told);
        assertTrue(draft(TEAM, parent).contains("Acme"));
        assertEquals(
                1,
                firm.as(TOM).ephemerals(TEAM).stream()
                        .filter(message -> parent.equals(message.threadTs()))
                        .count());
    }

    @Test
    void aThreadThatIsGoneByThenSendsTheDraftToTheOneWhoAsked() {
        String parent = firm.as(TOM).say(TEAM, "They are late again.");
        Sent asked = wire.holdUp(() -> firm.as(TOM).say(TEAM, parent, "@Last Straw script for Acme"));
        firm.slack().replies(TEAM, parent).forEach(reply -> firm.as(TOM).delete(TEAM, reply.ts()));
        firm.as(TOM).delete(TEAM, parent);
        int before = direct(TOM).size();

        wire.redeliver(asked);
        firm.settle();

        List<String> direct = direct(TOM).stream().skip(before).toList();
        assertEquals(1, direct.size());
        assertTrue(direct.get(0).startsWith("This comes to you directly"), direct.get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"B0OTHER", "B0LASTSTRAW"})
    void whatBotsSayIsIgnored(String bot) {
        String parent = thread(TEAM, TOM);
        Sent asked = wire.holdUp(() -> firm.as(TOM).say(TEAM, parent, "@Last Straw script for Acme"));
        ObjectNode event = (ObjectNode)
                Json.read(new String(asked.body(), StandardCharsets.UTF_8)).orElseThrow();
        ((ObjectNode) event.get("event")).put("bot_id", bot);
        assertEquals(200, wire.json(Json.write(event)).status());
        firm.settle();
        assertEquals(List.of(), said(TEAM, parent));
    }

    @Test
    void aMessagesMenuAsksForADraftInItsThread() {
        String message = firm.as(TOM).say(TEAM, "They want it cheaper.");
        SlackUser tom = firm.as(TOM);
        assertTrue(tom.messageShortcut("draft_script", TEAM, message).ok());
        tom.fill("draft_client", value(tom.query("draft_client", "acme"))).fill("draft_script", "FEE_INCREASE");
        submit(tom);
        assertTrue(draft(TEAM, message).contains("Acme"));
    }

    @Test
    void onACardTheClientIsChosenAndTheFirmsScriptIsWhatFits() {
        String card = desk.card("Acme").ts();
        int before = said(RED_FLAGS, card).size();
        SlackUser tom = firm.as(TOM);
        assertTrue(tom.messageShortcut("draft_script", RED_FLAGS, card).ok());
        assertTrue(tom.modal().orElseThrow().blocks().toString().contains("\"text\":\"Acme\""));
        submit(tom);
        assertEquals(before + 1, said(RED_FLAGS, card).size());

        String told = toldBy(PRIYA, RED_FLAGS, () -> firm.as(PRIYA).messageShortcut("draft_script", RED_FLAGS, card));
        assertEquals("Only the account owner and managers can do that.", told);
        assertTrue(firm.as(PRIYA).modal().isEmpty());
    }

    @Test
    void inTheConversationWithTheAppItComesThere() {
        SlackUser tom = firm.as(TOM);
        ask(TOM, OPEN_HOUSE, thread(OPEN_HOUSE, TOM), "@Last Straw script for Acme");
        List<Message> messages = firm.slack().messages(tom.direct());
        int before = messages.size();
        tom.messageShortcut(
                "draft_script", tom.direct(), messages.get(before - 1).ts());
        tom.fill("draft_client", value(tom.query("draft_client", "rose"))).fill("draft_script", "HEADS_UP");
        submit(tom);
        List<String> direct = direct(TOM);
        assertEquals(before + 1, direct.size());
        assertTrue(direct.get(before).startsWith("Draft") || direct.get(before).contains("English Rose Ltd"));
        assertFalse(direct.get(before).contains("This comes to you directly"), direct.get(before));
    }

    @Test
    void theCommandAsksAsTheCardsButtonDoes() {
        String card = desk.card("Acme").ts();
        int before = said(RED_FLAGS, card).size();
        String told = toldBy(TOM, Desk.GENERAL, () -> firm.as(TOM).command(Desk.GENERAL, Desk.COMMAND, "script acme"));
        firm.settle();
        assertEquals("The draft for Acme is on its way. It will stand below the client’s card.", told);
        assertEquals(before + 1, said(RED_FLAGS, card).size());

        told = toldBy(
                TOM,
                Desk.GENERAL,
                () -> firm.as(TOM).command(Desk.GENERAL, Desk.COMMAND, "draft Draft House heads-up"));
        firm.settle();
        assertEquals("The draft for Draft House is on its way. It comes to you directly.", told);
        assertTrue(direct(TOM).stream().anyMatch(each -> each.contains("Draft House")));
    }

    @Test
    void theCommandSaysWhoComesNearAndOpensTheFormWhereNobodyIsNamed() {
        SlackUser maya = firm.as(MAYA);
        String told = toldBy(MAYA, Desk.GENERAL, () -> maya.command(Desk.GENERAL, Desk.COMMAND, "script door"));
        assertTrue(told.contains("“door”") && told.contains("Blue Door") && told.contains("Green Door"), told);

        maya.command(Desk.GENERAL, Desk.COMMAND, "草稿");
        assertEquals("draft_request", maya.modal().orElseThrow().callbackId());
        maya.close();

        told = toldBy(PRIYA, Desk.GENERAL, () -> firm.as(PRIYA).command(Desk.GENERAL, Desk.COMMAND, "script"));
        assertEquals("Only the account owner and managers can do that.", told);
    }

    @Test
    void aClientWhoseNameBeginsWithAWordOfOursIsReportedByName() {
        SlackUser priya = firm.as(PRIYA);
        priya.command(Desk.GENERAL, Desk.COMMAND, "Draft House");
        assertEquals("client_report", priya.modal().orElseThrow().callbackId());
        priya.close();
    }
}
