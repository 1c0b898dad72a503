package app.laststraw.slack.view;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.exit.Release;
import app.laststraw.domain.script.DraftId;
import app.laststraw.slack.message.Blocks;
import app.laststraw.words.Words;
import com.google.gson.JsonObject;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;

/** Why not yet? Drawn here and read back here. */
public final class RefuseReleaseModal {
    public static final String CALLBACK_ID = "refuse_release";

    private static final String REASON = "reason";
    private static final String DRAFT = "draft";
    private static final String SCRIPT = "script";

    private RefuseReleaseModal() {}

    public static View open(Words words, Client client, DraftId draft, ScriptId script) {
        String name = Blocks.typed(client.name().text());
        List<LayoutBlock> blocks = new ArrayList<>(Blocks.paragraphs(words.say("release.form", script, name)));
        blocks.add(InputBlock.builder()
                .blockId(REASON)
                .label(Blocks.plain(words.say("release.form.reason")))
                .hint(Blocks.plain(words.say("release.form.reason.hint")))
                .element(PlainTextInputElement.builder()
                        .actionId(REASON)
                        .multiline(true)
                        .maxLength(Release.MAX_REASON)
                        .build())
                .build());
        JsonObject seen = Modals.seen(DRAFT, draft.value());
        seen.addProperty(SCRIPT, script.name());
        return Modals.form(words, CALLBACK_ID, "release.form.title", "release.form.submit", seen, blocks);
    }

    public static DraftId draft(View view) {
        return new DraftId(Modals.seen(view, DRAFT).orElseThrow());
    }

    public static ScriptId script(View view) {
        return ScriptId.valueOf(Modals.seenName(view, SCRIPT).orElseThrow());
    }

    /** Null when it is missing. */
    public static String reason(View view) {
        return new Answers(view.getState()).typed(REASON);
    }
}
