package app.laststraw.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.playground.user.Ack;
import app.laststraw.playground.user.Sent;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.workspace.Kind;
import app.laststraw.playground.workspace.Message;
import app.laststraw.playground.workspace.Person;
import app.laststraw.support.Agency;
import app.laststraw.support.CaseBook;
import app.laststraw.support.Desk;
import app.laststraw.support.Firm;
import app.laststraw.support.Log;
import app.laststraw.support.Reading;
import app.laststraw.support.ThreadPlan;
import app.laststraw.support.Wire;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody opens forms, and before they send them they run the account no longer, or are no longer there. */
class LostRoleJourneyTest {
    private static final String TOM = Agency.OWNER;
    private static final String MAYA = Agency.MANAGER;
    private static final List<String> CLIENTS = List.of("Ash", "Birch", "Cedar", "Elm", "Fir");
    private static final String TYPED = "Typed in vain";

    private final Log log = Log.listen();
    private Firm firm;
    private Desk desk;
    private Wire wire;

    @BeforeEach
    void open(@TempDir Path folder) {
        firm = Agency.open(folder, CLIENTS);
        desk = new Desk(firm);
        wire = new Wire(firm);
        CLIENTS.forEach(desk::reportAbuse);
        desk.decide(MAYA, "Birch", "SALVAGE", "So be it");
        desk.decide(MAYA, "Cedar", "PART_WAYS", "So be it");
        desk.decide(MAYA, "Elm", "RAISE_FEES", "So be it");
        desk.decide(MAYA, "Fir", "PART_WAYS", "So be it");
        desk.save(desk.press(MAYA, "Fir", "end_case"));
    }

    @AfterEach
    void close() {
        firm.close();
        log.close();
        log.assertSilentAbout(List.of("Birch", "Cedar", TYPED, Firm.TOKEN, Firm.SECRET));
    }

    /** Every form about a case, filled in and sent by the account owner, and on its way. */
    private Map<String, Sent> formsOnTheirWay() {
        ThreadPlan plan = desk.plan("Cedar");
        Map<String, Supplier<SlackUser>> forms = new LinkedHashMap<>();
        forms.put("gut check", () -> desk.press(TOM, "Ash", "answer_gut_check").fill("past_no_return", "YES"));
        forms.put("decision", () -> desk.press(TOM, "Ash", "record_decision").fill("reason", TYPED));
        forms.put("talk", () -> desk.press(TOM, "Birch", "record_talk").fill("terms", TYPED));
        forms.put("fees", () -> desk.press(TOM, "Elm", "record_fees").fill("new_fee", "4321"));
        forms.put("step", () -> plan.changing(TOM, "Write the script").fill("due_on", "2026-11-19"));
        forms.put(
                "new step",
                () -> plan.open(TOM, "add_step").fill("step_title", TYPED).fill("due_on", "2026-11-19"));
        forms.put(
                "dates",
                () -> plan.open(TOM, "change_plan")
                        .fill("notice_on", "2026-11-25")
                        .fill("ends_on"));
        forms.put("end", () -> desk.press(TOM, "Cedar", "end_case"));
        forms.put("look back", () -> desk.press(TOM, "Fir", "look_back").fill("cause", "SCOPE"));
        forms.put("hand over", this::handOver);
        Map<String, Sent> sent = new LinkedHashMap<>();
        forms.forEach((name, form) -> {
            SlackUser tom = form.get();
            sent.put(name, wire.holdUp(tom::submit));
            tom.close(tom.modal().orElseThrow().id(), true);
        });
        return sent;
    }

    /** The first reminder comes within a minute of the decision: a step is due today. */
    private SlackUser handOver() {
        SlackUser tom = firm.as(TOM);
        Message reminder = firm.slack().messages(tom.direct()).stream()
                .filter(message -> message.text().equals("A step for Cedar is due."))
                .findFirst()
                .orElseThrow();
        assertTrue(tom.press(tom.direct(), reminder.ts(), "step_hand_over").ok());
        return tom.fill("new_owner", MAYA);
    }

    /** Whatever a form about a case can change. */
    private List<String> book() {
        return Stream.of(
                        "select * from cases",
                        "select * from exit_plans",
                        "select * from rulings",
                        "select * from gut_checks",
                        "select * from exit_steps",
                        "select * from talks",
                        "select * from look_backs",
                        "select id, monthly_fee_e4 from clients")
                .flatMap(sql -> firm.ledger().rows(sql).stream())
                .toList();
    }

    /** By a manager, in the client’s record. */
    private void givenToSomebodyElse(String client) {
        assertTrue(new CaseBook(firm, desk, wire)
                .press(MAYA, client, "edit_client")
                .ok());
        desk.save(firm.as(MAYA).fill("account_owner", "U0LINA"));
    }

    @Test
    void whoeverRunsTheAccountNoLongerIsRefusedInEachForm() {
        firm.tick(Duration.ofMinutes(1));
        Map<String, Sent> forms = formsOnTheirWay();
        CLIENTS.forEach(this::givenToSomebodyElse);
        List<String> before = book();
        forms.forEach((form, sent) -> {
            Ack ack = wire.redeliver(sent);
            assertTrue(ack.body().contains("Only the account owner and managers can "), () -> form + ": " + ack.body());
        });
        firm.settle();
        assertEquals(before, book());
    }

    @Test
    void whoeverHasLeftIsRefusedInEachFormAndManagersHearOnceOfTheirSteps() {
        firm.tick(Duration.ofMinutes(1));
        Map<String, Sent> forms = formsOnTheirWay();
        firm.slack().change(person(TOM).as(Kind.DEACTIVATED));
        List<String> before = book();
        forms.forEach((form, sent) -> assertEquals("", wire.redeliver(sent).body(), form));
        firm.settle();
        assertEquals(before, book());
        for (int day = 0; day < 3; day++) {
            firm.tick(Duration.ofDays(1));
        }
        List<Message> told = firm.slack().messages(firm.as(MAYA).direct()).stream()
                .filter(message -> message.text().contains("Steps for Cedar need"))
                .toList();
        assertEquals(1, told.size());
        assertTrue(
                Reading.of(told).contains("Look back · due on Dec 7, 2026\nUntil somebody else takes them over"),
                Reading.of(told));
    }

    private Person person(String id) {
        synchronized (firm.slack().workspace()) {
            return firm.slack().workspace().person(id).orElseThrow();
        }
    }
}
