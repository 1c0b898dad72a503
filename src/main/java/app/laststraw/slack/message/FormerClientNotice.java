package app.laststraw.slack.message;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.exit.LookBack;
import app.laststraw.words.Words;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;

/** A manager learns that a new client looks like one that the firm parted with, and what was learned then. */
public final class FormerClientNotice {
    private FormerClientNotice() {}

    public static RenderedMessage render(Announcement.FormerClientBack back, Words words) {
        String name = Blocks.typed(back.client().name().text());
        String former = Blocks.typed(back.former().name().text());
        List<LayoutBlock> blocks =
                new ArrayList<>(Blocks.paragraphs(words.say("ending.former", name, former, back.endedOn())));
        blocks.addAll(learned(back.ended().lookBack(), words));
        blocks.add(Blocks.buttons(
                CaseButtons.of(CaseButtons.EDIT_CLIENT, back.client().id(), words)));
        blocks.add(Blocks.note(words.say("ending.former.readers")));
        return new RenderedMessage(words.say("ending.former.text", name), blocks);
    }

    private static List<LayoutBlock> learned(LookBack lookBack, Words words) {
        if (lookBack == null) {
            return Blocks.paragraphs(words.say("ending.former.no_look_back"));
        }
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(RichText.block(RichText.line(RichText.bold(words.say("ending.former.cause", lookBack.cause())))));
        blocks.addAll(Blocks.paragraphs(lookBack.causeInWords()));
        if (!lookBack.firstSign().isEmpty()) {
            blocks.addAll(Blocks.paragraphs(words.say("ending.former.first_sign", lookBack.firstSign())));
        }
        return blocks;
    }
}
