package app.laststraw.slack.handler;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.slack.view.DecisionModal;
import app.laststraw.usecase.decision.CaseOutcome;
import app.laststraw.usecase.decision.RecordingDecision;
import app.laststraw.usecase.exit.CaseStanding;
import app.laststraw.words.Words;
import com.slack.api.model.view.View;
import java.time.Instant;
import java.util.function.BiFunction;

/**
 * <i>Record the decision</i>, and <i>Take the next step</i>.
 *
 * @param drawn the new form, by what it has chosen beforehand
 */
public record DecisionDialog(RecordingDecision decisions, BiFunction<Words, CaseStanding, View> drawn)
        implements CaseDialog {
    @Override
    public CaseOutcome prepare(ClientId client, MemberId person, Instant now) {
        return decisions.prepare(client, person, now);
    }

    @Override
    public View open(Words words, CaseStanding standing) {
        return drawn.apply(words, standing);
    }

    @Override
    public CaseOutcome submit(View sent, MemberId person, Instant now) {
        return decisions.record(DecisionModal.client(sent), person, DecisionModal.read(sent), now);
    }

    @Override
    public View again(Words words, CaseStanding now, View sent, String notice) {
        return DecisionModal.again(words, now, DecisionModal.read(sent), notice);
    }

    /** What is decided or suggested by now. */
    @Override
    public View overtaken(Words words, CaseStanding now, View sent) {
        return DecisionModal.overtaken(words, now, DecisionModal.read(sent));
    }
}
