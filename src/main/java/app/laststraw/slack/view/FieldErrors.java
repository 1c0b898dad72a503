package app.laststraw.slack.view;

import app.laststraw.usecase.FieldFault;
import app.laststraw.words.Words;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answers to a form that was not taken: texts by {@code block_id}. The form stays open with all that was typed. */
public final class FieldErrors {
    private FieldErrors() {}

    /** Each fault at its field; two at one field together. */
    public static Map<String, String> of(Words words, List<FieldFault> faults) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (FieldFault fault : faults) {
            String text = words.say(fault.key(), fault.figures().toArray());
            texts.merge(fault.field(), text, (first, second) -> first + " " + second);
        }
        return texts;
    }

    /** What has to do with no field in particular is said at the first; empty for a form without inputs. */
    public static Optional<Map<String, String>> atFirstInput(View view, String text) {
        List<LayoutBlock> blocks = Optional.ofNullable(view.getBlocks()).orElse(List.of());
        return blocks.stream()
                .filter(InputBlock.class::isInstance)
                .map(block -> Map.of(((InputBlock) block).getBlockId(), text))
                .findFirst();
    }
}
