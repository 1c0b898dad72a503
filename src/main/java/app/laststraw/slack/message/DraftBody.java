package app.laststraw.slack.message;

import app.laststraw.domain.script.DraftText;
import app.laststraw.domain.script.Passage;
import app.laststraw.words.Words;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The text of a draft, letter by letter; the lines for the speaker are set apart from what the client gets to read or hear. */
public final class DraftBody {
    /** Slack takes 12000 characters and 50 blocks in a message; what stands around the text has its share of both. */
    private static final int MOST_CHARACTERS = 8_000;

    private static final int MOST_BLOCKS = 30;

    private DraftBody() {}

    /** Whether no message holds it: then none shows a part of it as if it were the whole. */
    public static boolean isTooLong(DraftText text) {
        return characters(text) > MOST_CHARACTERS || blocks(text) > MOST_BLOCKS;
    }

    static List<LayoutBlock> of(DraftText text, Words words) {
        if (isTooLong(text)) {
            return Blocks.paragraphs(words.say("draft.too_long", characters(text)));
        }
        return whole(text, words);
    }

    /** All of it without any formatting; a line for the speaker is marked as one, so that nobody sends it along. */
    public static String plain(DraftText text, Words words) {
        return text.passages().stream().map(passage -> plain(passage, words)).collect(Collectors.joining("\n\n"));
    }

    private static String plain(Passage passage, Words words) {
        return passage.kind() == Passage.Kind.CUE
                ? words.say("draft.cue.plain", words.say("draft.cue"), passage.text())
                : passage.text();
    }

    /** All of it, in as many blocks as it takes. */
    public static List<LayoutBlock> whole(DraftText text, Words words) {
        List<LayoutBlock> blocks = new ArrayList<>();
        if (!text.isSpoken()) {
            blocks.addAll(Blocks.paragraphs(words.say("draft.subject", text.subject())));
        }
        for (Passage passage : text.passages()) {
            blocks.addAll(passage.kind() == Passage.Kind.CUE ? cue(passage, words) : Blocks.paragraphs(passage.text()));
        }
        return blocks;
    }

    private static int characters(DraftText text) {
        int subject = text.isSpoken() ? 0 : text.subject().length();
        return subject
                + text.passages().stream()
                        .mapToInt(passage -> passage.text().length())
                        .sum();
    }

    /** No fewer than it takes: a block is broken off somewhat before it is full. */
    private static int blocks(DraftText text) {
        return text.passages().stream()
                .mapToInt(passage -> 1 + 2 * (passage.text().length() / Blocks.TEXT_LIMIT))
                .sum();
    }

    /** A bar at its side alone would tell a screen reader nothing. */
    private static List<LayoutBlock> cue(Passage cue, Words words) {
        return Blocks.split(cue.text()).stream()
                .map(part -> RichText.block(
                        RichText.quote(RichText.bold(words.say("draft.cue")), RichText.text("\n" + part))))
                .toList();
    }
}
