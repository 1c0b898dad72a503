package app.laststraw.domain.script;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A script rendered for one client: what a person reads, sends or says.
 *
 * @param title what the script is for, in its language
 * @param subject of the letter, in one line; null for spoken scripts
 * @param passages in order; blanks that nobody filled stand in them as labels in brackets
 * @param left the blanks that nobody filled, in the order in which they first appear, each once
 */
public record DraftText(String title, String subject, List<Passage> passages, List<Blank> left) {
    public DraftText {
        Objects.requireNonNull(title);
        passages = List.copyOf(passages);
        left = List.copyOf(left);
    }

    public boolean isSpoken() {
        return subject == null;
    }

    /** The whole as plain text, cues included, as it may be copied. */
    public String text() {
        return passages.stream().map(Passage::text).collect(Collectors.joining("\n\n"));
    }

    /** What the client gets to read or hear. */
    public String words() {
        return passages.stream()
                .filter(passage -> passage.kind() == Passage.Kind.WORDS)
                .map(Passage::text)
                .collect(Collectors.joining("\n\n"));
    }
}
