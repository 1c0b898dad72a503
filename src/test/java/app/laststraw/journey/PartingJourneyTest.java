package app.laststraw.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Severity;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.workspace.Message;
import app.laststraw.playground.workspace.Person;
import app.laststraw.support.Agency;
import app.laststraw.support.Desk;
import app.laststraw.support.Eventually;
import app.laststraw.support.Firm;
import app.laststraw.support.Log;
import app.laststraw.support.Reading;
import app.laststraw.support.ThreadPlan;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole way with one client, from the first report to what comes after the end, by what people press in Slack. */
class PartingJourneyTest {
    private static final String ACME = Agency.CLIENT;
    private static final String TOM = Agency.OWNER;
    private static final String MAYA = Agency.MANAGER;
    private static final List<String> LOOKS = List.of("08:59", "09:00", "13:59", "14:00", "18:00");
    private static final List<String> EVERYBODY = List.of(TOM, MAYA, Agency.MEMBER, Agency.COLLEAGUE, Agency.THIRD);

    private final Log log = Log.listen();
    private final Set<String> heard = new HashSet<>();
    private final List<String> reminders = new ArrayList<>();
    private Firm firm;
    private Desk desk;
    private ThreadPlan plan;

    @BeforeEach
    void open(@TempDir Path folder) {
        firm = Agency.open(folder);
        desk = new Desk(firm);
        plan = desk.plan(ACME);
        firm.slack().change(person(MAYA).in("America/New_York"));
    }

    @AfterEach
    void close() {
        firm.close();
        log.close();
        log.assertSilentAbout(List.of("Acme", "unlimited", Firm.TOKEN, Firm.SECRET));
    }

    private Person person(String id) {
        synchronized (firm.slack().workspace()) {
            return firm.slack().workspace().person(id).orElseThrow();
        }
    }

    private String card() {
        return Reading.of(desk.card(ACME));
    }

    /** The one reply in the card’s thread that says this. */
    private String note(String what) {
        return Reading.of(find(desk.thread(ACME), what));
    }

    private List<Message> direct(String person) {
        return firm.slack().messages(firm.as(person).direct());
    }

    private void reported() {
        desk.report(Agency.MEMBER, ACME, Severity.HARMFUL, RedFlag.SCOPE_CHANGES);
        desk.report(Agency.COLLEAGUE, ACME, Severity.HARMFUL, RedFlag.PAYS_LATE);
        desk.report(Agency.THIRD, ACME, Severity.ABUSIVE, RedFlag.DISRESPECTS_TEAM);
        assertTrue(card().startsWith("Acme\nPart ways\n"), card());
        assertTrue(status(TOM).contains("No decision is on record yet."), status(TOM));
        memberReadsCountsOnly();
    }

    private String status(String person) {
        return desk.status(person, ACME);
    }

    private void memberReadsCountsOnly() {
        String status = status(Agency.MEMBER);
        assertTrue(status.startsWith("Acme\n3 reports from 3 people in the last 90 days.\n"), status);
        for (String secret : List.of("Part ways", "Suggestion", "Decision", "Ended", "Next", "Grade")) {
            assertFalse(status.contains(secret), status);
        }
    }

    private void weighed() {
        desk.save(desk.press(TOM, ACME, "answer_gut_check")
                .fill("past_no_return", "YES")
                .fill("obligations_met", "NO")
                .fill("loss_hurts_badly", "NO"));
        assertTrue(card().startsWith("Acme\nFinish the work, then part\n"), card());
        String note = note("answered the gut check");
        assertTrue(note.contains("Part ways → Finish the work, then part"), note);
        assertTrue(note.contains("We have not met all our own obligations"), note);
        assertTrue(status(MAYA).contains("3 questions are open"), status(MAYA));
        memberReadsCountsOnly();
    }

    private void decided() {
        desk.save(desk.press(TOM, ACME, "record_decision"));
        assertTrue(card().startsWith("Acme\nFinish the work, then part · under way\n"), card());
        assertTrue(note("recorded a decision").contains("as suggested"));
        assertTrue(plan.read().contains("Last day of working together: Dec 21, 2026."), plan.read());
        for (String person : List.of(TOM, MAYA)) {
            assertTrue(
                    status(person).contains("Last day: Dec 21, 2026.\nNext: \nRead the termination clause"),
                    status(person));
        }
        memberReadsCountsOnly();
    }

    private void prepared() {
        plan.tick(TOM, "Read the termination clause");
        desk.save(plan.changing(TOM, "Write the script")
                .fill("due_on", "2026-11-20")
                .fill("step_owner", MAYA));
        assertTrue(plan.read().contains("Write the script\nDue Nov 20, 2026 · Maya"), plan.read());
        assertTrue(card().contains("List what we still owe them · \n · by Nov 17, 2026"), card());
        assertTrue(Reading.of(direct(MAYA)).contains("Write the script · due on Nov 20, 2026"));
        listen();
        reminders.clear();
    }

