package app.laststraw.usecase;

import java.util.List;

/**
 * What is wrong with one field, to be shown at that field.
 *
 * @param key of the text in the message bundle {@code errors}
 * @param figures that fill it: limits and days, never what was typed
 */
public record FieldFault(ReportField field, String key, List<Object> figures) {
    public static FieldFault at(ReportField field, String key, Object... figures) {
        return new FieldFault(field, key, List.of(figures));
    }
}
