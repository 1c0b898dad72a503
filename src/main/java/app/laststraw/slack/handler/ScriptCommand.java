package app.laststraw.slack.handler;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.message.ChosenSoFar;
import app.laststraw.slack.message.Refusals;
import app.laststraw.slack.message.ReleaseMessages;
import app.laststraw.slack.message.RenderedMessage;
import app.laststraw.slack.message.ScriptAnswers;
import app.laststraw.slack.message.StatusReply;
import app.laststraw.slack.webapi.Replies;
import app.laststraw.usecase.script.AskingForScript;
import app.laststraw.usecase.script.AskingForScript.Choice;
import app.laststraw.usecase.script.AskingForScript.Understood;
import app.laststraw.usecase.script.Barred;
import app.laststraw.usecase.script.RequestingDraft;
import app.laststraw.usecase.script.RequestingDraft.Outcome;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.response.Response;
import java.io.IOException;
import java.time.InstantSource;

/** The command that asks for a script: as the button on the client’s card, or by a form where no client is named. */
public final class ScriptCommand {
    private final AskingForScript asking;
    private final RequestingDraft drafts;
    private final ScriptForms forms;
    private final Replies replies;
    private final InstantSource clock;

    public ScriptCommand(
            AskingForScript asking, RequestingDraft drafts, ScriptForms forms, Replies replies, InstantSource clock) {
        this.asking = asking;
        this.drafts = drafts;
        this.forms = forms;
        this.replies = replies;
        this.clock = clock;
    }

    /** @param typed what follows the word that asks for a script; may be blank */
    Response answer(Caller caller, String typed, SlashCommandContext context) throws IOException {
        Understood understood = asking.byCommand(typed, caller.id());
        if (understood instanceof Understood.Wanted wanted) {
            return draft(caller, wanted, context);
        }
        if (understood instanceof Understood.ToChoose toChoose) {
            return choose(caller, typed, toChoose.choice(), context);
        }
        return refuse(caller, ((Understood.Refused) understood).why(), context);
    }

    private Response draft(Caller caller, Understood.Wanted wanted, SlashCommandContext context) {
        String key = "command:" + context.getTriggerId();
        Outcome outcome = drafts.request(wanted.wish(), caller.id(), key, clock.instant());
        if (outcome instanceof Outcome.Refused refused) {
            return refuse(caller, refused.why(), context);
        }
        Client client = wanted.client();
        if (outcome instanceof Outcome.Held) {
            return replies.toCommand(context, ReleaseMessages.waits(client, caller.words()), client.presence());
        }
        RenderedMessage answer = outcome instanceof Outcome.OnItsWay onItsWay
                ? ScriptAnswers.onItsWay(client, onItsWay.direct(), caller.words())
                : ScriptAnswers.nothingFits(ChosenSoFar.of(wanted.wish(), null), caller.words());
        return replies.toCommand(context, answer, client.presence());
    }

    /** Who was named, and is not known, is said; else the form asks. */
    private Response choose(Caller caller, String typed, Choice choice, SlashCommandContext context)
            throws IOException {
        if (choice.named()) {
            ClientPresence near = ClientPresence.of(
                    choice.likely().stream().map(Client::presence).toList());
            return replies.toCommand(context, StatusReply.unknown(typed, choice.likely(), caller.words()), near);
        }
        ChannelId where = new ChannelId(context.getChannelId());
        forms.open(new Forms.Request(caller, context, context.getTriggerId(), where), ChosenSoFar.of(choice));
        return context.ack();
    }

    private Response refuse(Caller caller, Barred why, SlashCommandContext context) {
        return replies.toCommand(context, Refusals.barred(why, caller.words()), why.presence());
    }
}
