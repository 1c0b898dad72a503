package app.laststraw.usecase;

import java.util.List;
import java.util.Locale;

/**
 * What is wrong with one field, to be shown at that field.
 *
 * @param field its name on the wire, such as {@code happened_on}
 * @param key of the text in the message bundles
 * @param figures that fill it: limits, days and names of ours; of what was typed at most the one entry of a list that is meant
 */
public record FieldFault(String field, String key, List<Object> figures) {
    public static FieldFault at(Enum<?> field, String key, Object... figures) {
        return new FieldFault(idOf(field), key, List.of(figures));
    }

    /** The name of a field on the wire, and in the keys of its texts. */
    public static String idOf(Enum<?> field) {
        return field.name().toLowerCase(Locale.ROOT);
    }
}
