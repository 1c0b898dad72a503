package app.laststraw.slack.view;

import app.laststraw.domain.client.MonthlyFee;
import app.laststraw.slack.message.Blocks;
import app.laststraw.usecase.decision.FeesForm;
import app.laststraw.usecase.decision.FeesForm.Field;
import app.laststraw.usecase.exit.CaseStanding;
import app.laststraw.words.Words;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** The form on raised fees: drawn here and read back here. */
public final class FeesModal {
    public static final String CALLBACK_ID = "case_fees";

    private FeesModal() {}

    /** With what is on record. */
    public static View open(Words words, CaseStanding standing) {
        MonthlyFee fee = standing.client().fee();
        LocalDate raisedOn = standing.latest().feesRaisedOn();
        FeesForm form = new FeesForm(
                raisedOn == null ? standing.today() : raisedOn,
                fee == null ? null : fee.amount().stripTrailingZeros().toPlainString());
        return draw(words, standing, form, null);
    }

    /**
     * The form with what was typed into it.
     *
     * @param notice why it is there again
     */
    public static View again(Words words, CaseStanding now, FeesForm typed, String notice) {
        return draw(words, now, typed, notice);
    }

    private static View draw(Words words, CaseStanding standing, FeesForm form, String notice) {
        List<LayoutBlock> blocks = new CaseInputs(words, "probation.fees.")
                .notice(notice)
                .say(words.say(
                        "probation.fees.about",
                        Blocks.typed(standing.client().name().text())))
                .day(Field.RAISED_ON.id(), form.raisedOn(), true)
                .amount(Field.NEW_FEE.id(), form.newFee(), billedIn(standing).getCurrencyCode())
                .blocks();
        return Modals.form(
                words, CALLBACK_ID, "probation.fees.title", "probation.submit", CaseSeen.of(standing), blocks);
    }

    private static Currency billedIn(CaseStanding standing) {
        MonthlyFee fee = standing.client().fee();
        return fee == null ? standing.firm().currency() : fee.currency();
    }

    public static FeesForm read(ViewState state) {
        Answers answers = new Answers(state);
        return new FeesForm(answers.day(Field.RAISED_ON.id()), answers.typed(Field.NEW_FEE.id()));
    }
}
