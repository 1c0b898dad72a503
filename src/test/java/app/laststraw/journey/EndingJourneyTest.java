package app.laststraw.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseState;
import app.laststraw.domain.exit.ExitPlan;
import app.laststraw.domain.exit.LookBack;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.exit.StepKind;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Severity;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.user.Submission;
import app.laststraw.playground.workspace.Message;
import app.laststraw.support.Agency;
import app.laststraw.support.CaseBook;
import app.laststraw.support.Desk;
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

/** From the last day as a client to what comes after it. */
class EndingJourneyTest {
    private static final String ACME = Agency.CLIENT;
    private static final String TOM = Agency.OWNER;
    private static final String MAYA = Agency.MANAGER;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    private final Log log = Log.listen();
    private Firm firm;
    private Desk desk;
    private CaseBook cases;

    @BeforeEach
    void open(@TempDir Path folder) {
        firm = Agency.open(folder);
        desk = new Desk(firm);
        cases = new CaseBook(firm, desk, new Wire(firm));
        desk.report("U0PRIYA", ACME, Severity.HARMFUL, RedFlag.SCOPE_CHANGES);
        desk.report("U0JONAS", ACME, Severity.HARMFUL, RedFlag.PAYS_LATE);
        cases.decided(ACME, Decision.PART_WAYS);
    }

    @AfterEach
    void close() {
        firm.close();
        log.close();
        log.assertSilentAbout(List.of("Acme", "unlimited", Firm.TOKEN, Firm.SECRET));
    }

    private void end(String person) {
        assertTrue(cases.press(person, ACME, "end_case").ok());
        Submission sent = firm.as(person).submit();
        assertTrue(sent.accepted(), sent::toString);
        firm.settle();
    }

    @Test
    void afterTheEndReportsAreFiledAndChangeNothingUntilItIsReopened() {
        end(TOM);
        assertEquals(CaseState.ENDED, cases.latest(ACME).state());
        firm.tick(Duration.ofDays(3));
        String card = Reading.of(desk.card(ACME));
        String thread = Reading.of(desk.thread(ACME));

        desk.report("U0SOFIA", ACME, Severity.ABUSIVE, RedFlag.ABUSIVE_CONDUCT);
        firm.tick(Duration.ofHours(2));
        assertEquals(card, Reading.of(desk.card(ACME)));
        assertEquals(thread, Reading.of(desk.thread(ACME)));
        String receipt = Reading.of(desk.receipt("U0SOFIA", ACME));
        assertTrue(receipt.contains("Your report is filed as aftermath and changes nothing"), receipt);
        String status = desk.status(ACME);
        assertTrue(status.contains("1 report was filed after the end, and changes nothing."), status);
        assertFalse(desk.status("U0SOFIA", ACME).contains("after the end"));

        String refused = desk.told(TOM, () -> cases.press(TOM, ACME, "reopen_case"));
        assertEquals("Only the account owner and managers can do that.", refused);
        assertTrue(cases.press(MAYA, ACME, "reopen_case").ok());
        firm.settle();
        assertEquals(CaseState.EXITING, cases.latest(ACME).state());
        assertTrue(Reading.of(desk.card(ACME)).contains("End it now"), "the late report counts now");
    }

    @Test
    void theFormListsWhatIsStillToBeDoneAndADayToComeIsRefused() {
        Step access = Step.open(1, StepKind.CLOSE_ACCESS, null, new MemberId(TOM), TODAY.plusDays(3));
        cases.changed(ACME, found -> found.planned(new ExitPlan(TODAY, TODAY, null, null, null, List.of(access))));
        assertTrue(cases.press(TOM, ACME, "end_case").ok());
        SlackUser tom = firm.as(TOM);
        String form = Reading.of(tom.modal().orElseThrow());
        assertTrue(form.contains("Close access and shared channels · Nov 19, 2026"), form);
        Submission sent = tom.fill("last_day", "2026-11-17").submit();
        assertEquals(
                "This day is still to come. Today is Nov 16, 2026.",
                sent.errors().get("last_day"));
        assertTrue(tom.fill("last_day", "2026-11-13").submit().accepted());
        Case ended = cases.latest(ACME);
        assertEquals("2026-11-13T23:59:59.999Z", ended.endedAt().toString());
        assertTrue(ended.plan().step(1).orElseThrow().isOpen());
    }

