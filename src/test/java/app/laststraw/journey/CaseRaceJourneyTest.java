package app.laststraw.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.playground.LivedInWorkspace;
import app.laststraw.playground.user.Ack;
import app.laststraw.playground.user.Sent;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.user.Submission;
import app.laststraw.playground.workspace.Kind;
import app.laststraw.support.Agency;
import app.laststraw.support.Desk;
import app.laststraw.support.Firm;
import app.laststraw.support.Log;
import app.laststraw.support.Reading;
import app.laststraw.support.ThreadPlan;
import app.laststraw.support.Wire;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Two people at once, each about one client: one wins, and the other sees what is so now with all that they typed. */
@TestInstance(Lifecycle.PER_CLASS)
class CaseRaceJourneyTest {
    private static final String TOM = Agency.OWNER;
    private static final String MAYA = Agency.MANAGER;
    private static final String BOSS = "U0BOSS";
    private static final List<String> CLIENTS =
            List.of("Ash", "Birch", "Cedar", "Elm", "Fir", "Hazel", "Larch", "Maple", "Oak", "Pine", "Rowan", "Yew");
    private static final String TYPED = "Typed with care";

    private final Log log = Log.listen();
    private Firm firm;
    private Desk desk;
    private Wire wire;

    @BeforeAll
    void open(@TempDir Path folder) {
        firm = Agency.open(folder, LivedInWorkspace.plan().with(Agency.teammate(BOSS, Kind.MANAGER)), CLIENTS);
        firm.as(MAYA).invite(Agency.RED_FLAGS, BOSS);
        firm.settle();
        desk = new Desk(firm);
        wire = new Wire(firm);
    }

    @AfterEach
    void closeForms() {
        for (String person : List.of(TOM, MAYA, BOSS)) {
            firm.as(person).modal().ifPresent(view -> firm.as(person).close(view.id(), true));
        }
    }

    @AfterAll
    void close() {
        firm.close();
        log.close();
        log.assertSilentAbout(List.of("Birch", "Cedar", TYPED, Firm.TOKEN, Firm.SECRET));
    }

    /** The form comes back to whoever was slower, and says this. */
    private static String overtaken(SlackUser person, String notice) {
        assertEquals("update", person.submit().action());
        String form = Reading.of(person.modal().orElseThrow());
        assertTrue(form.contains(notice), form);
        return person.modal().orElseThrow().blocks().toString();
    }

    private void decide(String client, String decision) {
        desk.decide(MAYA, client, decision, "So be it");
    }

    private ThreadPlan parting(String client) {
        desk.reportAbuse(client);
        decide(client, "PART_WAYS");
        return desk.plan(client);
    }

    /** All replies below the card, none of them there twice. */
    private String thread(String client) {
        Set<String> once = new HashSet<>();
        desk.thread(client).stream()
                .map(Reading::of)
                .forEach(note -> assertTrue(once.add(note), () -> "twice: " + note));
        return String.join("\n", once);
    }

    private List<String> ofCases(String columns, String client) {
        return firm.ledger()
                .rows("select " + columns + " from cases where client_id = "
                        + firm.ledger().client(client));
    }

    @Test
    void anAnswerToTheGutCheckOvertakesADecisionThatWasJustAccepted() {
        desk.reportAbuse("Ash");
        SlackUser tom = desk.press(TOM, "Ash", "record_decision").fill("decision", "PART_WAYS");
        desk.save(desk.press(MAYA, "Ash", "answer_gut_check").fill("past_no_return", "NO"));
        overtaken(tom, "Have the talk that may save it");
        assertEquals(List.of(), ofCases("state", "Ash"));
        desk.save(tom.fill("reason", TYPED));
        assertEquals(List.of("EXITING"), ofCases("state", "Ash"));
        assertFalse(thread("Ash").contains(TYPED));
    }

