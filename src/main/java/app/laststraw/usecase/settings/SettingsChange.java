package app.laststraw.usecase.settings;

import app.laststraw.usecase.AuditTrail;
import java.util.Arrays;
import java.util.Optional;

/**
 * One setting that somebody changed, as the audit trail keeps it: its field is what the note is about, the rest its detail.
 *
 * @param from what {@link SettingsForm} had in the field; null for nothing
 * @param to null for nothing
 */
public record SettingsChange(SettingsField field, String from, String to) {
    /** What somebody did, in the audit trail. */
    public static final String ACTION = "settings.changed";

    private static final String NOTHING = "none";
    private static final String BETWEEN = " -> ";

    /** Empty for a note on anything else, a field among it that is no longer there. */
    public static Optional<SettingsChange> of(AuditTrail.Note note) {
        String[] ends = note.detail().split(BETWEEN, -1);
        if (!note.action().equals(ACTION) || ends.length != 2) {
            return Optional.empty();
        }
        return Arrays.stream(SettingsField.values())
                .filter(field -> field.name().equals(note.subject()))
                .findFirst()
                .map(field -> new SettingsChange(field, read(ends[0]), read(ends[1])));
    }

    /** Ids, names of values and figures; no names of people or places. */
    String detail() {
        return write(from) + BETWEEN + write(to);
    }

    private static String write(String text) {
        return text == null ? NOTHING : text;
    }

    private static String read(String text) {
        return text.equals(NOTHING) ? null : text;
    }
}
