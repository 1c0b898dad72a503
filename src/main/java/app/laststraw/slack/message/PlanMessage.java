package app.laststraw.slack.message;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.exit.CleanEnd;
import app.laststraw.domain.exit.ExitPlan;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.exit.StepKind.Phase;
import app.laststraw.words.Words;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The exit plan: when it ends, what to do next, and every step with a box to tick. The whole channel reads it, so that why
 * a step was dropped and why it ends in a hurry are not in it.
 */
public final class PlanMessage {
    /** The buttons that open a form; the value of each is the case's id. */
    public static final String CHANGE_STEP = "change_step";

    public static final String ADD_STEP = "add_step";
    public static final String CHANGE_PLAN = "change_plan";

    private final Announcement.PlanPost post;
    private final ExitPlan plan;
    private final StepWords steps;
    private final Words words;
    private final List<LayoutBlock> blocks = new ArrayList<>();

    private PlanMessage(Announcement.PlanPost post, Words words) {
        this.post = post;
        this.plan = post.current().plan();
        this.steps = new StepWords(post.names(), post.today(), words);
        this.words = words;
    }

    public static RenderedMessage render(Announcement.PlanPost post, Words words) {
        return new PlanMessage(post, words).render();
    }

    private RenderedMessage render() {
        String name = Blocks.typed(post.client().name().text());
        if (post.withheld() != null) {
            blocks.add(Blocks.note(words.say("plan.withheld", post.withheld())));
        }
        blocks.addAll(Blocks.heading(words.say("plan.title", name)));
        if (plan == null) {
            blocks.addAll(Blocks.paragraphs(words.say("plan.elsewise")));
        } else if (post.current().isEnded()) {
            addClosed();
        } else {
            addOpen();
        }
        return new RenderedMessage(words.say("plan.text", name), blocks);
    }

    /** What comes after the end is still to be done, and can be ticked. */
    private void addClosed() {
        boolean isSettled = post.current().openSteps().isEmpty();
        blocks.addAll(Blocks.paragraphs(words.say(isSettled ? "plan.ended.settled" : "plan.ended")));
        addNext();
        addPhase(Phase.AFTER, 0);
        addList("plan.finished", step -> step.isDone() && !post.current().stillHas(step));
        addList("plan.left", step -> step.isOpen() && !post.current().stillHas(step));
        addList("plan.dropped", PlanMessage::isDropped);
    }

    private void addOpen() {
        if (plan.next().isEmpty()) {
            blocks.addAll(Blocks.paragraphs(words.say("plan.settled")));
        }
        addNext();
        CleanEnd clean = CleanEnd.of(post.client().engagement(), plan);
        blocks.addAll(CleanEndLines.blocks(plan, clean, words));
        blocks.add(new DividerBlock());
        int groups = 0;
        for (Phase phase : Phase.values()) {
            groups += addPhase(phase, groups);
        }
        addList("plan.dropped", PlanMessage::isDropped);
        blocks.add(Blocks.buttons(buttons().toArray(ButtonElement[]::new)));
        blocks.add(Blocks.note(words.say("plan.who")));
    }

    private List<ButtonElement> buttons() {
        List<ButtonElement> buttons = new ArrayList<>();
        if (!plan.steps().stream().allMatch(Step::isDone)) {
            buttons.add(button(CHANGE_STEP));
        }
        buttons.add(button(ADD_STEP));
        buttons.add(button(CHANGE_PLAN));
        // It is what to do next once nothing of the plan is left; else one presses it last.
        if (plan.next().isEmpty()) {
            buttons.add(
                    0, CaseButtons.primary(CaseButtons.END_CASE, post.client().id(), words));
        } else {
            buttons.add(CaseButtons.of(CaseButtons.END_CASE, post.client().id(), words));
        }
        return buttons;
    }

    private void addNext() {
        post.current().openSteps().stream()
                .findFirst()
                .ifPresent(next -> blocks.add(RichText.block(RichText.line(
                        RichText.bold(words.say("plan.next")),
                        RichText.text("\n" + steps.title(next) + "\n" + steps.standing(next))))));
    }

    /** How many groups of boxes it took. */
    private int addPhase(Phase phase, int groupsBefore) {
        List<Step> boxes = plan.steps().stream()
                .filter(step -> step.kind().phase() == phase && !isDropped(step))
                .sorted(Comparator.comparing(Step::dueOn).thenComparing(Step::kind))
                .toList();
        if (boxes.isEmpty()) {
            return 0;
        }
        blocks.add(RichText.block(RichText.line(RichText.bold(words.say("plan.phase." + phase.name())))));
        List<LayoutBlock> groups = StepBoxes.draw(post.current().id(), post.drawing(), groupsBefore, boxes, steps);
        blocks.addAll(groups);
        return groups.size();
    }

    private void addList(String key, Predicate<Step> which) {
        List<Step> listed = plan.steps().stream().filter(which).toList();
        if (!listed.isEmpty()) {
            String titles = listed.stream().map(steps::title).collect(Collectors.joining(words.say("plan.separator")));
            blocks.add(Blocks.note(words.say(key, titles)));
        }
    }

    private static boolean isDropped(Step step) {
        return step.state() == Step.State.DROPPED;
    }

    private ButtonElement button(String action) {
        return ButtonElement.builder()
                .actionId(action)
                .text(Blocks.plain(words.say("plan.button." + action)))
                .value(post.current().id().toString())
                .build();
    }
}
