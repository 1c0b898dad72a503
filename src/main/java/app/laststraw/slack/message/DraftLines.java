package app.laststraw.slack.message;

import app.laststraw.domain.script.Draft;
import app.laststraw.domain.script.DraftVersion;
import app.laststraw.words.Words;
import com.slack.api.model.block.LayoutBlock;
import java.time.LocalDate;

/** Lines about a draft that stand below it and in private answers. */
final class DraftLines {
    private DraftLines() {}

    /** Which version it is, and what was done to make it, by whom. */
    static LayoutBlock history(DraftVersion version, Words words) {
        String key = "draft.edit." + version.edit().name();
        return Blocks.naming(version.by(), by -> words.say(key, version.number(), by));
    }

    static LayoutBlock sent(Draft draft, LocalDate on, Words words) {
        return Blocks.naming(draft.sending().by(), by -> words.say(DraftCheck.worded("draft.sent.", draft), by, on));
    }
}
