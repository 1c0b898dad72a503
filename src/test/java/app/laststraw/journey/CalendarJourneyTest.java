package app.laststraw.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.playground.workspace.Message;
import app.laststraw.playground.workspace.Person;
import app.laststraw.support.Agency;
import app.laststraw.support.Desk;
import app.laststraw.support.Firm;
import app.laststraw.support.Reading;
import app.laststraw.support.ThreadPlan;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An exit across the odd days of the calendar: the firm’s days in the plan, the owner’s mornings for the reminders. */
class CalendarJourneyTest {
    private static final String MAYA = Agency.MANAGER;
    private static final String NEW_CLIENT = "Birch";

    @TempDir
    private Path folder;

    private Firm firm;
    private Desk desk;
    private ThreadPlan plan;
    private final Set<String> heard = new HashSet<>();
    private final List<String> reminders = new ArrayList<>();

    @AfterEach
    void close() {
        firm.close();
    }

    /** A firm at its work at this moment, where a manager in {@code zone} has decided to part with a client. */
    private void parting(String firms, String managers, String at) {
        firm = Firm.newIn(folder, ZoneId.of(firms));
        desk = new Desk(firm);
        plan = desk.plan(NEW_CLIENT);
        firm.slack().change(person(MAYA).in(managers));
        firm.tick(Duration.between(firm.clock().instant(), Instant.parse(at)));
        desk.reportAbuse(NEW_CLIENT);
        desk.save(desk.press(MAYA, NEW_CLIENT, "edit_client")
                .fill("contact", "CALLS")
                .fill("notice_length", "1")
                .fill("notice_unit", "MONTHS")
                .fill("notice_end", "ANY_DAY"));
        desk.save(desk.press(MAYA, NEW_CLIENT, "record_decision"));
    }

    private Person person(String id) {
        synchronized (firm.slack().workspace()) {
            return firm.slack().workspace().person(id).orElseThrow();
        }
    }

    /** Half an hour at a time: which reminders come, and at what time where their owner is. */
    private void until(String moment, String zone) {
        Instant end = Instant.parse(moment);
        while (firm.clock().instant().isBefore(end)) {
            listen(zone);
            firm.tick(Duration.ofMinutes(30));
        }
        listen(zone);
    }

    private void listen(String zone) {
        List<String> news = new ArrayList<>();
        for (Message message : firm.slack().messages(firm.as(MAYA).direct())) {
            if (message.text().startsWith("A step for Birch is ") && heard.add(message.ts())) {
                String kind = message.text().endsWith("overdue.") ? "overdue" : "due";
                news.add(firm.clock().instant().atZone(ZoneId.of(zone)) + " " + kind + ": " + titleOf(message));
            }
        }
        reminders.addAll(news.stream().sorted().toList());
    }

    private static String titleOf(Message message) {
        return Reading.of(message).lines().findFirst().orElseThrow();
    }

    @Test
    void theFirmIsInAucklandAndTheOwnerOfTheStepsInLosAngeles() {
        parting("Pacific/Auckland", "America/Los_Angeles", "2026-11-17T19:00:00Z");
        assertTrue(plan.read().contains("Read the termination clause\nDue Nov 18, 2026"), plan.read());
        assertTrue(plan.read().contains("Hold the talk\nDue Nov 25, 2026"), plan.read());
        until("2026-11-19T18:00:00Z", "America/Los_Angeles");
        assertEquals(
                List.of(
                        "2026-11-18T09:00-08:00[America/Los_Angeles] due: Read the termination clause",
                        "2026-11-19T09:00-08:00[America/Los_Angeles] due: List what we still owe them",
                        "2026-11-19T09:00-08:00[America/Los_Angeles] overdue: Read the termination clause"),
                reminders);
        desk.save(desk.press(MAYA, NEW_CLIENT, "end_case"));
        String card = Reading.of(desk.card(NEW_CLIENT));
        assertTrue(card.contains("Ended on Nov 20, 2026."), card);
    }

