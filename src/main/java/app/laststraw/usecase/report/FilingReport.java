package app.laststraw.usecase.report;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientName;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.report.Report;
import app.laststraw.domain.report.ReportId;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.CardEntries;
import app.laststraw.usecase.FieldFault;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.StorageUnavailable;
import app.laststraw.usecase.Weighing;
import app.laststraw.usecase.care.ReporterCare;
import app.laststraw.usecase.client.AddingClient;
import app.laststraw.usecase.client.ArchivingClient;
import app.laststraw.usecase.decision.Reviewing;
import app.laststraw.usecase.script.StandingDrafts;
import java.time.Instant;
import java.util.List;

/** A teammate files a report: resolved, saved, weighed and put down to be said, in one transaction. */
public final class FilingReport {
    private final Storage storage;

    public FilingReport(Storage storage) {
        this.storage = storage;
    }

    /** How it went. */
    public sealed interface Outcome {
        /** The report is safe; {@code again} when this submission had been filed before. */
        record Filed(ReportId report, boolean again) implements Outcome {}

        /** Nothing was saved; each fault belongs to a field. */
        record Faulty(List<FieldFault> faults) implements Outcome {}
    }

    /**
     * @param submissionKey the sender's own id for this submission; the same one again changes nothing
     * @throws StorageUnavailable when it could not be saved; nothing is half-saved
     */
    public Outcome file(String submissionKey, MemberId reporter, ReportForm form, Instant now) {
        return storage.write(records -> records.reports()
                .findBySubmission(submissionKey)
                .<Outcome>map(known -> new Outcome.Filed(known.id(), true))
                .orElseGet(() -> fileNew(records, submissionKey, reporter, form, now)));
    }

    private Outcome fileNew(Records records, String submissionKey, MemberId reporter, ReportForm form, Instant now) {
        ReportCheck check = ReportCheck.of(
                form,
                Weighing.today(records, now),
                Weighing.todayOf(records, reporter, now),
                ErasingReports.keptSince(records, now));
        if (!check.faults().isEmpty()) {
            return new Outcome.Faulty(check.faults());
        }
        Client client = resolve(records, form.client(), reporter, now);
        if (client == null) {
            return new Outcome.Faulty(List.of(FieldFault.at(ReportField.CLIENT, "error.client.gone")));
        }
        ArchivingClient.bringBack(records, client, reporter, now);
        Report report = records.reports()
                .file(submissionKey, client.id(), reporter, check.incident(), now)
                .orElseThrow();
        records.outbox().write(SayingReceipt.entry(report), now);
        follow(records, client, now, now);
        ReporterCare.seenLater(records, report, now);
        return new Outcome.Filed(report.id(), false);
    }

    /** What is posted about the client follows its reports; those of a client who has gone change nothing. */
    static void follow(Records records, Client client, Instant filedAt, Instant now) {
        Case latest = records.cases().latest(client.id()).orElse(null);
        if (latest == null || !latest.isAftermath(filedAt)) {
            records.outbox().write(CardEntries.card(client.id()), now);
        }
        if (latest != null) {
            Reviewing.follow(records, latest, now);
        }
        StandingDrafts.follow(records, client, now);
    }

    /** The chosen client; a new name is added to the directory unless it is there by now. Null when it is gone. */
    static Client resolve(Records records, ReportForm.ClientChoice choice, MemberId reporter, Instant now) {
        if (choice instanceof ReportForm.ClientChoice.Known known) {
            return records.clients().find(known.id()).orElse(null);
        }
        ClientName name = new ClientName(((ReportForm.ClientChoice.Named) choice).name());
        return records.clients().findByName(name).orElseGet(() -> AddingClient.add(records, name, reporter, now));
    }
}
