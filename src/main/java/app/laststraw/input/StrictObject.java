package app.laststraw.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A JSON object that is read strictly: what is not as expected is a {@link JsonFault}, nothing is converted or guessed. A
 * key that is missing and one that is null are the same; reading either gives the fallback.
 */
public final class StrictObject {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    /** More digits than any sum of money has, and few enough to reckon with. */
    private static final int MOST_DECIMALS = 20;

    private final JsonNode node;
    private final String path;
    private final Function<String, Integer> lines;

    /**
     * @param path of this object; empty for the whole
     * @param lines the line of a path; null where no such field stands
     */
    StrictObject(JsonNode node, String path, Function<String, Integer> lines) {
        this.node = node;
        this.path = path;
        this.lines = lines;
    }

    static String pathOf(String above, String key) {
        return above.isEmpty() ? key : above + "." + key;
    }

    /** Refuses any other key. */
    public StrictObject allowing(String... keys) {
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!Arrays.asList(keys).contains(name)) {
                throw fault(name, "one of the keys " + String.join(", ", keys));
            }
        }
        return this;
    }

    public boolean has(String key) {
        return node.hasNonNull(key);
    }

    /** An object without any key where there is none. */
    public StrictObject object(String key) {
        JsonNode child = has(key) ? node.get(key) : JsonNodeFactory.instance.objectNode();
        return asObject(child, key);
    }

    public List<StrictObject> requiredObjects(String key) {
        List<StrictObject> objects = new ArrayList<>();
        JsonNode array = array(key, "a list of objects");
        for (int place = 0; place < array.size(); place++) {
            objects.add(asObject(array.get(place), key + "[" + place + "]"));
        }
        return objects;
    }

    public String text(String key) {
        if (!has(key)) {
            return null;
        }
        return requiredText(key);
    }

    public String requiredText(String key) {
        return filled(node.get(key), key, "a text that is not blank");
    }

    /**
     * Each text in an object, by its key; those that are null are left out.
     *
     * @param allowed the keys that it may have
     */
    public Map<String, String> texts(String key, Collection<String> allowed) {
        StrictObject object = object(key).allowing(allowed.toArray(String[]::new));
        Map<String, String> texts = new LinkedHashMap<>();
        object.node.properties().forEach(field -> {
            if (!field.getValue().isNull()) {
                texts.put(field.getKey(), object.anyText(field.getValue(), field.getKey()));
            }
        });
        return texts;
    }

    /** Each text in a list; an empty one where there is none. */
    public List<String> textList(String key) {
        List<String> texts = new ArrayList<>();
        if (has(key)) {
            JsonNode array = array(key, "a list of texts");
            for (int place = 0; place < array.size(); place++) {
                texts.add(anyText(array.get(place), key + "[" + place + "]"));
            }
        }
        return texts;
    }

    public LocalDate day(String key) {
        return has(key) ? requiredDay(key) : null;
    }

    public LocalDate requiredDay(String key) {
        String expected = "a day such as 2026-11-21";
        String typed = filled(node.get(key), key, expected);
        if (!DAY.matcher(typed).matches()) {
            throw fault(key, expected);
        }
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException impossible) {
            throw fault(key, "a day that the calendar has, such as 2026-11-21");
        }
    }

    public Boolean answer(String key) {
        if (!has(key)) {
            return null;
        }
        if (!node.get(key).isBoolean()) {
            throw fault(key, "true or false");
        }
        return node.get(key).booleanValue();
    }

    public BigDecimal number(String key, long most, BigDecimal fallback) {
        if (!has(key)) {
            return fallback;
        }
        String expected = "a number from 0 to " + most;
        JsonNode value = node.get(key);
        if (!value.isNumber()) {
            throw fault(key, expected);
        }
        BigDecimal number = value.decimalValue();
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw fault(key, expected);
        }
        if (number.scale() > MOST_DECIMALS) {
            throw fault(key, expected + " with at most " + MOST_DECIMALS + " decimals");
        }
        return number;
    }

    public double number(String key, long most, double fallback) {
        return number(key, most, BigDecimal.valueOf(fallback)).doubleValue();
    }

    public int wholeNumber(String key, int least, int most, int fallback) {
        if (!has(key)) {
            return fallback;
        }
        JsonNode value = node.get(key);
        boolean fits = value.isIntegralNumber() && value.canConvertToInt();
        if (!fits || value.intValue() < least || value.intValue() > most) {
            throw fault(key, "a whole number from " + least + " to " + most);
        }
        return value.intValue();
    }

    public <E extends Enum<E>> E choice(String key, Class<E> type) {
        return has(key) ? requiredChoice(key, type) : null;
    }

    public <E extends Enum<E>> E requiredChoice(String key, Class<E> type) {
        return choice(node.get(key), key, type);
    }

    public <E extends Enum<E>> Set<E> choices(String key, Class<E> type, Set<E> fallback) {
        if (!has(key)) {
            return fallback;
        }
        Set<E> choices = EnumSet.noneOf(type);
        JsonNode array = array(key, "a list of names out of " + names(type));
        for (int place = 0; place < array.size(); place++) {
            choices.add(choice(array.get(place), key + "[" + place + "]", type));
        }
        return choices;
    }

    /** The fault of that key, at its line, or where it is missing, at the line of what should hold it. */
    public JsonFault fault(String key, String expected) {
        String full = pathOf(path, key);
        Integer line = lines.apply(full);
        return new JsonFault(line == null ? ownLine() : line, full, expected);
    }

    private int ownLine() {
        for (String at = path; !at.isEmpty(); at = at.substring(0, Math.max(0, at.lastIndexOf('.')))) {
            if (lines.apply(at) != null) {
                return lines.apply(at);
            }
        }
        return lines.apply("");
    }

    private StrictObject asObject(JsonNode child, String key) {
        if (!child.isObject()) {
            throw fault(key, "an object");
        }
        return new StrictObject(child, pathOf(path, key), lines);
    }

    private String anyText(JsonNode value, String key) {
        if (!value.isTextual()) {
            throw fault(key, "a text");
        }
        return value.textValue();
    }

    private JsonNode array(String key, String expected) {
        JsonNode value = node.get(key);
        if (value == null || !value.isArray()) {
            throw fault(key, expected);
        }
        return value;
    }

    private String filled(JsonNode value, String key, String expected) {
        if (value == null || !value.isTextual() || value.textValue().isBlank()) {
            throw fault(key, expected);
        }
        return value.textValue();
    }

    private <E extends Enum<E>> E choice(JsonNode value, String key, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each ->
                        value != null && value.isTextual() && each.name().equals(value.textValue()))
                .findFirst()
                .orElseThrow(() -> fault(key, "one of " + names(type)));
    }

    private static <E extends Enum<E>> String names(Class<E> type) {
        return String.join(
                ", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    }
}
