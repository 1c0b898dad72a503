package app.laststraw.usecase.decision;

import static app.laststraw.usecase.decision.ProbationFirm.BOSS;
import static app.laststraw.usecase.decision.ProbationFirm.MEMBER;
import static app.laststraw.usecase.decision.ProbationFirm.OWNER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.laststraw.domain.announcement.Announcement.StepReminder;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.Contact;
import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.ExitPlan;
import app.laststraw.domain.exit.LookBack;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.exit.StepKind;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.FieldFault;
import app.laststraw.usecase.exit.StepEntries;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookingBackTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 16);
    private static final LookBackForm FORM =
            new LookBackForm(LookBack.Cause.SCOPE, " It grew. ", null, "A fair", "Who approves");

    @TempDir
    private Path folder;

    private ProbationFirm firm;
    private LookingBack looking;
    private Client client;

    @BeforeEach
    void open() {
        firm = new ProbationFirm(folder, "2026-11-16T10:00:00Z");
        looking = new LookingBack(firm.storage());
        client = firm.add("Acme");
        Step step = Step.open(1, StepKind.LOOK_BACK, null, OWNER, DAY);
        ExitPlan plan = new ExitPlan(DAY, DAY, null, null, null, List.of(step));
        firm.save(firm.decide(client, Decision.PART_WAYS).planned(plan).ended(firm.now()));
    }

    @AfterEach
    void close() {
        firm.close();
    }

    private CaseOutcome write(MemberId person, LookBackForm form) {
        return write(firm.latest(client).version(), record(), person, form);
    }

    private CaseOutcome write(int seen, int seenRecord, MemberId person, LookBackForm form) {
        return looking.write(client.id(), seen, seenRecord, person, form, firm.now());
    }

    private int record() {
        return firm.client(client.id()).version();
    }

    @Test
    void itIsOnRecordTheStepIsDoneAndTheRecordKnowsTheSource() {
        assertInstanceOf(CaseOutcome.Saved.class, write(OWNER, FORM));
        assertEquals(
                new LookBack(LookBack.Cause.SCOPE, "It grew.", "", "A fair", "Who approves", OWNER, firm.now()),
                firm.latest(client).lookBack());
        Step step = firm.latest(client).plan().step(1).orElseThrow();
        assertEquals(Step.State.DONE, step.state());
        assertEquals(OWNER, step.settledBy());
        assertEquals("A fair", firm.client(client.id()).engagement().leadSource());
    }

    @Test
    void theSourceIsAllThatChangesInTheRecord() {
        Engagement known = new Engagement(DAY, Contact.CALLS, DAY, null, "Work", "Somewhere", "Ms. Gray");
        firm.change(client.id(), acme -> acme.with(OWNER, null, known, null, ClientPresence.NONE));
        assertInstanceOf(CaseOutcome.Saved.class, write(OWNER, FORM));
        assertEquals(known.from("A fair"), firm.client(client.id()).engagement());
        assertEquals("Ms. Gray", firm.client(client.id()).engagement().contactName());
    }

    @Test
    void amendedTheLastWriterIsKeptAndTheStepIsDoneByTheFirst() {
        write(OWNER, FORM);
        LookBackForm amended = new LookBackForm(LookBack.Cause.PRICE, null, "Calls", null, null);
        assertInstanceOf(CaseOutcome.Saved.class, write(BOSS, amended));
        assertEquals(BOSS, firm.latest(client).lookBack().by());
        assertEquals("", firm.latest(client).lookBack().onboarding());
        assertEquals(OWNER, firm.latest(client).plan().step(1).orElseThrow().settledBy());
        assertEquals("A fair", firm.client(client.id()).engagement().leadSource(), "left out is not erased");
    }

    @Test
    void aCauseIsNeededAndTextsFit() {
        String tooLong = "x".repeat(LookBack.MAX_TEXT + 1);
        String source = "x".repeat(Engagement.MAX_LEAD_SOURCE + 1);
        CaseOutcome.Faulty faulty = assertInstanceOf(
                CaseOutcome.Faulty.class, write(OWNER, new LookBackForm(null, tooLong, tooLong, source, tooLong)));
        assertEquals(
                List.of("cause", "cause_in_words", "first_sign", "lead_source", "onboarding"),
                faulty.faults().stream().map(FieldFault::field).toList());
        String fits = "x".repeat(LookBack.MAX_TEXT);
        assertInstanceOf(
                CaseOutcome.Saved.class,
                write(OWNER, new LookBackForm(LookBack.Cause.OTHER, fits, fits, source.substring(1), fits)));
    }

    @Test
    void sentTwiceItIsWrittenOnce() {
        int seen = firm.latest(client).version();
        int seenRecord = record();
        write(seen, seenRecord, OWNER, FORM);
        firm.at("2026-11-16T10:00:05Z");
        assertInstanceOf(CaseOutcome.Saved.class, write(seen, seenRecord, OWNER, FORM));
        assertEquals(seen + 1, firm.latest(client).version());
        assertEquals(seenRecord + 1, record());
    }

    @Test
    void whoeverIsSlowerSeesThatSomebodyElseWrote() {
        int seen = firm.latest(client).version();
        write(BOSS, FORM);
        CaseOutcome.Overtaken overtaken =
                assertInstanceOf(CaseOutcome.Overtaken.class, write(seen, record(), OWNER, FORM));
        assertEquals(BOSS, overtaken.now().latest().lookBack().by());
    }

    @Test
    void aSourceThatSomebodyPutRightInTheRecordMeanwhileIsNotUndone() {
        int seenRecord = record();
        firm.change(
                client.id(),
                found -> found.with(
                        found.accountOwner(),
                        found.fee(),
                        found.engagement().from("A friend"),
                        found.internalChannel(),
                        found.presence()));
        int seen = firm.latest(client).version();
        assertInstanceOf(CaseOutcome.Overtaken.class, write(seen, seenRecord, OWNER, FORM));
        assertEquals("A friend", firm.client(client.id()).engagement().leadSource());
    }

    @Test
    void onlyAfterTheEndAndByThoseWhoCarriedTheAccount() {
        assertInstanceOf(CaseOutcome.NotAllowed.class, write(MEMBER, FORM));
        firm.save(firm.latest(client).reopened());
        assertInstanceOf(CaseOutcome.NotNow.class, write(OWNER, FORM));
        assertInstanceOf(CaseOutcome.NotNow.class, looking.prepare(client.id(), OWNER, firm.now()));
    }

    @Test
    void theReminderToLookBackIsSettledByIt() {
        Case ended = firm.latest(client);
        Step step = ended.plan().step(1).orElseThrow();
        firm.storage().write(records -> records.outbox().write(StepEntries.reminder(ended, step, BOSS), firm.now()));
        firm.settle();
        write(OWNER, FORM);
        firm.settle();
        assertEquals(
                List.of(StepReminder.Standing.SETTLED),
                firm.told(OWNER, StepReminder.class).stream()
                        .map(StepReminder::standing)
                        .toList());
    }
}
