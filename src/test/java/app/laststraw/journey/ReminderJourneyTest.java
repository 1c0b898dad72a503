package app.laststraw.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.PolicySettings;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.ExitPlan;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.exit.StepKind;
import app.laststraw.domain.report.Severity;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.domain.workspace.WorkspaceId;
import app.laststraw.playground.user.Ack;
import app.laststraw.playground.user.Sent;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.user.Submission;
import app.laststraw.playground.workspace.Kind;
import app.laststraw.playground.workspace.Message;
import app.laststraw.playground.workspace.Person;
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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A step comes due: what its owner is told, and what becomes of that. It is nine o’clock on a Monday in London. */
class ReminderJourneyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final String TOM = Agency.OWNER;
    private static final String MAYA = Agency.MANAGER;
    private static final String DONE = "step_done";
    private static final String SNOOZE = "step_snooze_one_day";
    private static final String HAND_OVER = "step_hand_over";

    @TempDir
    private Path folder;

    private final Log log = Log.listen();
    private Firm firm;
    private Desk desk;
    private Wire wire;

    @BeforeEach
    void open() {
        firm = Agency.open(folder);
        desk = new Desk(firm);
        wire = new Wire(firm);
        desk.report(MAYA, Agency.CLIENT, Severity.HARMFUL);
    }

    @AfterEach
    void close() {
        firm.close();
        log.close();
        log.assertSilentAbout(List.of(Agency.CLIENT, Firm.TOKEN, Firm.SECRET));
    }

    /** A case of the client with these steps, all of Tom’s; on record, and then it is a minute later. */
    private void parting(Step... steps) {
        onRecord(steps);
        later(Duration.ofMinutes(1));
    }

    private void onRecord(Step... steps) {
        try (Database database = Database.open(firm.database().toString())) {
            Settings unused = Settings.of(
                    Language.ENGLISH,
                    ZoneId.of("Europe/London"),
                    Currency.getInstance("GBP"),
                    null,
                    Set.of(),
                    true,
                    false,
                    false);
            database.storageOf(new WorkspaceId(Agency.TEAM), unused, PolicySettings.DEFAULTS)
                    .write(records -> {
                        Client client = records.clients()
                                .findByName(new ClientName(Agency.CLIENT))
                                .orElseThrow();
                        Ruling ruling = new Ruling(
                                Decision.PART_WAYS,
                                Decision.PART_WAYS,
                                new MemberId(MAYA),
                                firm.clock().instant(),
                                "");
                        Case opened = records.cases().open(client.id(), ruling);
                        return records.cases()
                                .save(opened.planned(
                                        new ExitPlan(TODAY, TODAY.plusDays(60), null, null, null, List.of(steps))));
                    });
        }
    }

    private static Step step(int number, StepKind kind, LocalDate dueOn) {
        return Step.open(number, kind, null, new MemberId(TOM), dueOn);
    }

    private static Step talk() {
        return step(1, StepKind.FAREWELL_TALK, TODAY);
    }

    private void later(Duration by) {
        firm.tick(by);
    }

    private List<Message> told(String person) {
        return firm.slack().messages(firm.as(person).direct()).stream()
                .filter(message -> message.text().contains("tep"))
                .toList();
    }

    /** What somebody reads of the reminders that they have, oldest first. */
    private List<String> reads(String person) {
        return told(person).stream().map(Reading::of).toList();
    }

    private String reminder(String person) {
        List<Message> told = told(person);
        assertEquals(1, told.size(), () -> reads(person).toString());
        return told.get(0).ts();
    }

    private Ack press(String person, String ts, String action) {
        Ack ack = firm.as(person).press(firm.as(person).direct(), ts, action);
        firm.settle();
        return ack;
    }

    private static boolean hasButtons(Message message) {
        return message.blocks().toString().contains("\"actions\"");
    }

    private String plan() {
        return Reading.of(desk.thread(Agency.CLIENT));
    }

    @Test
    void theOwnerIsToldWhatToDoForWhomAndWhatDoingItWellMeans() {
        parting(talk());
        String read = reads(TOM).get(0);
        assertTrue(read.startsWith("Hold the talk\nAcme · due today\n"), read);
        assertTrue(read.contains("Say clearly that it ends"), read);
        assertEquals(List.of("A step for Acme is due."), Agency.texts(told(TOM)));
        assertEquals(List.of(), told(MAYA));
    }

    @Test
    void doneUpdatesTheReminderThePlanAndTheCard() {
        parting(talk(), step(2, StepKind.FINAL_INVOICE, TODAY.plusDays(9)));
        press(TOM, reminder(TOM), DONE);

        Message message = told(TOM).get(0);
        assertEquals("Hold the talk · Acme: done by \n.", Reading.of(message));
        assertFalse(hasButtons(message));
        assertTrue(plan().contains("Done · Tom Okafor"), plan());
    }

    @Test
    void pressedTwiceAndDeliveredAgainItIsDoneOnce() {
        parting(talk());
        String ts = reminder(TOM);
        Sent pressed = wire.holdUp(() -> firm.as(TOM).press(firm.as(TOM).direct(), ts, DONE));
        wire.redeliverAtOnce(pressed, 4).forEach(ack -> assertEquals(200, ack.status()));
        firm.settle();
        assertEquals(200, wire.redeliver(pressed).status());
        firm.settle();

        assertEquals(1, firm.ledger().count("audit_trail where action = 'step.done'"));
        assertEquals(1, told(TOM).size());
    }

    @Test
    void settledInTheThreadTheReminderSaysSoAndAnOldPressIsAnswered() {
        parting(talk());
        // The round of the cards brings the plan of a case that was put on record behind its back.
        later(Duration.ofHours(1));
        String ts = reminder(TOM);
        Sent late = wire.holdUp(() -> firm.as(TOM).press(firm.as(TOM).direct(), ts, DONE));
        Message plan = desk.thread(Agency.CLIENT).get(0);
        String boxes = "plan_steps_0";
        firm.as(MAYA).choose(Agency.RED_FLAGS, plan.ts(), boxes, "1");
        firm.settle();

        assertTrue(told(TOM).get(0).blocks().toString().contains(MAYA));
        assertFalse(hasButtons(told(TOM).get(0)));
        assertEquals(200, wire.redeliver(late).status());
        String answer = Eventually.of(
                () -> Reading.of(firm.as(TOM).ephemerals(firm.as(TOM).direct())));
        assertTrue(answer.contains("was done meanwhile"), answer);
    }

    @Test
    void snoozedItComesBackOnTheNextMorningAsAMessageOfItsOwn() {
        parting(talk());
        press(TOM, reminder(TOM), SNOOZE);
        assertEquals(List.of("Hold the talk · Acme: put off. You hear of it again on Nov 17, 2026."), reads(TOM));

        later(Duration.ofDays(1));
        assertEquals(2, told(TOM).size());
        assertEquals(
                "Hold the talk · Acme: there is a newer reminder below.",
                reads(TOM).get(0));
        assertTrue(reads(TOM).get(1).contains("overdue: it was due on Nov 16, 2026"));
        assertTrue(hasButtons(told(TOM).get(1)));

        press(TOM, told(TOM).get(1).ts(), DONE);
        reads(TOM).forEach(read -> assertTrue(read.contains("done by"), read));
    }

    @Test
    void onceWhenDueOnceWhenOverdueAndThenNoMore() {
        parting(talk());
        for (int day = 0; day < 14; day++) {
            later(Duration.ofDays(1));
        }
        assertEquals(2, told(TOM).size());
        assertFalse(hasButtons(told(TOM).get(0)));
    }

    private SlackUser handOverForm(String person, String ts, String action) {
        press(person, ts, action);
        return firm.as(person);
    }

    @Test
    void handedOverItIsTheNewOwnersWhoIsToldAtOnce() {
        parting(talk());
        SlackUser tom = handOverForm(TOM, reminder(TOM), HAND_OVER);
        assertTrue(Reading.of(tom.modal().orElseThrow()).contains("Hold the talk"));
        assertTrue(tom.fill("new_owner", MAYA).submit().accepted());
        firm.settle();

        assertTrue(
                reads(TOM).get(0).startsWith("Hold the talk · Acme: handed to "),
                reads(TOM).toString());
        assertTrue(
                reads(MAYA).get(0).contains("handed this to you."), reads(MAYA).toString());
        assertTrue(hasButtons(told(MAYA).get(0)));
        later(Duration.ofMinutes(1));
        assertEquals(1, told(MAYA).size());
        press(MAYA, reminder(MAYA), DONE);
        assertTrue(reads(TOM).get(0).contains("done by"), reads(TOM).toString());
    }

    @Test
    void onlyWhoCarriesTheAccountMayBeHandedAStep() {
        parting(talk());
        SlackUser tom = handOverForm(TOM, reminder(TOM), HAND_OVER);
        for (String person : List.of(Agency.MEMBER, Agency.GUEST)) {
            Submission refused = tom.fill("new_owner", person).submit();
            assertEquals(
                    "Only the client’s account owner and managers can carry a step.",
                    refused.errors().get("new_owner"));
        }
        assertTrue(tom.fill("new_owner", MAYA).submit().accepted());
        assertEquals(0, firm.ledger().count("exit_steps where owner <> '" + MAYA + "'"));
    }

    @Test
    void whoeverLeavesIsRemindedOfNothingAndManagersAreToldOnceAndHandItOver() {
        parting(talk(), step(2, StepKind.HANDOVER, TODAY.plusDays(8)));
        firm.slack().change(person(TOM).as(Kind.DEACTIVATED));
        int before = told(MAYA).size();
        later(Duration.ofDays(1));
        later(Duration.ofDays(1));

        assertEquals(before + 1, told(MAYA).size());
        String read = reads(MAYA).get(before);
        assertTrue(read.contains("can no longer carry these steps for Acme"), read);
        assertTrue(
                read.contains("Hold the talk · due on Nov 16, 2026\nHand over their files · due on Nov 24, 2026"),
                read);

        SlackUser maya = handOverForm(MAYA, told(MAYA).get(before).ts(), "steps_hand_over");
        assertTrue(maya.fill("new_owner", MAYA).submit().accepted());
        firm.settle();
        assertEquals(
                "The steps for Acme are settled or in other hands.", reads(MAYA).get(before));
        later(Duration.ofMinutes(1));
        assertTrue(reads(MAYA).get(before + 1).contains("overdue"), reads(MAYA).toString());
    }

    private Person person(String id) {
        synchronized (firm.slack().workspace()) {
            return firm.slack().workspace().person(id).orElseThrow();
        }
    }

    @Test
    void whoeverNoLongerRunsTheAccountIsRefusedKindly() {
        parting(talk());
        String ts = reminder(TOM);
        takeAccountFrom(TOM);
        press(TOM, ts, DONE);

        String answer = Eventually.of(
                () -> Reading.of(firm.as(TOM).ephemerals(firm.as(TOM).direct())));
        assertEquals("Only the account owner and managers can change the plan.", answer);
        assertEquals(0, firm.ledger().count("audit_trail where action = 'step.done'"));
    }

    private void takeAccountFrom(String person) {
        try (Database database = Database.open(firm.database().toString())) {
            database.storageOf(new WorkspaceId(Agency.TEAM), null, PolicySettings.DEFAULTS)
                    .write(records -> {
                        List<Client> owned = new ArrayList<>(records.clients().ownedBy(new MemberId(person)));
                        owned.forEach(client -> records.clients()
                                .save(client.with(null, null, client.engagement(), null, client.presence())));
                        return null;
                    });
        }
    }
}
