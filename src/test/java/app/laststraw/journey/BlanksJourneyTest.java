package app.laststraw.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.report.Severity;
import app.laststraw.playground.user.Sent;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.user.Submission;
import app.laststraw.playground.workspace.Message;
import app.laststraw.support.Agency;
import app.laststraw.support.Desk;
import app.laststraw.support.Firm;
import app.laststraw.support.Log;
import app.laststraw.support.Reading;
import app.laststraw.support.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a draft with blanks to one that can be said or sent. */
class BlanksJourneyTest {
    private static final String ACME = Agency.CLIENT;
    private static final String TOM = Agency.OWNER;
    private static final String MAYA = Agency.MANAGER;
    private static final String RED_FLAGS = Agency.RED_FLAGS;

    private final Log log = Log.listen();
    private Firm firm;
    private Desk desk;
    private Wire wire;

    @BeforeEach
    void open(@TempDir Path folder) {
        firm = Agency.open(folder);
        desk = new Desk(firm);
        wire = new Wire(firm);
        desk.report("U0PRIYA", ACME, Severity.HARMFUL);
        desk.report("U0JONAS", ACME, Severity.HARMFUL);
        firm.as(TOM).press(RED_FLAGS, desk.card(ACME).ts(), "draft_script");
        firm.settle();
    }

    @AfterEach
    void close() {
        firm.close();
        log.close();
        log.assertSilentAbout(List.of("Acme", "Typed", "fees.example", Firm.TOKEN, Firm.SECRET));
    }

