package app.laststraw.playground.blockkit;

import com.fasterxml.jackson.databind.JsonNode;

/** What must hold for a value at a place; it reports what does not. */
@FunctionalInterface
interface Rule {
    void check(JsonNode value, Place place);

    default Rule and(Rule next) {
        return (value, place) -> {
            check(value, place);
            next.check(value, place);
        };
    }
}
