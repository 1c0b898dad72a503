package app.laststraw.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Severity;
import app.laststraw.playground.LivedInWorkspace;
import app.laststraw.playground.user.Sent;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.user.Submission;
import app.laststraw.playground.workspace.Message;
import app.laststraw.support.Agency;
import app.laststraw.support.Desk;
import app.laststraw.support.Eventually;
import app.laststraw.support.Firm;
import app.laststraw.support.Log;
import app.laststraw.support.PlanBoxes;
import app.laststraw.support.Reading;
import app.laststraw.support.ThreadPlan;
import app.laststraw.support.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** An exit is carried out in the thread of its card: ticked, re-dated, handed over, added to and dropped. */
@TestInstance(Lifecycle.PER_CLASS)
class ExitPlanJourneyTest {
    private static final String RED_FLAGS = LivedInWorkspace.RED_FLAGS;
    private static final String TOM = Agency.OWNER;
    private static final String MAYA = Agency.MANAGER;
    private static final String PRIYA = Agency.MEMBER;
    private static final List<String> CLIENTS = List.of(
            "Ash", "Birch", "Cedar", "Elm", "Fir", "Hazel", "Larch", "Maple", "Oak", "Pine", "Rowan", "Spruce", "Yew");
    private static final String SCRIPT = "Write the script";
    private static final String WHY = "Nobody would thank us for it";

    private final Log log = Log.listen();
    private Firm firm;
    private Desk desk;
    private Wire wire;

    @BeforeAll
    void open(@TempDir Path folder) {
        firm = Agency.open(folder, CLIENTS);
        desk = new Desk(firm);
        wire = new Wire(firm);
    }

    @AfterAll
    void close() {
        firm.close();
        log.close();
        log.assertSilentAbout(List.of("Birch", "Hazel", WHY, "Return the", Firm.TOKEN, Firm.SECRET));
    }

    /** The firm decides to part with a client whom two people reported. */
    private ThreadPlan parting(String client) {
        return parting(desk, client);
    }

    private static ThreadPlan parting(Desk desk, String client) {
        desk.reportAbuse(client);
        desk.decide(MAYA, client, "PART_WAYS", "It is enough");
        return desk.plan(client);
    }

    private Submission submit(SlackUser person) {
        Submission submission = person.submit();
        firm.settle();
        return submission;
    }

    @Test
    void theDecisionToPartPutsThePlanIntoTheCardsThread() {
        ThreadPlan plan = parting("Ash");
        String read = plan.read();
        assertTrue(read.contains("Do this next"), read);
        assertTrue(read.contains("The terms are not on record: read the contract first."), read);
        assertTrue(read.contains("Due Nov 16, 2026 · Tom"), read);
        assertFalse(read.contains("It is enough"), read);
        assertEquals(3, plan.boxes().groups().size());
    }

    @Test
    void aStepIsTickedAndUntickedWhereThePlanStands() {
        ThreadPlan plan = parting("Birch");
        String ts = plan.message().ts();
        plan.tick(TOM, "Read the termination clause");
        assertTrue(plan.isTicked("Read the termination clause"));
        assertTrue(plan.read().contains("Done · Tom"), plan.read());
        plan.tick(MAYA, "Read the termination clause");
        assertFalse(plan.isTicked("Read the termination clause"));
        assertEquals(ts, plan.message().ts());
        assertEquals(
                List.of("step.done U0TOM", "step.reopened U0MAYA"),
                firm.ledger()
                        .rows(
                                "select action || ' ' || actor from audit_trail where action like 'step.%' and subject like 'step:"
                                        + caseOf("Birch") + ".%' order by id"));
    }

    private String caseOf(String client) {
        return firm.ledger()
                .rows("select cases.id from cases join client_names on client_names.client_id = cases.client_id "
                        + "where client_names.text = '" + client + "'")
                .get(0);
    }

    @Test
    void twoPeopleAtOnceDoNotUndoEachOther() {
        ThreadPlan plan = parting("Cedar");
        Message seen = plan.message();
        Sent toms = wire.holdUp(() -> plan.choose(TOM, seen, "Read the termination clause"));
        Sent mayas = wire.holdUp(() -> plan.choose(MAYA, seen, SCRIPT));
        wire.redeliver(mayas);
        firm.settle();
        wire.redeliver(toms);
        firm.settle();
        assertTrue(plan.isTicked("Read the termination clause"));
        assertTrue(plan.isTicked(SCRIPT));
    }

