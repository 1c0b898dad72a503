package app.laststraw.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Severity;
import app.laststraw.playground.LivedInWorkspace;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.user.Submission;
import app.laststraw.playground.workspace.Message;
import java.util.Arrays;
import java.util.List;

/** What the people of a firm do again and again: report, decide, and look at the cards and at their receipts. */
public final class Desk {
    public static final String GENERAL = "C0GENERAL";
    public static final String COMMAND = "/client-report";

    private final Firm firm;

    public Desk(Firm firm) {
        this.firm = firm;
    }

    /** Opens the form for a client, by name, and fills in what it takes. */
    public SlackUser fillFor(String person, String client, Severity severity, RedFlag... flags) {
        SlackUser reporter = firm.as(person);
        reporter.command(GENERAL, COMMAND, client);
        return reporter.fill("archetype", "CANT_DECIDE")
                .fill("severity", severity.name())
                .fill("red_flags", Arrays.stream(flags).map(RedFlag::name).toArray(String[]::new));
    }

    /** A report that is taken, with all that it causes said. */
    public void report(String person, String client, Severity severity, RedFlag... flags) {
        Submission submission = fillFor(person, client, severity, flags).submit();
        assertTrue(submission.accepted(), submission::toString);
        firm.settle();
    }

    /** Two people report abuse: it is suggested to part. */
    public void reportAbuse(String client) {
        report(Agency.MEMBER, client, Severity.ABUSIVE);
        report(Agency.COLLEAGUE, client, Severity.ABUSIVE);
    }

    /** Presses a button of the client's card. */
    public SlackUser press(String person, String client, String button) {
        SlackUser presser = firm.as(person);
        assertTrue(presser.press(Agency.RED_FLAGS, card(client).ts(), button).ok());
        return presser;
    }

    /** Sends a form that is taken, with all that it causes said. */
    public void save(SlackUser sender) {
        Submission sent = sender.submit();
        assertTrue(sent.accepted() && sender.modal().isEmpty(), sent::toString);
        firm.settle();
    }

    public void decide(String person, String client, String decision, String reason) {
        save(press(person, client, "record_decision").fill("decision", decision).fill("reason", reason));
    }

    /** Merges {@code away} into the client whose record the manager has open, and closes it. */
    public void merge(SlackUser manager, String away) {
        assertTrue(manager.press("merge_client").ok());
        String found = manager.query("merge_with", away).get(0).path("value").asText();
        manager.fill("merge_with", found);
        assertEquals("update", manager.submit().action());
        assertEquals("update", manager.submit().action());
        manager.close(manager.modal().orElseThrow().id(), true);
        firm.settle();
    }

    /** The plan by which the firm parts with the client. */
    public ThreadPlan plan(String client) {
        return new ThreadPlan(firm, this, client);
    }

    /** The live cards of a client, oldest first. */
    public List<Message> cards(String client) {
        return firm.slack().messages(LivedInWorkspace.RED_FLAGS).stream()
                .filter(message -> heading(message).equals(client))
                .toList();
    }

    /** The one card of a client. */
    public Message card(String client) {
        List<Message> cards = cards(client);
        assertEquals(1, cards.size(), "cards of " + client);
        return cards.get(0);
    }

    private static String heading(Message message) {
        return message.blocks() == null
                ? ""
                : message.blocks().path(0).path("text").path("text").asText();
    }

    /** What stands in the thread of the client's card. */
    public List<Message> thread(String client) {
        return firm.slack().replies(LivedInWorkspace.RED_FLAGS, card(client).ts());
    }

    /** The receipts that a person has for reports about a client, oldest first. */
    public List<Message> receipts(String person, String client) {
        return firm.slack().messages(firm.as(person).direct()).stream()
                .filter(message -> Reading.of(message).startsWith("Your report about " + client + " is "))
                .toList();
    }

    /** The one receipt that a person has for a client. */
    public Message receipt(String person, String client) {
        List<Message> receipts = receipts(person, client);
        assertEquals(1, receipts.size(), "receipts for " + client);
        return receipts.get(0);
    }

    /** What somebody alone is told in the red-flag channel by what is done there. */
    public String told(String person, Runnable deed) {
        int before = firm.as(person).ephemerals(Agency.RED_FLAGS).size();
        deed.run();
        firm.settle();
        return Eventually.of(() -> Reading.of(firm.as(person).ephemerals(Agency.RED_FLAGS).stream()
                .skip(before)
                .toList()));
    }

    /** What a manager is told of a client. */
    public String status(String client) {
        return status("U0MAYA", client);
    }

    /** What somebody is told when they ask for a client's status. */
    public String status(String person, String client) {
        SlackUser reader = firm.as(person);
        assertTrue(reader.command(GENERAL, COMMAND, "status " + client).ok());
        List<Message> answers = reader.ephemerals(GENERAL);
        return Reading.of(answers.get(answers.size() - 1));
    }
}
