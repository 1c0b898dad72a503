package app.laststraw.slack.handler;

import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.message.PresentState;
import app.laststraw.slack.message.Refusals;
import app.laststraw.slack.message.RenderedMessage;
import app.laststraw.slack.webapi.Replies;
import app.laststraw.usecase.decision.CaseOutcome;
import app.laststraw.words.Words;

/** Tells somebody privately why what they wanted with a case was not done. */
public final class CaseRefusals {
    private final Replies replies;

    public CaseRefusals(Replies replies) {
        this.replies = replies;
    }

    /** @param where null when they are in no channel */
    void tell(Caller caller, ChannelId where, CaseOutcome refusal) {
        ClientPresence presence = refusal instanceof CaseOutcome.NotNow notNow
                ? notNow.now().client().presence()
                : ClientPresence.NONE;
        replies.toPerson(caller.id(), where, render(refusal, caller.words()), presence);
    }

    /** @throws IllegalArgumentException for an outcome that is no refusal of a press */
    static RenderedMessage render(CaseOutcome refusal, Words words) {
        if (refusal instanceof CaseOutcome.NotNow notNow) {
            return PresentState.render(notNow.now(), words);
        }
        if (refusal instanceof CaseOutcome.NotAllowed) {
            return Refusals.role(words);
        }
        if (refusal instanceof CaseOutcome.ClientGone) {
            return Refusals.clientGone(words);
        }
        throw new IllegalArgumentException("that is no refusal");
    }
}
