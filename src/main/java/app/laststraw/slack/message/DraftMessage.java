package app.laststraw.slack.message;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.script.Blank;
import app.laststraw.domain.script.DraftText;
import app.laststraw.words.Words;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A draft script: what is still blank first, then the text, letter by letter. */
public final class DraftMessage {
    private DraftMessage() {}

    public static RenderedMessage render(Announcement.DraftScript said, Words words) {
        String name = Blocks.typed(said.client().name().text());
        List<LayoutBlock> blocks = new ArrayList<>();
        if (said.withheld() != null) {
            blocks.add(Blocks.note(words.say("draft.withheld", said.withheld())));
        }
        blocks.addAll(Blocks.heading(said.draft().current().text().title()));
        blocks.add(RichText.block(RichText.line(RichText.bold(words.say("draft.mark", name)))));
        blocks.addAll(Blocks.paragraphs(blanks(said.draft().current().text().left(), words)));
        blocks.add(new DividerBlock());
        blocks.addAll(text(said.draft().current().text(), words));
        blocks.add(new DividerBlock());
        blocks.add(RichText.block(RichText.fill(
                words.say("draft.asked_by", RichText.gap()),
                RichText.person(said.draft().askedBy()))));
        blocks.add(Blocks.note(words.say("draft.readers")));
        return new RenderedMessage(words.say("draft.text", name), blocks);
    }

    private static String blanks(List<Blank> blanks, Words words) {
        if (blanks.isEmpty()) {
            return words.say("draft.no_blanks");
        }
        String labels =
                blanks.stream().map(Blank::label).collect(Collectors.joining(words.say("draft.blanks.separator")));
        return words.say("draft.blanks", blanks.size(), labels);
    }

    private static List<LayoutBlock> text(DraftText draft, Words words) {
        List<LayoutBlock> blocks = new ArrayList<>();
        if (draft.subject() != null) {
            blocks.addAll(Blocks.paragraphs(words.say("draft.subject", draft.subject())));
        }
        blocks.addAll(Blocks.paragraphs(draft.text()));
        return blocks;
    }
}
