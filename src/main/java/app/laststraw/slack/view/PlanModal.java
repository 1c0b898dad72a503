package app.laststraw.slack.view;

import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.exit.ExitPlan;
import app.laststraw.slack.message.Blocks;
import app.laststraw.slack.message.CleanEndLines;
import app.laststraw.usecase.exit.PlanField;
import app.laststraw.usecase.exit.PlanForm;
import app.laststraw.usecase.exit.PlanSheet;
import app.laststraw.words.Words;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.util.ArrayList;
import java.util.List;

/** The days of an exit plan are to be others. Only END_NOW is asked why it ends sooner than it cleanly can. */
public final class PlanModal {
    public static final String CALLBACK_ID = "exit_plan";

    private PlanModal() {}

    public static View open(Words words, PlanSheet sheet) {
        ExitPlan plan = sheet.current().plan();
        PlanForm.Dates asItIs = new PlanForm.Dates(
                plan.noticeOn(), plan.endsOn(), plan.workDoneOn(), plan.invoicesPaidOn(), plan.hurry());
        return view(words, sheet, asItIs, List.of());
    }

    /** The plan changed in between: what was filled in, and how it stands now. */
    public static View again(Words words, PlanSheet sheet, PlanForm.Dates form) {
        ExitPlan plan = sheet.current().plan();
        List<LayoutBlock> notice = List.of(
                Blocks.section(words.say("plan.form.cut_off")),
                Blocks.note(words.say("plan.form.days_now", plan.noticeOn(), plan.endsOn())));
        return view(words, sheet, form, notice);
    }

    /** What was filled in. */
    public static PlanForm.Dates read(ViewState state) {
        Answers answers = new Answers(state);
        return new PlanForm.Dates(
                answers.day(PlanField.NOTICE_ON.id()),
                answers.day(PlanField.ENDS_ON.id()),
                answers.day(PlanField.WORK_DONE_ON.id()),
                answers.day(PlanField.INVOICES_PAID_ON.id()),
                answers.typed(PlanField.HURRY.id()));
    }

    private static View view(Words words, PlanSheet sheet, PlanForm.Dates form, List<LayoutBlock> notice) {
        PlanInputs inputs = new PlanInputs(words, "plan.dates");
        List<LayoutBlock> blocks = new ArrayList<>(notice);
        blocks.addAll(CleanEndLines.blocks(sheet.current().plan(), sheet.cleanEnd(), words));
        blocks.add(inputs.day(PlanField.NOTICE_ON, form.noticeOn(), false));
        blocks.add(inputs.day(PlanField.ENDS_ON, form.endsOn(), true));
        if (sheet.current().ruling().decision() == Decision.END_NOW) {
            blocks.add(inputs.text(PlanField.HURRY, form.hurry(), ExitPlan.MAX_HURRY, true, true));
        }
        blocks.add(inputs.day(PlanField.WORK_DONE_ON, form.workDoneOn(), true));
        blocks.add(inputs.day(PlanField.INVOICES_PAID_ON, form.invoicesPaidOn(), true));
        return Modals.form(words, CALLBACK_ID, "plan.dates.title", "plan.dates.submit", PlanSeen.of(sheet), blocks);
    }
}
