package app.laststraw.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Severity;
import app.laststraw.playground.LivedInWorkspace;
import app.laststraw.playground.user.Ack;
import app.laststraw.playground.user.Sent;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.workspace.Message;
import app.laststraw.support.Desk;
import app.laststraw.support.Eventually;
import app.laststraw.support.Firm;
import app.laststraw.support.Log;
import app.laststraw.support.Reading;
import app.laststraw.support.Wire;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the card's button to a script that somebody can use. One client a test. */
@TestInstance(Lifecycle.PER_CLASS)
class DraftJourneyTest {
    private static final String RED_FLAGS = LivedInWorkspace.RED_FLAGS;
    private static final String MAYA = "U0MAYA";
    private static final Pattern BLANK = Pattern.compile("\\[([^\\]]+)\\]");
    private static final Pattern LISTED = Pattern.compile("(\\d+) blanks to fill: (.*)");

    private final Log log = Log.listen();
    private Firm firm;
    private Desk desk;
    private Wire wire;

    @BeforeAll
    void open(@TempDir Path folder) {
        firm = Firm.livedIn(folder);
        desk = new Desk(firm);
        wire = new Wire(firm);
    }

    @AfterAll
    void close() {
        firm.close();
        log.close();
        log.assertSilentAbout(List.of("Atlas", "Harbor", "晨光", "Heron", "O'Brien", "王小明", Firm.TOKEN, Firm.SECRET));
    }

    private Ack press(String person, String client) {
        Ack ack = firm.as(person).press(RED_FLAGS, desk.card(client).ts(), "draft_script");
        firm.settle();
        return ack;
    }

    /** The drafts in the thread of the client's card, among which a rise may stand. */
    private List<Message> drafts(String client) {
        return desk.thread(client).stream()
                .filter(message -> Reading.of(message).contains("Draft · "))
                .toList();
    }

    private Message draft(String client) {
        List<Message> drafts = drafts(client);
        assertEquals(1, drafts.size(), "drafts for " + client);
        return drafts.get(0);
    }

    @Test
    void theAccountOwnerGetsTheSuggestedScriptInTheCardsThread() {
        assertTrue(press("U0LINA", "Atlas Freight").ok());
        Message draft = draft("Atlas Freight");
        String read = Reading.of(draft);
        assertTrue(read.contains("Draft · Atlas Freight · not said yet"), read);
        assertTrue(read.contains("our work for Atlas Freight"), read);
        assertTrue(draft.blocks().toString().contains("\"user_id\":\"U0LINA\""));
    }

