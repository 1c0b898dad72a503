package app.laststraw.usecase.report;

import app.laststraw.domain.announcement.Announcement;
import app.laststraw.domain.client.Client;
import app.laststraw.domain.report.Report;
import app.laststraw.domain.report.ReportId;
import app.laststraw.domain.workspace.Role;
import app.laststraw.usecase.Addressing;
import app.laststraw.usecase.Outbox.Kind;
import app.laststraw.usecase.Outbox.NewEntry;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Roles;
import app.laststraw.usecase.Utterance;
import app.laststraw.usecase.Weighing;
import java.time.Instant;
import java.util.Optional;

/** What a reporter is told of their report. */
public final class SayingReceipt {
    private SayingReceipt() {}

    public static Optional<Utterance> prepare(Records records, NewEntry content, Instant now) {
        Report report = records.reports().find(content.report()).orElseThrow();
        Client client = records.clients().find(report.client()).orElseThrow();
        Role role = Roles.of(records, report.reporter(), client);
        boolean countsShown =
                role.carriesTheAccount() || records.settings().firm().membersSeeCounts();
        String subject = subject(report.id());
        return Optional.of(Addressing.keptUpToDate(
                records,
                content,
                subject,
                new Announcement.ReportReceipt(
                        report,
                        client,
                        Weighing.suggest(records, client, now).tally(),
                        countsShown,
                        isAftermath(records, report, client)),
                report.isWithdrawn() ? "WITHDRAWN" : "STANDING",
                true));
    }

    private static boolean isAftermath(Records records, Report report, Client client) {
        return records.cases()
                .latest(client.id())
                .filter(latest -> latest.isAftermath(report.filedAt()))
                .isPresent();
    }

    static String subject(ReportId id) {
        return "receipt:" + id;
    }

    static NewEntry entry(Report report) {
        return new NewEntry(
                "report:" + report.id(), null, Kind.RECEIPT, report.client(), report.id(), report.reporter(), "");
    }
}
