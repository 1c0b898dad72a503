package app.laststraw.slack.handler;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.slack.view.CaseSeen;
import app.laststraw.slack.view.EndModal;
import app.laststraw.usecase.decision.CaseOutcome;
import app.laststraw.usecase.decision.EndingCase;
import app.laststraw.usecase.exit.CaseStanding;
import app.laststraw.words.Words;
import com.slack.api.model.view.View;
import java.time.Instant;

/** <i>It has ended</i>. */
public record EndDialog(EndingCase ending) implements CaseDialog {
    @Override
    public CaseOutcome prepare(ClientId client, MemberId person, Instant now) {
        return ending.prepare(client, person, now);
    }

    @Override
    public View open(Words words, CaseStanding standing) {
        return EndModal.open(words, standing);
    }

    @Override
    public CaseOutcome submit(View sent, MemberId person, Instant now) {
        CaseSeen seen = CaseSeen.in(sent);
        return ending.end(seen.client(), seen.caseVersion(), person, EndModal.read(sent.getState()), now);
    }

    @Override
    public View again(Words words, CaseStanding now, View sent, String notice) {
        return EndModal.again(words, now, EndModal.read(sent.getState()), notice);
    }
}
