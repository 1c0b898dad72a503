package app.laststraw.slack.handler;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.slack.view.CaseSeen;
import app.laststraw.slack.view.TalkModal;
import app.laststraw.usecase.decision.CaseOutcome;
import app.laststraw.usecase.decision.RecordingTalk;
import app.laststraw.usecase.exit.CaseStanding;
import app.laststraw.words.Words;
import com.slack.api.model.view.View;
import java.time.Instant;

/** <i>Record the talk</i>. */
public record TalkDialog(RecordingTalk talks) implements CaseDialog {
    @Override
    public CaseOutcome prepare(ClientId client, MemberId person, Instant now) {
        return talks.prepare(client, person, now);
    }

    @Override
    public View open(Words words, CaseStanding standing) {
        return TalkModal.open(words, standing);
    }

    @Override
    public CaseOutcome submit(View sent, MemberId person, Instant now) {
        CaseSeen seen = CaseSeen.in(sent);
        return talks.record(seen.client(), seen.caseVersion(), person, TalkModal.read(sent.getState()), now);
    }

    @Override
    public View again(Words words, CaseStanding now, View sent, String notice) {
        return TalkModal.again(words, now, TalkModal.read(sent.getState()), notice);
    }
}
