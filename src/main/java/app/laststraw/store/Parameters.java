package app.laststraw.store;

import java.time.Instant;

/** The domain's types as values of a statement, the reverse of {@link Columns}; null stays null. */
final class Parameters {
    private Parameters() {}

    /** For ids, days and enums, whose text is what is stored. */
    static String text(Object fact) {
        return fact == null ? null : fact.toString();
    }

    static Long moment(Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }
}
