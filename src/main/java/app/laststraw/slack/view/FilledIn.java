package app.laststraw.slack.view;

import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What stands in a form with blanks. A blank's block may have a number behind its name; see {@link FillModal}.
 *
 * @param version of the draft that the form was drawn from
 * @param values by blank; empty where nothing stands in it
 * @param blockIds by blank
 */
record FilledIn(int version, Map<String, String> values, Map<String, String> blockIds) {
    private static final char NUMBERED = '.';

    /** Of a form that is new. */
    static FilledIn nothing(int version) {
        return new FilledIn(version, Map.of(), Map.of());
    }

    static FilledIn in(View view) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, String> blockIds = new LinkedHashMap<>();
        Optional.ofNullable(view.getState())
                .ifPresent(state -> state.getValues().forEach((blockId, inputs) -> {
                    String blank = blankOf(blockId);
                    values.put(
                            blank,
                            inputs.values().stream()
                                    .findFirst()
                                    .map(FilledIn::typed)
                                    .orElse(""));
                    blockIds.put(blank, blockId);
                }));
        return new FilledIn(FillModal.version(view), values, blockIds);
    }

    /** The id of a block that Slack does not take for the one that was there. */
    static String numbered(String blank, int version) {
        return blank + NUMBERED + version;
    }

    boolean has(String blank) {
        return values.containsKey(blank);
    }

    /** @throws NullPointerException where the form does not {@linkplain #has have} it */
    String value(String blank) {
        return values.get(blank);
    }

    String blockId(String blank) {
        return blockIds.getOrDefault(blank, blank);
    }

    private static String blankOf(String blockId) {
        int end = blockId.indexOf(NUMBERED);
        return end < 0 ? blockId : blockId.substring(0, end);
    }

    private static String typed(Value value) {
        String typed = value.getSelectedDate() == null ? value.getValue() : value.getSelectedDate();
        return typed == null ? "" : typed;
    }
}