    @Test
    void twoDecisionsInTheSameMoment() {
        desk.reportAbuse("Birch");
        SlackUser tom = desk.press(TOM, "Birch", "record_decision").fill("decision", "SALVAGE");
        SlackUser maya = desk.press(MAYA, "Birch", "record_decision").fill("decision", "FINISH_THEN_PART");
        List<Ack> acks = inTheSameMoment(tom.fill("reason", TYPED), maya.fill("reason", TYPED));
        assertEquals(1, acks.stream().filter(ack -> ack.body().isEmpty()).count(), acks::toString);
        Ack slower =
                acks.stream().filter(ack -> !ack.body().isEmpty()).findFirst().orElseThrow();
        assertTrue(slower.body().contains("On record now: "), slower.body());
        assertTrue(slower.body().contains(TYPED), slower.body());
        assertEquals(List.of("1"), ofCases("(select count(*) from rulings where case_id = cases.id)", "Birch"));
        thread("Birch");
    }

    private List<Ack> inTheSameMoment(SlackUser one, SlackUser other) {
        List<Ack> acks = wire.redeliverAtOnce(List.of(wire.holdUp(one::submit), wire.holdUp(other::submit)));
        firm.settle();
        return acks;
    }

    @Test
    void twoTalksInTheSameMoment() {
        desk.reportAbuse("Cedar");
        decide("Cedar", "SALVAGE");
        SlackUser tom = desk.press(TOM, "Cedar", "record_talk").fill("terms", TYPED + " by one");
        SlackUser maya = desk.press(MAYA, "Cedar", "record_talk").fill("terms", TYPED + " by another");
        List<Ack> acks = inTheSameMoment(tom, maya);
        assertEquals(1, acks.stream().filter(ack -> ack.body().isEmpty()).count(), acks::toString);
        Ack slower =
                acks.stream().filter(ack -> !ack.body().isEmpty()).findFirst().orElseThrow();
        assertTrue(slower.body().contains("This changed while you were writing."), slower.body());
        assertTrue(slower.body().contains(TYPED), slower.body());
        assertEquals(List.of("1"), ofCases("(select count(*) from talks where case_id = cases.id)", "Cedar"));
    }

    @Test
    void aStepIsTickedWhileSomebodyFillsInTheFormThatDropsIt() {
        ThreadPlan plan = parting("Elm");
        SlackUser tom = plan.changing(TOM, "Write the script")
                .fill("not_needed", "NOT_NEEDED")
                .fill("why", TYPED);
        plan.tick(MAYA, "Write the script");
        assertTrue(
                overtaken(tom, "“Write the script” now: Done · Maya Lindqvist").contains(TYPED));
        assertTrue(plan.read().contains("Write the script\nDone · Maya"), plan.read());
    }

    @Test
    void aStepIsTickedThatSomebodyHasJustDropped() {
        ThreadPlan plan = parting("Fir");
        Sent tick = wire.holdUp(() -> plan.choose(TOM, "Write the script"));
        desk.save(plan.changing(MAYA, "Write the script")
                .fill("not_needed", "NOT_NEEDED")
                .fill("why", TYPED));
        String told = told(TOM, tick);
        assertTrue(told.contains("“Write the script” was dropped meanwhile."), told);
        assertTrue(plan.read().contains("Not needed here: Write the script"), plan.read());
    }

    private String told(String person, Sent sent) {
        return desk.told(person, () -> assertEquals(200, wire.redeliver(sent).status()));
    }

    @Test
    void twoWhoChangeTheDates() {
        ThreadPlan plan = parting("Hazel");
        SlackUser tom =
                plan.open(TOM, "change_plan").fill("work_done_on", "2026-12-11").fill("ends_on");
        SlackUser maya = plan.open(MAYA, "change_plan").fill("work_done_on", "2026-12-18");
        desk.save(tom);
        String form = overtaken(maya, "It now says: told on Nov 23, 2026, last day Dec 11, 2026.");
        assertTrue(form.contains("2026-12-18"), form);
        assertTrue(plan.read().contains("Last day of working together: Dec 11, 2026."), plan.read());
        desk.save(maya.fill("ends_on"));
        assertTrue(plan.read().contains("Open work, until Dec 18, 2026."), plan.read());
    }

