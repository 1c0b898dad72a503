package app.laststraw.domain.script;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of value fills a blank. A value that does not read as its kind stays as typed. */
public enum BlankType {
    TEXT,
    /** An ISO day such as {@code 2027-03-14}; worded as the draft's language does. */
    DATE,
    /** A web address. */
    LINK,
    /** An amount and a currency code, such as {@code 2400.00 EUR}; worded as the draft's language does. */
    MONEY;

    /** As a template names it, such as {@code date}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type that templates name so. */
    public static Optional<BlankType> tagged(String tag) {
        return Arrays.stream(values()).filter(type -> type.tag().equals(tag)).findFirst();
    }
}
