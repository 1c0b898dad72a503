package app.laststraw.slack.view;

import app.laststraw.usecase.settings.SettingsField;
import app.laststraw.usecase.settings.SettingsForm;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import com.slack.api.model.view.ViewState.Value;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a form of settings back: what stands in it now. A field's block may have a number behind its name. */
final class SettingsAnswers {
    /** Between a field's name and the number of its block. */
    private static final char NUMBERED = '.';

    private final Map<SettingsField, String> blockIds = new EnumMap<>(SettingsField.class);
    private final Map<String, Map<String, Value>> values;

    SettingsAnswers(View view) {
        ViewState state = view.getState();
        this.values = state == null || state.getValues() == null ? Map.of() : state.getValues();
        for (LayoutBlock block : Optional.ofNullable(view.getBlocks()).orElse(List.of())) {
            if (block instanceof InputBlock input) {
                fieldOf(input.getBlockId()).ifPresent(field -> blockIds.put(field, input.getBlockId()));
            }
        }
    }

    /** The id of a block that Slack does not take for the one that was there. */
    static String numbered(SettingsField field, int number) {
        return field.id() + NUMBERED + number;
    }

    /** The block of a field; its plain name where the form has none. */
    String blockId(SettingsField field) {
        return blockIds.getOrDefault(field, field.id());
    }

    SettingsForm typed() {
        Map<SettingsField, String> texts = new EnumMap<>(SettingsField.class);
        blockIds.forEach((field, blockId) -> {
            Value value = values.getOrDefault(blockId, Map.of()).get(field.id());
            texts.put(field, text(field, value == null ? new Value() : value));
        });
        return new SettingsForm(texts);
    }

    private static String text(SettingsField field, Value value) {
        return switch (field) {
            case LANGUAGE, ZONE, CURRENCY, RETENTION, DIGEST_DAY ->
                value.getSelectedOption() == null
                        ? null
                        : value.getSelectedOption().getValue();
            case RED_FLAG_CHANNEL -> value.getSelectedConversation();
            case MANAGERS -> value.getSelectedUsers() == null ? null : SettingsForm.several(value.getSelectedUsers());
            case DIGEST_TIME -> value.getSelectedTime();
            case DIGEST_TO, DEAL_BREAKERS -> SettingsForm.several(ticked(value));
            case MEMBERS_SEE_COUNTS, OWNERS_SEE_REPORTERS, TWO_PERSON_RELEASE, REPORTER_CARE ->
                String.valueOf(!ticked(value).isEmpty());
            default -> value.getValue();
        };
    }

    private static List<String> ticked(Value value) {
        return value.getSelectedOptions() == null
                ? List.of()
                : value.getSelectedOptions().stream()
                        .map(ViewState.SelectedOption::getValue)
                        .toList();
    }

    private static Optional<SettingsField> fieldOf(String blockId) {
        int end = blockId.indexOf(NUMBERED);
        String id = end < 0 ? blockId : blockId.substring(0, end);
        return Arrays.stream(SettingsField.values())
                .filter(field -> field.id().equals(id))
                .findFirst();
    }
}
