package app.laststraw.slack.view;

import app.laststraw.domain.report.Archetype;
import app.laststraw.domain.report.RedFlag;
import app.laststraw.domain.report.Severity;
import app.laststraw.usecase.report.ReportField;
import app.laststraw.usecase.report.ReportForm;
import com.slack.api.model.view.ViewState;

/** Reads the report form back from the state that Slack sends. */
final class ReportAnswers {
    private final Answers answers;

    ReportAnswers(ViewState state) {
        this.answers = new Answers(state);
    }

    ReportForm form() {
        return new ReportForm(
                ClientOptions.read(answers.chosen(ReportField.CLIENT.id())),
                answers.chosen(ReportField.ARCHETYPE.id(), Archetype.class),
                answers.chosen(ReportField.SEVERITY.id(), Severity.class),
                answers.allChosen(ReportField.RED_FLAGS.id(), RedFlag.class),
                answers.day(ReportField.HAPPENED_ON.id()),
                answers.typed(ReportField.WHAT_HAPPENED.id()),
                answers.typed(ReportField.HOURS_LOST.id()),
                answers.typed(ReportField.MONEY_WITHHELD.id()),
                answers.typed(ReportField.LINK.id()));
    }
}
