package app.laststraw.slack.message;

import app.laststraw.domain.exit.CleanEnd;
import app.laststraw.domain.exit.ExitPlan;
import app.laststraw.words.Words;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;

/** When an exit ends, when it could end at the earliest, and what that waits for. */
public final class CleanEndLines {
    private CleanEndLines() {}

    public static List<LayoutBlock> blocks(ExitPlan plan, CleanEnd clean, Words words) {
        List<LayoutBlock> blocks = new ArrayList<>(Blocks.paragraphs(String.join("\n", days(plan, clean, words))));
        if (!clean.blockers().isEmpty()) {
            List<String> blockers = clean.blockers().stream()
                    .map(blocker -> blocker(blocker, words))
                    .toList();
            blocks.add(RichText.block(
                    RichText.line(RichText.bold(words.say("plan.blockers"))), RichText.bullets(blockers)));
        }
        return blocks;
    }

    private static List<String> days(ExitPlan plan, CleanEnd clean, Words words) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say("plan.ends", plan.endsOn()));
        if (!clean.isCertain()) {
            lines.add(words.say("plan.clean.uncertain", clean.on()));
        } else if (clean.on().equals(plan.endsOn())) {
            lines.add(words.say("plan.clean.same"));
        } else {
            lines.add(words.say("plan.clean", clean.on()));
        }
        if (plan.hurry() != null) {
            lines.add(words.say("plan.hurry"));
        }
        return lines;
    }

    private static String blocker(CleanEnd.Blocker blocker, Words words) {
        String key = "plan.blocker." + blocker.kind().name();
        if (blocker.kind() == CleanEnd.Kind.OPEN_WORK && blocker.until() == null) {
            return words.say(key + ".unknown");
        }
        return blocker.until() == null ? words.say(key) : words.say(key, blocker.until());
    }
}
