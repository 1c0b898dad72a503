package app.laststraw.slack.view;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.workspace.Language;
import app.laststraw.slack.message.Blocks;
import app.laststraw.usecase.script.Wording;
import app.laststraw.words.Words;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All scripts in one language: where the words of each come from, and a way to change them. */
public final class WordingsModal {
    /** The value is the language's tag. */
    public static final String OTHER_LANGUAGE = "scripts_language";

    /** The value is a {@link Script}. */
    public static final String WORD = "word_script";

    private WordingsModal() {}

    /** A script in a language, as a button carries it. */
    public record Script(ScriptId id, Language language) {
        private static final String BETWEEN = ":";

        /** @param value of a button of ours */
        public static Script read(String value) {
            String[] parts = value.split(BETWEEN, 2);
            return new Script(ScriptId.valueOf(parts[0]), WordingsModal.language(parts[1]));
        }

        String value() {
            return id + BETWEEN + language.tag();
        }
    }

    public static View open(Words words, Language language, List<Wording> all) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.addAll(Blocks.paragraphs(words.say("templates.list.about", named(words, language))));
        blocks.add(Blocks.buttons(other(words, language)));
        all.forEach(wording -> blocks.add(line(words, wording)));
        return Modals.told(words, "templates.list.title", blocks);
    }

    /** @param tag of a button of ours */
    public static Language language(String tag) {
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElseThrow();
    }

    /** Where the words come from, and who last changed them. */
    static String origin(Words words, Wording wording) {
        String key = "templates.origin." + wording.origin();
        if (!wording.isSaved()) {
            return words.say(key);
        }
        String by = wording.byName() == null ? words.say("templates.somebody") : Blocks.typed(wording.byName());
        return words.say(key, by, wording.on());
    }

    static String named(Words words, Language language) {
        return words.say("templates.language." + language);
    }

    private static LayoutBlock line(Words words, Wording wording) {
        Script script = new Script(wording.script(), wording.language());
        return SectionBlock.builder()
                .blockId(script.value())
                .text(Blocks.plain(words.name(wording.script()) + "\n" + origin(words, wording)))
                .accessory(ButtonElement.builder()
                        .actionId(WORD)
                        .text(Blocks.plain(words.say("templates.list.word")))
                        .value(script.value())
                        .build())
                .build();
    }

    private static ButtonElement other(Words words, Language language) {
        Language next = language == Language.ENGLISH ? Language.SIMPLIFIED_CHINESE : Language.ENGLISH;
        return ButtonElement.builder()
                .actionId(OTHER_LANGUAGE)
                .text(Blocks.plain(words.say("templates.list.other", named(words, next))))
                .value(next.tag())
                .build();
    }
}
