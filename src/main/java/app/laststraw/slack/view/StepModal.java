package app.laststraw.slack.view;

import app.laststraw.domain.exit.Step;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.slack.message.Blocks;
import app.laststraw.slack.message.StepWords;
import app.laststraw.usecase.exit.PlanField;
import app.laststraw.usecase.exit.PlanForm;
import app.laststraw.usecase.exit.PlanSheet;
import app.laststraw.words.Words;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** One step is to have another day or another person, or to be dropped. A dropped one that is chosen is put back. */
public final class StepModal {
    public static final String CALLBACK_ID = "exit_step";

    private static final String NOT_NEEDED = "NOT_NEEDED";

    private final PlanSheet sheet;
    private final PlanForm.StepChange form;
    private final Words words;
    private final StepWords steps;
    private final PlanInputs inputs;

    private StepModal(PlanSheet sheet, PlanForm.StepChange form, Words words) {
        this.sheet = sheet;
        this.form = form;
        this.words = words;
        this.steps = new StepWords(sheet.names(), sheet.today(), words);
        this.inputs = new PlanInputs(words, "plan.step");
    }

    /** With the next step chosen. */
    public static View open(Words words, PlanSheet sheet) {
        Integer next = sheet.current().plan().next().map(Step::number).orElse(null);
        StepModal modal = new StepModal(sheet, new PlanForm.StepChange(next, null, null, false, null), words);
        return modal.view(List.of());
    }

    /** The plan changed in between: what was filled in, and how the step stands now. */
    public static View again(Words words, PlanSheet sheet, PlanForm.StepChange form) {
        StepModal modal = new StepModal(sheet, form, words);
        return modal.view(modal.whatChanged());
    }

    /** What was filled in. */
    public static PlanForm.StepChange read(ViewState state) {
        Answers answers = new Answers(state);
        String number = answers.chosen(PlanField.STEP.id());
        String owner = answers.person(PlanField.STEP_OWNER.id());
        return new PlanForm.StepChange(
                number == null ? null : Integer.valueOf(number),
                answers.day(PlanField.DUE_ON.id()),
                owner == null ? null : new MemberId(owner),
                !answers.allChosen(PlanField.NOT_NEEDED.id(), PlanField.class).isEmpty(),
                answers.typed(PlanField.WHY.id()));
    }

    private View view(List<LayoutBlock> notice) {
        List<LayoutBlock> blocks = new ArrayList<>(notice);
        blocks.add(step());
        blocks.add(inputs.day(PlanField.DUE_ON, form.dueOn(), true));
        blocks.add(inputs.person(
                PlanField.STEP_OWNER, form.owner() == null ? null : form.owner().value(), true));
        blocks.add(notNeeded());
        blocks.add(inputs.text(PlanField.WHY, form.why(), Step.MAX_REASON, true, true));
        blocks.addAll(whyDropped());
        return Modals.form(words, CALLBACK_ID, "plan.step.title", "plan.step.submit", PlanSeen.of(sheet), blocks);
    }

    /** The one place where it can be read. */
    private List<LayoutBlock> whyDropped() {
        return sheet.current().plan().steps().stream()
                .filter(step -> step.reason() != null && !step.reason().isBlank())
                .map(step ->
                        Blocks.note(words.say("plan.step.dropped.why", steps.title(step), Blocks.typed(step.reason()))))
                .toList();
    }

    private List<LayoutBlock> whatChanged() {
        List<LayoutBlock> notice = new ArrayList<>();
        notice.add(Blocks.section(words.say("plan.form.cut_off")));
        Stream.ofNullable(form.number())
                .flatMap(number -> sheet.current().plan().step(number).stream())
                .map(step -> Blocks.note(words.say("plan.form.step_now", steps.title(step), standing(step))))
                .forEach(notice::add);
        return notice;
    }

    /** Empty where nothing was chosen, or what was chosen is done by now. */
    private Optional<Step> chosen() {
        return offered().stream()
                .filter(step -> Objects.equals(step.number(), form.number()))
                .findFirst();
    }

    /** Done ones are unticked where they stand; only where nothing else is left do they fill the menu, which cannot be empty. */
    private List<Step> offered() {
        List<Step> all = sheet.current().plan().steps();
        List<Step> left = all.stream()
                .filter(step -> !step.isDone())
                .sorted(Comparator.comparing(Step::isOpen)
                        .reversed()
                        .thenComparing(Step::dueOn)
                        .thenComparing(Step::kind))
                .toList();
        return left.isEmpty() ? all : left;
    }

    private LayoutBlock step() {
        return inputs.input(
                PlanField.STEP,
                false,
                StaticSelectElement.builder()
                        .actionId(PlanField.STEP.id())
                        .placeholder(inputs.placeholder(PlanField.STEP))
                        .options(offered().stream().map(this::option).toList())
                        .initialOption(chosen().map(this::option).orElse(null))
                        .build());
    }

    private OptionObject option(Step step) {
        return OptionObject.builder()
                .text(Blocks.plain(steps.title(step)))
                .description(Blocks.plain(standing(step)))
                .value(String.valueOf(step.number()))
                .build();
    }

    private String standing(Step step) {
        return step.state() == Step.State.DROPPED ? words.say("plan.step.dropped") : steps.standing(step);
    }

    private LayoutBlock notNeeded() {
        OptionObject drop = OptionObject.builder()
                .text(Blocks.plain(inputs.say(PlanField.NOT_NEEDED, "." + NOT_NEEDED)))
                .value(NOT_NEEDED)
                .build();
        return inputs.input(
                PlanField.NOT_NEEDED,
                true,
                CheckboxesElement.builder()
                        .actionId(PlanField.NOT_NEEDED.id())
                        .options(List.of(drop))
                        .initialOptions(form.notNeeded() ? List.of(drop) : null)
                        .build());
    }
}
