package app.laststraw.slack.handler;

import app.laststraw.domain.report.ReportId;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.message.Refusals;
import app.laststraw.slack.message.RenderedMessage;
import app.laststraw.slack.webapi.Replies;
import app.laststraw.usecase.report.ChangingReport;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.io.IOException;

/** <i>Edit</i> on a receipt: opens the form with the report in it. */
public final class EditReportButton implements BlockActionHandler {
    private final ReportForms forms;
    private final ChangingReport reports;
    private final Callers callers;
    private final Replies replies;

    public EditReportButton(ReportForms forms, ChangingReport reports, Callers callers, Replies replies) {
        this.forms = forms;
        this.reports = reports;
        this.callers = callers;
        this.replies = replies;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) throws IOException {
        Caller caller = callers.of(context);
        ReportId id = new ReportId(Pressed.number(request));
        ChangingReport.Own own = reports.find(id, caller.id());
        if (own == null && reports.isErased(id)) {
            refuse(request, caller, Refusals.reportGone(caller.words()));
        } else if (own == null) {
            refuse(request, caller, Refusals.author(caller.words()));
        } else if (own.report().isWithdrawn()) {
            refuse(request, caller, Refusals.reportGone(caller.words()));
        } else {
            forms.openToEdit(Forms.Request.of(request, context, caller), own);
        }
        return context.ack();
    }

    private void refuse(BlockActionRequest request, Caller caller, RenderedMessage refusal) {
        replies.toPerson(caller.id(), Pressed.where(request), refusal, ClientPresence.NONE);
    }
}
