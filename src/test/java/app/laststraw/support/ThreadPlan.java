package app.laststraw.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.playground.user.Ack;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.workspace.Message;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.TreeSet;

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

    /** The one message of the plan. */
    public Message message() {
        List<Message> plans = desk.thread(client).stream()
                .filter(message -> Reading.of(message).startsWith("Exit plan for " + client + "\n"))
                .toList();
        assertEquals(1, plans.size(), "plans for " + client);
        return plans.get(0);
    }

    public String read() {
        return Reading.of(message());
    }

    /** Ticks a step, or unticks it, as one sees the plan now; nothing is waited for. */
    public Ack choose(String person, String title) {
        Message seen = message();
        for (JsonNode block : seen.blocks()) {
            for (JsonNode boxes : block.path("elements")) {
                for (JsonNode option : boxes.path("options")) {
                    if (title.equals(option.path("text").path("text").asText())) {
                        return choose(person, seen, boxes, option.path("value").asText());
                    }
                }
            }
        }
        throw new AssertionError("no step " + title);
    }

    private Ack choose(String person, Message seen, JsonNode boxes, String value) {
        TreeSet<String> ticked = new TreeSet<>();
        boxes.path("initial_options")
                .forEach(each -> ticked.add(each.path("value").asText()));
        if (!ticked.remove(value)) {
            ticked.add(value);
        }
        String group = boxes.path("action_id").asText();
        return firm.as(person).choose(Agency.RED_FLAGS, seen.ts(), group, ticked.toArray(String[]::new));
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