    @Test
    void aStepIsTickedAsItEnds() {
        ThreadPlan plan = parting("Larch");
        SlackUser maya = desk.press(MAYA, "Larch", "end_case");
        Sent tick = wire.holdUp(() -> plan.choose(TOM, "Read the termination clause"));
        plan.tick(TOM, "Write the script");
        String form = overtaken(maya, "This changed while you were writing. You are parting with Larch");
        assertFalse(form.contains("Write the script"), form);
        desk.save(maya);
        assertEquals(List.of("ENDED"), ofCases("state", "Larch"));
        String told = told(TOM, tick);
        assertTrue(told.contains("This has ended, so the plan stays as it is."), told);
        assertTrue(
                plan.read().contains("Done: Write the script\nLeft open: Read the termination clause;"), plan.read());
    }

    @Test
    void oneClearsAProbationWhileAnotherTakesTheNextStep() {
        desk.reportAbuse("Maple");
        decide("Maple", "SALVAGE");
        desk.save(desk.press(TOM, "Maple", "record_talk").fill("terms", TYPED));
        SlackUser tom = desk.press(TOM, "Maple", "escalate")
                .fill("decision", "PART_WAYS")
                .fill("reason", TYPED);
        assertTrue(desk.press(MAYA, "Maple", "clear_probation").modal().isEmpty());
        firm.settle();
        assertEquals(List.of("KEPT"), ofCases("state", "Maple"));
        String form = overtaken(tom, "On record now: “Have the talk that may save it” (Kept), decided by ");
        assertTrue(form.contains(TYPED), form);
        assertEquals(List.of("KEPT"), ofCases("state", "Maple"));
    }

    @Test
    void aRecordIsMergedAwayWhileSomebodyEditsIt() {
        desk.reportAbuse("Oak");
        desk.reportAbuse("Pine");
        SlackUser boss = desk.press(BOSS, "Oak", "edit_client").fill("lead_source", TYPED);
        desk.merge(desk.press(MAYA, "Pine", "edit_client"), "Oak");
        Submission late = boss.submit();
        assertTrue(late.errors().get("name").startsWith("This record was merged into “Pine”"), late::toString);
        assertTrue(boss.modal().orElseThrow().values().toString().contains(TYPED));
        assertEquals(0, firm.ledger().count("clients where lead_source = '" + TYPED + "'"));
    }

    @Test
    void aRecordIsArchivedWhileSomebodyDecides() {
        desk.reportAbuse("Rowan");
        SlackUser tom = desk.press(TOM, "Rowan", "record_decision")
                .fill("decision", "SALVAGE")
                .fill("reason", TYPED);
        SlackUser maya = desk.press(MAYA, "Rowan", "edit_client");
        assertTrue(maya.press("archive_client").ok());
        firm.settle();
        String form = overtaken(tom, "Rowan has been in the archive since");
        assertTrue(form.contains(TYPED), form);
        assertTrue(maya.press("restore_client").ok());
        desk.save(tom);
        assertEquals(List.of("OPEN"), ofCases("state", "Rowan"));
    }

    @Test
    void aDecisionIsRecordedWhileSomebodyArchives() {
        desk.reportAbuse("Yew");
        SlackUser maya = desk.press(MAYA, "Yew", "edit_client");
        desk.save(desk.press(TOM, "Yew", "record_decision"));
        assertTrue(maya.press("archive_client").ok());
        String form = Reading.of(maya.modal().orElseThrow());
        assertTrue(form.contains("A case is under way for this client. End it first"), form);
        assertEquals(
                0,
                firm.ledger()
                        .count("clients where archived_at is not null and id = "
                                + firm.ledger().client("Yew")));
    }
}
