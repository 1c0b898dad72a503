package app.laststraw.usecase.report;

import java.util.Locale;

/** The inputs of the report form, in the order in which they are asked. */
public enum ReportField {
    CLIENT,
    ARCHETYPE,
    SEVERITY,
    RED_FLAGS,
    HAPPENED_ON,
    WHAT_HAPPENED,
    HOURS_LOST,
    MONEY_WITHHELD,
    LINK;

    /** The name of the field on the wire, such as {@code happened_on}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