    @Test
    void aPressThatIsDeliveredAgainLateUndoesNothing() {
        ThreadPlan plan = parting("Elm");
        Sent ticked = wire.holdUp(() -> plan.choose(TOM, SCRIPT));
        wire.redeliverAtOnce(ticked, 3).forEach(ack -> assertEquals(200, ack.status()));
        firm.settle();
        plan.tick(MAYA, SCRIPT);
        wire.redeliver(ticked);
        firm.settle();
        assertFalse(plan.isTicked(SCRIPT));
    }

    @Test
    void accessIsNotClosedBeforeTheyKnowAndTheBoxIsDrawnAnew() {
        ThreadPlan plan = parting("Fir");
        String block = firstBlockId(plan);
        String told = desk.told(TOM, () -> plan.tick(TOM, "Close access and shared channels"));
        assertEquals("They do not know yet. Tell them first, then close their access.", told);
        assertFalse(plan.isTicked("Close access and shared channels"));
        assertNotEquals(block, firstBlockId(plan));

        plan.tick(TOM, "Hold the talk");
        plan.tick(TOM, "Close access and shared channels");
        assertTrue(plan.isTicked("Close access and shared channels"));
    }

    private static String firstBlockId(ThreadPlan plan) {
        for (JsonNode block : plan.message().blocks()) {
            if (block.path("elements").path(0).path("type").asText().equals("checkboxes")) {
                return block.path("block_id").asText();
            }
        }
        throw new AssertionError("no boxes");
    }

    @Test
    void whoeverDoesNotCarryTheAccountIsToldPrivatelyAndTheBoxIsDrawnAnew() {
        ThreadPlan plan = parting("Hazel");
        String block = firstBlockId(plan);
        String told = desk.told(PRIYA, () -> plan.tick(PRIYA, SCRIPT));
        assertEquals("Only the account owner and managers can change the plan.", told);
        assertFalse(plan.isTicked(SCRIPT));
        assertNotEquals(block, firstBlockId(plan));

        for (String button : List.of("change_step", "add_step", "change_plan")) {
            assertEquals(told, desk.told(PRIYA, () -> plan.open(PRIYA, button)));
            assertTrue(firm.as(PRIYA).modal().isEmpty());
        }
    }

    @Test
    void aStepIsReDatedHandedOverAddedAndDropped() {
        ThreadPlan plan = parting("Larch");
        SlackUser tom = plan.changing(TOM, SCRIPT);
        tom.fill("due_on", "2026-11-20").fill("step_owner", PRIYA);
        Submission refused = submit(tom);
        assertEquals(
                Map.of("step_owner", "Only the client’s account owner and managers can carry a step."),
                refused.errors());
        tom.fill("step_owner", MAYA);
        assertTrue(submit(tom).accepted());
        assertTrue(plan.read().contains("Write the script\nDue Nov 20, 2026 · Maya"), plan.read());

        tom = plan.open(TOM, "add_step");
        tom.fill("step_title", "Return the *keys* <!channel>").fill("due_on", "2026-11-27");
        assertTrue(submit(tom).accepted());
        assertTrue(plan.read().contains("Return the *keys* <!channel>\nDue Nov 27, 2026 · Tom"), plan.read());
        assertFalse(plan.message().blocks().toString().contains("mrkdwn"));

        tom = plan.changing(TOM, "Offer a referral").fill("not_needed", "NOT_NEEDED");
        assertEquals(
                Map.of("why", "Say in a few words why it is not needed."),
                submit(tom).errors());
        assertTrue(submit(tom.fill("why", WHY)).accepted());
        assertTrue(plan.read().contains("Not needed here: Offer a referral"), plan.read());
        assertFalse(desk.thread("Larch").toString().contains(WHY));

        SlackUser maya = plan.changing(MAYA, "Offer a referral");
        String form = Reading.of(maya.modal().orElseThrow());
        assertTrue(form.contains("“Offer a referral” was dropped: " + WHY), form);
        assertTrue(submit(maya).accepted());
        assertFalse(plan.read().contains("Not needed here"), plan.read());
    }

