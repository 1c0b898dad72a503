package app.laststraw.slack.view;

import com.slack.api.model.view.ViewState;
import com.slack.api.model.view.ViewState.SelectedOption;
import com.slack.api.model.view.ViewState.Value;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What was typed and chosen in a form, by the field's name; each input's {@code block_id} and {@code action_id} are that
 * name. What was left empty, and an option that no form of ours offers, is null or an empty set.
 */
final class Answers {
    private final Map<String, Map<String, Value>> values;

    /** @param state null for a form without inputs */
    Answers(ViewState state) {
        this.values = state == null || state.getValues() == null ? Map.of() : state.getValues();
    }

    /** Whether the form had this field at all. */
    boolean has(String field) {
        return values.containsKey(field);
    }

    /** As typed, not trimmed. */
    String typed(String field) {
        String text = value(field).getValue();
        return text == null || text.isBlank() ? null : text;
    }

    String chosen(String field) {
        SelectedOption option = value(field).getSelectedOption();
        return option == null ? null : option.getValue();
    }

    <E extends Enum<E>> E chosen(String field, Class<E> type) {
        return named(type, chosen(field));
    }

    <E extends Enum<E>> Set<E> allChosen(String field, Class<E> type) {
        Set<E> chosen = EnumSet.noneOf(type);
        allChosen(field).stream()
                .map(option -> named(type, option))
                .filter(Objects::nonNull)
                .forEach(chosen::add);
        return chosen;
    }

    /** The options' values. */
    List<String> allChosen(String field) {
        List<SelectedOption> options = value(field).getSelectedOptions();
        return options == null
                ? List.of()
                : options.stream().map(SelectedOption::getValue).toList();
    }

    LocalDate day(String field) {
        String day = value(field).getSelectedDate();
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeParseException notOfTheDatePicker) {
            return null;
        }
    }

    /** The id of the chosen person. */
    String person(String field) {
        return value(field).getSelectedUser();
    }

    /** The id of the chosen conversation. */
    String conversation(String field) {
        return value(field).getSelectedConversation();
    }

    private Value value(String field) {
        Value value = values.getOrDefault(field, Map.of()).get(field);
        return value == null ? new Value() : value;
    }

    private static <E extends Enum<E>> E named(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
