package app.laststraw.usecase.report;

import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.report.Incident;
import app.laststraw.usecase.FieldFault;
import app.laststraw.usecase.Figure;
import app.laststraw.usecase.WebLink;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Checks a report form field by field and, where all is well, makes the incident out of it. */
final class ReportCheck {
    /** Nobody remembers a call of more than five years ago well enough to report it. */
    private static final int OLDEST_YEARS = 5;

    private final ReportForm form;
    private final LocalDate today;
    private final LocalDate latest;
    private final LocalDate oldest;
    private final List<FieldFault> faults = new ArrayList<>();
    private Incident incident;

    private ReportCheck(ReportForm form, LocalDate today, LocalDate reportersToday, LocalDate kept) {
        this.form = form;
        this.today = today;
        LocalDate remembered = today.minusYears(OLDEST_YEARS);
        this.oldest = kept.isAfter(remembered) ? kept : remembered;
        this.latest = reportersToday.isAfter(today) ? reportersToday : today;
    }

    /**
     * @param today the calendar day in the firm's zone
     * @param reportersToday the calendar day where the reporter is: a day that has begun there is no future day, and is
     *     put down as the firm's today
     * @param kept the first day of which reports are still kept: nobody is thanked for what is erased within the hour
     */
    static ReportCheck of(ReportForm form, LocalDate today, LocalDate reportersToday, LocalDate kept) {
        ReportCheck check = new ReportCheck(form, today, reportersToday, kept);
        check.run();
        return check;
    }

    List<FieldFault> faults() {
        return List.copyOf(faults);
    }

    /** The incident; only when there are no faults. */
    Incident incident() {
        return incident;
    }

    private void run() {
        client();
        require(form.archetype(), ReportField.ARCHETYPE);
        require(form.severity(), ReportField.SEVERITY);
        LocalDate happenedOn = day();
        String whatHappened = text();
        BigDecimal hours = figure(form.hoursLost(), ReportField.HOURS_LOST, Incident.MAX_HOURS);
        BigDecimal money = figure(form.moneyWithheld(), ReportField.MONEY_WITHHELD, Incident.MAX_MONEY);
        URI link = link();
        if (faults.isEmpty()) {
            incident = new Incident(
                    form.archetype(), form.severity(), form.redFlags(), happenedOn, whatHappened, hours, money, link);
        }
    }

    private void client() {
        require(form.client(), ReportField.CLIENT);
        if (form.client() instanceof ReportForm.ClientChoice.Named named && !ClientName.isName(named.name())) {
            faults.add(
                    named.name() == null || named.name().isBlank()
                            ? FieldFault.at(ReportField.CLIENT, "error.client.missing")
                            : FieldFault.at(ReportField.CLIENT, "error.client.too_long", ClientName.MAX_LENGTH));
        }
    }

    private void require(Object value, ReportField field) {
        if (value == null) {
            faults.add(FieldFault.at(field, "error." + field.id() + ".missing"));
        }
    }

    private LocalDate day() {
        LocalDate day = form.happenedOn() == null ? today : form.happenedOn();
        if (day.isAfter(latest)) {
            faults.add(FieldFault.at(ReportField.HAPPENED_ON, "error.happened_on.future", latest));
        } else if (day.isBefore(oldest)) {
            faults.add(FieldFault.at(ReportField.HAPPENED_ON, "error.happened_on.too_old", oldest));
        }
        return day.isAfter(today) ? today : day;
    }

    private String text() {
        String text = form.whatHappened() == null ? "" : form.whatHappened().strip();
        if (text.length() > Incident.MAX_TEXT) {
            faults.add(FieldFault.at(ReportField.WHAT_HAPPENED, "error.what_happened.too_long", Incident.MAX_TEXT));
        }
        return text;
    }

    private BigDecimal figure(String typed, ReportField field, int most) {
        if (typed == null || typed.isBlank()) {
            return BigDecimal.ZERO;
        }
        BigDecimal figure = Figure.of(typed);
        String fault = figure == null ? "not_a_number" : Figure.faultOf(figure, most);
        if (fault != null) {
            faults.add(FieldFault.at(field, "error." + field.id() + "." + fault, most));
        }
        return figure;
    }

    private URI link() {
        if (form.link() == null || form.link().isBlank()) {
            return null;
        }
        if (WebLink.encoded(form.link()).length() > Incident.MAX_LINK) {
            faults.add(FieldFault.at(ReportField.LINK, "error.link.too_long", Incident.MAX_LINK));
            return null;
        }
        URI link = WebLink.of(form.link()).orElse(null);
        if (link == null) {
            faults.add(FieldFault.at(ReportField.LINK, "error.link.not_a_link"));
        }
        return link;
    }
}
