package app.laststraw.usecase.script;

import static app.laststraw.usecase.ExitUnderWay.MAYA;
import static app.laststraw.usecase.ExitUnderWay.PRIYA;
import static app.laststraw.usecase.ExitUnderWay.TODAY;
import static app.laststraw.usecase.ExitUnderWay.TOM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.exit.StepKind;
import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.Severity;
import app.laststraw.domain.script.Draft;
import app.laststraw.domain.script.DraftChoices;
import app.laststraw.domain.script.DraftEdit;
import app.laststraw.domain.script.DraftId;
import app.laststraw.domain.script.DraftPlace;
import app.laststraw.domain.script.DraftText;
import app.laststraw.domain.script.Passage;
import app.laststraw.domain.script.ToneRule;
import app.laststraw.domain.script.Waiver;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.mustache.MustacheScriptRenderer;
import app.laststraw.usecase.ExitUnderWay;
import app.laststraw.usecase.FieldFault;
import app.laststraw.usecase.exit.SettlingSteps;
import app.laststraw.usecase.report.FilingReport;
import app.laststraw.usecase.report.ReportForm;
import app.laststraw.usecase.script.SendingDraft.Opening;
import app.laststraw.usecase.script.SendingDraft.Outcome;
import app.laststraw.usecase.script.SendingDraft.Unmarking;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Between the check and “not sent after all”. */
class SendingDraftTest {
    private static final String CLEAN =
            "Our work together will end on December 31, 2026.\n\nWe will finish the open work by then.";
    private static final String FAULTY = CLEAN + "\n\nThe delays were your fault. You always pay late.";
    private static final String QUOTED =
            CLEAN + "\n\nThe boss wanted the whole shop rebuilt by Monday without any notice.";

    @TempDir
    private Path folder;

    private ExitUnderWay exit;
    private SendingDraft drafts;
    private ChangingDraft changing;

    @BeforeEach
    void open() {
        exit = ExitUnderWay.of(folder, Decision.PART_WAYS);
        drafts = new SendingDraft(exit.storage);
        changing = new ChangingDraft(
                exit.storage, new DraftingScript(new MustacheScriptRenderer(Optional.empty()), "Firm"));
    }

    @AfterEach
    void close() {
        exit.close();
    }

    private DraftId letter(String text) {
        return draft(ScriptId.STRAIGHT_TALK, "Our work together", text);
    }

    private DraftId draft(ScriptId script, String subject, String text) {
        DraftText worded =
                new DraftText("Farewell", subject, List.of(new Passage(Passage.Kind.WORDS, text)), List.of());
        ClientId client = exit.current().client();
        return exit.storage.write(records -> records.drafts()
                .open(
                        client,
                        TOM,
                        new DraftPlace.CardThread(),
                        DraftChoices.of(script, Language.ENGLISH, false),
                        Map.of(),
                        worded,
                        exit.now())
                .id());
    }

    private Draft found(DraftId id) {
        return exit.storage.read(records -> records.drafts().find(id).orElseThrow());
    }

    private CheckSheet check(DraftId id) {
        Opening opening = drafts.open(id, TOM, exit.now());
        return assertInstanceOf(Opening.Ready.class, opening, opening::toString).sheet();
    }

    private static SendingForm form(CheckSheet sheet, Map<ToneRule, String> reasons) {
        return new SendingForm(sheet.version(), sheet.fingerprint(), reasons, null, Set.of());
    }

    private Outcome mark(DraftId id, SendingForm form, String key) {
        return drafts.mark(id, form, TOM, key, exit.now());
    }

    private void marked(DraftId id, String key) {
        assertInstanceOf(Outcome.Marked.class, mark(id, form(check(id), Map.of()), key));
    }

    private List<String> audited() {
        return exit.ledger.rows("select action || ' ' || subject || ' ' || actor || ' ' || detail from audit_trail"
                + " where action like 'script.%' order by id");
    }

    private int toSay() {
        return exit.ledger.count("outbox where kind = 'DRAFT'");
    }

