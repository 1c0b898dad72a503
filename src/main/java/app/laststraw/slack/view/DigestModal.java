package app.laststraw.slack.view;

import app.laststraw.domain.digest.WeeklyDigest;
import app.laststraw.slack.message.Blocks;
import app.laststraw.slack.message.DigestMessage;
import app.laststraw.slack.message.DigestSection;
import app.laststraw.slack.message.DigestSections;
import app.laststraw.words.Words;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A digest in a window of its own; only to be read, and closed. */
public final class DigestModal {
    private static final int MOST_BYTES = 250_000;
    /** Lines of a part, from more than anybody reads down to what Slack takes whatever the names are. */
    private static final List<Integer> LENGTHS = List.of(100, 50, 25, 10);

    private DigestModal() {}

    /** As many lines of each part as Slack takes, and how many more there are. */
    public static View details(WeeklyDigest digest, Words words) {
        View shown = null;
        for (int lines : LENGTHS) {
            shown = details(digest, lines, words);
            if (fits(shown)) {
                return shown;
            }
        }
        return shown;
    }

    /**
     * The next digest as it would read now.
     *
     * @param due the day on which it goes out
     */
    public static View preview(WeeklyDigest digest, LocalDate due, Words words) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Blocks.note(words.say("digest.preview.about", due)));
        blocks.add(new DividerBlock());
        blocks.addAll(DigestMessage.brief(digest, words));
        return Modals.told(words, "digest.preview.title", blocks);
    }

    private static View details(WeeklyDigest digest, int lines, Words words) {
        List<LayoutBlock> blocks = new ArrayList<>(DigestMessage.heading(digest, words));
        for (DigestSection section : DigestSections.of(digest, words)) {
            blocks.add(section.most(lines, words));
        }
        return Modals.told(words, "digest.details.title", blocks);
    }

    private static boolean fits(View view) {
        String sent = GsonFactory.createSnakeCase().toJson(view);
        return sent.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }
}
