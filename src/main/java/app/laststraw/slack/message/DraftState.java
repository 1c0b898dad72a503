package app.laststraw.slack.message;

import app.laststraw.usecase.script.DraftStanding;
import app.laststraw.words.Words;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;

/** Said privately to somebody whose change of a draft came too late: how it stands with it now. */
public final class DraftState {
    private DraftState() {}

    /** It was changed since they saw it. */
    public static RenderedMessage overtaken(DraftStanding now, Words words) {
        return render("draft.overtaken", now, DraftLines.history(now.draft().current(), words), words);
    }

    /** It is marked as sent, and stays as it is. */
    public static RenderedMessage sent(DraftStanding now, Words words) {
        return render(
                DraftCheck.worded("draft.already_sent.", now.draft()),
                now,
                DraftLines.sent(now.draft(), now.sentOn(), words),
                words);
    }

    /** The same in one sentence, for a form. */
    public static String sentInWords(DraftStanding now, Words words) {
        return words.say(
                DraftCheck.worded("draft.already_sent.", now.draft()),
                Blocks.typed(now.client().name().text()));
    }

    private static RenderedMessage render(String key, DraftStanding now, LayoutBlock state, Words words) {
        String name = Blocks.typed(now.client().name().text());
        List<LayoutBlock> blocks = new ArrayList<>(Blocks.paragraphs(words.say(key, name)));
        blocks.add(state);
        return new RenderedMessage(words.say("draft.state.text", name), blocks);
    }
}
