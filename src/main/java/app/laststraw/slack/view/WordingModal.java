package app.laststraw.slack.view;

import app.laststraw.domain.decision.Sentence;
import app.laststraw.slack.message.Blocks;
import app.laststraw.slack.message.RichText;
import app.laststraw.usecase.script.Wording;
import app.laststraw.words.Words;
import com.google.gson.JsonObject;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The form in which a manager words a script: its source, in {@link TemplateParts}. */
public final class WordingModal {
    public static final String CALLBACK_ID = "word_script";
    public static final String PREVIEW = "preview_script";
    public static final String GO_BACK = "drop_script";

    private static final String SCRIPT = "script";
    private static final String NUMBER = "number";

    private WordingModal() {}

    /** With the wording to start from; where no form takes that, where else to change it. */
    public static View open(Words words, Wording wording) {
        return open(words, wording, List.of());
    }

    /** The same form once more, after the firm went back to the wording that it did not save. */
    public static View wentBack(Words words, Wording now) {
        return open(words, now, Modals.notice(words.say("templates.word.went_back")));
    }

    /** The same form once more, since somebody saved other words meanwhile: what was typed stays. */
    public static View overtaken(Words words, Wording now, View view) {
        List<LayoutBlock> notice = new ArrayList<>();
        String saying = words.say("templates.word.overtaken", RichText.gap(), now.on());
        notice.add(RichText.block(RichText.fill(saying, RichText.person(now.by()))));
        notice.add(new DividerBlock());
        TemplateParts typed = TemplateParts.in(view);
        return typed.parts().isEmpty() ? open(words, now, notice) : form(words, now, typed, notice);
    }

    public static WordingsModal.Script script(View view) {
        return WordingsModal.Script.read(Modals.seenName(view, SCRIPT).orElseThrow());
    }

    /** The number of the wording that the form was drawn from. */
    public static int number(View view) {
        return Modals.seen(view, NUMBER).map(Math::toIntExact).orElseThrow();
    }

    /** What was typed, as one template. */
    public static String source(View view) {
        return TemplateParts.in(view).source();
    }

    /**
     * Why it cannot be used, at the input with the line that is meant.
     *
     * @param line of the source, counted from 1; 0 when the whole is meant
     */
    public static Map<String, String> errors(Words words, View view, int line, Sentence flaw) {
        TemplateParts.Spot spot = TemplateParts.in(view).spot(line);
        String told = spot.line() == 0
                ? words.say("templates.word.refused", words.say(flaw))
                : words.say("templates.word.refused.line", spot.line(), words.say(flaw));
        return Map.of(spot.part().blockId(), told);
    }

    /** What an input is called in the form. */
    static String label(Words words, TemplateParts parts, TemplateParts.Part part) {
        if (part.isHead()) {
            return words.say("templates.word.head");
        }
        return words.say(parts.isMore(part) ? "templates.word.more" : "templates.word.text");
    }

    private static View open(Words words, Wording wording, List<LayoutBlock> notice) {
        return TemplateParts.of(wording.source(), wording.number())
                .map(parts -> form(words, wording, parts, notice))
                .orElseGet(() -> tooLong(words, wording));
    }

    private static View tooLong(Words words, Wording wording) {
        String told = words.say("templates.word.too_long", wording.script(), TemplateParts.MOST);
        List<LayoutBlock> blocks = new ArrayList<>(Blocks.paragraphs(told));
        if (wording.isSaved()) {
            blocks.add(Blocks.buttons(back(words, wording)));
        }
        View view = Modals.told(words, "templates.word.title", blocks);
        view.setPrivateMetadata(seen(wording).toString());
        return view;
    }

    private static View form(Words words, Wording wording, TemplateParts parts, List<LayoutBlock> notice) {
        List<LayoutBlock> blocks = new ArrayList<>(notice);
        String language = WordingsModal.named(words, wording.language());
        String origin = WordingsModal.origin(words, wording);
        blocks.addAll(Blocks.paragraphs(words.say("templates.word.about", wording.script(), language, origin)));
        blocks.add(Blocks.note(words.say("templates.word.how", "{{end_date}}", "{{#full}}", "{{/full}}")));
        parts.parts().forEach(part -> blocks.add(input(words, parts, part)));
        blocks.add(Blocks.buttons(buttons(words, wording)));
        return Modals.form(words, CALLBACK_ID, "templates.word.title", "templates.word.submit", seen(wording), blocks);
    }

    private static JsonObject seen(Wording wording) {
        JsonObject seen = Modals.seen(NUMBER, wording.number());
        seen.addProperty(SCRIPT, new WordingsModal.Script(wording.script(), wording.language()).value());
        return seen;
    }

    private static LayoutBlock input(Words words, TemplateParts parts, TemplateParts.Part part) {
        return InputBlock.builder()
                .blockId(part.blockId())
                .label(Blocks.plain(label(words, parts, part)))
                .element(PlainTextInputElement.builder()
                        .actionId(part.blockId())
                        .multiline(true)
                        .maxLength(TemplateParts.MOST)
                        .initialValue(part.text().isEmpty() ? null : part.text())
                        .build())
                .optional(parts.isMore(part))
                .build();
    }

    private static ButtonElement[] buttons(Words words, Wording wording) {
        ButtonElement preview = button(words, PREVIEW, wording);
        return wording.isSaved() ? new ButtonElement[] {preview, back(words, wording)} : new ButtonElement[] {preview};
    }

    private static ButtonElement back(Words words, Wording wording) {
        ButtonElement back = button(words, GO_BACK, wording);
        back.setConfirm(ConfirmationDialogObject.builder()
                .title(Blocks.plain(words.say("templates.back.title")))
                .text(Blocks.plain(words.say("templates.back.text")))
                .confirm(Blocks.plain(words.say("templates.back.confirm")))
                .deny(Blocks.plain(words.say("directory.deny")))
                .build());
        return back;
    }

    private static ButtonElement button(Words words, String action, Wording wording) {
        return ButtonElement.builder()
                .actionId(action)
                .text(Blocks.plain(words.say("templates.button." + action)))
                .value(String.valueOf(wording.number()))
                .build();
    }
}
