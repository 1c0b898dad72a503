package app.laststraw.playground.blockkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The fields of one kind of object: which must be there, which may, and what must hold among them. */
final class Shape implements Rule {
    private final Map<String, Rule> fields = new LinkedHashMap<>();
    private final Set<String> required = new LinkedHashSet<>();
    private Rule whole = (value, place) -> {};

    static Shape object() {
        return new Shape();
    }

    static Shape typed(String type) {
        return object().must("type", Rules.oneOf(type));
    }

    Shape must(String field, Rule rule) {
        required.add(field);
        return may(field, rule);
    }

    Shape may(String field, Rule rule) {
        fields.put(field, rule);
        return this;
    }

    /** A rule about the object as a whole, asked only when each field is known and there. */
    Shape whole(Rule rule) {
        whole = whole.and(rule);
        return this;
    }

    @Override
    public void check(JsonNode value, Place place) {
        if (!value.isObject()) {
            place.fault("must be an object");
            return;
        }
        value.fieldNames().forEachRemaining(field -> checkField(field, value.get(field), place));
        boolean complete = required.stream()
                        .filter(field -> !has(value, field))
                        .peek(field -> place.fault("missing required field: " + field))
                        .count()
                == 0;
        if (complete) {
            whole.check(value, place);
        }
    }

    private void checkField(String field, JsonNode value, Place place) {
        Rule rule = fields.get(field);
        if (rule == null) {
            place.at(field).fault("invalid additional property: " + field);
        } else if (value.isNull()) {
            place.at(field).fault("must not be null");
        } else {
            rule.check(value, place.at(field));
        }
    }

    static boolean has(JsonNode object, String field) {
        return object.hasNonNull(field);
    }
}
