package app.laststraw.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The few JSON documents in the database. Their keys are written out by hand: renaming a component breaks no row. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array(Set<?> values) {
        ArrayNode array = MAPPER.createArrayNode();
        values.stream().map(Object::toString).sorted().forEach(array::add);
        return array;
    }

    static <T> Set<T> set(JsonNode array, Function<String, T> type) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .map(type)
                .collect(Collectors.toSet());
    }

    /** In their order, unlike a set. */
    static ArrayNode array(List<String> values) {
        return array(values, TextNode::valueOf);
    }

    static <T> ArrayNode array(List<T> values, Function<T, JsonNode> document) {
        ArrayNode array = MAPPER.createArrayNode();
        values.stream().map(document).forEach(array::add);
        return array;
    }

    static List<String> list(JsonNode array) {
        return list(array, JsonNode::asText);
    }

    static <T> List<T> list(JsonNode array, Function<JsonNode, T> type) {
        return StreamSupport.stream(array.spliterator(), false).map(type).toList();
    }

    static JsonNode parse(String document) {
        try {
            return MAPPER.readTree(document);
        } catch (JsonProcessingException notJson) {
            // Without its cause, which may quote the document.
            throw new IllegalStateException("a stored document is not JSON");
        }
    }
}
