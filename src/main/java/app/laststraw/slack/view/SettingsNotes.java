package app.laststraw.slack.view;

import app.laststraw.slack.message.Blocks;
import app.laststraw.slack.message.HindsightLines;
import app.laststraw.slack.message.RichText;
import app.laststraw.usecase.settings.ChangingSettings.Desk;
import app.laststraw.usecase.settings.SettingsField;
import app.laststraw.usecase.settings.SettingsForm;
import app.laststraw.usecase.settings.TryingPolicy.Preview;
import app.laststraw.usecase.settings.TryingPolicy.Shift;
import app.laststraw.words.Words;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.RichTextElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a form of settings says beside its inputs: what would come of them, how they did, what others made of them. */
record SettingsNotes(Words words, Desk desk) {
    private SettingsWords said() {
        return new SettingsWords(words);
    }

    /** Above the first of some fields that belong together. */
    List<LayoutBlock> before(SettingsField field) {
        String heading = "setup.before." + field.id();
        String about = heading + ".about";
        List<LayoutBlock> blocks = new ArrayList<>();
        if (words.has(heading)) {
            blocks.add(RichText.block(RichText.line(RichText.bold(words.say(heading)))));
        }
        if (words.has(about)) {
            blocks.add(Blocks.note(words.say(about)));
        }
        return blocks;
    }

    LayoutBlock nextDigest() {
        return Blocks.note(said().nextDigest(desk));
    }

    /** How often each suggestion was right: what speaks for the thresholds, or against them. */
    LayoutBlock rate() {
        List<String> lines = HindsightLines.of(desk.rate(), words);
        return desk.rate().shares().isEmpty()
                ? Blocks.note(String.join("\n", lines))
                : Blocks.list(words.say("setup.rate"), lines);
    }

    /** The decisions that other figures would change. */
    LayoutBlock shifts(Preview.Ready preview) {
        int count = preview.shifts().size() + preview.more();
        if (count == 0) {
            return Blocks.section(words.say("setup.preview.none"));
        }
        List<String> lines = new ArrayList<>();
        for (Shift shift : preview.shifts()) {
            lines.add(words.say("setup.preview.line", Blocks.typed(shift.client()), shift.from(), shift.to()));
        }
        if (preview.more() > 0) {
            lines.add(words.say("setup.preview.more", preview.more()));
        }
        return Blocks.list(words.say("setup.preview.some", count), lines);
    }

    /**
     * Somebody else was faster.
     *
     * @param taken what only they changed
     * @param both what the reader changed as well
     */
    LayoutBlock overtaken(SettingsForm theirs, Set<SettingsField> taken, Set<SettingsField> both) {
        List<RichTextElement> inline = new ArrayList<>();
        inline.add(RichText.bold(words.say("setup.overtaken")));
        if (!taken.isEmpty()) {
            inline.add(RichText.text("\n" + words.say("setup.overtaken.taken", said().labels(taken, desk))));
        }
        for (SettingsField field : both) {
            inline.add(RichText.text("\n" + words.say("setup.overtaken.both", said().label(field, desk)) + " "));
            inline.addAll(said().value(field, theirs));
        }
        inline.add(RichText.text("\n" + words.say("setup.overtaken.next")));
        return RichText.block(RichText.line(inline));
    }
}
