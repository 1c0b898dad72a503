package app.laststraw.slack.message;

import java.util.Objects;

/**
 * A picture within a message. Its name and its title may be seen on lock screens: they tell numbers, and nobody's name.
 *
 * @param png never changed
 * @param stem what its file's name begins with
 * @param alt what it conveys, for whoever does not see it: plain text, 1 to {@value #ALT_LIMIT} characters
 * @param at before which of the message's blocks it stands; from 0 to their number
 * @param instead said there where Slack does not take it
 */
public record RenderedPicture(byte[] png, String stem, String title, String alt, int at, String instead) {
    /** What Slack takes in the alternative text of an image. */
    public static final int ALT_LIMIT = 2000;

    public RenderedPicture {
        Objects.requireNonNull(png);
        Objects.requireNonNull(stem);
        Objects.requireNonNull(title);
        Objects.requireNonNull(instead);
        if (alt.isBlank() || alt.length() > ALT_LIMIT || at < 0) {
            throw new IllegalArgumentException("a picture has an alternative text, and a place");
        }
    }
}
