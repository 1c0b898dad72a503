package app.laststraw.domain.script;

/**
 * A place in a draft that nobody filled.
 *
 * @param name as the template names it, such as {@code end_date}
 * @param label what a person reads in its place, in the draft's language
 */
public record Blank(String name, String label) {}
