package app.laststraw.slack.handler;

import app.laststraw.domain.report.ReportId;
import app.laststraw.domain.workspace.ClientPresence;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.message.Refusals;
import app.laststraw.slack.message.RenderedMessage;
import app.laststraw.slack.webapi.Replies;
import app.laststraw.usecase.report.ChangingReport;
import app.laststraw.usecase.report.ChangingReport.Outcome;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.time.InstantSource;

/** <i>Withdraw</i> on a receipt; Slack has asked “are you sure” by then. The receipt itself shows that it is done. */
public final class WithdrawReportButton implements BlockActionHandler {
    private final ChangingReport reports;
    private final Callers callers;
    private final Replies replies;
    private final InstantSource clock;

    public WithdrawReportButton(ChangingReport reports, Callers callers, Replies replies, InstantSource clock) {
        this.reports = reports;
        this.callers = callers;
        this.replies = replies;
        this.clock = clock;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        Caller caller = callers.of(context);
        ReportId id = new ReportId(Pressed.number(request));
        Outcome outcome = reports.withdraw(id, caller.id(), clock.instant());
        if (outcome instanceof Outcome.NotYours) {
            refuse(request, caller, Refusals.author(caller.words()));
        } else if (outcome instanceof Outcome.Erased) {
            refuse(request, caller, Refusals.reportGone(caller.words()));
        }
        return context.ack();
    }

    private void refuse(BlockActionRequest request, Caller caller, RenderedMessage refusal) {
        replies.toPerson(caller.id(), Pressed.where(request), refusal, ClientPresence.NONE);
    }
}
