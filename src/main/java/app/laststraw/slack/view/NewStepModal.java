package app.laststraw.slack.view;

import app.laststraw.domain.exit.Step;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.slack.message.Blocks;
import app.laststraw.usecase.exit.PlanField;
import app.laststraw.usecase.exit.PlanForm;
import app.laststraw.usecase.exit.PlanSheet;
import app.laststraw.words.Words;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.util.ArrayList;
import java.util.List;

/** A step of the firm's own is to be added to an exit plan. */
public final class NewStepModal {
    public static final String CALLBACK_ID = "new_exit_step";

    private NewStepModal() {}

    public static View open(Words words, PlanSheet sheet) {
        return view(words, sheet, new PlanForm.NewStep(null, sheet.usualOwner(), null), List.of());
    }

    /** The plan changed in between: what was filled in. */
    public static View again(Words words, PlanSheet sheet, PlanForm.NewStep form) {
        return view(words, sheet, form, List.of(Blocks.section(words.say("plan.form.cut_off"))));
    }

    /** What was filled in. */
    public static PlanForm.NewStep read(ViewState state) {
        Answers answers = new Answers(state);
        String owner = answers.person(PlanField.STEP_OWNER.id());
        return new PlanForm.NewStep(
                answers.typed(PlanField.STEP_TITLE.id()),
                owner == null ? null : new MemberId(owner),
                answers.day(PlanField.DUE_ON.id()));
    }

    private static View view(Words words, PlanSheet sheet, PlanForm.NewStep form, List<LayoutBlock> notice) {
        PlanInputs inputs = new PlanInputs(words, "plan.add");
        List<LayoutBlock> blocks = new ArrayList<>(notice);
        blocks.add(inputs.text(PlanField.STEP_TITLE, form.title(), Step.MAX_TITLE, false, false));
        blocks.add(inputs.day(PlanField.DUE_ON, form.dueOn(), false));
        blocks.add(inputs.person(
                PlanField.STEP_OWNER, form.owner() == null ? null : form.owner().value(), true));
        return Modals.form(words, CALLBACK_ID, "plan.add.title", "plan.add.submit", PlanSeen.of(sheet), blocks);
    }
}
