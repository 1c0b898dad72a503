package app.laststraw.slack.handler;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.slack.message.PresentState;
import app.laststraw.usecase.decision.CaseOutcome;
import app.laststraw.usecase.exit.CaseStanding;
import app.laststraw.words.Words;
import com.slack.api.model.view.View;
import java.time.Instant;

/** A form about a case, from the button that opens it to what is saved; one for each kind. */
public interface CaseDialog {
    /** May this person have the form now. */
    CaseOutcome prepare(ClientId client, MemberId person, Instant now);

    View open(Words words, CaseStanding standing);

    CaseOutcome submit(View sent, MemberId person, Instant now);

    /** The form that was sent, drawn anew, with all that was typed into it and a notice above it. */
    View again(Words words, CaseStanding now, View sent, String notice);

    /** The same, since somebody else was faster: it says what stands now. */
    default View overtaken(Words words, CaseStanding now, View sent) {
        return again(words, now, sent, words.say("probation.overtaken", PresentState.sentence(now, words)));
    }
}