    @Test
    void twoWhoEndItAtOnceTheSecondSeesThatItHasEnded() {
        assertTrue(cases.press(TOM, ACME, "end_case").ok());
        end(MAYA);
        Submission slower = firm.as(TOM).submit();
        assertEquals("update", slower.action());
        String form = Reading.of(firm.as(TOM).modal().orElseThrow());
        assertTrue(form.contains("This can no longer be saved. The work with Acme ended on Nov 16, 2026."), form);
    }

    @Test
    void thereIsNothingToDraftForAClientWhoHasGone() {
        end(TOM);
        String refused = desk.told(TOM, () -> cases.press(TOM, ACME, "draft_script"));
        assertTrue(refused.startsWith("The work with Acme ended on Nov 16, 2026. To go on, reopen the case"), refused);
        assertEquals("Nothing was changed. " + refused, desk.told(TOM, () -> cases.press(TOM, ACME, "end_case")));
    }

    @Test
    void theLookBackIsWrittenAmendedAndKeptPrivate() {
        end(TOM);
        assertTrue(cases.press(TOM, ACME, "look_back").ok());
        SlackUser tom = firm.as(TOM);
        assertFalse(tom.submit().accepted(), "a cause is needed");
        tom.fill("cause", "SCOPE")
                .fill("cause_in_words", "unlimited changes <!channel>")
                .fill("lead_source", "A fair");
        assertTrue(tom.submit().accepted());
        firm.settle();

        assertTrue(cases.press(MAYA, ACME, "look_back").ok());
        String form = firm.as(MAYA).modal().orElseThrow().blocks().toString();
        assertTrue(form.contains("\"user_id\":\"" + TOM + '"'), form);
        assertTrue(form.contains("unlimited changes <!channel>"), form);
        assertTrue(firm.as(MAYA).fill("cause", "PRICE").submit().accepted());
        firm.settle();

        LookBack written = cases.latest(ACME).lookBack();
        assertEquals(LookBack.Cause.PRICE, written.cause());
        assertEquals(new MemberId(MAYA), written.by());
        assertEquals(
                List.of("A fair"), firm.ledger().rows("select lead_source from clients where lead_source = 'A fair'"));
        assertFalse(Reading.of(desk.card(ACME)).contains("unlimited"));
        assertFalse(Reading.of(desk.thread(ACME)).contains("unlimited"));
    }

    @Test
    void managersHearOnceOfANewClientWhoLooksLikeAFormerOne() {
        end(TOM);
        cases.press(TOM, ACME, "look_back");
        firm.as(TOM)
                .fill("cause", "PAYMENT")
                .fill("first_sign", "unlimited haggling")
                .submit();
        desk.report("U0SOFIA", "ACME Ltd", Severity.ANNOYING);
        desk.report("U0JONAS", "ACME Ltd", Severity.ANNOYING);
        List<Message> told = notices(MAYA);
        assertEquals(1, told.size());
        String read = Reading.of(told.get(0));
        assertTrue(read.contains("ACME Ltd looks like Acme, a former client whose last day was Nov 16, 2026."), read);
        assertTrue(read.contains("What caused the break then: Payment"), read);
        assertTrue(read.contains("First sign: unlimited haggling"), read);
        assertTrue(told.get(0).blocks().toString().contains("edit_client"));
        assertEquals(List.of(), notices(TOM));
        assertEquals(List.of(), notices("U0SOFIA"));
    }

    private List<Message> notices(String person) {
        return firm.slack().messages(firm.as(person).direct()).stream()
                .filter(message -> message.text().contains("looks like a former client"))
                .toList();
    }
}