    @Test
    void whereNothingIsFoundItIsMarkedAsItReads() {
        DraftId id = letter(CLEAN);
        CheckSheet sheet = check(id);
        assertEquals(List.of(), sheet.findings());
        assertEquals(new Outcome.Marked(List.of()), mark(id, form(sheet, Map.of()), "F1"));
        assertTrue(found(id).isSent());
        assertEquals(1, found(id).sending().version());
        assertEquals(TOM, found(id).sending().by());
        assertEquals(List.of("script.sent draft:1 U0TOM STRAIGHT_TALK"), audited());
        assertEquals(1, toSay());
        assertInstanceOf(Opening.Sent.class, drafts.open(id, TOM, exit.now()));
    }

    @Test
    void anErrorStandsOnlyWithAReason() {
        DraftId id = letter(FAULTY);
        CheckSheet sheet = check(id);
        assertEquals(List.of(ToneRule.BLAME, ToneRule.ABSOLUTE), sheet.errors());
        Outcome none = mark(id, form(sheet, Map.of(ToneRule.ABSOLUTE, "  ")), "F1");
        assertEquals(
                List.of("blame", "absolute"),
                assertInstanceOf(Outcome.Faulty.class, none).faults().stream()
                        .map(FieldFault::field)
                        .toList());
        Outcome tooLong = mark(
                id, form(sheet, Map.of(ToneRule.BLAME, "x".repeat(301), ToneRule.ABSOLUTE, "x".repeat(300))), "F1");
        assertEquals(
                List.of(FieldFault.at(ToneRule.BLAME, "check.error.reason.too_long", Waiver.MAX_REASON)),
                assertInstanceOf(Outcome.Faulty.class, tooLong).faults());
        assertFalse(found(id).isSent());
        assertEquals(0, toSay());

        Map<ToneRule, String> reasons =
                Map.of(ToneRule.BLAME, " They said so ", ToneRule.ABSOLUTE, "It is so", ToneRule.THREAT, "Not found");
        assertInstanceOf(Outcome.Marked.class, mark(id, form(sheet, reasons), "F1"));
        assertEquals(
                List.of(new Waiver(ToneRule.BLAME, "They said so"), new Waiver(ToneRule.ABSOLUTE, "It is so")),
                found(id).sending().waivers());
        assertEquals(
                List.of(
                        "script.sent draft:1 U0TOM STRAIGHT_TALK",
                        "script.waived draft:1 U0TOM BLAME",
                        "script.waived draft:1 U0TOM ABSOLUTE"),
                audited());
    }

    @Test
    void oneFormMarksOnce() {
        DraftId id = letter(CLEAN);
        SendingForm form = form(check(id), Map.of());
        mark(id, form, "F1");
        assertInstanceOf(Unmarking.Done.class, drafts.unmark(id, TOM, "P1", exit.now()));
        assertEquals(new Outcome.Marked(List.of()), mark(id, form, "F1"));
        assertFalse(found(id).isSent());
    }

    @Test
    void twoWhoMarkAtOnceAreOneMarkingAndTheOtherLearnsOfIt() {
        DraftId id = letter(CLEAN);
        SendingForm form = form(check(id), Map.of());
        mark(id, form, "F1");
        Outcome second = drafts.mark(id, form, MAYA, "F2", exit.now());
        assertEquals(
                TOM,
                assertInstanceOf(Outcome.Sent.class, second)
                        .now()
                        .draft()
                        .sending()
                        .by());
    }

    @Test
    void aDraftThatWasChangedMeanwhileIsCheckedAsItReadsNow() {
        DraftId id = letter(CLEAN);
        SendingForm seen = form(check(id), Map.of());
        changing.change(id, DraftEdit.SHORTER, 1, MAYA, "P1", exit.now());
        Outcome outcome = mark(id, seen, "F1");
        assertEquals(2, assertInstanceOf(Outcome.Overtaken.class, outcome).now().version());
        assertFalse(found(id).isSent());
    }

