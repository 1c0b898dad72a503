package app.laststraw.slack.message;

import app.laststraw.words.Words;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;

/**
 * One part of the digest: a title, and a line for each thing it has to tell.
 *
 * @param lines plain text, what was typed in it made harmless; not empty
 * @param brief how many of them stand in the message; the rest is in the details
 */
public record DigestSection(String title, List<String> lines, int brief) {
    public DigestSection {
        lines = List.copyOf(lines);
    }

    LayoutBlock brief(Words words) {
        return most(brief, words);
    }

    /** Its first lines, and how many more there are. */
    public LayoutBlock most(int count, Words words) {
        if (lines.size() <= count) {
            return Blocks.list(title, lines);
        }
        List<String> shown = new ArrayList<>(lines.subList(0, count));
        shown.add(words.say("digest.more", lines.size() - count));
        return Blocks.list(title, shown);
    }
}
