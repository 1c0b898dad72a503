package app.laststraw.slack.handler;

import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.message.HelpReply;
import app.laststraw.slack.message.Refusals;
import app.laststraw.slack.message.StatusReply;
import app.laststraw.slack.message.Subcommand;
import app.laststraw.slack.webapi.Replies;
import app.laststraw.usecase.client.FindingClients;
import app.laststraw.usecase.standing.ClientStatus;
import app.laststraw.usecase.standing.ReadingStatus;
import app.laststraw.usecase.standing.ReadingStatus.Answer;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.handler.builtin.SlashCommandHandler;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import java.io.IOException;
import java.time.InstantSource;

/** {@code /client-report}: opens the form, or answers privately. */
public final class ClientReportCommand implements SlashCommandHandler {
    private final ReportForms forms;
    private final ReadingStatus status;
    private final FindingClients clients;
    private final ScriptCommand scripts;
    private final SettingsForms settings;
    private final Callers callers;
    private final Replies replies;
    private final InstantSource clock;

    public ClientReportCommand(
            ReportForms forms,
            ReadingStatus status,
            FindingClients clients,
            ScriptCommand scripts,
            SettingsForms settings,
            Callers callers,
            Replies replies,
            InstantSource clock) {
        this.forms = forms;
        this.status = status;
        this.clients = clients;
        this.scripts = scripts;
        this.settings = settings;
        this.callers = callers;
        this.replies = replies;
        this.clock = clock;
    }

    @Override
    public Response apply(SlashCommandRequest request, SlashCommandContext context) throws IOException {
        Caller caller = callers.of(context);
        Subcommand.Call call =
                Subcommand.parse(IncomingText.plain(request.getPayload().getText()));
        return switch (call.subcommand()) {
            case HELP -> replies.toCommand(context, HelpReply.render(caller.words()), ClientPresence.NONE);
            case STATUS -> status(caller, call.client(), context);
            case SCRIPT -> script(caller, call, request, context);
            case SETTINGS -> settings(caller, request, context);
            case REPORT -> open(caller, call.client(), request, context);
        };
    }

    /** “Draft House” is a client first of all. */
    private Response script(
            Caller caller, Subcommand.Call call, SlashCommandRequest request, SlashCommandContext context)
            throws IOException {
        return clients.search(call.whole(), 1).exact() == null
                ? scripts.answer(caller, call.client(), context)
                : open(caller, call.whole(), request, context);
    }

    private Response open(Caller caller, String client, SlashCommandRequest request, SlashCommandContext context)
            throws IOException {
        forms.open(asked(caller, request, context), client);
        return context.ack();
    }

    private Response settings(Caller caller, SlashCommandRequest request, SlashCommandContext context)
            throws IOException {
        return settings.open(asked(caller, request, context))
                ? context.ack()
                : replies.toCommand(context, Refusals.managersOnly(caller.words()), ClientPresence.NONE);
    }

    private static Forms.Request asked(Caller caller, SlashCommandRequest request, SlashCommandContext context) {
        ChannelId where = new ChannelId(request.getPayload().getChannelId());
        return new Forms.Request(caller, context, context.getTriggerId(), where);
    }

    private Response status(Caller caller, String typed, SlashCommandContext context) {
        Answer answer = typed.isBlank()
                ? status.own(caller.id(), clock.instant())
                : status.of(typed, caller.id(), clock.instant());
        if (answer instanceof Answer.One one) {
            return replies.toCommand(
                    context,
                    StatusReply.render(one.status(), caller.words()),
                    one.status().client().presence());
        }
        if (answer instanceof Answer.Own own) {
            return replies.toCommand(
                    context, StatusReply.list(own.statuses(), own.more(), caller.words()), presence(own));
        }
        Answer.Unknown unknown = (Answer.Unknown) answer;
        return replies.toCommand(
                context, StatusReply.unknown(typed, unknown.near(), caller.words()), presence(unknown));
    }

    private static ClientPresence presence(Answer.Own own) {
        return ClientPresence.of(own.statuses().stream()
                .map(ClientStatus::client)
                .map(client -> client.presence())
                .toList());
    }

    private static ClientPresence presence(Answer.Unknown unknown) {
        return ClientPresence.of(
                unknown.near().stream().map(client -> client.presence()).toList());
    }
}