    @Test
    void aReportFiledMeanwhileThatTheDraftQuotesBringsTheFormBack() {
        DraftId id = letter(QUOTED);
        CheckSheet before = check(id);
        assertEquals(List.of(), before.findings());
        report("The boss wanted the whole shop rebuilt by Monday, without any notice at all.");
        Outcome outcome = mark(id, form(before, Map.of()), "F1");
        CheckSheet after = assertInstanceOf(Outcome.FoundOther.class, outcome).now();
        assertEquals(List.of(ToneRule.REPORT_QUOTED), after.errors());
        assertFalse(found(id).isSent());
        assertEquals(1, toSay(), "the channel is not to show it any longer");

        report("They wrote: we will finish the open work by then, or so they said.");
        Outcome waived = mark(id, form(after, Map.of(ToneRule.REPORT_QUOTED, "They know of it")), "F1");
        CheckSheet both = assertInstanceOf(Outcome.FoundOther.class, waived).now();
        assertNotEquals(after.fingerprint(), both.fingerprint());
        assertInstanceOf(
                Outcome.Marked.class, mark(id, form(both, Map.of(ToneRule.REPORT_QUOTED, "They know of it")), "F1"));
    }

    private void report(String whatHappened) {
        ReportForm form = new ReportForm(
                new ReportForm.ClientChoice.Known(exit.current().client()),
                Archetype.CANT_DECIDE,
                Severity.ANNOYING,
                Set.of(),
                TODAY,
                whatHappened,
                null,
                null,
                null);
        assertInstanceOf(
                FilingReport.Outcome.Filed.class,
                new FilingReport(exit.storage).file("V" + whatHappened.hashCode(), PRIYA, form, exit.now()));
    }

    @Test
    void onlyWhoCarriesTheAccountChecksMarksAndTakesBack() {
        DraftId id = letter(CLEAN);
        SendingForm form = form(check(id), Map.of());
        for (MemberId other : List.of(PRIYA, new MemberId("U0NOBODY"))) {
            assertEquals(
                    Barred.Reason.NOT_ALLOWED,
                    assertInstanceOf(Opening.Refused.class, drafts.open(id, other, exit.now()))
                            .why()
                            .reason());
            assertInstanceOf(Outcome.Refused.class, drafts.mark(id, form, other, "F1", exit.now()));
            assertInstanceOf(Unmarking.Refused.class, drafts.unmark(id, other, "P1", exit.now()));
        }
        exit.changeClient(client -> client.with(PRIYA, null, Engagement.UNKNOWN, null, ClientPresence.NONE));
        assertInstanceOf(Outcome.Refused.class, mark(id, form, "F1"));
        assertFalse(found(id).isSent());
        assertInstanceOf(Outcome.Marked.class, drafts.mark(id, form, PRIYA, "F2", exit.now()));
    }

    @Test
    void whatIsMarkedIsNotChangedUntilTheOneWhoMarkedItOrAManagerTakesThatBack() {
        DraftId id = letter(CLEAN);
        marked(id, "F1");
        assertInstanceOf(
                ChangingDraft.Outcome.Sent.class, changing.change(id, DraftEdit.SHORTER, 1, TOM, "P1", exit.now()));
        exit.changeClient(client -> client.with(PRIYA, null, Engagement.UNKNOWN, null, ClientPresence.NONE));
        assertEquals(new Unmarking.NotTheirs(TOM), drafts.unmark(id, PRIYA, "P2", exit.now()));
        assertTrue(found(id).isSent());
        assertEquals(new Unmarking.Done(), drafts.unmark(id, MAYA, "P3", exit.now()));
        assertNull(found(id).sending());
        assertInstanceOf(
                ChangingDraft.Outcome.Done.class, changing.change(id, DraftEdit.SHORTER, 1, PRIYA, "P4", exit.now()));
        assertEquals(
                List.of(
                        "script.sent draft:1 U0TOM STRAIGHT_TALK",
                        "script.unsent draft:1 U0MAYA STRAIGHT_TALK",
                        "script.changed draft:1 U0PRIYA SHORTER"),
                audited());
    }

