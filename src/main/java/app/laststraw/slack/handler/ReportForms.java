package app.laststraw.slack.handler;

import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.message.Refusals;
import app.laststraw.slack.view.ReportModal;
import app.laststraw.slack.view.ReportModal.Opening;
import app.laststraw.slack.webapi.Replies;
import app.laststraw.usecase.ChangingReport;
import app.laststraw.usecase.OpeningReport;
import app.laststraw.usecase.OpeningReport.Desk;
import com.slack.api.bolt.context.Context;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.util.Set;

/** Opens the report form, from wherever somebody asked for it. A form is private: no channel is asked about. */
public final class ReportForms {
    private static final Set<String> TOO_LATE = Set.of("expired_trigger_id", "exchanged_trigger_id");

    private final OpeningReport opening;
    private final Replies replies;

    public ReportForms(OpeningReport opening, Replies replies) {
        this.opening = opening;
        this.replies = replies;
    }

    /**
     * Where the form was asked for.
     *
     * @param trigger Slack's permission to open one form, good for three seconds
     * @param where the conversation; null outside of any
     */
    record Request(Caller caller, Context context, String trigger, ChannelId where) {}

    /** @param typedClient what followed the command; may be blank */
    void open(Request request, String typedClient) throws IOException {
        Desk desk = opening.prepare(typedClient);
        Opening empty = Opening.empty(desk.today(), desk.firm());
        if (desk.client() != null) {
            show(request, empty.with(desk.client()));
        } else if (desk.isNew()) {
            show(request, empty.withNew(new ClientName(typedClient).text()));
        } else {
            show(request, empty);
        }
    }

    /** @param text of the message that is the evidence; its permalink may be null */
    void openWithEvidence(Request request, String text, String permalink) throws IOException {
        Desk desk = opening.prepare("");
        show(request, Opening.empty(desk.today(), desk.firm()).withEvidence(text, permalink));
    }

    void openToEdit(Request request, ChangingReport.Own own) throws IOException {
        Desk desk = opening.prepare("");
        show(request, Opening.editing(own.report(), own.client(), desk.today(), desk.firm()));
    }

    private void show(Request request, Opening form) throws IOException {
        View view = ReportModal.open(request.caller().words(), form);
        String error = ask(request, view);
        if (error == null) {
            return;
        }
        if (!TOO_LATE.contains(error)) {
            throw new IllegalStateException("views.open answered " + error);
        }
        replies.toPerson(
                request.caller().id(),
                request.where(),
                Refusals.tooSlow(request.caller().words()),
                ClientPresence.NONE);
    }

    /** Null when the form is open, else Slack's error name. */
    private static String ask(Request request, View view) throws IOException {
        try {
            ViewsOpenResponse opened = request.context()
                    .client()
                    .viewsOpen(call -> call.triggerId(request.trigger()).view(view));
            return opened.isOk() ? null : opened.getError();
        } catch (SlackApiException notAnswered) {
            return "http_" + notAnswered.getResponse().code();
        }
    }
}
