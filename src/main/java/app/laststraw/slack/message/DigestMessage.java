package app.laststraw.slack.message;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.digest.Week;
import app.laststraw.domain.digest.WeeklyDigest;
import app.laststraw.words.Words;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;

/** The weekly digest: what a manager wants first comes first, and of everything as much as a phone shows at a glance. */
public final class DigestMessage {
    private DigestMessage() {}

    public static RenderedMessage render(Announcement.Digest digest, Words words) {
        List<LayoutBlock> blocks = new ArrayList<>();
        if (digest.withheld() != null) {
            blocks.add(Blocks.note(words.say("digest.withheld", digest.withheld())));
        }
        blocks.addAll(brief(digest.digest(), words));
        int below = blocks.size();
        Week week = digest.digest().days().week();
        blocks.add(Blocks.buttons(
                DigestButtons.details(week, digest.recipient(), words),
                DigestButtons.again(week, digest.recipient(), words)));
        return DigestPicture.in(new RenderedMessage(words.say("digest.text"), blocks), digest, below, words);
    }

    /** All of the message but its buttons; an empty week in one line. */
    public static List<LayoutBlock> brief(WeeklyDigest digest, Words words) {
        List<LayoutBlock> blocks = new ArrayList<>(heading(digest, words));
        if (!digest.isQuiet()) {
            DigestSections.of(digest, words).forEach(section -> blocks.add(section.brief(words)));
        }
        return blocks;
    }

    /** Which week it is, and how much was reported in it. */
    public static List<LayoutBlock> heading(WeeklyDigest digest, Words words) {
        List<LayoutBlock> blocks =
                new ArrayList<>(Blocks.heading(words.say("digest.title", WeekName.of(digest.days(), words))));
        blocks.add(Blocks.section(DigestSections.summary(digest, words)));
        return blocks;
    }
}
