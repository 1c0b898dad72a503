package app.laststraw.usecase.report;

import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.report.Report;
import app.laststraw.domain.report.ReportId;
import app.laststraw.domain.workspace.Settings;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.Weighing;
import app.laststraw.usecase.care.CareEntries;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Erases reports once the firm has kept them for as long as it set, but none on a client whose case is under way. */
public final class ErasingReports {
    /** Few enough that a report which somebody files meanwhile need not wait. */
    private static final int BATCH = 100;

    private final Storage storage;

    public ErasingReports(Storage storage) {
        this.storage = storage;
    }

    /**
     * Erases what is to be erased by now, batch by batch; however often it is called, nothing happens twice.
     *
     * @return how many reports
     * @throws StorageUnavailable when it could not go on; what was erased is, and the rest is at the next call
     */
    public int eraseDue(Instant now) {
        int erased = 0;
        List<ReportId> batch = next(null, now);
        while (!batch.isEmpty()) {
            List<ReportId> ids = batch;
            erased += storage.write(records -> erase(records, ids, now));
            batch = next(ids.get(ids.size() - 1), now);
        }
        return erased;
    }

    private List<ReportId> next(ReportId after, Instant now) {
        return storage.read(records -> records.reports().before(keptSince(records, now), after, BATCH).stream()
                .map(Report::id)
                .toList());
    }

    /**
     * The first day of which reports are kept. Whatever the firm set, nothing that the policy weighs is erased: no decision
     * changes by it.
     */
    static LocalDate keptSince(Records records, Instant now) {
        LocalDate today = Weighing.today(records, now);
        LocalDate weighed = today.minusDays(records.settings().policy().daysLookedAt());
        return records.settings()
                .firm()
                .retention()
                .keptSince(today)
                .map(since -> since.isBefore(weighed) ? since : weighed)
                .orElse(LocalDate.EPOCH);
    }

    /** Looked at once more: since they were found, one may have been changed, or a case opened. */
    private static int erase(Records records, List<ReportId> ids, Instant now) {
        LocalDate since = keptSince(records, now);
        Set<ClientId> held = records.cases().underWay().stream()
                .map(current -> standing(records, current.client()))
                .collect(Collectors.toSet());
        List<Report> outdated = ids.stream()
                .flatMap(id -> records.reports().find(id).stream())
                .filter(report -> report.incident().happenedOn().isBefore(since))
                .filter(report -> !held.contains(standing(records, report.client())))
                // What is just being said about it is noted first.
                .filter(report -> !records.outbox().isUnderWay(report.id()))
                .toList();
        outdated.forEach(report -> erase(records, report, now));
        if (!outdated.isEmpty()) {
            records.audit().note(now, null, "retention.erased", "reports", String.valueOf(outdated.size()));
        }
        return outdated.size();
    }

    /** Of a record that was merged, the one that stands for it. */
    private static ClientId standing(Records records, ClientId client) {
        return records.clients().find(client).orElseThrow().id();
    }

    private static void erase(Records records, Report report, Instant now) {
        records.outbox().forget(report.id());
        records.reports().erase(report.id());
        if (!records.posts().places(SayingReceipt.subject(report.id())).isEmpty()) {
            Settings firm = records.settings().firm();
            records.outbox().write(CareEntries.erased(report, firm.retention()), now);
        }
    }
}
