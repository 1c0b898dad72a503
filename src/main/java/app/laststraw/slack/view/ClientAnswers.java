package app.laststraw.slack.view;

import app.laststraw.usecase.client.ClientField;
import app.laststraw.usecase.client.ClientForm;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ConversationsSelectElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.NumberInputElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.block.element.UsersSelectElement;
import com.slack.api.model.view.View;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a client's form back: what it showed when it was drawn, which Slack sends along, and what stands in it now. A
 * field's block may have a number behind its name; see {@link ClientModal#again}.
 */
final class ClientAnswers {
    /** Between a field's name and the number of its block. */
    static final char NUMBERED = '.';

    private final Map<ClientField, InputBlock> inputs = new EnumMap<>(ClientField.class);
    private final Answers answers;

    ClientAnswers(View view) {
        this.answers = new Answers(view.getState());
        for (LayoutBlock block : Optional.ofNullable(view.getBlocks()).orElse(List.of())) {
            if (block instanceof InputBlock input) {
                fieldOf(input.getBlockId()).ifPresent(field -> inputs.put(field, input));
            }
        }
    }

    private static Optional<ClientField> fieldOf(String blockId) {
        int end = blockId.indexOf(NUMBERED);
        String id = end < 0 ? blockId : blockId.substring(0, end);
        return List.of(ClientField.values()).stream()
                .filter(field -> field.id().equals(id))
                .findFirst();
    }

    /** The block of a field; its plain name where the form has none. */
    String blockId(ClientField field) {
        InputBlock input = inputs.get(field);
        return input == null ? field.id() : input.getBlockId();
    }

    ClientForm drawn() {
        Map<ClientField, String> texts = new EnumMap<>(ClientField.class);
        inputs.forEach((field, input) -> put(texts, field, initial(input.getElement())));
        return new ClientForm(texts);
    }

    ClientForm typed() {
        Map<ClientField, String> texts = new EnumMap<>(ClientField.class);
        inputs.forEach((field, input) -> put(texts, field, typed(input.getBlockId(), input.getElement())));
        return new ClientForm(texts);
    }

    private static void put(Map<ClientField, String> texts, ClientField field, String text) {
        if (text != null && !text.isBlank()) {
            texts.put(field, text);
        }
    }

    private static String initial(BlockElement element) {
        if (element instanceof PlainTextInputElement input) {
            return input.getInitialValue();
        }
        if (element instanceof NumberInputElement input) {
            return input.getInitialValue();
        }
        if (element instanceof StaticSelectElement select) {
            OptionObject option = select.getInitialOption();
            return option == null ? null : option.getValue();
        }
        if (element instanceof UsersSelectElement select) {
            return select.getInitialUser();
        }
        if (element instanceof ConversationsSelectElement select) {
            return select.getInitialConversation();
        }
        return ((DatePickerElement) element).getInitialDate();
    }

    private String typed(String blockId, BlockElement element) {
        if (element instanceof StaticSelectElement select) {
            return offered(select, answers.chosen(blockId));
        }
        if (element instanceof UsersSelectElement) {
            return answers.person(blockId);
        }
        if (element instanceof ConversationsSelectElement) {
            return answers.conversation(blockId);
        }
        if (element instanceof DatePickerElement) {
            LocalDate day = answers.day(blockId);
            return day == null ? null : day.toString();
        }
        return answers.typed(blockId);
    }

    /** Null for what the form does not offer. */
    private static String offered(StaticSelectElement select, String chosen) {
        boolean offered = select.getOptions().stream()
                .anyMatch(option -> option.getValue().equals(chosen));
        return offered ? chosen : null;
    }
}
