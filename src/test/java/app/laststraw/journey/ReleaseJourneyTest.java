package app.laststraw.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.Language;
import app.laststraw.playground.LivedInWorkspace;
import app.laststraw.playground.user.Ack;
import app.laststraw.playground.user.Sent;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.user.Submission;
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
import app.laststraw.usecase.importing.RecordingHistory.PastClient;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A firm in which a second manager agrees before anybody else reads a farewell draft. One client a test. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReleaseJourneyTest {
    private static final String OWNER = Agency.OWNER;
    private static final String MAYA = Agency.MANAGER;
    private static final String ZHOU = "U0ZHOU";
    private static final List<String> EVERYBODY =
            List.of(OWNER, MAYA, ZHOU, "U0LINA", "U0PRIYA", "U0JONAS", "U0SOFIA", "U0CHEN");
    private static final String REASON = "Ask Heron about the deposit first.";

    private final Log log = Log.listen();
    private Firm firm;
    private Desk desk;
    private Wire wire;

    @BeforeAll
    void open(@TempDir Path folder) {
        List<PastClient> clients = Stream.of(
                        "Heron One",
                        "Heron Two",
                        "Heron Three",
                        "Heron Four",
                        "Heron Five",
                        "Heron Six",
                        "Heron Seven",
                        "Heron Eight",
                        "Heron Nine",
                        "Heron Ten",
                        "Heron Eleven")
                .map(name -> Agency.client(name, ClientPresence.NONE))
                .toList();
        firm = Firm.withTwoPersonRelease(folder, LivedInWorkspace.plan(), Language.ENGLISH, clients);
        firm.settle();
        desk = new Desk(firm);
        wire = new Wire(firm);
    }

    @AfterAll
    void close() {
        firm.close();
        log.close();
        log.assertSilentAbout(List.of("Heron", "deposit", Firm.TOKEN, Firm.SECRET));
    }

    private void parting(String client) {
        desk.reportAbuse(client);
        desk.decide(OWNER, client, "PART_WAYS", "");
    }

    private void ask(String person, String client) {
        desk.press(person, client, "draft_script");
        firm.settle();
    }

    /** As of words of the farewell talk that no other message has. */
    private List<String> readersOfTheText(String client) {
        return readersOf("our work for " + client + " will end");
    }

    private static String longestLineOn(String client, Message message) {
        return Reading.of(message)
                .lines()
                .filter(line -> line.contains(client))
                .max(Comparator.comparing(String::length))
                .orElseThrow();
    }

    /** Where in the workspace some message shows these words. */
    private List<String> readersOf(String words) {
        Stream<String> direct = EVERYBODY.stream()
                .filter(person -> firm.slack().messages(firm.as(person).direct()).stream()
                        .anyMatch(message -> shows(message, words)));
        Stream<String> channels = Stream.of(Agency.RED_FLAGS, Agency.GENERAL)
                .filter(channel -> Stream.of(
                                firm.slack().messages(channel).stream(),
                                firm.slack().messages(channel).stream()
                                        .flatMap(message -> firm.slack().replies(channel, message.ts()).stream()),
                                EVERYBODY.stream().flatMap(person -> firm.as(person).ephemerals(channel).stream()))
                        .flatMap(all -> all)
                        .anyMatch(message -> shows(message, words)));
        return Stream.concat(direct, channels).toList();
    }

    private static boolean shows(Message message, String words) {
        return message.text().contains(words) || Reading.of(message).contains(words);
    }

    private Message question(String manager, String client) {
        List<Message> questions = questions(manager, client);
        return questions.get(questions.size() - 1);
    }

    private List<Message> questions(String manager, String client) {
        return direct(manager).stream()
                .filter(message -> message.text().contains(client))
                .filter(message -> message.text().matches(".*(farewell draft|告别草稿).*"))
                .toList();
    }

    private List<Message> direct(String person) {
        return firm.slack().messages(firm.as(person).direct());
    }

    private String told(String person, String client) {
        return Reading.of(direct(person).stream()
                .filter(message -> message.text().contains(client))
                .toList());
    }

    private Ack press(String manager, String client, String button) {
        SlackUser presser = firm.as(manager);
        return presser.press(presser.direct(), question(manager, client).ts(), button);
    }

    private void agree(String manager, String client) {
        assertTrue(press(manager, client, "agree_release").ok());
        firm.settle();
    }

    private List<Message> drafts(String client) {
        return desk.thread(client).stream()
                .filter(message -> Reading.of(message).contains("Draft · " + client))
                .toList();
    }

    @Test
    @Order(1)
    void onlyTheManagersSeeItUntilOneAgreesAndThenTheOwnerHasItInTheThread() {
        parting("Heron One");
        ask(OWNER, "Heron One");
        assertEquals(List.of(MAYA, ZHOU), readersOfTheText("Heron One"));
        assertEquals(List.of(), drafts("Heron One"));
        assertTrue(told(OWNER, "Heron One").contains("waits for a second manager"));
        assertTrue(Reading.of(desk.card("Heron One")).contains("A draft waits for a second manager"));
        assertTrue(desk.status("Heron One").contains("A draft waits for a second manager"));
        String asked = Reading.of(question(MAYA, "Heron One"));
        assertTrue(asked.contains("Decision: Part ways"), asked);

        agree(ZHOU, "Heron One");

        assertEquals(1, drafts("Heron One").size());
        assertEquals(List.of(Agency.RED_FLAGS), readersOfTheText("Heron One"));
        for (String manager : List.of(MAYA, ZHOU)) {
            assertEquals(1, questions(manager, "Heron One").size());
            assertTrue(question(manager, "Heron One").blocks().toString().contains(ZHOU));
            assertFalse(question(manager, "Heron One").blocks().toString().contains("agree_release"));
        }
        assertTrue(Reading.of(desk.card("Heron One")).contains("released by"));
    }

    @Test
    @Order(2)
    void refusedTheOwnerReadsTheReasonAndNobodyElseDoes() {
        parting("Heron Two");
        ask(OWNER, "Heron Two");
        assertTrue(press(MAYA, "Heron Two", "refuse_release").ok());
        SlackUser maya = firm.as(MAYA);
        Submission empty = maya.fill("reason", "   ").submit();
        assertEquals("Say what should change first.", empty.errors().get("reason"));
        desk.save(maya.fill("reason", REASON));

        assertTrue(told(OWNER, "Heron Two").contains(REASON));
        assertFalse(told(ZHOU, "Heron Two").contains(REASON));
        assertFalse(Reading.of(desk.card("Heron Two")).contains(REASON));
        assertEquals(List.of(), readersOfTheText("Heron Two"));
        assertEquals(List.of(), drafts("Heron Two"));

        ask(OWNER, "Heron Two");
        assertEquals(2, questions(ZHOU, "Heron Two").size());
    }

    @Test
    @Order(3)
    void askedTwiceItIsOneQuestion() {
        parting("Heron Three");
        String card = desk.card("Heron Three").ts();
        Sent pressed = wire.holdUp(() -> firm.as(OWNER).press(Agency.RED_FLAGS, card, "draft_script"));
        wire.redeliverAtOnce(pressed, 4).forEach(ack -> assertEquals(200, ack.status()));
        firm.settle();
        assertEquals(1, questions(MAYA, "Heron Three").size());
        String again = desk.told(OWNER, () -> desk.press(OWNER, "Heron Three", "draft_script"));
        assertTrue(again.contains("waits for a second manager"), again);
        assertEquals(1, questions(MAYA, "Heron Three").size());
        assertEquals(List.of(MAYA, ZHOU), readersOfTheText("Heron Three"));
    }

    @Test
    @Order(4)
    void aManagerWhoAsksNeedsTheOtherOne() {
        parting("Heron Four");
        ask(MAYA, "Heron Four");
        assertEquals(List.of(ZHOU), readersOfTheText("Heron Four"));
        agree(ZHOU, "Heron Four");
        assertEquals(1, drafts("Heron Four").size());
    }

    @Test
    @Order(5)
    void withoutADecisionItIsToBeRecordedFirstByTheButtonBelow() {
        desk.reportAbuse("Heron Five");
        String told = desk.told(OWNER, () -> desk.press(OWNER, "Heron Five", "draft_script"));
        assertTrue(told.startsWith("Record the decision first"), told);
        List<Message> answers = firm.as(OWNER).ephemerals(Agency.RED_FLAGS);
        assertTrue(answers.get(answers.size() - 1).blocks().toString().contains("record_decision"));
        assertEquals(List.of(), readersOfTheText("Heron Five"));
    }

    @Test
    @Order(6)
    void bothAnswerAtOnceAndTheSecondSeesWhatTheFirstSaid() {
        parting("Heron Six");
        ask(OWNER, "Heron Six");
        assertTrue(press(ZHOU, "Heron Six", "refuse_release").ok());
        firm.as(ZHOU).fill("reason", REASON);
        agree(MAYA, "Heron Six");
        Submission late = firm.as(ZHOU).submit();
        assertEquals("另一位管理者已经先答复了。", late.errors().get("reason"));
        assertFalse(told(OWNER, "Heron Six").contains(REASON));
        assertEquals(1, drafts("Heron Six").size());
        firm.as(ZHOU).close(firm.as(ZHOU).modal().orElseThrow().id(), true);
    }

    @Test
    @Order(7)
    void twoPressesAtOnceAreOneAnswer() {
        parting("Heron Seven");
        ask(OWNER, "Heron Seven");
        Sent mayas = wire.holdUp(() -> press(MAYA, "Heron Seven", "agree_release"));
        Sent zhous = wire.holdUp(() -> press(ZHOU, "Heron Seven", "agree_release"));
        wire.redeliverAtOnce(List.of(mayas, zhous, mayas, zhous)).forEach(ack -> assertEquals(200, ack.status()));
        firm.settle();
        assertEquals(1, drafts("Heron Seven").size());
        String beaten = Eventually.of(() -> Stream.of(MAYA, ZHOU)
                .flatMap(person -> firm.as(person).ephemerals(firm.as(person).direct()).stream())
                .map(Reading::of)
                .reduce("", String::concat));
        assertTrue(beaten.contains("agreed to") || beaten.contains("同意"), beaten);
    }

    @Test
    @Order(8)
    void anotherScriptHidesTheTextInTheThreadAndFromThePressesOnIt() {
        parting("Heron Nine");
        ask(OWNER, "Heron Nine");
        agree(MAYA, "Heron Nine");
        String draft = drafts("Heron Nine").get(0).ts();
        Sent copy = wire.holdUp(() -> firm.as(OWNER).press(Agency.RED_FLAGS, draft, "copy_draft"));
        firm.as(OWNER).choose(Agency.RED_FLAGS, draft, "change_draft", "OTHER_SCRIPT");
        desk.save(firm.as(OWNER).fill("script", "EXCUSE"));
        String hidden = Reading.of(drafts("Heron Nine").get(0));
        assertTrue(hidden.contains("is not shown here until a second manager has agreed"), hidden);
        assertEquals(List.of(), readersOfTheText("Heron Nine"));
        assertEquals(List.of(MAYA, ZHOU), readersOf(longestLineOn("Heron Nine", question(MAYA, "Heron Nine"))));

        String told = desk.told(OWNER, () -> wire.redeliver(copy));
        assertTrue(told.contains("waits for a second manager"), told);
        assertTrue(firm.as(OWNER).modal().isEmpty());

        firm.as(OWNER).choose(Agency.RED_FLAGS, draft, "change_draft", "UNDONE");
        firm.settle();
        assertEquals(List.of(Agency.RED_FLAGS), readersOfTheText("Heron Nine"));
        assertTrue(Reading.of(question(ZHOU, "Heron Nine")).contains("已不需要处理"));
    }

    @Test
    @Order(9)
    void byTheCommandTheAskerIsToldThatItWaits() {
        parting("Heron Ten");
        SlackUser owner = firm.as(OWNER);
        assertTrue(
                owner.command(Agency.GENERAL, Desk.COMMAND, "script Heron Ten").ok());
        firm.settle();
        List<Message> answers = owner.ephemerals(Agency.GENERAL);
        assertTrue(Reading.of(answers.get(answers.size() - 1)).contains("waits for a second manager"));
        assertEquals(List.of(MAYA, ZHOU), readersOfTheText("Heron Ten"));
        agree(ZHOU, "Heron Ten");
        assertEquals(List.of(Agency.RED_FLAGS), readersOfTheText("Heron Ten"));
    }

    @Test
    @Order(10)
    void whoIsNoManagerAnyMoreIsRefused() {
        parting("Heron Eleven");
        ask(OWNER, "Heron Eleven");
        Sent pressed = wire.holdUp(() -> press(ZHOU, "Heron Eleven", "agree_release"));
        firm.slack().change(Person.of(ZHOU, "周敏", Kind.MEMBER, Agency.TEAM));
        firm.settle();
        wire.redeliver(pressed);
        firm.settle();
        assertEquals(List.of(), drafts("Heron Eleven"));
        agree(MAYA, "Heron Eleven");
        assertEquals(1, drafts("Heron Eleven").size());
        assertEquals(List.of(Agency.RED_FLAGS), readersOfTheText("Heron Eleven"));
    }

    @Test
    @Order(11)
    void switchedOffNothingWaits() {
        firm.stop();
        firm.switchTwoPersonRelease(false);
        firm.start();
        parting("Heron Eight");
        ask(OWNER, "Heron Eight");
        assertEquals(1, drafts("Heron Eight").size());
        assertEquals(List.of(), questions(MAYA, "Heron Eight"));
        assertFalse(Reading.of(desk.card("Heron Eight")).contains("second manager"));
    }
}
