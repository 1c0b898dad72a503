package app.laststraw.slack.handler;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.slack.view.CaseSeen;
import app.laststraw.slack.view.LookBackModal;
import app.laststraw.usecase.decision.CaseOutcome;
import app.laststraw.usecase.decision.LookingBack;
import app.laststraw.usecase.exit.CaseStanding;
import app.laststraw.words.Words;
import com.slack.api.model.view.View;
import java.time.Instant;

/** <i>Look back</i>. */
public record LookBackDialog(LookingBack looking) implements CaseDialog {
    @Override
    public CaseOutcome prepare(ClientId client, MemberId person, Instant now) {
        return looking.prepare(client, person, now);
    }

    @Override
    public View open(Words words, CaseStanding standing) {
        return LookBackModal.open(words, standing);
    }

    @Override
    public CaseOutcome submit(View sent, MemberId person, Instant now) {
        CaseSeen seen = CaseSeen.in(sent);
        return looking.write(
                seen.client(),
                seen.caseVersion(),
                seen.clientVersion(),
                person,
                LookBackModal.read(sent.getState()),
                now);
    }

    @Override
    public View again(Words words, CaseStanding now, View sent, String notice) {
        return LookBackModal.again(words, now, LookBackModal.read(sent.getState()), notice);
    }
}
