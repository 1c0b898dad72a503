package app.laststraw.support;

import app.laststraw.playground.workspace.Message;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The check boxes of an exit plan, as they stand in one message of it. */
public record PlanBoxes(List<Group> groups) {
    /**
     * What is sent together.
     *
     * @param values of the steps, by their titles
     * @param ticked values
     */
    public record Group(String action, Map<String, String> values, Set<String> ticked) {
        /** What the group holds once this step is ticked; where it was, once it no longer is. */
        public String[] withOther(String title) {
            TreeSet<String> chosen = new TreeSet<>(ticked);
            String value = values.get(title);
            if (!chosen.remove(value)) {
                chosen.add(value);
            }
            return chosen.toArray(String[]::new);
        }
    }

    public static PlanBoxes of(Message plan) {
        List<Group> groups = new ArrayList<>();
        for (JsonNode block : plan.blocks()) {
            for (JsonNode element : block.path("elements")) {
                if (element.path("type").asText().equals("checkboxes")) {
                    groups.add(group(element));
                }
            }
        }
        return new PlanBoxes(groups);
    }

    private static Group group(JsonNode boxes) {
        Map<String, String> values = new HashMap<>();
        boxes.path("options")
                .forEach(option -> values.put(
                        option.path("text").path("text").asText(),
                        option.path("value").asText()));
        Set<String> ticked = new TreeSet<>();
        boxes.path("initial_options")
                .forEach(option -> ticked.add(option.path("value").asText()));
        return new Group(boxes.path("action_id").asText(), values, ticked);
    }

    /** The group in which the step is. */
    public Group groupOf(String title) {
        return groups.stream()
                .filter(group -> group.values().containsKey(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no step " + title));
    }

    public boolean isTicked(String title) {
        Group group = groupOf(title);
        return group.ticked().contains(group.values().get(title));
    }
}
