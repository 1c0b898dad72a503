package app.laststraw.domain.script;

import java.util.List;

/** As what kind of file a draft can be had. */
public enum DraftFormat {
    /** Plain text, the lines for the speaker included. */
    TEXT,
    /** An e-mail that nobody has sent yet: what the client gets to read, and nothing else. */
    MAIL;

    /** Those that the text can be had in: what is to be spoken is no e-mail. */
    public static List<DraftFormat> of(DraftText text) {
        return text.isSpoken() ? List.of(TEXT) : List.of(TEXT, MAIL);
    }
}