    @Test
    void whatWasSentBeforeTheEndIsMarkedAfterwardsAndTakenBack() {
        DraftId id = letter(CLEAN);
        exit.change(current -> current.ended(exit.now()));
        marked(id, "F1");
        assertTrue(found(id).isSent());
        assertEquals(new Unmarking.Done(), drafts.unmark(id, TOM, "P1", exit.now()));
        assertFalse(found(id).isSent());
        exit.changeClient(client -> client.archived(exit.now()));
        assertEquals(
                Barred.Reason.ARCHIVED,
                assertInstanceOf(Opening.Refused.class, drafts.open(id, TOM, exit.now()))
                        .why()
                        .reason());
    }

    @Test
    void aPressThatComesLateTakesNoLaterMarkingBack() {
        DraftId id = letter(CLEAN);
        marked(id, "F1");
        drafts.unmark(id, TOM, "P1", exit.now());
        drafts.unmark(id, TOM, "P2", exit.now());
        marked(id, "F2");
        assertEquals(new Unmarking.Done(), drafts.unmark(id, TOM, "P1", exit.now()));
        assertEquals(new Unmarking.Done(), drafts.unmark(id, TOM, "P2", exit.now()));
        assertTrue(found(id).isSent());
    }

    @Test
    void theStepsThatItDoesAreOfferedAndTickedWithIt() {
        DraftId id = draft(ScriptId.CONVERSATION, null, CLEAN);
        CheckSheet sheet = check(id);
        assertEquals(
                List.of(StepKind.WRITE_SCRIPT, StepKind.FAREWELL_TALK),
                sheet.steps().stream().map(step -> step.kind()).toList());
        assertEquals(exit.plan().noticeOn(), sheet.toldOn());
        int talk = exit.number(StepKind.FAREWELL_TALK);
        SendingForm form = new SendingForm(1, sheet.fingerprint(), Map.of(), sheet.plan(), Set.of(talk));
        assertEquals(new Outcome.Marked(List.of()), mark(id, form, "F1"));
        assertTrue(exit.step(StepKind.FAREWELL_TALK).isDone());
        assertTrue(exit.step(StepKind.WRITE_SCRIPT).isOpen());
        assertEquals(
                List.of("step.done step:1." + talk + " U0TOM"), exit.audited().subList(1, 2));
        drafts.unmark(id, TOM, "P1", exit.now());
        assertTrue(exit.step(StepKind.FAREWELL_TALK).isDone());
        assertEquals(
                List.of(StepKind.WRITE_SCRIPT),
                check(id).steps().stream().map(step -> step.kind()).toList());
    }

    @Test
    void aStepThatWasDroppedMeanwhileStaysSoAndTheDraftIsMarkedNevertheless() {
        DraftId id = draft(ScriptId.HEADS_UP, "Our meeting", "Let us meet on Friday.");
        CheckSheet sheet = check(id);
        int headsUp = exit.number(StepKind.HEADS_UP);
        assertEquals(headsUp, sheet.steps().get(0).number());
        exit.change(current ->
                current.planned(current.plan().with(headsUp, step -> step.dropped(MAYA, exit.now(), "Not needed"))));
        SendingForm form = new SendingForm(1, sheet.fingerprint(), Map.of(), sheet.plan(), Set.of(headsUp));
        Outcome outcome = mark(id, form, "F1");
        assertInstanceOf(
                SettlingSteps.Outcome.AlreadySettled.class,
                assertInstanceOf(Outcome.Marked.class, outcome).refused().get(0));
        assertTrue(found(id).isSent());
        assertFalse(exit.step(StepKind.HEADS_UP).isDone());
    }

    @Test
    void whatTellsNobodyThatItEndsOffersNoSteps() {
        CheckSheet sheet = check(draft(ScriptId.EXPECTATIONS, "How we work", "We need the texts by Friday."));
        assertEquals(List.of(), sheet.steps());
        assertNull(sheet.toldOn());
    }
}
