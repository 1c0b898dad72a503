package app.laststraw.playground.blockkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Rules for single values. Lengths are in characters as Slack counts them: code points. */
final class Rules {
    private Rules() {}

    static Rule string(int shortest, int longest) {
        return (value, place) -> {
            if (!value.isTextual()) {
                place.fault("must be a string");
                return;
            }
            int length = value.textValue().codePointCount(0, value.textValue().length());
            if (length < shortest) {
                place.fault("must be at least " + shortest + " characters");
            } else if (length > longest) {
                place.fault("must be at most " + longest + " characters");
            }
        };
    }

    static Rule text(String what, Predicate<String> holds) {
        return (value, place) -> {
            if (!value.isTextual() || !holds.test(value.textValue())) {
                place.fault("must be " + what);
            }
        };
    }

    static Rule flag() {
        return (value, place) -> {
            if (!value.isBoolean()) {
                place.fault("must be a boolean");
            }
        };
    }

    static Rule whole(long lowest, long highest) {
        return (value, place) -> {
            if (!value.isIntegralNumber()) {
                place.fault("must be an integer");
            } else if (value.longValue() < lowest || value.longValue() > highest) {
                place.fault("must be between " + lowest + " and " + highest);
            }
        };
    }

    static Rule oneOf(String... allowed) {
        List<String> values = Arrays.asList(allowed);
        return (value, place) -> {
            if (!value.isTextual() || !values.contains(value.textValue())) {
                place.fault("must be one of: " + String.join(", ", values));
            }
        };
    }

    static Rule list(int fewest, int most, Rule each) {
        return (value, place) -> {
            if (!value.isArray()) {
                place.fault("must be an array");
                return;
            }
            if (value.size() < fewest) {
                place.fault("no fewer than " + fewest + " items required");
            }
            if (value.size() > most) {
                place.fault("no more than " + most + " items allowed");
            }
            for (int index = 0; index < value.size(); index++) {
                each.check(value.get(index), place.at(index));
            }
        };
    }

    /** Chooses the rule by the value's {@code type}; a type that is not in the table is a fault. */
    static Rule byType(String what, Map<String, ? extends Rule> table) {
        return (value, place) -> {
            String type = value.path("type").asText("");
            Rule rule = table.get(type);
            if (!value.isObject()) {
                place.fault("must be an object");
            } else if (type.isEmpty()) {
                place.fault("missing required field: type");
            } else if (rule == null) {
                place.at("type").fault("unsupported type of " + what + ": " + type);
            } else {
                rule.check(value, place);
            }
        };
    }

    static Rule id() {
        return string(1, 255);
    }

    static Rule date() {
        return text("a date as YYYY-MM-DD", value -> parses(() -> LocalDate.parse(value)));
    }

    static Rule time() {
        return text("a time as HH:mm", value -> value.length() == 5 && parses(() -> LocalTime.parse(value)));
    }

    static Rule zone() {
        return text("an IANA time zone", value -> ZoneId.getAvailableZoneIds().contains(value));
    }

    static Rule decimal() {
        return text("a number as a string", value -> number(value) != null);
    }

    static Rule url(int longest) {
        return string(1, longest).and(text("a valid URL", Rules::isWebAddress));
    }

    static boolean isWebAddress(String value) {
        try {
            URI address = URI.create(value);
            return List.of("http", "https").contains(String.valueOf(address.getScheme())) && address.getHost() != null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    /** The number, or null when it is none. */
    static BigDecimal number(String value) {
        try {
            return value.matches("-?\\d{1,30}(\\.\\d{1,30})?") ? new BigDecimal(value) : null;
        } catch (NumberFormatException none) {
            return null;
        }
    }

    private static boolean parses(Runnable parsing) {
        try {
            parsing.run();
            return true;
        } catch (DateTimeParseException fault) {
            return false;
        }
    }

    static Rule exactlyOne(String first, String second) {
        return (value, place) -> {
            if (Shape.has(value, first) == Shape.has(value, second)) {
                place.fault("must define either `" + first + "` or `" + second + "`, and not both");
            }
        };
    }

    static Rule atLeastOne(String first, String second) {
        return (value, place) -> {
            if (!Shape.has(value, first) && !Shape.has(value, second)) {
                place.fault("must define either `" + first + "` or `" + second + "`");
            }
        };
    }

    /** The second of two numbers may not be less than the first, where both are there. */
    static Rule ordered(String low, String high) {
        return (JsonNode value, Place place) -> {
            BigDecimal least = number(value.path(low).asText(""));
            BigDecimal most = number(value.path(high).asText(""));
            if (least != null && most != null && least.compareTo(most) > 0) {
                place.fault("`" + low + "` must not be greater than `" + high + "`");
            }
        };
    }
}
