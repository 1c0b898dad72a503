package app.laststraw.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.exit.CaseState;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Severity;
import app.laststraw.playground.user.Sent;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.user.Submission;
import app.laststraw.playground.workspace.Message;
import app.laststraw.support.Agency;
import app.laststraw.support.CaseBook;
import app.laststraw.support.Desk;
import app.laststraw.support.Eventually;
import app.laststraw.support.Firm;
import app.laststraw.support.Log;
import app.laststraw.support.Reading;
import app.laststraw.support.Wire;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the talk to the review day, and to what is made of it. */
class ProbationJourneyTest {
    private static final String ACME = Agency.CLIENT;
    private static final String TOM = Agency.OWNER;
    private static final String MAYA = Agency.MANAGER;

    private final Log log = Log.listen();
    private Firm firm;
    private Desk desk;
    private Wire wire;
    private CaseBook cases;

    @BeforeEach
    void open(@TempDir Path folder) {
        firm = Agency.open(folder);
        desk = new Desk(firm);
        wire = new Wire(firm);
        cases = new CaseBook(firm, desk, wire);
        desk.report("U0PRIYA", ACME, Severity.HARMFUL, RedFlag.SCOPE_CHANGES);
        desk.report("U0JONAS", ACME, Severity.HARMFUL, RedFlag.PAYS_LATE);
    }

    @AfterEach
    void close() {
        firm.close();
        log.close();
        log.assertSilentAbout(List.of("Acme", "One contact", Firm.TOKEN, Firm.SECRET));
    }

    private SlackUser fillTalk(String person) {
        assertTrue(cases.press(person, ACME, "record_talk").ok());
        return firm.as(person)
                .fill("must_stop", "SCOPE_CHANGES", "PAYS_LATE")
                .fill("terms", "One contact\n<!here> *b*");
    }

    private void talk() {
        cases.decided(ACME, Decision.SALVAGE);
        Submission sent = fillTalk(TOM).submit();
        assertTrue(sent.accepted(), sent::toString);
        firm.settle();
    }

    private List<Message> reviews(String person) {
        return firm.slack().messages(firm.as(person).direct()).stream()
                .filter(message -> message.text().equals("The day has come to look again at Acme."))
                .toList();
    }

    private Message review() {
        List<Message> reviews = reviews(TOM);
        assertEquals(1, reviews.size());
        return reviews.get(0);
    }

    private void untilTheReview() {
        firm.tick(Duration.ofDays(28));
    }

    @Test
    void fromTheTalkToTheReviewOnceOnTheMorningOfTheDay() {
        talk();
        assertEquals(LocalDate.of(2026, 12, 14), cases.latest(ACME).talk().reviewOn());
        firm.tick(Duration.ofDays(14));
        desk.report("U0SOFIA", ACME, Severity.COSTLY, RedFlag.SCOPE_CHANGES);
        firm.tick(Duration.ofDays(14).minusMillis(1));
        assertEquals(List.of(), reviews(TOM));
        firm.tick(Duration.ofMillis(1));
        firm.tick(Duration.ofHours(1));
        String read = Reading.of(review());
        assertTrue(read.contains("Keeps changing the scope: \n1 report since the talk"), read);
        assertTrue(read.contains("Pays late: \nno report since the talk, they kept to it"), read);
        assertTrue(read.contains("One contact\n<!here> *b*"), read);
        assertTrue(read.contains("Suggestion: "), read);
        assertEquals(List.of(), reviews(MAYA));
        assertFalse(Reading.of(desk.thread(ACME)).contains("One contact"), "terms are private");
        assertFalse(Reading.of(desk.card(ACME)).contains("One contact"), "terms are private");
    }

    @Test
    void theyKeepToItOnce() {
        talk();
        untilTheReview();
        String ts = review().ts();
        Sent pressed = wire.holdUp(() -> firm.as(TOM).press(firm.as(TOM).direct(), ts, "clear_probation"));
        wire.redeliverAtOnce(pressed, 3).forEach(ack -> assertEquals(200, ack.status()));
        firm.settle();
        assertEquals(CaseState.KEPT, cases.latest(ACME).state());
        assertEquals(1, firm.ledger().audited("case.cleared").size());
        String read = Reading.of(review());
        assertTrue(read.contains("They kept to it, and stay."), read);
        assertFalse(review().blocks().toString().contains("clear_probation"));
    }

    @Test
    void aPressThatComesTooLateIsAnsweredWithWhatStands() {
        talk();
        untilTheReview();
        String direct = firm.as(TOM).direct();
        String ts = review().ts();
        Sent pressed = wire.holdUp(() -> firm.as(TOM).press(direct, ts, "clear_probation"));
        cases.changed(ACME, found -> found.kept());
        int ephemerals = firm.as(TOM).ephemerals(direct).size();
        assertEquals(200, wire.redeliver(pressed).status());
        String told = Eventually.of(() -> Reading.of(
                firm.as(TOM).ephemerals(direct).stream().skip(ephemerals).toList()));
        assertEquals("Nothing was changed. Acme stays a client, and nothing is open.", told);
    }

