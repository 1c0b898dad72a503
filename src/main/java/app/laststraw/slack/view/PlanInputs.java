package app.laststraw.slack.view;

import app.laststraw.slack.message.Blocks;
import app.laststraw.usecase.exit.PlanField;
import app.laststraw.words.Words;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.UsersSelectElement;
import java.time.LocalDate;

/**
 * The inputs of the forms that change an exit plan; the {@code block_id} and {@code action_id} of each are the field's
 * {@link PlanField#id()}, its words are {@code FORM.FIELD} and what follows it.
 */
record PlanInputs(Words words, String form) {
    /** @param chosen null for none */
    LayoutBlock day(PlanField field, LocalDate chosen, boolean isOptional) {
        return input(
                field,
                isOptional,
                DatePickerElement.builder()
                        .actionId(field.id())
                        .placeholder(placeholder(field))
                        .initialDate(chosen == null ? null : chosen.toString())
                        .build());
    }

    /** @param chosen a member's id; null for none */
    LayoutBlock person(PlanField field, String chosen, boolean isOptional) {
        return input(
                field,
                isOptional,
                UsersSelectElement.builder()
                        .actionId(field.id())
                        .placeholder(placeholder(field))
                        .initialUser(chosen)
                        .build());
    }

    /** @param typed null for nothing */
    LayoutBlock text(PlanField field, String typed, int most, boolean isLong, boolean isOptional) {
        return input(
                field,
                isOptional,
                PlainTextInputElement.builder()
                        .actionId(field.id())
                        .placeholder(placeholder(field))
                        .multiline(isLong)
                        .maxLength(most)
                        .initialValue(typed)
                        .build());
    }

    LayoutBlock input(PlanField field, boolean isOptional, BlockElement element) {
        return InputBlock.builder()
                .blockId(field.id())
                .label(Blocks.plain(say(field, "")))
                .hint(has(field, ".hint") ? Blocks.plain(say(field, ".hint")) : null)
                .element(element)
                .optional(isOptional)
                .build();
    }

    /** Null where there are no words for one. */
    PlainTextObject placeholder(PlanField field) {
        return has(field, ".placeholder") ? Blocks.plain(say(field, ".placeholder")) : null;
    }

    String say(PlanField field, String suffix) {
        return words.say(key(field, suffix));
    }

    private boolean has(PlanField field, String suffix) {
        return words.has(key(field, suffix));
    }

    private String key(PlanField field, String suffix) {
        return form + "." + field.id() + suffix;
    }
}