    private Message draft() {
        return desk.thread(ACME).stream()
                .filter(message -> Reading.of(message).contains("Draft · "))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private String read() {
        firm.settle();
        return Reading.of(draft());
    }

    private SlackUser press(String person, String action) {
        SlackUser user = firm.as(person);
        assertTrue(user.press(RED_FLAGS, draft().ts(), action).ok());
        return user;
    }

    private SlackUser choose(String person, String change) {
        SlackUser user = firm.as(person);
        assertTrue(user.choose(RED_FLAGS, draft().ts(), "change_draft", change).ok());
        return user;
    }

    private SlackUser use(String person, String script) {
        SlackUser user = choose(person, "OTHER_SCRIPT");
        save(user.fill("script", script));
        firm.settle();
        return user;
    }

    private static void save(SlackUser user) {
        Submission sent = user.submit();
        assertTrue(sent.accepted(), sent::toString);
    }

    private static List<String> asked(SlackUser user) {
        return StreamSupport.stream(user.modal().orElseThrow().blocks().spliterator(), false)
                .filter(block -> block.path("type").asText().equals("input"))
                .map(block -> block.path("block_id").asText())
                .toList();
    }

    private static String shown(SlackUser user, String blank) {
        JsonNode value =
                user.modal().orElseThrow().values().path(blank).elements().next();
        return value.path(value.has("selected_date") ? "selected_date" : "value")
                .asText("");
    }

    private int versions() {
        return firm.ledger().rows("select number from draft_versions").size();
    }

    @Test
    void aDraftIsFinishedInOneForm() {
        use(TOM, "FEE_INCREASE");
        assertTrue(read().contains("[date the new fees start]"), read());
        SlackUser tom = press(TOM, "fill_blanks");
        assertEquals(List.of("fees_from", "contact_name", "fees_link", "service", "new_fee"), asked(tom));
        String form = tom.modal().orElseThrow().blocks().toString();
        assertTrue(form.contains("New monthly fee (GBP)"), form);
        assertTrue(form.contains("No monthly fee is on record"), form);
        save(tom.fill("fees_from", "2027-03-01")
                .fill("contact_name", "Ms Ito")
                .fill("fees_link", "https://fees.example/2027")
                .fill("service", "bookkeeping")
                .fill("new_fee", "2400"));
        String read = read();
        assertTrue(read.contains("New fees from 1 March 2027"), read);
        assertTrue(read.contains("Dear Ms Ito") && read.contains("£2,400"), read);
        assertTrue(read.contains("No blanks left."), read);
        assertFalse(read.contains("break even") || read.contains("["), read);
        assertEquals(List.of("OTHER_SCRIPT", "BLANKS_FILLED"), firm.ledger().audited("script.changed"));
    }

    @Test
    void whatIsOnRecordSinceStandsInTheForm() {
        use(TOM, "CONVERSATION");
        SlackUser tom = press(TOM, "fill_blanks");
        assertEquals("", shown(tom, "end_date"));
        save(tom.fill("project", "the shop"));
        firm.settle();
        desk.decide(MAYA, ACME, "PART_WAYS", "So be it");
        firm.settle();
        tom = press(TOM, "fill_blanks");
        assertTrue(shown(tom, "end_date").matches("202\\d-\\d\\d-\\d\\d"), shown(tom, "end_date"));
        tom.close(tom.modal().orElseThrow().id(), true);

        Message former = draft();
        firm.as(TOM).press(RED_FLAGS, desk.card(ACME).ts(), "draft_script");
        firm.settle();
        assertFalse(former.ts().equals(draft().ts()));
        assertTrue(read().contains("the shop"), read());
    }

    @Test
    void faultsAreSaidAtTheirFieldsAndNothingTypedIsLost() {
        use(TOM, "FEE_INCREASE");
        SlackUser tom =
                press(TOM, "fill_blanks").fill("fees_link", "fees.example").fill("new_fee", "-5");
        Submission sent = tom.fill("service", "Typed").submit();
        assertEquals("A link begins with https:// or http://.", sent.errors().get("fees_link"));
        assertEquals("An amount cannot be less than zero.", sent.errors().get("new_fee"));
        save(tom.fill("fees_link", "https://fees.example").fill("new_fee", "5"));
        assertTrue(read().contains("Typed"), read());
    }

    @Test
    void whoeverWasOvertakenSeesWhatTheOtherDidAndLosesNothing() {
        SlackUser tom = press(TOM, "fill_blanks").fill("facts", "Typed by Tom");
        SlackUser maya = press(MAYA, "fill_blanks").fill("facts", "Typed by Maya");
        save(maya.fill("changes", "One contact"));
        Submission slower = tom.submit();
        assertEquals("update", slower.action());
        String form = Reading.of(tom.modal().orElseThrow());
        assertTrue(form.contains("changed this draft while you were writing; it is version 2 now."), form);
        assertTrue(form.contains("Typed by Maya"), form);
        assertEquals("Typed by Tom", shown(tom, "facts"));
        assertFalse(asked(tom).contains("changes"));
        save(tom);
        assertTrue(read().contains("Typed by Tom") && read().contains("One contact"), read());
    }

    @Test
    void allBlanksAreShownInTheSameFormAndWhatWasTypedStays() {
        SlackUser tom = press(TOM, "fill_blanks").fill("facts", "Typed");
        assertFalse(asked(tom).contains("client_name"));
        assertTrue(tom.press("show_all_blanks").ok());
        assertEquals("Acme", shown(tom, "client_name"));
        assertEquals("Typed", shown(tom, "facts"));
        tom.fill("client_name", "Acme Ltd");
        assertTrue(tom.press("show_missing_blanks").ok());
        assertEquals("Acme Ltd", shown(tom, "client_name"));
        assertEquals("Typed", shown(tom, "facts"));
        save(tom);
        assertTrue(read().contains("Acme Ltd") && read().contains("Typed"), read());
    }

    @Test
    void whoeverLostTheRoleMeanwhileSavesNothing() {
        SlackUser tom = press(TOM, "fill_blanks").fill("facts", "Typed in vain");
        SlackUser maya = desk.press(MAYA, ACME, "edit_client");
        save(maya.fill("account_owner", MAYA));
        firm.settle();
        Submission sent = tom.submit();
        assertFalse(sent.accepted());
        assertTrue(sent.errors().containsValue("Only the account owner and managers can do that."), sent::toString);
        assertEquals(1, versions());
        refused(() -> press(Agency.MEMBER, "fill_blanks"));
        refused(() -> press(Agency.MEMBER, "copy_draft"));
        refused(() -> choose(Agency.MEMBER, "OTHER_SCRIPT"));
    }

    private void refused(Runnable deed) {
        assertEquals("Only the account owner and managers can do that.", desk.told(Agency.MEMBER, deed));
        assertTrue(firm.as(Agency.MEMBER).modal().isEmpty());
    }

    @Test
    void whatIsFilledInCanBeChangedOnceNothingIsMissing() {
        use(TOM, "HEADS_UP");
        SlackUser tom = press(TOM, "fill_blanks");
        asked(tom).forEach(blank -> tom.fill(blank, "Typed"));
        save(tom);
        assertTrue(read().contains("No blanks left."), read());
        assertFalse(draft().blocks().toString().contains("fill_blanks"));
        choose(TOM, "BLANKS_FILLED");
        assertEquals("Acme", shown(tom, "client_name"));
        save(tom.fill("client_name", ""));
        assertTrue(read().contains("[client’s name]"), read());
    }

    @Test
    void anotherLanguageKeepsWhatIsFilledInAndAsksInThatLanguage() {
        use(TOM, "FEE_INCREASE");
        save(press(TOM, "fill_blanks").fill("fees_from", "2027-03-01").fill("service", "Typed"));
        firm.settle();
        choose(TOM, "OTHER_LANGUAGE");
        String read = read();
        assertTrue(read.contains("2027年3月1日") && read.contains("Typed"), read);
        String form = Reading.of(press(TOM, "fill_blanks").modal().orElseThrow());
        assertTrue(form.contains("新价目链接"), form);
        assertFalse(form.contains("新价生效日期"), form);
    }

    @Test
    void whatWasTypedComesOutLetterByLetter() {
        String hostile = "<!channel> <@U0MAYA> *b* {{firm_name}} {{{x}}} &lt; שלום {0} '";
        String enormous = "Typed ".repeat(500).strip();
        save(press(TOM, "fill_blanks").fill("facts", hostile).fill("changes", enormous));
        String read = read();
        assertTrue(read.contains(hostile), read);
        assertTrue(read.contains(enormous), read);
        SlackUser tom = press(TOM, "copy_draft");
        String copied = Reading.of(tom.modal().orElseThrow());
        assertTrue(copied.contains(hostile) && copied.contains(enormous), copied);
        String blocks = draft().blocks().toString() + tom.modal().orElseThrow().blocks();
        assertFalse(blocks.contains("mrkdwn") || blocks.contains("broadcast"), blocks);
    }

    @Test
    void aFormThatIsDeliveredTwiceMakesOneVersion() {
        SlackUser tom = press(TOM, "fill_blanks").fill("facts", "Typed");
        Sent sent = wire.holdUp(tom::submit);
        wire.redeliverAtOnce(sent, 4).forEach(ack -> assertEquals(200, ack.status()));
        firm.settle();
        assertEquals(2, versions());
        SlackUser again = press(TOM, "fill_blanks");
        wire.redeliver(wire.holdUp(again::submit));
        firm.settle();
        assertEquals(2, versions());
    }

    @Test
    void anotherScriptTakesThePlaceOfTheOneThatStandsThere() {
        String ts = draft().ts();
        SlackUser tom = choose(TOM, "OTHER_SCRIPT");
        String form = Reading.of(tom.modal().orElseThrow());
        assertTrue(form.contains("· suggested"), form);
        Sent sent = wire.holdUp(() -> tom.fill("script", "HEADS_UP").submit());
        wire.redeliverAtOnce(sent, 3);
        firm.settle();
        assertEquals(ts, draft().ts());
        assertEquals(2, versions());
        assertTrue(read().contains("Subject: "), read());
    }
}
