package app.laststraw.slack.view;

import app.laststraw.domain.client.Engagement;
import app.laststraw.domain.exit.LookBack;
import app.laststraw.slack.message.Blocks;
import app.laststraw.usecase.decision.LookBackForm;
import app.laststraw.usecase.decision.LookBackForm.Field;
import app.laststraw.usecase.exit.CaseStanding;
import app.laststraw.words.Words;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;

/** The form to look back by: drawn here and read back here. */
public final class LookBackModal {
    public static final String CALLBACK_ID = "case_look_back";

    private LookBackModal() {}

    /** What was written before is there to be amended. */
    public static View open(Words words, CaseStanding standing) {
        LookBack before = standing.latest().lookBack();
        String source = standing.client().engagement().leadSource();
        LookBackForm form = before == null
                ? new LookBackForm(null, null, null, source, null)
                : new LookBackForm(
                        before.cause(),
                        before.causeInWords(),
                        before.firstSign(),
                        source == null ? before.leadSource() : source,
                        before.onboarding());
        return draw(words, standing, form, null);
    }

    /**
     * The form with what was typed into it.
     *
     * @param notice why it is there again
     */
    public static View again(Words words, CaseStanding now, LookBackForm typed, String notice) {
        return draw(words, now, typed, notice);
    }

    private static View draw(Words words, CaseStanding standing, LookBackForm form, String notice) {
        CaseInputs inputs = new CaseInputs(words, "ending.look_back.")
                .notice(notice)
                .say(words.say(
                        "ending.look_back.about",
                        Blocks.typed(standing.client().name().text())));
        LookBack before = standing.latest() == null ? null : standing.latest().lookBack();
        if (before != null) {
            inputs.show(Blocks.naming(
                    before.by(), person -> words.say("ending.look_back.by", person, standing.dayOf(before.at()))));
        }
        inputs.choice(Field.CAUSE.id(), LookBack.Cause.values(), form.cause())
                .text(Field.CAUSE_IN_WORDS.id(), form.causeInWords(), LookBack.MAX_TEXT, true, false)
                .text(Field.FIRST_SIGN.id(), form.firstSign(), LookBack.MAX_TEXT, true, false)
                .text(Field.LEAD_SOURCE.id(), form.leadSource(), Engagement.MAX_LEAD_SOURCE, false, true)
                .text(Field.ONBOARDING.id(), form.onboarding(), LookBack.MAX_TEXT, true, false)
                .note("ending.readers");
        return Modals.form(
                words,
                CALLBACK_ID,
                "ending.look_back.title",
                "probation.submit",
                CaseSeen.of(standing),
                inputs.blocks());
    }

    public static LookBackForm read(ViewState state) {
        Answers answers = new Answers(state);
        return new LookBackForm(
                answers.chosen(Field.CAUSE.id(), LookBack.Cause.class),
                answers.typed(Field.CAUSE_IN_WORDS.id()),
                answers.typed(Field.FIRST_SIGN.id()),
                answers.typed(Field.LEAD_SOURCE.id()),
                answers.typed(Field.ONBOARDING.id()));
    }
}
