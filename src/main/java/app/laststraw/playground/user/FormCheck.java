package app.laststraw.playground.user;

import app.laststraw.playground.workspace.Inputs;
import app.laststraw.playground.workspace.Json;
import app.laststraw.playground.workspace.Layout;
import app.laststraw.playground.workspace.View;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What Slack's client checks in a modal before the app hears of the submission. */
final class FormCheck {
    private FormCheck() {}

    /** Block id to what is wrong there; empty when the app may have it. */
    static Map<String, Denied> faults(View view) {
        Map<String, Denied> faults = new LinkedHashMap<>();
        for (Layout.Spot spot : Layout.spots(view.blocks())) {
            if (spot.isInput()) {
                JsonNode value = view.values().path(spot.blockId()).path(spot.actionId());
                Denied fault = fault(spot, value);
                if (fault != null) {
                    faults.put(spot.blockId(), fault);
                }
            }
        }
        return faults;
    }

    private static Denied fault(Layout.Spot spot, JsonNode value) {
        if (Inputs.isEmpty(value)) {
            return spot.block().path("optional").booleanValue() ? null : new Denied("playground.required");
        }
        String typed = value.path("value").asText("");
        return switch (spot.element().path("type").asText()) {
            case "plain_text_input" -> lengthFault(spot.element(), typed);
            case "number_input" -> numberFault(spot.element(), typed);
            case "url_text_input" -> isAddress(typed) ? null : new Denied("playground.noAddress");
            case "email_text_input" ->
                typed.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+") ? null : new Denied("playground.noEmail");
            case "datepicker" -> isDate(Json.text(value, "selected_date")) ? null : new Denied("playground.noDate");
            default -> manyFault(spot.element(), value);
        };
    }

    private static Denied lengthFault(JsonNode element, String typed) {
        int length = typed.codePointCount(0, typed.length());
        int least = element.path("min_length").asInt(0);
        int most = element.path("max_length").asInt(3000);
        if (length < least) {
            return new Denied("playground.tooShort", least);
        }
        return length > most ? new Denied("playground.tooLong", most) : null;
    }

    private static Denied numberFault(JsonNode element, String typed) {
        if (!typed.matches("-?\\d{1,30}(\\.\\d{1,30})?")) {
            return new Denied("playground.noNumber");
        }
        BigDecimal number = new BigDecimal(typed);
        if (number.scale() > 0 && !element.path("is_decimal_allowed").booleanValue()) {
            return new Denied("playground.noWholeNumber");
        }
        JsonNode least = element.path("min_value");
        JsonNode most = element.path("max_value");
        if (least.isTextual() && number.compareTo(new BigDecimal(least.textValue())) < 0) {
            return new Denied("playground.tooLow", new BigDecimal(least.textValue()));
        }
        return most.isTextual() && number.compareTo(new BigDecimal(most.textValue())) > 0
                ? new Denied("playground.tooHigh", new BigDecimal(most.textValue()))
                : null;
    }

    private static Denied manyFault(JsonNode element, JsonNode value) {
        int most = element.path("max_selected_items").asInt(Integer.MAX_VALUE);
        int chosen = value.path(String.valueOf(Inputs.field(element.path("type").asText())))
                .size();
        return chosen > most ? new Denied("playground.tooMany", most) : null;
    }

    private static boolean isAddress(String typed) {
        try {
            URI address = URI.create(typed);
            return address.getScheme() != null && address.getHost() != null;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static boolean isDate(String given) {
        try {
            LocalDate.parse(String.valueOf(given));
            return true;
        } catch (DateTimeParseException none) {
            return false;
        }
    }
}
