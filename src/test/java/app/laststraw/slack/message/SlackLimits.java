package app.laststraw.slack.message;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Slack's limits for what it draws, and ours: no mrkdwn, no emoji in text objects. Faults are listed, not thrown. */
public final class SlackLimits {
    private static final Map<String, Integer> BY_PARENT_KEY = Map.of(
            "placeholder", 150,
            "description", 75,
            "label", 2000,
            "hint", 2000,
            "title", 100,
            "confirm", 30,
            "deny", 30);

    private final List<String> faults = new ArrayList<>();
    private final Set<String> blockIds = new HashSet<>();
    /** Of one block: buttons of two blocks may do the same. */
    private final Set<String> actionIds = new HashSet<>();

    private int characters;

    private SlackLimits() {}

    public static List<String> ofMessage(JsonElement message) {
        SlackLimits limits = new SlackLimits();
        JsonObject object = message.getAsJsonObject();
        limits.most(object.get("text").getAsString().length(), 4000, "the top-level text");
        limits.most(object.getAsJsonArray("blocks").size(), 50, "blocks");
        limits.walk(object.get("blocks"), "blocks");
        limits.most(limits.characters, 12_000, "all text of the message");
        return limits.faults;
    }

    public static List<String> ofView(JsonElement view) {
        SlackLimits limits = new SlackLimits();
        JsonObject object = view.getAsJsonObject();
        if (object.get("type").getAsString().equals("modal")) {
            limits.frame(object);
        }
        if (object.has("private_metadata")) {
            limits.most(object.get("private_metadata").getAsString().length(), 3000, "private_metadata");
        }
        limits.most(view.toString().getBytes(StandardCharsets.UTF_8).length, 250_000, "bytes");
        limits.most(object.getAsJsonArray("blocks").size(), 100, "blocks");
        limits.walk(object.get("blocks"), "blocks");
        return limits.faults;
    }

    private void frame(JsonObject modal) {
        for (String key : List.of("title", "submit", "close")) {
            if (modal.has(key)) {
                most(modal.getAsJsonObject(key).get("text").getAsString().length(), 24, key);
            }
        }
    }

    /** Options as they stand in an answer to a type-ahead. */
    public static List<String> ofOptions(JsonElement options) {
        SlackLimits limits = new SlackLimits();
        limits.most(options.getAsJsonArray().size(), 100, "options");
        limits.walk(options, "options");
        return limits.faults;
    }

    private void walk(JsonElement element, String key) {
        if (element.isJsonArray()) {
            JsonArray array = element.getAsJsonArray();
            least(array.size(), 1, key);
            array.forEach(each -> {
                if (key.equals("blocks")) {
                    actionIds.clear();
                }
                walk(each, key);
            });
        } else if (element.isJsonObject()) {
            JsonObject object = element.getAsJsonObject();
            check(object, key);
            object.entrySet().forEach(each -> walk(each.getValue(), each.getKey()));
        }
    }

    private void check(JsonObject object, String key) {
        String type = object.has("type") ? object.get("type").getAsString() : key;
        switch (type) {
            case "mrkdwn" -> faults.add("mrkdwn");
            case "plain_text" -> plainText(object, key);
            case "text" -> length(object, "text", 3000);
            case "header" -> length(object.getAsJsonObject("text"), "text", 150);
            case "context" -> size(object, "elements", 10);
            case "actions" -> size(object, "elements", 25);
            case "radio_buttons", "checkboxes" -> size(object, "options", 10);
            case "static_select", "multi_static_select" -> size(object, "options", 100);
            case "button" -> button(object);
            case "options", "initial_option", "initial_options" -> option(object);
            default -> {}
        }
        once(object, "block_id", blockIds);
        once(object, "action_id", actionIds);
    }

    private void once(JsonObject object, String id, Set<String> known) {
        if (object.has(id) && !known.add(object.get(id).getAsString())) {
            faults.add(object.get(id) + " twice");
        }
    }

    private void plainText(JsonObject object, String key) {
        length(object, "text", BY_PARENT_KEY.getOrDefault(key, 3000));
        if (!object.has("emoji") || object.get("emoji").getAsBoolean()) {
            faults.add("emoji in " + object);
        }
    }

    private void button(JsonObject button) {
        length(button.getAsJsonObject("text"), "text", 75);
        if (button.has("value")) {
            length(button, "value", 2000);
        }
        if (button.has("accessibility_label")) {
            length(button, "accessibility_label", 75);
        }
        if (button.has("confirm")) {
            length(button.getAsJsonObject("confirm").getAsJsonObject("text"), "text", 300);
        }
    }

    private void option(JsonObject option) {
        length(option.getAsJsonObject("text"), "text", 75);
        length(option, "value", 150);
    }

    private void length(JsonObject object, String key, int most) {
        int length = object.get(key).getAsString().length();
        characters += length;
        least(length, 1, key);
        most(length, most, key + " of " + object);
    }

    private void size(JsonObject object, String key, int most) {
        most(object.getAsJsonArray(key).size(), most, key);
    }

    private void most(int size, int most, String what) {
        if (size > most) {
            faults.add(size + " instead of at most " + most + ": " + what);
        }
    }

    private void least(int size, int least, String what) {
        if (size < least) {
            faults.add(size + " instead of at least " + least + ": " + what);
        }
    }
}
