package app.laststraw.slack.view;

import app.laststraw.domain.exit.CaseState;
import app.laststraw.domain.exit.Talk;
import app.laststraw.domain.exit.WorkingDays;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.slack.message.Blocks;
import app.laststraw.usecase.decision.TalkForm;
import app.laststraw.usecase.decision.TalkForm.Field;
import app.laststraw.usecase.exit.CaseStanding;
import app.laststraw.words.Words;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.util.List;
import java.util.Set;

/** The form on a talk that was held: drawn here and read back here. */
public final class TalkModal {
    public static final String CALLBACK_ID = "case_talk";

    private static final int DAYS_UNTIL_REVIEW = 28;
    /** What Slack takes in one input: our own limits, a line each, are said in our words. */
    private static final int LONGEST_INPUT = 3000;

    private TalkModal() {}

    /** A new talk; in a probation, what was agreed before is a beginning. */
    public static View open(Words words, CaseStanding standing) {
        boolean again = standing.latest().state() == CaseState.PROBATION;
        Talk before = again ? standing.latest().talk() : null;
        TalkForm form = new TalkForm(
                standing.today(),
                again ? before.mustStop() : Set.of(),
                again ? String.join("\n", before.terms()) : null,
                WorkingDays.onOrAfter(standing.today().plusDays(DAYS_UNTIL_REVIEW)));
        return draw(words, standing, form, null);
    }

    /**
     * The form with what was typed into it.
     *
     * @param notice why it is there again
     */
    public static View again(Words words, CaseStanding now, TalkForm typed, String notice) {
        return draw(words, now, typed, notice);
    }

    private static View draw(Words words, CaseStanding standing, TalkForm form, String notice) {
        List<LayoutBlock> blocks = new CaseInputs(words, "probation.talk.")
                .notice(notice)
                .say(words.say(
                        "probation.talk.about",
                        Blocks.typed(standing.client().name().text())))
                .day(Field.HELD_ON.id(), form.heldOn(), false)
                .choices(Field.MUST_STOP.id(), RedFlag.values(), form.mustStop())
                .text(Field.TERMS.id(), form.terms(), LONGEST_INPUT, true, true)
                .day(Field.REVIEW_ON.id(), form.reviewOn(), true)
                .note("probation.readers")
                .blocks();
        return Modals.form(
                words, CALLBACK_ID, "probation.talk.title", "probation.submit", CaseSeen.of(standing), blocks);
    }

    public static TalkForm read(ViewState state) {
        Answers answers = new Answers(state);
        return new TalkForm(
                answers.day(Field.HELD_ON.id()),
                answers.allChosen(Field.MUST_STOP.id(), RedFlag.class),
                answers.typed(Field.TERMS.id()),
                answers.day(Field.REVIEW_ON.id()));
    }
}
