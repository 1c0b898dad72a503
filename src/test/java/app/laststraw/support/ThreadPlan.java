package app.laststraw.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.playground.user.Ack;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.workspace.Message;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The exit plan of a client as it stands in the thread of its card: read, ticked, and opened for a change. */
public final class ThreadPlan {
    private final Firm firm;
    private final Desk desk;
    private final String client;

    public ThreadPlan(Firm firm, Desk desk, String client) {
        this.firm = firm;
        this.desk = desk;
        this.client = client;
    }

    /** The messages of the plan: one, where it stands. */
    public List<Message> messages() {
        return desk.thread(client).stream()
                .filter(message -> Reading.of(message).startsWith("Exit plan for " + client + "\n"))
                .toList();
    }

    /** The one message of the plan. */
    public Message message() {
        List<Message> plans = messages();
        assertEquals(1, plans.size(), "plans for " + client);
        return plans.get(0);
    }

    public String read() {
        return Reading.of(message());
    }

    public PlanBoxes boxes() {
        return PlanBoxes.of(message());
    }

    public boolean isTicked(String title) {
        return boxes().isTicked(title);
    }

    /** Ticks a step, or unticks it, as one sees the plan now; nothing is waited for. */
    public Ack choose(String person, String title) {
        return choose(person, message(), title);
    }

    /** The same, as the plan stood in {@code seen}. */
    public Ack choose(String person, Message seen, String title) {
        PlanBoxes.Group group = PlanBoxes.of(seen).groupOf(title);
        return firm.as(person).choose(Agency.RED_FLAGS, seen.ts(), group.action(), group.withOther(title));
    }

    /** Ticks a step, with all that it causes said. */
    public void tick(String person, String title) {
        assertTrue(choose(person, title).ok());
        firm.settle();
    }

    /** Opens a form by a button below the plan. */
    public SlackUser open(String person, String button) {
        SlackUser opener = firm.as(person);
        assertTrue(opener.press(Agency.RED_FLAGS, message().ts(), button).ok());
        return opener;
    }

    /** Opens the form that changes a step, with that step chosen. */
    public SlackUser changing(String person, String title) {
        SlackUser changer = open(person, "change_step");
        for (JsonNode option : changer.modal().orElseThrow().blocks().findParents("value")) {
            if (title.equals(option.path("text").path("text").asText())) {
                return changer.fill("step", option.path("value").asText());
            }
        }
        throw new AssertionError("no step " + title);
    }
}
