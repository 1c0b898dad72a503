package app.laststraw.slack.view;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.script.DraftId;
import app.laststraw.slack.message.Blocks;
import app.laststraw.usecase.script.ChoosingScript.Choice;
import app.laststraw.words.Words;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Another script in a draft's place: all that there are, each with when to use it. */
public final class ScriptModal {
    public static final String CALLBACK_ID = "other_script";

    private static final String SCRIPT = "script";
    private static final String DRAFT = "draft";

    private ScriptModal() {}

    public static View open(Words words, Choice choice) {
        String name = Blocks.typed(choice.client().name().text());
        List<LayoutBlock> blocks = new ArrayList<>(Blocks.paragraphs(words.say("draft.script.about", name)));
        blocks.add(InputBlock.builder()
                .blockId(SCRIPT)
                .label(Blocks.plain(words.say("draft.script.label")))
                .element(RadioButtonsElement.builder()
                        .actionId(SCRIPT)
                        .options(Arrays.stream(ScriptId.values())
                                .map(script -> option(words, choice, script))
                                .toList())
                        .initialOption(option(
                                words,
                                choice,
                                choice.draft().current().choices().script()))
                        .build())
                .build());
        return Modals.form(
                words,
                CALLBACK_ID,
                "draft.script.title",
                "draft.script.submit",
                Modals.seen(DRAFT, choice.draft().id().value()),
                blocks);
    }

    /** What was chosen; empty for what the form does not offer. */
    public static Optional<ScriptId> read(View view) {
        return Optional.ofNullable(new Answers(view.getState()).chosen(SCRIPT, ScriptId.class));
    }

    public static DraftId draft(View view) {
        return Modals.seen(view, DRAFT).map(DraftId::new).orElseThrow();
    }

    private static OptionObject option(Words words, Choice choice, ScriptId script) {
        String medium = words.say(choice.spoken().contains(script) ? "draft.script.spoken" : "draft.script.written");
        String key = script == choice.suggested() ? "draft.script.option.suggested" : "draft.script.option";
        return OptionObject.builder()
                .text(Blocks.plain(words.say(key, script, medium)))
                .description(Blocks.plain(words.say("draft.script.when." + script.name())))
                .value(script.name())
                .build();
    }
}
