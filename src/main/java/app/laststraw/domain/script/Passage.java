package app.laststraw.domain.script;

import java.util.Objects;

/**
 * One or more paragraphs of a draft.
 *
 * @param text plain text without blank lines at its ends; never empty
 */
public record Passage(Kind kind, String text) {
    /** To whom it speaks. */
    public enum Kind {
        /** To the client: it is sent, or said. */
        WORDS,
        /** To the speaker: what the client may say, and how to stay calm. Never sent. */
        CUE
    }

    public Passage {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(text);
    }
}
