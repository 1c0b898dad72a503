package app.laststraw.slack.message;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.words.Words;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;

/** The private words to reporters. They tell of nothing but the reader's own reports, and never what was decided. */
public final class CareMessages {
    private CareMessages() {}

    public static RenderedMessage render(Announcement.ReportCounted word, Words words) {
        String name = Blocks.typed(word.client().name().text());
        return thanking(words.say("care.counted", name, word.reports()), words.say("care.counted.thanks"), words);
    }

    public static RenderedMessage render(Announcement.ReportSeen word, Words words) {
        String name = Blocks.typed(word.client().name().text());
        return thanking(words.say("care.seen", name, word.reports()), words.say("care.seen.thanks"), words);
    }

    private static RenderedMessage thanking(String what, String thanks, Words words) {
        List<LayoutBlock> blocks = new ArrayList<>(Blocks.paragraphs(what));
        blocks.addAll(Blocks.paragraphs(thanks));
        blocks.add(Blocks.note(words.say("care.readers")));
        return new RenderedMessage(what, blocks);
    }

    /** It holds nothing of what the report said. */
    public static RenderedMessage render(Announcement.ReportErased erased, Words words) {
        String name = Blocks.typed(erased.client().name().text());
        int years = erased.retention().years().orElseThrow();
        return new RenderedMessage(
                words.say("care.erased.text", name), Blocks.paragraphs(words.say("care.erased", name, years)));
    }
}
