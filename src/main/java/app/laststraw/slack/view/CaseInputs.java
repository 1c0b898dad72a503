package app.laststraw.slack.view;

import app.laststraw.slack.message.Blocks;
import app.laststraw.words.Words;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.NumberInputElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The inputs of a form about a case, one below the other. The texts of each are those under {@code TOPIC.FIELD}: the label,
 * {@code .placeholder} and, where there is one, {@code .hint}.
 */
final class CaseInputs {
    private final Words words;
    private final String topic;
    private final List<LayoutBlock> blocks = new ArrayList<>();

    /** @param topic such as {@code probation.talk.} */
    CaseInputs(Words words, String topic) {
        this.words = words;
        this.topic = topic;
    }

    List<LayoutBlock> blocks() {
        return List.copyOf(blocks);
    }

    /** @param text why the form is there again; null where it is new */
    CaseInputs notice(String text) {
        if (text != null) {
            blocks.addAll(Modals.notice(text));
        }
        return this;
    }

    CaseInputs say(String text) {
        blocks.addAll(Blocks.paragraphs(text));
        return this;
    }

    CaseInputs show(LayoutBlock block) {
        blocks.add(block);
        return this;
    }

    CaseInputs note(String key, Object... figures) {
        blocks.add(Blocks.note(words.say(key, figures)));
        return this;
    }

    /** @param chosen null for none */
    CaseInputs day(String field, LocalDate chosen, boolean hinted) {
        return add(input(field, hinted)
                .element(DatePickerElement.builder()
                        .actionId(field)
                        .placeholder(Blocks.plain(words.say(topic + field + ".placeholder")))
                        .initialDate(chosen == null ? null : chosen.toString())
                        .build())
                .optional(false));
    }

    <E extends Enum<E>> CaseInputs choices(String field, E[] offered, Set<E> chosen) {
        MultiStaticSelectElement.MultiStaticSelectElementBuilder select = MultiStaticSelectElement.builder()
                .actionId(field)
                .placeholder(Blocks.plain(words.say(topic + field + ".placeholder")))
                .options(Arrays.stream(offered).map(this::option).toList());
        if (!chosen.isEmpty()) {
            select.initialOptions(chosen.stream().sorted().map(this::option).toList());
        }
        return add(input(field, true).element(select.build()));
    }

    /** @param chosen null for none */
    <E extends Enum<E>> CaseInputs choice(String field, E[] offered, E chosen) {
        BlockElement select = StaticSelectElement.builder()
                .actionId(field)
                .placeholder(Blocks.plain(words.say(topic + field + ".placeholder")))
                .options(Arrays.stream(offered).map(this::option).toList())
                .initialOption(chosen == null ? null : option(chosen))
                .build();
        return add(input(field, false).element(select).optional(false));
    }

    /** @param typed null for nothing */
    CaseInputs text(String field, String typed, int most, boolean lines, boolean hinted) {
        return add(input(field, hinted)
                .element(PlainTextInputElement.builder()
                        .actionId(field)
                        .placeholder(Blocks.plain(words.say(topic + field + ".placeholder")))
                        .multiline(lines)
                        .maxLength(most)
                        .initialValue(typed == null || typed.isEmpty() ? null : typed)
                        .build()));
    }

    /** Slack is given no least and no most, so that faults are said in our words. */
    CaseInputs amount(String field, String typed, String currency) {
        return add(input(field, true)
                .label(Blocks.plain(words.say(topic + field, currency)))
                .element(NumberInputElement.builder()
                        .actionId(field)
                        .decimalAllowed(true)
                        .placeholder(Blocks.plain(words.say(topic + field + ".placeholder")))
                        .initialValue(typed)
                        .build()));
    }

    private InputBlock.InputBlockBuilder input(String field, boolean hinted) {
        return InputBlock.builder()
                .blockId(field)
                .label(Blocks.plain(words.say(topic + field)))
                .hint(hinted ? Blocks.plain(words.say(topic + field + ".hint")) : null)
                .optional(true);
    }

    private CaseInputs add(InputBlock.InputBlockBuilder input) {
        blocks.add(input.build());
        return this;
    }

    private OptionObject option(Enum<?> value) {
        return OptionObject.builder()
                .text(Blocks.plain(words.name(value)))
                .value(value.name())
                .build();
    }
}
