package app.laststraw.playground.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** The values of what can be filled in: how Slack names them, what they are at first, and what survives an update. */
public final class Inputs {
    /** Element type to the field that holds its value. */
    private static final Map<String, String> FIELDS = fields();

    private Inputs() {}

    private static Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        for (String typed : new String[] {"plain_text_input", "number_input", "email_text_input", "url_text_input"}) {
            fields.put(typed, "value");
        }
        fields.put("rich_text_input", "rich_text_value");
        fields.put("file_input", "files");
        fields.put("datepicker", "selected_date");
        fields.put("timepicker", "selected_time");
        fields.put("datetimepicker", "selected_date_time");
        fields.put("static_select", "selected_option");
        fields.put("external_select", "selected_option");
        fields.put("radio_buttons", "selected_option");
        fields.put("users_select", "selected_user");
        fields.put("conversations_select", "selected_conversation");
        fields.put("channels_select", "selected_channel");
        fields.put("checkboxes", "selected_options");
        fields.put("multi_static_select", "selected_options");
        fields.put("multi_external_select", "selected_options");
        fields.put("multi_users_select", "selected_users");
        fields.put("multi_conversations_select", "selected_conversations");
        fields.put("multi_channels_select", "selected_channels");
        return Map.copyOf(fields);
    }

    /** The field of a payload that holds the value of such an element; null for one that holds none. */
    public static String field(String elementType) {
        return FIELDS.get(elementType);
    }

    /** The values of all fields in the blocks before anybody touched them. */
    public static ObjectNode initial(JsonNode blocks) {
        ObjectNode values = Json.object();
        for (Layout.Spot spot : Layout.spots(blocks)) {
            if (field(type(spot)) != null) {
                values.withObjectProperty(spot.blockId()).set(spot.actionId(), initialOf(spot.element()));
            }
        }
        return values;
    }

    static ObjectNode kept(JsonNode blocks, ObjectNode old) {
        ObjectNode values = initial(blocks);
        for (Layout.Spot spot : Layout.spots(blocks)) {
            JsonNode before = old.path(spot.blockId()).path(spot.actionId());
            if (type(spot).equals(before.path("type").asText())) {
                values.withObjectProperty(spot.blockId()).set(spot.actionId(), before.deepCopy());
            }
        }
        return values;
    }

    private static String type(Layout.Spot spot) {
        return spot.element().path("type").asText();
    }

    /** An element's value before anybody touched it: what the app filled in, or Slack's way to say nothing. */
    public static ObjectNode initialOf(JsonNode element) {
        String type = element.path("type").asText();
        String field = field(type);
        ObjectNode value = Json.object().put("type", type);
        String initial = field.replace("rich_text_", "").replace("selected_", "");
        JsonNode given = element.path("initial_" + initial);
        if (!given.isMissingNode()) {
            value.set(field, given.deepCopy());
        } else if (field.endsWith("s")) {
            value.set(field, Json.array());
        } else if (!field.equals("rich_text_value")) {
            value.putNull(field);
        }
        return value;
    }

    /** Whether nothing is filled in. */
    public static boolean isEmpty(JsonNode value) {
        JsonNode content = value.path(String.valueOf(field(value.path("type").asText())));
        return content.isMissingNode()
                || content.isNull()
                || (content.isTextual() && content.textValue().isEmpty())
                || (content.isContainerNode() && content.isEmpty());
    }
}
