package app.laststraw.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.report.Severity;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.Retention;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.playground.user.Sent;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.workspace.Message;
import app.laststraw.store.Database;
import app.laststraw.support.Agency;
import app.laststraw.support.Desk;
import app.laststraw.support.Eventually;
import app.laststraw.support.Firm;
import app.laststraw.support.Log;
import app.laststraw.support.Reading;
import app.laststraw.support.Wire;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes of a report and of a decision in time, in the whole application: a word to the reporter, and “was it right?”. */
class CareJourneyTest {
    private static final String ACME = Agency.CLIENT;
    private static final String NORTHWIND = Agency.KNOWN_CLIENT;
    private static final String REPORTER = Agency.MEMBER;
    private static final String COUNTED = "Your report about Acme counted: the firm has decided how to go on.";
    private static final String SEEN = "Your report about Northwind was seen. Nothing new has been decided since.";
    private static final String QUESTION = "Was the decision about Acme right?";

    /** The ninetieth day is a Sunday. */
    private static final Duration UNTIL_ASKED = Duration.ofDays(91);

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
        log.assertSilentAbout(List.of("Acme", "Northwind", Firm.TOKEN, Firm.SECRET));
    }

    private long told(String person, String text) {
        return Agency.told(firm, person).stream().filter(text::equals).count();
    }

    private List<Message> questions(String person) {
        return firm.slack().messages(firm.as(person).direct()).stream()
                .filter(message -> message.text().equals(QUESTION))
                .toList();
    }

    private Message question() {
        List<Message> questions = questions(Agency.OWNER);
        assertEquals(1, questions.size());
        return questions.get(0);
    }

    /** From nine on it is too late for that morning. */
    private void decided() {
        firm.tick(Duration.ofHours(1));
        desk.reportAbuse(ACME);
        desk.decide(Agency.OWNER, ACME, "SALVAGE", "One more try");
    }

    @Test
    void reportersHearThatTheirReportsCountedAndThatTheyWereSeenAndNothingElse() {
        decided();
        desk.report(Agency.THIRD, NORTHWIND, Severity.ANNOYING);
        assertEquals(0, told(REPORTER, COUNTED));
        firm.tick(Duration.ofDays(1));
        firm.tick(Duration.ofDays(1));
        assertEquals(1, told(REPORTER, COUNTED));
        assertEquals(1, told(Agency.COLLEAGUE, COUNTED));
        assertEquals(0, told(Agency.OWNER, COUNTED));
        assertEquals(0, told(Agency.THIRD, SEEN));

        firm.tick(Duration.ofDays(12));
        firm.tick(Duration.ofDays(1));
        assertEquals(1, told(Agency.THIRD, SEEN));
        assertEquals(0, told(REPORTER, "Your report about Acme was seen. Nothing new has been decided since."));
        String words = Reading.of(firm.slack().messages(firm.as(REPORTER).direct()));
        assertFalse(words.contains("One more try") || words.contains("talk that may save it"), words);
    }

    @Test
    void theOneWhoDecidedSaysOnceHowItTurnedOutAndMayChangeTheirMind() {
        decided();
        firm.tick(UNTIL_ASKED);
        firm.tick(Duration.ofHours(1));
        String read = Reading.of(question());
        assertTrue(read.contains("decided on Nov 16, 2026: Have the talk that may save it."), read);
        assertTrue(read.contains("The suggestion was: "), read);
        assertTrue(read.contains("Was it right?"), read);
        assertEquals(List.of(), questions(Agency.MANAGER));

        SlackUser tom = firm.as(Agency.OWNER);
        Sent pressed = wire.holdUp(() -> tom.press(tom.direct(), question().ts(), "hindsight_wrong"));
        wire.redeliverAtOnce(pressed, 3).forEach(ack -> assertEquals(200, ack.status()));
        firm.settle();
        assertTrue(Reading.of(question()).contains("it was not right"), Reading.of(question()));
        assertTrue(tom.press(tom.direct(), question().ts(), "hindsight_right").ok());
        firm.settle();
        assertEquals(200, wire.redeliver(pressed).status());
        firm.settle();
        assertTrue(Reading.of(question()).contains("it was right"), Reading.of(question()));
        assertEquals(List.of("1 WRONG", "1 RIGHT"), firm.ledger().audited("hindsight.answered"));
    }

    @Test
    void whoeverNoLongerCarriesTheAccountIsRefusedKindlyAndPrivately() {
        decided();
        firm.tick(UNTIL_ASKED);
        SlackUser tom = firm.as(Agency.OWNER);
        String direct = tom.direct();
        Sent pressed = wire.holdUp(() -> tom.press(direct, question().ts(), "hindsight_right"));
        SlackUser maya = firm.as(Agency.MANAGER);
        assertTrue(maya.press(Agency.RED_FLAGS, desk.card(ACME).ts(), "edit_client")
                .ok());
        desk.save(maya.fill("account_owner", Agency.THIRD));

        assertEquals(200, wire.redeliver(pressed).status());
        String said = Eventually.of(() -> Reading.of(tom.ephemerals(direct)));
        assertEquals("Only the account owner and managers can do that.", said);
        assertEquals(List.of(), firm.ledger().audited("hindsight.answered"));
    }

    @Test
    void aReportThatIsKeptNoLongerIsErasedAndItsOldButtonsSaySo() {
        desk.report(REPORTER, ACME, Severity.ANNOYING);
        SlackUser reporter = firm.as(REPORTER);
        String direct = reporter.direct();
        String receipt = desk.receipt(REPORTER, ACME).ts();
        Sent edit = wire.holdUp(() -> reporter.press(direct, receipt, "edit_report"));
        Sent withdraw = wire.holdUp(() -> reporter.press(direct, receipt, "withdraw_report"));
        keepForAYear();
        firm.tick(Duration.ofDays(366));

        assertEquals(0, firm.ledger().count("reports"));
        String read = Reading.of(firm.slack().messages(direct));
        assertTrue(read.contains("This report about Acme was erased after one year, as your firm has set."), read);
        assertFalse(firm.slack().messages(direct).toString().contains("edit_report"));
        for (Sent late : List.of(edit, withdraw)) {
            int before = reporter.ephemerals(direct).size();
            // As it is, it would be a year old, and signed too long ago.
            assertTrue(wire.tampered(late, payload -> {}).ok());
            assertEquals(
                    "That report is no longer there: it was withdrawn or erased.",
                    Eventually.of(() -> Reading.of(
                            reporter.ephemerals(direct).stream().skip(before).toList())));
        }
        assertTrue(reporter.modal().isEmpty());
    }

    private void keepForAYear() {
        try (Database database = Database.open(firm.database().toString())) {
            Settings unused = Settings.of(
                    Language.ENGLISH, ZoneOffset.UTC, Currency.getInstance("GBP"), null, Set.of(), true, true, false);
            database.storageOf(new WorkspaceId(Agency.TEAM), unused, PolicySettings.DEFAULTS)
                    .write(records -> {
                        Settings before = records.settings().firm();
                        records.settings()
                                .save(new Settings(
                                        before.language(),
                                        before.zone(),
                                        before.currency(),
                                        new ChannelId(Agency.RED_FLAGS),
                                        before.managers(),
                                        true,
                                        true,
                                        false,
                                        before.digest(),
                                        true,
                                        Retention.ONE_YEAR));
                        return null;
                    });
        }
    }
}
