package app.laststraw.playground.user;

import app.laststraw.playground.workspace.Inputs;
import app.laststraw.playground.workspace.Json;
import app.laststraw.playground.workspace.Layout;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Values of fields: from what a person typed or picked, or from what the page sends. */
final class Filling {
    private Filling() {}

    /** The values with those of the page put in; what the view does not have is left out. */
    static ObjectNode merged(JsonNode blocks, ObjectNode values, JsonNode state) {
        ObjectNode merged = values.deepCopy();
        for (Layout.Spot spot : Layout.spots(blocks)) {
            JsonNode given = state.path(spot.blockId()).path(spot.actionId());
            String field = Inputs.field(spot.element().path("type").asText());
            if (field != null && given.isObject()) {
                ObjectNode value = Inputs.initialOf(spot.element());
                value.set(field, normal(given.path(field), field));
                merged.withObjectProperty(spot.blockId()).set(spot.actionId(), checked(spot, value, field));
            }
        }
        return merged;
    }

    /** An empty text is sent as null, as Slack's client does. */
    private static JsonNode normal(JsonNode given, String field) {
        boolean emptyText = given.isTextual() && given.textValue().isEmpty();
        boolean nothing = given.isMissingNode() || given.isNull() || emptyText;
        if (!nothing) {
            return given.deepCopy();
        }
        return field.endsWith("s") ? Json.array() : Json.object().nullNode();
    }

    private static ObjectNode checked(Layout.Spot spot, ObjectNode value, String field) {
        if (field.startsWith("selected_option") && isClosed(spot)) {
            JsonNode chosen = value.get(field);
            List<JsonNode> options = options(spot.element());
            List<JsonNode> picked = new ArrayList<>();
            if (chosen.isArray()) {
                chosen.forEach(picked::add);
            } else if (!chosen.isNull()) {
                picked.add(chosen);
            }
            picked.forEach(each -> require(options.contains(each)));
        }
        return value;
    }

    private static boolean isClosed(Layout.Spot spot) {
        return !spot.element().path("type").asText().contains("external");
    }

    /**
     * The value of a field into which a person puts these.
     *
     * @param values texts for a text field, values of options, ids, days; none empties the field
     * @param offered options that the app offered last, for a menu that asks it
     */
    static ObjectNode typed(Layout.Spot spot, List<String> values, List<JsonNode> offered) {
        ObjectNode value = Json.object().put("type", spot.element().path("type").asText());
        String field = Inputs.field(Json.text(value, "type"));
        if (field == null) {
            throw new Denied("playground.gone");
        }
        List<JsonNode> options = isClosed(spot) ? options(spot.element()) : offered;
        switch (field) {
            case "selected_option" -> value.set(field, values.isEmpty() ? null : option(options, values.get(0)));
            case "selected_options" -> {
                ArrayNode picked = value.putArray(field);
                values.forEach(each -> picked.add(option(options, each)));
            }
            case "selected_date_time" -> value.put(field, Long.parseLong(values.get(0)));
            default -> put(value, field, values);
        }
        return value;
    }

    private static void put(ObjectNode value, String field, List<String> values) {
        if (field.endsWith("s")) {
            value.set(field, Json.array(values));
        } else {
            value.put(field, values.isEmpty() || values.get(0).isEmpty() ? null : values.get(0));
        }
    }

    private static JsonNode option(List<JsonNode> options, String value) {
        return options.stream()
                .filter(option -> value.equals(Json.text(option, "value")))
                .findFirst()
                .orElseThrow(() -> new Denied("playground.noSuchOption"));
    }

    /** All options of an element or of an answer, its groups opened. */
    static List<JsonNode> options(JsonNode holder) {
        List<JsonNode> options = new ArrayList<>();
        holder.path("options").forEach(options::add);
        holder.path("option_groups").forEach(group -> group.path("options").forEach(options::add));
        return options;
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new Denied("playground.noSuchOption");
        }
    }

    private static final Set<String> FROM_ELEMENT =
            Set.of("type", "block_id", "action_id", "text", "value", "style", "url", "confirm", "placeholder");

    /** What the app is told of an element that was worked: what it is, and what the person gave. */
    static ObjectNode action(Layout.Spot spot, JsonNode given) {
        ObjectNode action = Json.object().put("block_id", spot.blockId());
        String type = spot.element().path("type").asText();
        String field = Inputs.field(type);
        spot.element().fieldNames().forEachRemaining(name -> {
            if (FROM_ELEMENT.contains(name)) {
                action.set(name, spot.element().get(name).deepCopy());
            }
        });
        if (type.equals("overflow")) {
            JsonNode picked = given.path("selected_option");
            require(options(spot.element()).contains(picked));
            action.set("selected_option", picked.deepCopy());
        } else if (field != null) {
            ObjectNode value = Json.object().put("type", type);
            value.set(field, normal(given.path(field), field));
            action.set(field, checked(spot, value, field).get(field));
        }
        return action;
    }
}
