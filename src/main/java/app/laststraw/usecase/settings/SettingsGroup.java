package app.laststraw.usecase.settings;

import java.util.Arrays;
import java.util.List;

/** The firm's settings as they are asked for: a few at a time, in this order. */
public enum SettingsGroup {
    FIRM,
    PLACES,
    DIGEST,
    SIGHT,
    POLICY;

    /** In the order in which they are asked. */
    public List<SettingsField> fields() {
        return Arrays.stream(SettingsField.values())
                .filter(field -> field.group() == this)
                .toList();
    }
}
