package app.laststraw.usecase;

import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.report.Incident;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Checks a report form field by field and, where all is well, makes the incident out of it. */
final class ReportCheck {
    /** Nobody remembers a call of more than five years ago well enough to report it. */
    private static final int OLDEST_YEARS = 5;

    private static final Set<String> WEB = Set.of("http", "https");

    private final ReportForm form;
    private final LocalDate today;
    private final List<FieldFault> faults = new ArrayList<>();
    private Incident incident;

    private ReportCheck(ReportForm form, LocalDate today) {
        this.form = form;
        this.today = today;
    }

    /** @param today the calendar day in the firm's zone */
    static ReportCheck of(ReportForm form, LocalDate today) {
        ReportCheck check = new ReportCheck(form, today);
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
        LocalDate oldest = today.minusYears(OLDEST_YEARS);
        if (day.isAfter(today)) {
            faults.add(FieldFault.at(ReportField.HAPPENED_ON, "error.happened_on.future", today));
        } else if (day.isBefore(oldest)) {
            faults.add(FieldFault.at(ReportField.HAPPENED_ON, "error.happened_on.too_old", oldest));
        }
        return day;
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
        BigDecimal figure = number(typed.strip());
        String fault = figure == null ? "not_a_number" : faultOf(figure, most);
        if (fault != null) {
            faults.add(FieldFault.at(field, "error." + field.id() + "." + fault, most));
        }
        return figure;
    }

    /** Plain decimals only: {@code 1e9} is more likely a slip than an amount. Null when it is none. */
    private static BigDecimal number(String typed) {
        return typed.matches("[+-]?\\d{1,15}([.]\\d{1,15})?") ? new BigDecimal(typed) : null;
    }

    private static String faultOf(BigDecimal figure, int most) {
        if (figure.signum() < 0) {
            return "negative";
        }
        if (figure.compareTo(BigDecimal.valueOf(most)) > 0) {
            return "too_many";
        }
        return figure.stripTrailingZeros().scale() > 2 ? "too_precise" : null;
    }

    private URI link() {
        if (form.link() == null || form.link().isBlank()) {
            return null;
        }
        try {
            URI link = new URI(form.link().strip());
            if (isWeb(link)) {
                return link;
            }
        } catch (URISyntaxException fault) {
            // Told below: it is no link.
        }
        faults.add(FieldFault.at(ReportField.LINK, "error.link.not_a_link"));
        return null;
    }

    private static boolean isWeb(URI link) {
        return link.getScheme() != null
                && WEB.contains(link.getScheme().toLowerCase(Locale.ROOT))
                && link.getHost() != null
                && link.toString().length() <= Incident.MAX_LINK;
    }
}
