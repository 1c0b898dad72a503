package app.laststraw.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Severity;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.domain.workspace.Language;
import app.laststraw.playground.LivedInWorkspace;
import app.laststraw.playground.user.Ack;
import app.laststraw.playground.user.Sent;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.user.Submission;
import app.laststraw.playground.workspace.Message;
import app.laststraw.support.Agency;
import app.laststraw.support.Desk;
import app.laststraw.support.Eventually;
import app.laststraw.support.Firm;
import app.laststraw.support.Log;
import app.laststraw.support.Reading;
import app.laststraw.support.Wire;
import app.laststraw.usecase.RecordingHistory.PastClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
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
    private static final String WHY = "Nobody would thank us for it";

    private final Log log = Log.listen();
    private Firm firm;
    private Desk desk;
    private Wire wire;

    @BeforeAll
    void open(@TempDir Path folder) {
        List<PastClient> clients = Stream.of(
                        "Ash", "Birch", "Cedar", "Elm", "Fir", "Hazel", "Larch", "Maple", "Oak", "Pine", "Rowan",
                        "Spruce", "Yew")
                .map(name -> Agency.client(name, ClientPresence.NONE))
                .toList();
        firm = Firm.open(folder, LivedInWorkspace.plan(), Language.ENGLISH, clients);
        firm.settle();
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
    private void parting(String client) {
        desk.report(PRIYA, client, Severity.ABUSIVE);
        desk.report("U0JONAS", client, Severity.ABUSIVE);
        decide(client, "PART_WAYS");
    }

    private void decide(String client, String decision) {
        SlackUser maya = firm.as(MAYA);
        assertTrue(
                maya.press(RED_FLAGS, desk.card(client).ts(), "record_decision").ok());
        maya.fill("decision", decision).fill("reason", "It is enough");
        assertTrue(maya.submit().accepted());
        firm.settle();
    }

    private static boolean isPlan(Message message, String client) {
        return Reading.of(message).startsWith("Exit plan for " + client + "\n");
    }

    private List<Message> plans(String client) {
        return desk.thread(client).stream()
                .filter(message -> isPlan(message, client))
                .toList();
    }

    /** The one message of the plan. */
    private Message plan(String client) {
        List<Message> plans = plans(client);
        assertEquals(1, plans.size(), "plans for " + client);
        return plans.get(0);
    }

    private String read(String client) {
        return Reading.of(plan(client));
    }

    /** A group of check boxes, and what is ticked in it. */
    private record Group(String action, JsonNode options, TreeSet<String> ticked) {}

    private static List<Group> groups(Message plan) {
        List<Group> groups = new ArrayList<>();
        plan.blocks()
                .forEach(block -> block.path("elements").forEach(element -> {
                    if (element.path("type").asText().equals("checkboxes")) {
                        TreeSet<String> ticked = new TreeSet<>();
                        element.path("initial_options")
                                .forEach(option ->
                                        ticked.add(option.path("value").asText()));
                        groups.add(new Group(element.path("action_id").asText(), element.path("options"), ticked));
                    }
                }));
        return groups;
    }

    private static String value(Message plan, String title) {
        return groups(plan).stream()
                .flatMap(group -> Stream.of(group.options()))
                .flatMap(options -> {
                    List<JsonNode> all = new ArrayList<>();
                    options.forEach(all::add);
                    return all.stream();
                })
                .filter(option -> option.path("text").path("text").asText().equals(title))
                .findFirst()
                .orElseThrow()
                .path("value")
                .asText();
    }

    private static Group groupOf(Message plan, String value) {
        return groups(plan).stream()
                .filter(group -> Stream.of(group.options())
                        .anyMatch(options -> options.findValuesAsText("value").contains(value)))
                .findFirst()
                .orElseThrow();
    }

    private boolean isTicked(String client, String title) {
        Message plan = plan(client);
        String value = value(plan, title);
        return groupOf(plan, value).ticked().contains(value);
    }

    /** Ticks or unticks boxes, one press for all of one group, as the plan stood in {@code seen}. */
    private Ack choose(String person, Message seen, String... titles) {
        List<String> values =
                Arrays.stream(titles).map(title -> value(seen, title)).toList();
        Group group = groupOf(seen, values.get(0));
        TreeSet<String> ticked = new TreeSet<>(group.ticked());
        values.stream().filter(value -> !ticked.remove(value)).toList().forEach(ticked::add);
        return firm.as(person).choose(RED_FLAGS, seen.ts(), group.action(), ticked.toArray(String[]::new));
    }

    private void tick(String person, String client, String... titles) {
        assertTrue(choose(person, plan(client), titles).ok());
        firm.settle();
    }

    private SlackUser press(String person, String client, String button) {
        SlackUser presser = firm.as(person);
        assertTrue(presser.press(RED_FLAGS, plan(client).ts(), button).ok());
        return presser;
    }

    private Submission submit(SlackUser person) {
        Submission submission = person.submit();
        firm.settle();
        return submission;
    }

    /** What a person is told privately by what is done. */
    private String told(String person, Runnable deed) {
        int before = firm.as(person).ephemerals(RED_FLAGS).size();
        deed.run();
        firm.settle();
        return Eventually.of(() -> Reading.of(
                firm.as(person).ephemerals(RED_FLAGS).stream().skip(before).toList()));
    }

    private static String number(SlackUser person, String title) {
        for (JsonNode option : person.modal().orElseThrow().blocks().findParents("value")) {
            if (option.path("text").path("text").asText().equals(title)) {
                return option.path("value").asText();
            }
        }
        throw new AssertionError("no step " + title);
    }

    private SlackUser changing(String person, String client, String title) {
        SlackUser changer = press(person, client, "change_step");
        return changer.fill("step", number(changer, title));
    }

    @Test
    void theDecisionToPartPutsThePlanIntoTheCardsThread() {
        parting("Ash");
        String plan = read("Ash");
        assertTrue(plan.contains("Do this next"), plan);
        assertTrue(plan.contains("The terms are not on record: read the contract first."), plan);
        assertTrue(plan.contains("Due Nov 16, 2026 · Tom"), plan);
        assertFalse(plan.contains("It is enough"), plan);
        assertEquals(3, groups(plan("Ash")).size());
    }

    @Test
    void aStepIsTickedAndUntickedWhereThePlanStands() {
        parting("Birch");
        String ts = plan("Birch").ts();
        tick(TOM, "Birch", "Read the termination clause");
        assertTrue(isTicked("Birch", "Read the termination clause"));
        assertTrue(read("Birch").contains("Done · Tom"), read("Birch"));
        tick(MAYA, "Birch", "Read the termination clause");
        assertFalse(isTicked("Birch", "Read the termination clause"));
        assertEquals(ts, plan("Birch").ts());
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
        parting("Cedar");
        Message seen = plan("Cedar");
        Sent toms = wire.holdUp(() -> choose(TOM, seen, "Read the termination clause"));
        Sent mayas = wire.holdUp(() -> choose(MAYA, seen, "Write the script"));
        wire.redeliver(mayas);
        firm.settle();
        wire.redeliver(toms);
        firm.settle();
        assertTrue(isTicked("Cedar", "Read the termination clause"));
        assertTrue(isTicked("Cedar", "Write the script"));
    }

    @Test
    void aPressThatIsDeliveredAgainLateUndoesNothing() {
        parting("Elm");
        Sent ticked = wire.holdUp(() -> choose(TOM, plan("Elm"), "Write the script"));
        wire.redeliverAtOnce(ticked, 3).forEach(ack -> assertEquals(200, ack.status()));
        firm.settle();
        tick(MAYA, "Elm", "Write the script");
        wire.redeliver(ticked);
        firm.settle();
        assertFalse(isTicked("Elm", "Write the script"));
    }

    @Test
    void accessIsNotClosedBeforeTheyKnowAndTheBoxIsDrawnAnew() {
        parting("Fir");
        String block = firstBlockId("Fir");
        String told = told(TOM, () -> tick(TOM, "Fir", "Close access and shared channels"));
        assertEquals("They do not know yet. Tell them first, then close their access.", told);
        assertFalse(isTicked("Fir", "Close access and shared channels"));
        assertNotEquals(block, firstBlockId("Fir"));

        tick(TOM, "Fir", "Hold the talk");
        tick(TOM, "Fir", "Close access and shared channels");
        assertTrue(isTicked("Fir", "Close access and shared channels"));
    }

    private String firstBlockId(String client) {
        for (JsonNode block : plan(client).blocks()) {
            if (block.path("elements").path(0).path("type").asText().equals("checkboxes")) {
                return block.path("block_id").asText();
            }
        }
        throw new AssertionError("no boxes");
    }

    @Test
    void whoeverDoesNotCarryTheAccountIsToldPrivatelyAndTheBoxIsDrawnAnew() {
        parting("Hazel");
        String block = firstBlockId("Hazel");
        String told = told(PRIYA, () -> tick(PRIYA, "Hazel", "Write the script"));
        assertEquals("Only the account owner and managers can change the plan.", told);
        assertFalse(isTicked("Hazel", "Write the script"));
        assertNotEquals(block, firstBlockId("Hazel"));

        for (String button : List.of("change_step", "add_step", "change_plan")) {
            assertEquals(told, told(PRIYA, () -> press(PRIYA, "Hazel", button)));
            assertTrue(firm.as(PRIYA).modal().isEmpty());
        }
    }

    @Test
    void aStepIsReDatedHandedOverAddedAndDropped() {
        parting("Larch");
        SlackUser tom = changing(TOM, "Larch", "Write the script");
        tom.fill("due_on", "2026-11-20").fill("step_owner", PRIYA);
        Submission refused = submit(tom);
        assertEquals(
                Map.of("step_owner", "Only the client’s account owner and managers can carry a step."),
                refused.errors());
        tom.fill("step_owner", MAYA);
        assertTrue(submit(tom).accepted());
        assertTrue(read("Larch").contains("Write the script\nDue Nov 20, 2026 · Maya"), read("Larch"));

        tom = press(TOM, "Larch", "add_step");
        tom.fill("step_title", "Return the *keys* <!channel>").fill("due_on", "2026-11-27");
        assertTrue(submit(tom).accepted());
        assertTrue(read("Larch").contains("Return the *keys* <!channel>\nDue Nov 27, 2026 · Tom"), read("Larch"));
        assertFalse(plan("Larch").blocks().toString().contains("mrkdwn"));

        tom = changing(TOM, "Larch", "Offer a referral").fill("not_needed", "NOT_NEEDED");
        assertEquals(
                Map.of("why", "Say in a few words why it is not needed."),
                submit(tom).errors());
        assertTrue(submit(tom.fill("why", WHY)).accepted());
        assertTrue(read("Larch").contains("Not needed here: Offer a referral"), read("Larch"));
        assertFalse(desk.thread("Larch").toString().contains(WHY));

        SlackUser maya = changing(MAYA, "Larch", "Offer a referral");
        String form = Reading.of(maya.modal().orElseThrow());
        assertTrue(form.contains("“Offer a referral” was dropped: " + WHY), form);
        assertTrue(submit(maya).accepted());
        assertFalse(read("Larch").contains("Not needed here"), read("Larch"));
    }

    @Test
    void whoComesSecondWithAFormSeesWhatChangedAndKeepsWhatWasFilledIn() {
        parting("Maple");
        SlackUser tom = changing(TOM, "Maple", "Write the script").fill("due_on", "2026-11-20");
        SlackUser maya = changing(MAYA, "Maple", "Write the script").fill("due_on", "2026-11-24");
        assertTrue(submit(tom).accepted());

        Submission overtaken = submit(maya);
        assertFalse(overtaken.accepted() && maya.modal().isEmpty());
        String form = Reading.of(maya.modal().orElseThrow());
        assertTrue(form.startsWith("Change a step\nThe plan has changed meanwhile."), form);
        assertTrue(form.contains("“Write the script” now: Due Nov 20, 2026 · Tom"), form);
        assertTrue(maya.modal().orElseThrow().blocks().toString().contains("2026-11-24"));
        assertTrue(read("Maple").contains("Due Nov 20, 2026"), read("Maple"));

        assertTrue(submit(maya).accepted());
        assertTrue(maya.modal().isEmpty());
        assertTrue(read("Maple").contains("Write the script\nDue Nov 24, 2026"), read("Maple"));
    }

    @Test
    void aFormThatIsDeliveredAgainAddsNothing() {
        parting("Oak");
        SlackUser tom = press(TOM, "Oak", "add_step");
        tom.fill("step_title", "Return the plants").fill("due_on", "2026-11-27");
        Sent sent = wire.holdUp(() -> tom.submit());
        wire.redeliverAtOnce(sent, 3).forEach(ack -> assertEquals(200, ack.status()));
        firm.settle();
        String plan = read("Oak");
        assertEquals(plan.indexOf("Return the plants"), plan.lastIndexOf("Return the plants"), plan);
        plan("Oak");
    }

    @Test
    void itEndsOnACleanDayOnly() {
        parting("Pine");
        SlackUser tom = press(TOM, "Pine", "change_plan");
        tom.fill("notice_on", "2026-11-25").fill("work_done_on", "2026-12-18").fill("ends_on", "2026-12-10");
        assertEquals(
                Map.of(
                        "ends_on",
                        "That is sooner than the contract, the open work and the invoices allow. The first clean day is Dec 18, 2026."),
                submit(tom).errors());
        assertTrue(submit(tom.fill("ends_on")).accepted());
        String plan = read("Pine");
        assertTrue(plan.contains("Last day of working together: Dec 18, 2026."), plan);
        assertTrue(plan.contains("Open work, until Dec 18, 2026."), plan);
        assertTrue(plan.contains("Hold the talk\nDue Nov 25, 2026"), plan);
    }

    @Test
    void endingAtOnceMayBeSoonerForAReasonThatTheChannelDoesNotRead() {
        desk.report(PRIYA, "Rowan", Severity.ABUSIVE, RedFlag.ABUSIVE_CONDUCT);
        decide("Rowan", "END_NOW");
        SlackUser tom = press(TOM, "Rowan", "change_plan");
        tom.fill("invoices_paid_on", "2026-12-18").fill("ends_on", "2026-11-16");
        assertEquals(
                Map.of("hurry", "The first clean day is Dec 18, 2026. To end it sooner, say why."),
                submit(tom).errors());
        assertTrue(submit(tom.fill("hurry", WHY)).accepted());
        assertTrue(read("Rowan").contains("It ends sooner than that, for a reason that is on record."), read("Rowan"));
        assertFalse(desk.thread("Rowan").toString().contains(WHY));
    }

    @Test
    void whatIsOverdueIsMarkedTheNextDay(@TempDir Path folder) {
        try (Firm other = Agency.open(folder)) {
            Desk there = new Desk(other);
            partingAcme(other, there);
            other.tick(Duration.ofDays(1));
            String plan = Reading.of(there.thread(Agency.CLIENT));
            assertTrue(plan.contains("Overdue since Nov 16, 2026 · Tom"), plan);
        }
    }

    @Test
    void inAnUnsafeChannelThePlanGoesToTheOwnerAndBackIntoTheThreadOnceItIsSafe(@TempDir Path folder) {
        try (Firm other = Agency.open(folder)) {
            Desk there = new Desk(other);
            there.report(PRIYA, Agency.CLIENT, Severity.ABUSIVE);
            there.report("U0JONAS", Agency.CLIENT, Severity.ABUSIVE);
            String card = there.card(Agency.CLIENT).ts();
            SlackUser maya = other.as(MAYA);
            maya.press(RED_FLAGS, card, "record_decision");
            maya.fill("decision", "PART_WAYS").fill("reason", "Enough");
            maya.invite(RED_FLAGS, Agency.GUEST);
            assertTrue(maya.submit().accepted());
            other.settle();
            assertFalse(Reading.of(there.thread(Agency.CLIENT)).contains("Exit plan"));
            SlackUser tom = other.as(TOM);
            Message direct = directPlan(other, tom);
            assertTrue(
                    Reading.of(direct)
                            .startsWith(
                                    "This comes to you directly and not into the card’s thread, because there is a guest"),
                    Reading.of(direct));

            String script = value(direct, "Write the script");
            Group group = groupOf(direct, script);
            assertTrue(tom.choose(tom.direct(), direct.ts(), group.action(), script)
                    .ok());
            other.settle();
            assertTrue(groupOf(directPlan(other, tom), script).ticked().contains(script));

            maya.remove(RED_FLAGS, Agency.GUEST);
            Eventually.of(() -> Reading.of(planIn(there.thread(Agency.CLIENT))));
            other.settle();
            List<Message> inThread = planIn(there.thread(Agency.CLIENT));
            assertEquals(1, inThread.size());
            assertTrue(groupOf(inThread.get(0), script).ticked().contains(script));
            assertTrue(groupOf(directPlan(other, tom), script).ticked().contains(script));
        }
    }

    private static List<Message> planIn(List<Message> thread) {
        return thread.stream().filter(message -> isPlan(message, Agency.CLIENT)).toList();
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
            partingAcme(other, there);
            SlackUser maya = other.as(MAYA);
            maya.delete(RED_FLAGS, planIn(there.thread(Agency.CLIENT)).get(0).ts());
            other.tick(Duration.ofDays(1));
            List<Message> again = planIn(there.thread(Agency.CLIENT));
            assertEquals(1, again.size());

            String card = there.card(Agency.CLIENT).ts();
            there.thread(Agency.CLIENT).forEach(message -> maya.delete(RED_FLAGS, message.ts()));
            maya.delete(RED_FLAGS, card);
            other.tick(Duration.ofDays(1));
            assertNotEquals(card, there.card(Agency.CLIENT).ts());
            assertEquals(1, planIn(there.thread(Agency.CLIENT)).size());
            assertEquals(
                    List.of(),
                    Agency.told(other, TOM).stream()
                            .filter(text -> text.contains("plan"))
                            .toList());
        }
    }

    private static void partingAcme(Firm other, Desk there) {
        there.report(PRIYA, Agency.CLIENT, Severity.ABUSIVE);
        there.report("U0JONAS", Agency.CLIENT, Severity.ABUSIVE);
        decideAcme(other, there, "PART_WAYS");
    }

    private static void decideAcme(Firm other, Desk there, String decision) {
        SlackUser maya = other.as(MAYA);
        maya.press(RED_FLAGS, there.card(Agency.CLIENT).ts(), "record_decision");
        maya.fill("decision", decision).fill("reason", "Enough");
        assertTrue(maya.submit().accepted());
        other.settle();
    }

    @Test
    void withAnotherDecisionThePlanNoLongerHolds(@TempDir Path folder) {
        try (Firm other = Agency.open(folder)) {
            Desk there = new Desk(other);
            partingAcme(other, there);
            decideAcme(other, there, "SALVAGE");
            String thread = Reading.of(there.thread(Agency.CLIENT));
            assertTrue(
                    thread.contains("Exit plan for Acme\nIt was decided otherwise since. This plan no longer holds."),
                    thread);
        }
    }

    @Test
    void afterTheEndWhatIsLeftToDoIsTickedInThePlanAndAReopeningBringsTheRestBack() {
        parting("Spruce");
        press(TOM, "Spruce", "end_case");
        assertTrue(submit(firm.as(TOM)).accepted());
        String ended = read("Spruce");
        assertTrue(ended.contains("They are a client no longer."), ended);
        assertTrue(ended.contains("Left open: Read the termination clause"), ended);
        assertEquals(1, groups(plan("Spruce")).size());

        tick(TOM, "Spruce", "Close access and shared channels");
        assertTrue(isTicked("Spruce", "Close access and shared channels"));

        assertTrue(firm.as(MAYA)
                .press(RED_FLAGS, desk.card("Spruce").ts(), "reopen_case")
                .ok());
        firm.settle();
        assertEquals(3, groups(plan("Spruce")).size());
        assertTrue(isTicked("Spruce", "Close access and shared channels"));
        assertFalse(isTicked("Spruce", "Read the termination clause"));
    }
}
