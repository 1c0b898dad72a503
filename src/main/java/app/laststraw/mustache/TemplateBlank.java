package app.laststraw.mustache;

import app.laststraw.domain.script.Blank;
import app.laststraw.domain.script.BlankType;
import java.util.Locale;

/**
 * A blank as the head of a template declares it.
 *
 * @param hint tells the person who fills it in what is wanted
 */
record TemplateBlank(String name, Type type, String label, String hint) {
    /** What kind of value fills it; for the form that asks for it. The draft takes any text as typed. */
    enum Type {
        TEXT,
        DATE,
        LINK;

        /** The type of that lower-case name; null when there is none. */
        static Type named(String name) {
            for (Type type : values()) {
                if (type.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return type;
                }
            }
            return null;
        }
    }

    /** What stands in the draft while nobody has filled it in. */
    String placeholder() {
        return "[" + label + "]";
    }

    Blank left() {
        return new Blank(name, BlankType.valueOf(type.name()), label, hint);
    }
}