    @Test
    void whoComesSecondWithAFormSeesWhatChangedAndKeepsWhatWasFilledIn() {
        ThreadPlan plan = parting("Maple");
        SlackUser tom = plan.changing(TOM, SCRIPT).fill("due_on", "2026-11-20");
        SlackUser maya = plan.changing(MAYA, SCRIPT).fill("due_on", "2026-11-24");
        assertTrue(submit(tom).accepted());

        Submission overtaken = submit(maya);
        assertFalse(overtaken.accepted() && maya.modal().isEmpty());
        String form = Reading.of(maya.modal().orElseThrow());
        assertTrue(form.startsWith("Change a step\nThe plan has changed meanwhile."), form);
        assertTrue(form.contains("“Write the script” now: Due Nov 20, 2026 · Tom"), form);
        assertTrue(maya.modal().orElseThrow().blocks().toString().contains("2026-11-24"));
        assertTrue(plan.read().contains("Due Nov 20, 2026"), plan.read());

        assertTrue(submit(maya).accepted());
        assertTrue(maya.modal().isEmpty());
        assertTrue(plan.read().contains("Write the script\nDue Nov 24, 2026"), plan.read());
    }

    @Test
    void aFormThatIsDeliveredAgainAddsNothing() {
        ThreadPlan plan = parting("Oak");
        SlackUser tom = plan.open(TOM, "add_step");
        tom.fill("step_title", "Return the plants").fill("due_on", "2026-11-27");
        Sent sent = wire.holdUp(() -> tom.submit());
        wire.redeliverAtOnce(sent, 3).forEach(ack -> assertEquals(200, ack.status()));
        firm.settle();
        String read = plan.read();
        assertEquals(read.indexOf("Return the plants"), read.lastIndexOf("Return the plants"), read);
    }

    @Test
    void itEndsOnACleanDayOnly() {
        ThreadPlan plan = parting("Pine");
        SlackUser tom = plan.open(TOM, "change_plan");
        tom.fill("notice_on", "2026-11-25").fill("work_done_on", "2026-12-18").fill("ends_on", "2026-12-10");
        assertEquals(
                Map.of(
                        "ends_on",
                        "That is sooner than the contract, the open work and the invoices allow. The first clean day is Dec 18, 2026."),
                submit(tom).errors());
        assertTrue(submit(tom.fill("ends_on")).accepted());
        String read = plan.read();
        assertTrue(read.contains("Last day of working together: Dec 18, 2026."), read);
        assertTrue(read.contains("Open work, until Dec 18, 2026."), read);
        assertTrue(read.contains("Hold the talk\nDue Nov 25, 2026"), read);
    }

    @Test
    void endingAtOnceMayBeSoonerForAReasonThatTheChannelDoesNotRead() {
        desk.report(PRIYA, "Rowan", Severity.ABUSIVE, RedFlag.ABUSIVE_CONDUCT);
        desk.decide(MAYA, "Rowan", "END_NOW", "It is enough");
        ThreadPlan plan = desk.plan("Rowan");
        SlackUser tom = plan.open(TOM, "change_plan");
        tom.fill("invoices_paid_on", "2026-12-18").fill("ends_on", "2026-11-16");
        assertEquals(
                Map.of("hurry", "The first clean day is Dec 18, 2026. To end it sooner, say why."),
                submit(tom).errors());
        assertTrue(submit(tom.fill("hurry", WHY)).accepted());
        assertTrue(plan.read().contains("It ends sooner than that, for a reason that is on record."), plan.read());
        assertFalse(desk.thread("Rowan").toString().contains(WHY));
    }

    @Test
    void whatIsOverdueIsMarkedTheNextDay(@TempDir Path folder) {
        try (Firm other = Agency.open(folder)) {
            Desk there = new Desk(other);
            ThreadPlan plan = parting(there, Agency.CLIENT);
            other.tick(Duration.ofDays(1));
            assertTrue(plan.read().contains("Overdue since Nov 16, 2026 · Tom"), plan.read());
        }
    }