    @Test
    void aMonthFromTheEndOfJanuaryIsTheLeapDay() {
        parting("Europe/London", "Europe/London", "2028-01-24T08:00:00Z");
        assertTrue(plan.read().contains("Hold the talk\nDue Jan 31, 2028"), plan.read());
        assertTrue(plan.read().contains("Last day of working together: Feb 29, 2028."), plan.read());
        assertTrue(plan.read().contains("Look back\nDue Mar 14, 2028"), plan.read());
        firm.tick(Duration.ofDays(35));
        listen("Europe/London");
        reminders.clear();
        until("2028-03-02T10:00:00Z", "Europe/London");
        assertEquals(
                List.of(
                        "2028-02-28T09:00Z[Europe/London] due: Hand over their files",
                        "2028-02-29T09:00Z[Europe/London] due: Close access and shared channels",
                        "2028-02-29T09:00Z[Europe/London] due: Send the final invoice",
                        "2028-02-29T09:00Z[Europe/London] overdue: Hand over their files",
                        "2028-03-01T09:00Z[Europe/London] overdue: Close access and shared channels",
                        "2028-03-01T09:00Z[Europe/London] overdue: Send the final invoice"),
                reminders);
    }

    @Test
    void aMonthFromTheEndOfJanuaryIsTheLastOfFebruaryInOtherYears() {
        parting("Europe/London", "Europe/London", "2027-01-22T08:00:00Z");
        assertTrue(plan.read().contains("Hold the talk\nDue Jan 29, 2027"), plan.read());
        assertTrue(plan.read().contains("Last day of working together: Feb 28, 2027."), plan.read());
        assertTrue(plan.read().contains("Send the final invoice\nDue Feb 26, 2027"), "the Friday before");
        assertTrue(plan.read().contains("Close access and shared channels\nDue Mar 1, 2027"), "the Monday after");
    }

    @Test
    void nineInTheMorningStaysNineWhenTheClocksGoForward() {
        parting("America/New_York", "America/New_York", "2027-03-11T13:00:00Z");
        until("2027-03-16T15:00:00Z", "America/New_York");
        assertEquals(
                List.of(
                        "2027-03-11T09:00-05:00[America/New_York] due: Read the termination clause",
                        "2027-03-12T09:00-05:00[America/New_York] due: List what we still owe them",
                        "2027-03-12T09:00-05:00[America/New_York] overdue: Read the termination clause",
                        "2027-03-15T09:00-04:00[America/New_York] due: Set the meeting, with a heads-up",
                        "2027-03-15T09:00-04:00[America/New_York] due: Write the script",
                        "2027-03-15T09:00-04:00[America/New_York] overdue: List what we still owe them",
                        "2027-03-16T09:00-04:00[America/New_York] overdue: Set the meeting, with a heads-up",
                        "2027-03-16T09:00-04:00[America/New_York] overdue: Write the script"),
                reminders);
    }

    /** A week in which London has changed its clocks and New York has not yet, and the week after. */
    @Test
    void nineInTheMorningStaysNineWhenTheClocksGoBack() {
        parting("Europe/London", "America/New_York", "2027-10-28T08:00:00Z");
        until("2027-11-02T15:00:00Z", "America/New_York");
        assertEquals(
                List.of(
                        "2027-10-28T09:00-04:00[America/New_York] due: Read the termination clause",
                        "2027-10-29T09:00-04:00[America/New_York] due: List what we still owe them",
                        "2027-10-29T09:00-04:00[America/New_York] overdue: Read the termination clause",
                        "2027-11-01T09:00-04:00[America/New_York] due: Set the meeting, with a heads-up",
                        "2027-11-01T09:00-04:00[America/New_York] due: Write the script",
                        "2027-11-01T09:00-04:00[America/New_York] overdue: List what we still owe them",
                        "2027-11-02T09:00-04:00[America/New_York] overdue: Set the meeting, with a heads-up",
                        "2027-11-02T09:00-04:00[America/New_York] overdue: Write the script"),
                reminders);
        until("2027-11-08T15:00:00Z", "America/New_York");
        assertTrue(
                reminders.contains("2027-11-08T09:00-05:00[America/New_York] due: Offer a referral"),
                reminders::toString);
    }
}