    /** Notes which reminders have come in since, and when. */
    private void listen() {
        List<String> news = new ArrayList<>();
        for (String person : List.of(TOM, MAYA)) {
            for (Message message : direct(person)) {
                if (message.text().startsWith("A step for Acme is ") && heard.add(message.channel() + message.ts())) {
                    String kind = message.text().endsWith("overdue.") ? "overdue" : "due";
                    news.add(firm.clock().instant() + " " + person + " " + kind + ": " + titleOf(message));
                }
            }
        }
        reminders.addAll(news.stream().sorted().toList());
    }

    private static String titleOf(Message message) {
        return Reading.of(message).lines().findFirst().orElseThrow();
    }

    /** Days go by, with a look just before each morning in London and in New York, on it, and in the evening. */
    private void until(String day, String time) {
        LocalDateTime end = LocalDate.parse(day).atTime(LocalTime.parse(time));
        while (now().isBefore(end)) {
            LocalDateTime next = LOOKS.stream()
                    .map(look -> now().toLocalDate().atTime(LocalTime.parse(look)))
                    .filter(look -> look.isAfter(now()))
                    .findFirst()
                    .orElseGet(() -> now().toLocalDate().plusDays(1).atTime(8, 59));
            firm.tick(Duration.between(now(), next));
            listen();
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(firm.clock().instant(), ZoneOffset.UTC);
    }

    /** Presses a button of the last reminder of a step. */
    private void answer(String person, String title, String button) {
        List<Message> reminding = direct(person).stream()
                .filter(message -> titleOf(message).equals(title))
                .toList();
        Message last = reminding.get(reminding.size() - 1);
        assertTrue(firm.as(person).press(last.channel(), last.ts(), button).ok());
        firm.settle();
    }

    private void toldOff(Runnable meanwhile) {
        until("2026-11-18", "09:00");
        answer(TOM, "List what we still owe them", "step_done");
        answer(TOM, "Set the meeting, with a heads-up", "step_done");
        meanwhile.run();
        until("2026-11-23", "14:00");
        plan.tick(MAYA, "Write the script");
        plan.tick(TOM, "Hold the talk");
        meanwhile.run();
        until("2026-11-24", "09:00");
        answer(TOM, "Confirm it in writing", "step_snooze_three_days");
        until("2026-12-21", "18:00");
        for (String done : List.of("Confirm it in writing", "Offer a referral", "Finish the open work")) {
            plan.tick(TOM, done);
        }
        assertEquals(
                List.of(
                        "2026-11-17T09:00:00Z U0TOM due: List what we still owe them",
                        "2026-11-18T09:00:00Z U0TOM due: Set the meeting, with a heads-up",
                        "2026-11-18T09:00:00Z U0TOM overdue: List what we still owe them",
                        "2026-11-20T14:00:00Z U0MAYA due: Write the script",
                        "2026-11-23T09:00:00Z U0TOM due: Hold the talk",
                        "2026-11-23T14:00:00Z U0MAYA overdue: Write the script",
                        "2026-11-24T09:00:00Z U0TOM due: Confirm it in writing",
                        "2026-11-25T09:00:00Z U0TOM due: Offer a referral",
                        "2026-11-26T09:00:00Z U0TOM overdue: Offer a referral",
                        "2026-11-27T09:00:00Z U0TOM overdue: Confirm it in writing",
                        "2026-12-21T09:00:00Z U0TOM due: Close access and shared channels",
                        "2026-12-21T09:00:00Z U0TOM due: Finish the open work",
                        "2026-12-21T09:00:00Z U0TOM due: Hand over their files",
                        "2026-12-21T09:00:00Z U0TOM due: Send the final invoice"),
                reminders);
        memberReadsCountsOnly();
    }

    private void ended() {
        reminders.clear();
        SlackUser tom = firm.as(TOM);
        assertTrue(tom.press(Agency.RED_FLAGS, plan.message().ts(), "end_case").ok());
        desk.save(tom);
        assertTrue(card().startsWith("Acme\nFinish the work, then part · ended\n"), card());
        assertTrue(card().contains("Ended on Dec 21, 2026. Later reports are filed as aftermath"), card());
        assertTrue(
                plan.read().contains("They are a client no longer. The account owner and managers can still tick"),
                plan.read());
        for (String person : List.of(TOM, MAYA)) {
            assertTrue(status(person).contains("Ended on Dec 21, 2026."), status(person));
        }
        memberReadsCountsOnly();
    }

    private void lookedBackOn() {
        until("2027-01-04", "09:00");
        assertEquals(
                List.of(
                        "2026-12-22T09:00:00Z U0TOM overdue: Close access and shared channels",
                        "2026-12-22T09:00:00Z U0TOM overdue: Hand over their files",
                        "2026-12-22T09:00:00Z U0TOM overdue: Send the final invoice",
                        "2027-01-04T09:00:00Z U0TOM due: Look back"),
                reminders);
        answer(TOM, "Look back", "look_back");
        desk.save(firm.as(TOM).fill("cause", "SCOPE").fill("first_sign", "unlimited changes"));
        assertFalse(desk.card(ACME).blocks().toString().contains("primary"), "it is still asked for");
        assertFalse(Reading.of(desk.thread(ACME)).contains("unlimited"));
        until("2027-01-06", "18:00");
        assertEquals(4, reminders.size(), "the look-back is done");
    }

    private void reportedAfterTheEnd() {
        String card = card();
        List<Message> thread = desk.thread(ACME);
        SlackUser priya = firm.as(Agency.MEMBER);
        int receipts = direct(Agency.MEMBER).size();
        desk.report(Agency.MEMBER, ACME, Severity.ABUSIVE, RedFlag.ABUSIVE_CONDUCT);
        firm.tick(Duration.ofDays(1));
        assertEquals(card, card());
        assertEquals(thread, desk.thread(ACME));
        String receipt = Reading.of(firm.slack().messages(priya.direct()).get(receipts));
        assertTrue(receipt.contains("Your report is filed as aftermath and changes nothing"), receipt);
        assertTrue(status(TOM).contains("1 report was filed after the end, and changes nothing."), status(TOM));
        memberReadsCountsOnly();
    }

    private void backUnderAnotherName() {
        desk.report(Agency.THIRD, "ACME Ltd", Severity.ANNOYING);
        desk.report(Agency.COLLEAGUE, "ACME Ltd", Severity.ANNOYING);
        List<Message> told = former(MAYA);
        assertEquals(1, told.size());
        String read = Reading.of(told.get(0));
        assertTrue(read.contains("a former client whose last day was Dec 21, 2026."), read);
        assertTrue(read.contains("First sign: unlimited changes"), read);
        assertEquals(List.of(), former(TOM));
        assertEquals(List.of(), former(Agency.THIRD));
    }

    private List<Message> former(String person) {
        return direct(person).stream()
                .filter(message -> message.text().contains("looks like a former client"))
                .toList();
    }

    /** The reminders, which say in the end what became of their step, were counted as they came. */
    private void nothingWasSaidTwice() {
        List<Message> said = new ArrayList<>(firm.slack().messages(Agency.RED_FLAGS));
        said.addAll(desk.thread(ACME));
        EVERYBODY.forEach(each -> said.addAll(direct(each)));
        Set<String> once = new HashSet<>();
        said.stream()
                .filter(Message::byApp)
                .filter(each -> !heard.contains(each.channel() + each.ts()))
                .forEach(each -> assertTrue(once.add(each.channel() + Reading.of(each)), () -> Reading.of(each)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void fromTheFirstReportToTheAftermath(boolean withRestarts) {
        Runnable meanwhile = withRestarts ? this::restart : () -> {};
        Stream.<Runnable>of(
                        this::reported,
                        this::weighed,
                        this::decided,
                        this::prepared,
                        () -> toldOff(meanwhile),
                        this::ended,
                        this::lookedBackOn,
                        this::reportedAfterTheEnd,
                        this::backUnderAnotherName,
                        this::nothingWasSaidTwice)
                .forEach(stage -> {
                    stage.run();
                    meanwhile.run();
                });
    }

    private void restart() {
        firm.stop();
        firm.start();
        firm.settle();
    }

    @Test
    void whileTheChannelIsUnsafeItGoesToTheOwnerAndThenBackIntoTheThread() {
        reported();
        SlackUser maya = firm.as(MAYA);
        maya.invite(Agency.RED_FLAGS, Agency.GUEST);
        Eventually.until("managers are told", () -> Reading.of(direct(MAYA)).contains("guest"));
        firm.settle();
        List<Message> card = firm.slack().messages(Agency.RED_FLAGS);
        List<Message> thread = desk.thread(ACME);
        desk.save(desk.press(TOM, ACME, "answer_gut_check")
                .fill("past_no_return", "YES")
                .fill("obligations_met", "NO"));
        desk.save(desk.press(TOM, ACME, "record_decision"));
        assertEquals(card, firm.slack().messages(Agency.RED_FLAGS));
        assertEquals(thread, desk.thread(ACME));
        for (String what : List.of("Exit plan for Acme\n", "Finish the work, then part · under way")) {
            assertTrue(directly(what).contains("because there is a guest in the channel"), directly(what));
        }

        maya.remove(Agency.RED_FLAGS, Agency.GUEST);
        Eventually.until("the card is back", () -> card().contains("under way"));
        firm.settle();
        assertTrue(plan.read().contains("Last day of working together: Dec 21, 2026."), plan.read());
        plan.tick(TOM, "Read the termination clause");
        for (String what : List.of("Exit plan for Acme\n", "Finish the work, then part · under way")) {
            assertFalse(directly(what).contains("guest"), directly(what));
        }
        assertTrue(directly("Exit plan for Acme\n").contains("Read the termination clause\nDone"));
        nothingWasSaidTwice();
    }

    private static Message find(List<Message> messages, String what) {
        List<Message> found = messages.stream()
                .filter(message -> Reading.of(message).contains(what))
                .toList();
        assertEquals(1, found.size(), () -> what + " in " + Reading.of(messages));
        return found.get(0);
    }

    /** The one message to the account owner that says this. */
    private String directly(String what) {
        return Reading.of(find(direct(TOM), what));
    }
}
