package app.laststraw.domain.script;

import java.util.Objects;

/**
 * A place in a script that somebody fills in.
 *
 * @param name as the template names it, such as {@code end_date}
 * @param label what a person reads in its place while it is empty, in the script's language
 * @param hint tells the person who fills it in what is wanted
 */
public record Blank(String name, BlankType type, String label, String hint) {
    public Blank {
        Objects.requireNonNull(name);
        Objects.requireNonNull(type);
        Objects.requireNonNull(label);
        Objects.requireNonNull(hint);
    }
}
