package app.laststraw.usecase.report;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.report.Report;
import app.laststraw.domain.report.ReportId;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.FieldFault;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.StorageUnavailable;
import app.laststraw.usecase.Weighing;
import app.laststraw.usecase.care.ReporterCare;
import app.laststraw.usecase.client.ArchivingClient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A reporter mends or withdraws a report of theirs; whatever was posted follows. */
public final class ChangingReport {
    private final Storage storage;

    public ChangingReport(Storage storage) {
        this.storage = storage;
    }

    /** How it went. */
    public sealed interface Outcome {
        record Changed() implements Outcome {}

        /** Nothing was saved; each fault belongs to a field. */
        record Faulty(List<FieldFault> faults) implements Outcome {}

        /** It was withdrawn before. */
        record AlreadyWithdrawn() implements Outcome {}

        /** It is somebody else's. */
        record NotYours() implements Outcome {}

        /** It was erased: the firm does not keep reports for ever. */
        record Erased() implements Outcome {}
    }

    /**
     * A report of one's own.
     *
     * @param client that stands for the report's own one now
     */
    public record Own(Report report, Client client) {}

    /** Whether there is no such report any more. */
    public boolean isErased(ReportId id) {
        return storage.read(records -> records.reports().find(id).isEmpty());
    }

    /** The report, when it is this person's; null otherwise. */
    public Own find(ReportId id, MemberId person) {
        return storage.read(records -> {
            Report report = own(records, id, person);
            return report == null
                    ? null
                    : new Own(report, records.clients().find(report.client()).orElseThrow());
        });
    }

    /**
     * @param submissionKey the sender's own id for this change; the same one again changes nothing
     * @throws StorageUnavailable when it could not be saved; nothing is half-saved
     */
    public Outcome amend(ReportId id, MemberId person, String submissionKey, ReportForm form, Instant now) {
        return storage.write(records -> {
            Report report = own(records, id, person);
            if (report == null) {
                return notOwn(records, id);
            }
            return report.isWithdrawn()
                    ? new Outcome.AlreadyWithdrawn()
                    : amend(records, report, submissionKey, form, now);
        });
    }

    /** @throws StorageUnavailable when it could not be saved; nothing is half-saved */
    public Outcome withdraw(ReportId id, MemberId person, Instant now) {
        return storage.write(records -> {
            Report report = own(records, id, person);
            if (report == null) {
                return notOwn(records, id);
            }
            return report.isWithdrawn() ? new Outcome.AlreadyWithdrawn() : withdraw(records, report, now);
        });
    }

    private static Report own(Records records, ReportId id, MemberId person) {
        return records.reports()
                .find(id)
                .filter(report -> report.reporter().equals(person))
                .orElse(null);
    }

    private static Outcome notOwn(Records records, ReportId id) {
        return records.reports().find(id).isPresent() ? new Outcome.NotYours() : new Outcome.Erased();
    }

    private static Outcome amend(Records records, Report report, String submissionKey, ReportForm form, Instant now) {
        ReportCheck check = ReportCheck.of(
                form,
                Weighing.today(records, now),
                Weighing.todayOf(records, report.reporter(), now),
                keptSince(records, report, now));
        if (!check.faults().isEmpty()) {
            return new Outcome.Faulty(check.faults());
        }
        Client client = FilingReport.resolve(records, form.client(), report.reporter(), now);
        if (client == null) {
            return new Outcome.Faulty(List.of(FieldFault.at(ReportField.CLIENT, "error.client.gone")));
        }
        Client before = records.clients().find(report.client()).orElseThrow();
        boolean moved = !client.id().equals(before.id());
        // A report of a merged client stays with its own record, so that the merge can be undone.
        ClientId target = moved ? client.id() : report.client();
        if (!records.reports().amend(report.id(), submissionKey, target, check.incident(), now)) {
            return new Outcome.Changed();
        }
        follow(records, report, "report.amended", now);
        if (moved) {
            ArchivingClient.bringBack(records, client, report.reporter(), now);
            FilingReport.follow(records, client, report.filedAt(), now);
            ReporterCare.seenLater(records, records.reports().find(report.id()).orElseThrow(), now);
        }
        return new Outcome.Changed();
    }

    /** A report that is kept for longer, since a case is under way, can be mended and keep its day. */
    private static LocalDate keptSince(Records records, Report report, Instant now) {
        LocalDate day = report.incident().happenedOn();
        LocalDate kept = ErasingReports.keptSince(records, now);
        return day.isBefore(kept) ? day : kept;
    }

    private static Outcome withdraw(Records records, Report report, Instant now) {
        records.reports().withdraw(report.id(), now);
        follow(records, report, "report.withdrawn", now);
        return new Outcome.Changed();
    }

    private static void follow(Records records, Report before, String action, Instant now) {
        records.audit().note(now, before.reporter(), action, "report:" + before.id(), "");
        records.outbox().write(SayingReceipt.entry(before), now);
        Client client = records.clients().find(before.client()).orElseThrow();
        FilingReport.follow(records, client, before.filedAt(), now);
    }
}
