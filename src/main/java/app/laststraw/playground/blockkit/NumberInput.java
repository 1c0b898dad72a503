package app.laststraw.playground.blockkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** The field for a number, whose limits are numbers written as strings. */
final class NumberInput {
    private NumberInput() {}

    static Shape shape() {
        return Elements.focusing("number_input")
                .must("is_decimal_allowed", Rules.flag())
                .may("initial_value", Rules.decimal())
                .may("min_value", Rules.decimal())
                .may("max_value", Rules.decimal())
                .may("dispatch_action_config", Compositions.dispatchConfig())
                .may("placeholder", Compositions.placeholder())
                .whole(Rules.ordered("min_value", "max_value"))
                .whole(Rules.ordered("min_value", "initial_value"))
                .whole(Rules.ordered("initial_value", "max_value"))
                .whole(NumberInput::checkDecimals);
    }

    private static void checkDecimals(JsonNode value, Place place) {
        if (value.path("is_decimal_allowed").booleanValue()) {
            return;
        }
        for (String field : new String[] {"initial_value", "min_value", "max_value"}) {
            BigDecimal number = Rules.number(value.path(field).asText(""));
            if (number != null && number.scale() > 0) {
                place.at(field).fault("must be a whole number where decimals are not allowed");
            }
        }
    }
}
