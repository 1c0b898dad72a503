package app.laststraw.slack.message;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.digest.Week;
import app.laststraw.words.Words;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;

/** The weekly digest. */
public final class DigestMessage {
    private DigestMessage() {}

    public static RenderedMessage render(Announcement.Digest digest, Words words) {
        Week week = digest.digest().days().week();
        List<LayoutBlock> blocks = new ArrayList<>(Blocks.heading(words.say("digest.title", week.number())));
        blocks.add(Blocks.buttons(DigestButtons.again(week, digest.recipient(), words)));
        return new RenderedMessage(words.say("digest.text", week.number()), blocks);
    }
}
