package app.laststraw.domain.script;

import java.util.Objects;

/**
 * Something in a draft that is better not sent.
 *
 * @param passage the index in {@link DraftText#passages} of the passage it stands in; {@value #SUBJECT} for the subject,
 *     {@value #WHOLE} where something is missing and there is nothing to point at
 * @param start where the words begin in that text, in UTF-16 units; 0 for the whole
 * @param words the words themselves, as they stand there; empty for the whole
 */
public record Finding(ToneRule rule, int passage, int start, String words) {
    public static final int SUBJECT = -1;
    public static final int WHOLE = -2;

    public Finding {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(words);
    }

    /** Something is missing, or stands in the wrong order. */
    public static Finding ofTheWhole(ToneRule rule) {
        return new Finding(rule, WHOLE, 0, "");
    }
}
