package app.laststraw.playground;

import app.laststraw.playground.user.SlackUser;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The firm goes on while days are let pass: on the first of them colleagues report, as people do, with the form. */
public final class Colleagues {
    private static final String GENERAL = "C0GENERAL";

    private final StandIn slack;
    private final List<LivedInFirm.ReportToCome> reports;
    private final AtomicInteger day = new AtomicInteger();

    public Colleagues(StandIn slack) {
        this.slack = slack;
        this.reports = LivedInFirm.reportsToCome();
    }

    /** Files what they report on the next day. */
    public void nextDay() {
        int today = day.incrementAndGet();
        reports.stream().filter(report -> report.inDays() == today).forEach(this::file);
    }

    /** Nothing where whoever sits at the page has a form of that person open, or has taken the client away. */
    private void file(LivedInFirm.ReportToCome report) {
        SlackUser reporter = slack.as(report.reporter());
        if (reporter.modal().isPresent()) {
            return;
        }
        reporter.command(GENERAL, "/client-report", report.client());
        if (reporter.modal().isEmpty()) {
            return;
        }
        reporter.fill("archetype", report.archetype().name())
                .fill("severity", report.severity().name())
                .fill("red_flags", report.redFlags().stream().map(Enum::name).toArray(String[]::new))
                .fill("what_happened", report.whatHappened())
                .fill("hours_lost", report.hoursLost().toPlainString())
                .fill("money_withheld", report.moneyWithheld().toPlainString());
        if (!reporter.submit().accepted()) {
            reporter.close();
        }
    }
}
