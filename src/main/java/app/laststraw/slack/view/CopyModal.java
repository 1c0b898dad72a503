package app.laststraw.slack.view;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.script.Draft;
import app.laststraw.domain.script.DraftText;
import app.laststraw.slack.message.Blocks;
import app.laststraw.slack.message.DraftBody;
import app.laststraw.slack.message.DraftCheck;
import app.laststraw.words.Words;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A draft without any of Slack's formatting, to be copied; only to be read, and closed. */
public final class CopyModal {
    private static final int MOST_BLOCKS = 100;
    private static final int MOST_BYTES = 250_000;

    /** What Slack takes in one section. */
    private static final int SECTION = 3000;

    private CopyModal() {}

    /** The whole of it; where that is more than Slack takes, how to have it else. */
    public static View open(Words words, Draft draft, Client client) {
        String name = Blocks.typed(client.name().text());
        DraftText text = draft.current().text();
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Blocks.note(words.say(
                "draft.copy.about",
                DraftCheck.mark(draft, client, words),
                draft.current().number())));
        if (text.subject() != null) {
            blocks.add(Blocks.note(words.say("draft.copy.subject")));
            blocks.addAll(Blocks.paragraphs(text.subject()));
            blocks.add(new DividerBlock());
        }
        blocks.addAll(paragraphs(DraftBody.plain(text, words)));
        View whole = Modals.told(words, "draft.copy.title", blocks);
        return fits(whole)
                ? whole
                : Modals.told(words, "draft.copy.title", Blocks.paragraphs(words.say("draft.copy.too_long", name)));
    }

    private static boolean fits(View view) {
        String sent = GsonFactory.createSnakeCase().toJson(view);
        return view.getBlocks().size() <= MOST_BLOCKS && sent.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }

    /** As many whole paragraphs to a section as it takes; only one that is too long for any is broken within. */
    private static List<LayoutBlock> paragraphs(String text) {
        List<LayoutBlock> blocks = new ArrayList<>();
        StringBuilder section = new StringBuilder();
        for (String paragraph : text.split("(?<=\n\n)(?!\n)")) {
            if (!section.isEmpty() && section.length() + paragraph.length() > SECTION) {
                blocks.addAll(Blocks.paragraphs(section.toString()));
                section.setLength(0);
            }
            section.append(paragraph);
        }
        blocks.addAll(Blocks.paragraphs(section.toString()));
        return blocks;
    }
}
