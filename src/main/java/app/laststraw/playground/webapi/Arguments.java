package app.laststraw.playground.webapi;

import app.laststraw.playground.workspace.Json;
import app.laststraw.playground.workspace.Refused;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The arguments of one call, which come as strings in a form and as values in JSON. An empty string is no argument. */
final class Arguments {
    private final ObjectNode values;

    Arguments(ObjectNode values) {
        this.values = values;
    }

    boolean has(String name) {
        JsonNode value = values.path(name);
        return !value.isMissingNode()
                && !value.isNull()
                && !(value.isTextual() && value.textValue().isEmpty());
    }

    /** The text; null when it was not given. */
    String text(String name) {
        if (!has(name)) {
            return null;
        }
        JsonNode value = values.get(name);
        if (!value.isValueNode()) {
            throw invalid(name, "must be a string");
        }
        return value.asText();
    }

    String required(String name) {
        String text = text(name);
        if (text == null) {
            throw new Refused("invalid_arguments", "[ERROR] missing required field: " + name);
        }
        return text;
    }

    boolean flag(String name) {
        String text = String.valueOf(text(name));
        return switch (text) {
            case "true", "1" -> true;
            case "false", "0", "null" -> false;
            default -> throw invalid(name, "must be a boolean");
        };
    }

    int number(String name, int otherwise, int most) {
        String text = text(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("\\d{1,7}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            throw new Refused(
                    "invalid_limit", "[ERROR] must be between 1 and " + most + " [json-pointer:/" + name + "]");
        }
        return Integer.parseInt(text);
    }

    /** Ids parted by commas. */
    List<String> list(String name) {
        JsonNode value = values.path(name);
        if (value.isArray()) {
            return texts(value);
        }
        String text = text(name);
        return text == null
                ? List.of()
                : Arrays.stream(text.split(",")).map(String::strip).toList();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** A value written as JSON within a form, or as itself; refused by {@code error} when it cannot be read. */
    Optional<JsonNode> json(String name, String error) {
        if (!has(name)) {
            return Optional.empty();
        }
        JsonNode value = values.get(name);
        if (!value.isTextual()) {
            return Optional.of(value);
        }
        return Optional.of(Json.read(value.textValue())
                .orElseThrow(() -> new Refused(error, "[ERROR] must be valid JSON [json-pointer:/" + name + "]")));
    }

    static Refused invalid(String name, String why) {
        return new Refused("invalid_arguments", "[ERROR] " + why + " [json-pointer:/" + name + "]");
    }
}
