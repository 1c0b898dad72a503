package app.laststraw.slack.handler;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.slack.view.CaseSeen;
import app.laststraw.slack.view.FeesModal;
import app.laststraw.usecase.decision.CaseOutcome;
import app.laststraw.usecase.decision.RaisingFees;
import app.laststraw.usecase.exit.CaseStanding;
import app.laststraw.words.Words;
import com.slack.api.model.view.View;
import java.time.Instant;

/** <i>Record the new fee</i>. */
public record FeesDialog(RaisingFees fees) implements CaseDialog {
    @Override
    public CaseOutcome prepare(ClientId client, MemberId person, Instant now) {
        return fees.prepare(client, person, now);
    }

    @Override
    public View open(Words words, CaseStanding standing) {
        return FeesModal.open(words, standing);
    }

    @Override
    public CaseOutcome submit(View sent, MemberId person, Instant now) {
        CaseSeen seen = CaseSeen.in(sent);
        return fees.record(
                seen.client(), seen.caseVersion(), seen.clientVersion(), person, FeesModal.read(sent.getState()), now);
    }

    @Override
    public View again(Words words, CaseStanding now, View sent, String notice) {
        return FeesModal.again(words, now, FeesModal.read(sent.getState()), notice);
    }
}
