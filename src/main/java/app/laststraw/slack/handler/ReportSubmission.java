package app.laststraw.slack.handler;

import app.laststraw.domain.report.ReportId;
import app.laststraw.slack.handler.Callers.Caller;
import app.laststraw.slack.view.FieldErrors;
import app.laststraw.slack.view.ReportModal;
import app.laststraw.usecase.FieldFault;
import app.laststraw.usecase.report.ChangingReport;
import app.laststraw.usecase.report.FilingReport;
import app.laststraw.usecase.report.ReportField;
import app.laststraw.usecase.report.ReportForm;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The report form is sent. It closes only when the report is safe; otherwise it says at which field to mend what. */
public final class ReportSubmission implements ViewSubmissionHandler {
    private final FilingReport filing;
    private final ChangingReport changing;
    private final Callers callers;
    private final InstantSource clock;

    public ReportSubmission(FilingReport filing, ChangingReport changing, Callers callers, InstantSource clock) {
        this.filing = filing;
        this.changing = changing;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public Response apply(ViewSubmissionRequest request, ViewSubmissionContext context) {
        Caller caller = callers.of(context);
        View view = request.getPayload().getView();
        ReportForm form = ReportModal.read(view.getState());
        List<FieldFault> faults = submit(caller, view, form);
        return faults.isEmpty() ? context.ack() : context.ackWithErrors(FieldErrors.of(caller.words(), faults));
    }

    private List<FieldFault> submit(Caller caller, View view, ReportForm form) {
        Optional<ReportId> edited = ReportModal.editing(view);
        return edited.isPresent() ? amend(edited.get(), view.getId(), caller, form) : file(view.getId(), caller, form);
    }

    private List<FieldFault> file(String viewId, Caller caller, ReportForm form) {
        FilingReport.Outcome outcome = filing.file(viewId, caller.id(), form, clock.instant());
        return outcome instanceof FilingReport.Outcome.Faulty faulty ? faulty.faults() : List.of();
    }

    private List<FieldFault> amend(ReportId id, String viewId, Caller caller, ReportForm form) {
        ChangingReport.Outcome outcome = changing.amend(id, caller.id(), viewId, form, clock.instant());
        if (outcome instanceof ChangingReport.Outcome.Faulty faulty) {
            return faulty.faults();
        }
        return outcome instanceof ChangingReport.Outcome.Changed
                ? List.of()
                : List.of(FieldFault.at(ReportField.CLIENT, "refusal.report_gone"));
    }
}
