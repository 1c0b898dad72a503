package app.laststraw.slack.view;

import app.laststraw.domain.exit.ExitPlan;
import app.laststraw.domain.exit.Step;
import app.laststraw.slack.message.Blocks;
import app.laststraw.usecase.decision.EndingCase.Field;
import app.laststraw.usecase.exit.CaseStanding;
import app.laststraw.words.Words;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.time.LocalDate;
import java.util.List;

/** The form by which somebody says that a client has gone: drawn here and read back here. */
public final class EndModal {
    public static final String CALLBACK_ID = "case_end";

    private EndModal() {}

    public static View open(Words words, CaseStanding standing) {
        return again(words, standing, standing.today(), null);
    }

    /**
     * The form with what was chosen in it.
     *
     * @param lastDay null when none was chosen
     * @param notice why it is there again; null when it is new
     */
    public static View again(Words words, CaseStanding standing, LocalDate lastDay, String notice) {
        CaseInputs inputs = new CaseInputs(words, "ending.end.")
                .notice(notice)
                .say(words.say(
                        "ending.end.about",
                        Blocks.typed(standing.client().name().text())))
                .day(Field.LAST_DAY.id(), lastDay, false);
        List<String> open = openSteps(standing, words);
        if (!open.isEmpty()) {
            inputs.show(Blocks.list(words.say("ending.end.open_steps"), open)).note("ending.end.open_steps.note");
        }
        List<LayoutBlock> blocks = inputs.blocks();
        return Modals.form(words, CALLBACK_ID, "ending.end.title", "ending.end.submit", CaseSeen.of(standing), blocks);
    }

    private static List<String> openSteps(CaseStanding standing, Words words) {
        ExitPlan plan = standing.latest() == null ? null : standing.latest().plan();
        return plan == null
                ? List.of()
                : plan.open().stream().map(step -> worded(step, words)).toList();
    }

    private static String worded(Step step, Words words) {
        String title = step.title() == null ? words.name(step.kind()) : Blocks.typed(step.title());
        return words.say("ending.end.open_step", title, step.dueOn());
    }

    /** The last day; null when none was chosen. */
    public static LocalDate read(ViewState state) {
        return new Answers(state).day(Field.LAST_DAY.id());
    }
}