    @Test
    void aManagerGetsItForAnyClient() {
        assertTrue(press(MAYA, "Harbor & Pine").ok());
        assertTrue(Reading.of(draft("Harbor & Pine")).contains("Draft · Harbor & Pine · not sent"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"U0SOFIA", "U0TOM"})
    void whoeverDoesNotCarryTheAccountIsRefusedPrivately(String person) {
        assertTrue(press(person, "晨光科技").ok());
        String told = Eventually.of(() -> Reading.of(firm.as(person).ephemerals(RED_FLAGS)));
        assertEquals("Only the account owner and managers can do that.", told);
        assertEquals(List.of(), desk.thread("晨光科技"));
        assertEquals(List.of(), firm.as("U0PRIYA").ephemerals(RED_FLAGS));
    }

    private void reported(String client) {
        desk.report("U0PRIYA", client, Severity.COSTLY);
        desk.report("U0JONAS", client, Severity.COSTLY);
    }

    @Test
    void onePressIsOneDraftHoweverOftenItIsDelivered() {
        reported("Heron One");
        String card = desk.card("Heron One").ts();
        Sent pressed = wire.holdUp(() -> firm.as(MAYA).press(RED_FLAGS, card, "draft_script"));
        wire.redeliverAtOnce(pressed, 5).forEach(ack -> assertEquals(200, ack.status()));
        firm.settle();
        wire.redeliver(pressed);
        firm.settle();
        draft("Heron One");
        press(MAYA, "Heron One");
        assertEquals(2, desk.thread("Heron One").size());
    }

    @Test
    void aButtonOlderThanTheSuggestionDraftsNothing() {
        reported("Heron Two");
        String card = desk.card("Heron Two").ts();
        Sent pressed = wire.holdUp(() -> firm.as(MAYA).press(RED_FLAGS, card, "draft_script"));
        SlackUser jonas = firm.as("U0JONAS");
        jonas.press(jonas.direct(), desk.receipt("U0JONAS", "Heron Two").ts(), "withdraw_report");
        firm.settle();
        int before = firm.as(MAYA).ephemerals(RED_FLAGS).size();

        assertEquals(200, wire.redeliver(pressed).status());

        String told = Eventually.of(() -> Reading.of(
                firm.as(MAYA).ephemerals(RED_FLAGS).stream().skip(before).toList()));
        assertTrue(told.startsWith("The suggestion has changed"), told);
        firm.settle();
        assertEquals(List.of(), desk.thread("Heron Two"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"O'Brien & Søn <Ltd>", "王小明", "{{firm_name}} {{{x}}} &lt;Heron&gt;"})
    void aNameComesOutAsTyped(String name) {
        reported(name);
        press(MAYA, name);
        Message draft = draft(name);
        assertTrue(Reading.of(draft).contains("for " + name), Reading.of(draft));
        assertTrue(Reading.of(draft).contains("Draft · " + name + " · not sent"));
    }

    @Test
    void whatIsLeftToFillInIsSeenInTheTextListedAndCounted() {
        reported("Heron Three");
        press(MAYA, "Heron Three");
        String read = Reading.of(draft("Heron Three"));
        Matcher listed = LISTED.matcher(read);
        assertTrue(listed.find(), read);
        Set<String> labels = new TreeSet<>(List.of(listed.group(2).split("; ")));
        Set<String> blanks = BLANK.matcher(read)
                .results()
                .map(blank -> blank.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(blanks, labels);
        assertEquals(labels.size(), Integer.parseInt(listed.group(1)));
        assertTrue(read.contains("Paper Kite Studio"), read);
        assertFalse(labels.contains("client’s name") || labels.contains("firm’s name") || labels.contains("your name"));
    }

    @Test
    void withTheCardDeletedTheDraftGoesToTheOneWhoAskedAndTheCardIsPostedAfresh() {
        reported("Heron Four");
        Message card = desk.card("Heron Four");
        Sent pressed = wire.holdUp(() -> firm.as(MAYA).press(RED_FLAGS, card.ts(), "draft_script"));
        firm.as(MAYA).delete(RED_FLAGS, card.ts());

        assertEquals(200, wire.redeliver(pressed).status());
        firm.settle();

        List<Message> direct = firm.slack().messages(firm.as(MAYA).direct()).stream()
                .filter(message -> Reading.of(message).contains("Draft · Heron Four · not sent"))
                .toList();
        assertEquals(1, direct.size());
        assertTrue(Reading.of(direct.get(0)).startsWith("This comes to you directly and not into the thread"));
        assertNotEquals(card.ts(), desk.card("Heron Four").ts());
        assertEquals(List.of(), desk.thread("Heron Four"));
    }

    @Test
    void endingAtOnceOffersNoReferral() {
        desk.report("U0PRIYA", "Heron Five", Severity.ABUSIVE, RedFlag.ABUSIVE_CONDUCT);
        assertTrue(
                Reading.of(desk.card("Heron Five")).startsWith("Heron Five\nEnd it now"),
                Reading.of(desk.card("Heron Five")));
        press(MAYA, "Heron Five");
        String read = Reading.of(draft("Heron Five"));
        assertTrue(read.contains("ends its services for Heron Five with immediate effect"), read);
        assertFalse(read.contains("introduce") || read.contains("recommend") || read.contains("specialises"), read);
    }

    @Test
    void aFarewellOffersAReferralUnlessADealBreakerWasReported() {
        assertTrue(farewell("Heron Six").contains("happy to introduce you"));
        assertFalse(farewell("Heron Seven", RedFlag.REFUSES_TO_PAY).contains("introduce you"));
    }

    private String farewell(String client, RedFlag... flags) {
        desk.report("U0PRIYA", client, Severity.ABUSIVE, flags);
        desk.report("U0JONAS", client, Severity.ABUSIVE);
        press(MAYA, client);
        String read = Reading.of(draft(client));
        assertTrue(read.contains("our work for " + client + " will end"), read);
        return read;
    }
}
