package app.laststraw.slack.message;

import java.util.Objects;

/**
 * A file as it goes to Slack. Its name and its title are seen on lock screens: they tell numbers, and nobody's name.
 *
 * @param stem what its name begins with
 * @param extension without the dot
 * @param content what it holds, to be written in UTF-8
 */
public record RenderedFile(String stem, String extension, String title, String content) {
    public RenderedFile {
        Objects.requireNonNull(stem);
        Objects.requireNonNull(extension);
        Objects.requireNonNull(title);
        Objects.requireNonNull(content);
    }
}