    @Test
    void faultsAreSaidAtTheirFieldsAndNothingTypedIsLost() {
        cases.decided(ACME, Decision.SALVAGE);
        SlackUser tom = fillTalk(TOM);
        Submission sent = tom.fill("held_on", "2026-11-17")
                .fill("review_on", "2026-11-15")
                .submit();
        assertEquals(
                "This day is still to come. Today is Nov 16, 2026.",
                sent.errors().get("held_on"));
        assertEquals(
                "This day has passed. Today is Nov 16, 2026.", sent.errors().get("review_on"));
        Submission mended = tom.fill("held_on", "2026-11-13")
                .fill("review_on", "2026-12-11")
                .submit();
        assertTrue(mended.accepted(), mended::toString);
        assertEquals(
                List.of("One contact", "<!here> *b*"), cases.latest(ACME).talk().terms());
    }

    @Test
    void twoAtOnceOneWinsAndTheOtherSeesItWithAllThatTheyTyped() {
        cases.decided(ACME, Decision.SALVAGE);
        SlackUser tom = fillTalk(TOM);
        SlackUser maya = fillTalk(MAYA);
        assertTrue(maya.fill("terms", "Another").submit().accepted());

        Submission slower = tom.submit();
        assertEquals("update", slower.action());
        String form = Reading.of(tom.modal().orElseThrow());
        assertTrue(form.contains("This changed while you were writing. Acme is on probation."), form);
        assertEquals(List.of("Another"), cases.latest(ACME).talk().terms());

        Submission again = tom.submit();
        assertTrue(again.accepted(), again::toString);
        assertTrue(tom.modal().isEmpty());
        assertEquals(
                List.of("One contact", "<!here> *b*"), cases.latest(ACME).talk().terms());
        assertEquals(2, cases.latest(ACME).talks().size());
    }

    @Test
    void whatWasDecidedMeanwhileIsSaidAndTheTypedTextStays() {
        cases.decided(ACME, Decision.SALVAGE);
        SlackUser tom = fillTalk(TOM);
        cases.changed(ACME, found -> found.kept());
        Submission late = tom.submit();
        assertEquals("update", late.action());
        String form = Reading.of(tom.modal().orElseThrow());
        assertTrue(form.contains("This can no longer be saved. Acme stays a client, and nothing is open."), form);
        assertEquals("update", tom.submit().action());
        assertEquals(List.of(), cases.latest(ACME).talks());
    }

    @Test
    void whoeverDoesNotCarryTheAccountIsRefusedPrivately() {
        cases.decided(ACME, Decision.SALVAGE);
        assertTrue(cases.press(Agency.MEMBER, ACME, "record_talk").ok());
        String told = Eventually.of(() -> Reading.of(firm.as(Agency.MEMBER).ephemerals(Agency.RED_FLAGS)));
        assertEquals("Only the account owner and managers can do that.", told);
        assertTrue(firm.as(Agency.MEMBER).modal().isEmpty());
    }

    @Test
    void aButtonThatNoLongerFitsIsAnsweredWithWhatStands() {
        assertTrue(cases.press(TOM, ACME, "record_talk").ok());
        String told = Eventually.of(() -> Reading.of(firm.as(TOM).ephemerals(Agency.RED_FLAGS)));
        assertEquals("Nothing was changed. Nothing has been decided about Acme yet.", told);
    }

    @Test
    void theFormThatIsSentTwiceIsOneTalk() {
        cases.decided(ACME, Decision.SALVAGE);
        SlackUser tom = fillTalk(TOM);
        Sent sent = wire.holdUp(tom::submit);
        wire.redeliverAtOnce(sent, 4).forEach(ack -> assertEquals(200, ack.status()));
        firm.settle();
        assertEquals(1, cases.latest(ACME).talks().size());
    }

    @Test
    void raisedFeesAreOnRecordAndInTheClientsRecord() {
        cases.decided(ACME, Decision.RAISE_FEES);
        assertTrue(cases.press(TOM, ACME, "record_fees").ok());
        Submission faulty = firm.as(TOM).fill("new_fee", "-5").submit();
        assertEquals("A fee cannot be less than zero.", faulty.errors().get("new_fee"));
        Submission sent = firm.as(TOM)
                .fill("raised_on", "2027-01-01")
                .fill("new_fee", "1500")
                .submit();
        assertTrue(sent.accepted(), sent::toString);
        assertEquals(LocalDate.of(2027, 1, 1), cases.latest(ACME).feesRaisedOn());
        assertEquals(CaseState.OPEN, cases.latest(ACME).state());
        assertEquals(
                List.of("15000000 GBP"),
                firm.ledger().rows("select monthly_fee_e4, fee_currency from clients where fee_currency is not null"));
    }
}
