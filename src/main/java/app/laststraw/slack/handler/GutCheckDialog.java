package app.laststraw.slack.handler;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.slack.view.GutCheckModal;
import app.laststraw.usecase.decision.AnsweringGutCheck;
import app.laststraw.usecase.decision.CaseOutcome;
import app.laststraw.usecase.exit.CaseStanding;
import app.laststraw.words.Words;
import com.slack.api.model.view.View;
import java.time.Instant;

/** <i>Answer the gut check</i>: opens with what is on record in it. */
public record GutCheckDialog(AnsweringGutCheck gutCheck) implements CaseDialog {
    @Override
    public CaseOutcome prepare(ClientId client, MemberId person, Instant now) {
        return gutCheck.prepare(client, person, now);
    }

    @Override
    public View open(Words words, CaseStanding standing) {
        return GutCheckModal.open(words, standing);
    }

    @Override
    public CaseOutcome submit(View sent, MemberId person, Instant now) {
        return gutCheck.answer(
                GutCheckModal.client(sent), GutCheckModal.numberSeen(sent), person, GutCheckModal.read(sent), now);
    }

    @Override
    public View again(Words words, CaseStanding now, View sent, String notice) {
        return GutCheckModal.again(words, now, GutCheckModal.read(sent), notice);
    }

    /** Which of the answers on record are other ones. */
    @Override
    public View overtaken(Words words, CaseStanding now, View sent) {
        return GutCheckModal.overtaken(words, now, GutCheckModal.read(sent));
    }
}