    @Test
    void inAnUnsafeChannelThePlanGoesToTheOwnerAndBackIntoTheThreadOnceItIsSafe(@TempDir Path folder) {
        try (Firm other = Agency.open(folder)) {
            Desk there = new Desk(other);
            there.reportAbuse(Agency.CLIENT);
            SlackUser maya = there.press(MAYA, Agency.CLIENT, "record_decision");
            maya.fill("decision", "PART_WAYS").fill("reason", "Enough");
            maya.invite(RED_FLAGS, Agency.GUEST);
            there.save(maya);
            assertFalse(Reading.of(there.thread(Agency.CLIENT)).contains("Exit plan"));
            SlackUser tom = other.as(TOM);
            Message direct = directPlan(other, tom);
            assertTrue(
                    Reading.of(direct)
                            .startsWith(
                                    "This comes to you directly and not into the card’s thread, because there is a guest"),
                    Reading.of(direct));

            PlanBoxes.Group group = PlanBoxes.of(direct).groupOf(SCRIPT);
            assertTrue(tom.choose(tom.direct(), direct.ts(), group.action(), group.withOther(SCRIPT))
                    .ok());
            other.settle();
            assertTrue(PlanBoxes.of(directPlan(other, tom)).isTicked(SCRIPT));

            maya.remove(RED_FLAGS, Agency.GUEST);
            ThreadPlan plan = there.plan(Agency.CLIENT);
            Eventually.of(() -> Reading.of(plan.messages()));
            other.settle();
            assertTrue(plan.isTicked(SCRIPT));
            assertTrue(PlanBoxes.of(directPlan(other, tom)).isTicked(SCRIPT));
        }
    }

    private static Message directPlan(Firm firm, SlackUser person) {
        List<Message> plans = firm.slack().messages(person.direct()).stream()
                .filter(message -> Reading.of(message).contains("Exit plan for " + Agency.CLIENT))
                .toList();
        assertEquals(1, plans.size());
        return plans.get(0);
    }

    @Test
    void aPlanThatWasDeletedStandsAgainBelowTheCard(@TempDir Path folder) {
        try (Firm other = Agency.open(folder)) {
            Desk there = new Desk(other);
            ThreadPlan plan = parting(there, Agency.CLIENT);
            SlackUser maya = other.as(MAYA);
            maya.delete(RED_FLAGS, plan.message().ts());
            other.tick(Duration.ofDays(1));
            assertEquals(1, plan.messages().size());

            String card = there.card(Agency.CLIENT).ts();
            there.thread(Agency.CLIENT).forEach(message -> maya.delete(RED_FLAGS, message.ts()));
            maya.delete(RED_FLAGS, card);
            other.tick(Duration.ofDays(1));
            assertNotEquals(card, there.card(Agency.CLIENT).ts());
            assertEquals(1, plan.messages().size());
            assertEquals(
                    List.of(),
                    Agency.told(other, TOM).stream()
                            .filter(text -> text.contains("plan"))
                            .toList());
        }
    }

    @Test
    void withAnotherDecisionThePlanNoLongerHolds(@TempDir Path folder) {
        try (Firm other = Agency.open(folder)) {
            Desk there = new Desk(other);
            parting(there, Agency.CLIENT);
            there.decide(MAYA, Agency.CLIENT, "SALVAGE", "Enough");
            String thread = Reading.of(there.thread(Agency.CLIENT));
            assertTrue(
                    thread.contains("Exit plan for Acme\nIt was decided otherwise since. This plan no longer holds."),
                    thread);
        }
    }

    @Test
    void afterTheEndWhatIsLeftToDoIsTickedInThePlanAndAReopeningBringsTheRestBack() {
        ThreadPlan plan = parting("Spruce");
        plan.open(TOM, "end_case");
        assertTrue(submit(firm.as(TOM)).accepted());
        String ended = plan.read();
        assertTrue(ended.contains("They are a client no longer."), ended);
        assertTrue(ended.contains("Left open: Read the termination clause"), ended);
        assertEquals(1, plan.boxes().groups().size());

        plan.tick(TOM, "Close access and shared channels");
        assertTrue(plan.isTicked("Close access and shared channels"));

        desk.press(MAYA, "Spruce", "reopen_case");
        firm.settle();
        assertEquals(3, plan.boxes().groups().size());
        assertTrue(plan.isTicked("Close access and shared channels"));
        assertFalse(plan.isTicked("Read the termination clause"));
    }
}
