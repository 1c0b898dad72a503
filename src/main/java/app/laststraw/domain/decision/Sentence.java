package app.laststraw.domain.decision;

import java.util.List;

/**
 * A sentence that the domain says, still without words: the key of a text in the message bundles, and the figures that
 * fill it.
 *
 * @param figures numbers, days ({@link java.time.LocalDate}) and domain enums, in the order in which the text counts
 *     them; of what a user typed at most the name of a blank
 */
public record Sentence(String key, List<Object> figures) {
    public Sentence {
        figures = List.copyOf(figures);
    }

    public static Sentence of(String key, Object... figures) {
        return new Sentence(key, List.of(figures));
    }
}
