package app.laststraw.slack.message;

import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.Step;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.CheckboxesElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The check boxes of an exit plan: drawn here and read back here. Slack tells of a press with all boxes of the group that
 * are ticked on the presser's screen. So the {@code block_id} keeps which were ticked when they were drawn, and only the
 * difference counts: what somebody else changed meanwhile is not undone. It also carries the number of the drawing:
 * under a new {@code block_id} Slack forgets what a person ticked, and shows what we say.
 */
public final class StepBoxes {
    /** The action ids; no two groups of a message have the same. */
    public static final Pattern ACTION = Pattern.compile("plan_steps_[0-9]+");

    private static final int MOST_IN_A_GROUP = 10;
    private static final Pattern BLOCK = Pattern.compile("steps:([0-9]{1,18}):[0-9]+:[0-9]+:([0-9.]*)");

    private StepBoxes() {}

    /**
     * What somebody changed.
     *
     * @param ticked the steps' numbers
     */
    public record Change(CaseId plan, Set<Integer> ticked, Set<Integer> unticked) {}

    /**
     * @param firstGroup the number of the first group, so that no two of a message are alike
     * @return as many groups as the steps take
     */
    static List<LayoutBlock> draw(CaseId plan, long drawing, int firstGroup, List<Step> steps, StepWords words) {
        List<LayoutBlock> groups = new ArrayList<>();
        for (int from = 0; from < steps.size(); from += MOST_IN_A_GROUP) {
            List<Step> some = steps.subList(from, Math.min(steps.size(), from + MOST_IN_A_GROUP));
            groups.add(group(plan, drawing, firstGroup + groups.size(), some, words));
        }
        return groups;
    }

    private static LayoutBlock group(CaseId plan, long drawing, int group, List<Step> steps, StepWords words) {
        List<Step> done = steps.stream().filter(Step::isDone).toList();
        String ticked = done.stream().map(step -> String.valueOf(step.number())).collect(Collectors.joining("."));
        CheckboxesElement.CheckboxesElementBuilder boxes = CheckboxesElement.builder()
                .actionId("plan_steps_" + group)
                .options(steps.stream().map(step -> option(step, words)).toList());
        if (!done.isEmpty()) {
            boxes.initialOptions(done.stream().map(step -> option(step, words)).toList());
        }
        return ActionsBlock.builder()
                .blockId("steps:" + plan + ":" + drawing + ":" + group + ":" + ticked)
                .elements(List.of(boxes.build()))
                .build();
    }

    private static OptionObject option(Step step, StepWords words) {
        return OptionObject.builder()
                .text(Blocks.plain(words.title(step)))
                .description(Blocks.plain(words.standing(step)))
                .value(String.valueOf(step.number()))
                .build();
    }

    /**
     * @param blockId of the group that was pressed
     * @param selected the values of all that are ticked in it now
     * @return empty when it is no group of ours
     */
    public static Optional<Change> read(String blockId, List<String> selected) {
        Matcher block = BLOCK.matcher(blockId);
        if (!block.matches()) {
            return Optional.empty();
        }
        Set<Integer> before = numbers(Arrays.asList(block.group(2).split("\\.")));
        Set<Integer> now = numbers(selected);
        return Optional.of(
                new Change(new CaseId(Long.parseLong(block.group(1))), without(now, before), without(before, now)));
    }

    private static Set<Integer> numbers(List<String> texts) {
        return texts.stream()
                .filter(text -> text.matches("[0-9]{1,4}"))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }

    private static Set<Integer> without(Set<Integer> all, Set<Integer> others) {
        Set<Integer> rest = new HashSet<>(all);
        rest.removeAll(others);
        return rest;
    }
}
