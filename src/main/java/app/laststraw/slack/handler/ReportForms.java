package app.laststraw.slack.handler;

import app.laststraw.domain.client.ClientName;
import app.laststraw.slack.view.ReportModal;
import app.laststraw.slack.view.ReportModal.Opening;
import app.laststraw.usecase.report.ChangingReport;
import app.laststraw.usecase.report.OpeningReport;
import app.laststraw.usecase.report.OpeningReport.Desk;
import java.io.IOException;

/** Opens the report form, from wherever somebody asked for it. A form is private: no channel is asked about. */
public final class ReportForms {
    private final OpeningReport opening;
    private final Forms forms;

    public ReportForms(OpeningReport opening, Forms forms) {
        this.opening = opening;
        this.forms = forms;
    }

    /** @param typedClient what followed the command; may be blank */
    void open(Forms.Request request, String typedClient) throws IOException {
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
    void openWithEvidence(Forms.Request request, String text, String permalink) throws IOException {
        Desk desk = opening.prepare("");
        show(request, Opening.empty(desk.today(), desk.firm()).withEvidence(text, permalink));
    }

    void openToEdit(Forms.Request request, ChangingReport.Own own) throws IOException {
        Desk desk = opening.prepare("");
        show(request, Opening.editing(own.report(), own.client(), desk.today(), desk.firm()));
    }

    private void show(Forms.Request request, Opening form) throws IOException {
        forms.open(request, ReportModal.open(request.caller().words(), form));
    }
}
