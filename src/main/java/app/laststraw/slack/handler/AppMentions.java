package app.laststraw.slack.handler;

import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.message.ChosenSoFar;
import app.laststraw.slack.message.Refusals;
import app.laststraw.slack.message.RenderedMessage;
import app.laststraw.slack.message.ScriptAnswers;
import app.laststraw.slack.webapi.Replies;
import app.laststraw.usecase.script.AskingForScript;
import app.laststraw.usecase.script.AskingForScript.Spot;
import app.laststraw.usecase.script.AskingForScript.Understood;
import app.laststraw.usecase.script.Barred;
import app.laststraw.usecase.script.RequestingDraft;
import app.laststraw.usecase.script.RequestingDraft.Outcome;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.handler.BoltEventHandler;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppMentionEvent;
import java.time.InstantSource;

/**
 * Somebody speaks to the app in a channel, where no command can be typed in a thread. The draft comes by way of the outbox;
 * all else that there is to say is said privately.
 */
public final class AppMentions implements BoltEventHandler<AppMentionEvent> {
    private final AskingForScript asking;
    private final RequestingDraft drafts;
    private final Callers callers;
    private final Replies replies;
    private final InstantSource clock;
    private final LatelyAnswered answered = new LatelyAnswered();

    public AppMentions(
            AskingForScript asking, RequestingDraft drafts, Callers callers, Replies replies, InstantSource clock) {
        this.asking = asking;
        this.drafts = drafts;
        this.callers = callers;
        this.replies = replies;
        this.clock = clock;
    }

    @Override
    public Response apply(EventsApiPayload<AppMentionEvent> payload, EventContext context) {
        AppMentionEvent event = payload.getEvent();
        if (isSomebodySpeaking(event)) {
            answered.once(payload.getEventId(), () -> answer(event, payload.getEventId(), context));
        }
        return context.ack();
    }

    /** Not another app, and nothing that names no place to answer in. */
    private static boolean isSomebodySpeaking(AppMentionEvent event) {
        return event.getBotId() == null
                && event.getUser() != null
                && event.getChannel() != null
                && event.getTs() != null;
    }

    private void answer(AppMentionEvent event, String eventId, EventContext context) {
        Caller caller = callers.of(context);
        ChannelId channel = new ChannelId(event.getChannel());
        Spot spot = new Spot(channel, event.getThreadTs() == null ? event.getTs() : event.getThreadTs(), false);
        String typed = Mention.of(context.getBotUserId()).typedAfter(event.getText());
        Answer answer = answer(asking.inWords(typed, spot, caller.id()), spot, caller, eventId);
        if (answer != null) {
            replies.toPerson(caller.id(), channel, event.getThreadTs(), answer.said(), answer.presence());
        }
    }

    /** @param presence of the client whom it names */
    private record Answer(RenderedMessage said, ClientPresence presence) {
        static Answer refusal(Barred why, Caller caller) {
            return new Answer(Refusals.barred(why, caller.words()), why.presence());
        }

        static Answer namingNobody(RenderedMessage said) {
            return new Answer(said, ClientPresence.NONE);
        }
    }

    /** Null where the draft is the answer. */
    private Answer answer(Understood understood, Spot spot, Caller caller, String eventId) {
        if (understood instanceof Understood.Wanted wanted) {
            Outcome outcome = drafts.request(wanted.wish(), caller.id(), "event:" + eventId, clock.instant());
            return answer(outcome, wanted, spot, caller);
        }
        if (understood instanceof Understood.ToChoose toChoose) {
            return Answer.namingNobody(ScriptAnswers.whichClient(toChoose.choice(), caller.words()));
        }
        return understood instanceof Understood.Refused refused
                ? Answer.refusal(refused.why(), caller)
                : Answer.namingNobody(ScriptAnswers.help(caller.words()));
    }

    private static Answer answer(Outcome outcome, Understood.Wanted wanted, Spot spot, Caller caller) {
        if (outcome instanceof Outcome.Refused refused) {
            return Answer.refusal(refused.why(), caller);
        }
        return outcome instanceof Outcome.NothingToWrite
                ? Answer.namingNobody(ScriptAnswers.nothingFits(ChosenSoFar.of(wanted.wish(), spot), caller.words()))
                : null;
    }
}
