package app.laststraw.usecase.home;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.report.Report;
import app.laststraw.domain.report.ReportId;
import app.laststraw.domain.script.Draft;
import app.laststraw.domain.script.DraftId;
import app.laststraw.domain.workspace.Member;
import app.laststraw.usecase.AuditTrail;
import app.laststraw.usecase.Records;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;

/** The audit trail as managers read it: with names in place of ids. */
record HomeTrail(Records records) {
    Home.Trail page(int asked, int size) {
        return new Home.Trail(Pages.read(
                records.audit().count(),
                asked,
                size,
                (from, limit) -> records.audit().latest(from, limit).stream()
                        .map(this::line)
                        .toList()));
    }

    private Home.TrailLine line(AuditTrail.Note note) {
        String actor = Optional.ofNullable(note.actor())
                .flatMap(records.people()::find)
                .map(Member::name)
                .filter(name -> !name.isBlank())
                .orElse(null);
        return new Home.TrailLine(note, actor, client(note).orElse(null));
    }

    private Optional<Client> client(AuditTrail.Note note) {
        return about(note, "client", number -> Optional.of(new ClientId(number)))
                .or(() -> about(note, "case", this::ofCase))
                .or(() -> about(note, "step", this::ofCase))
                .or(() -> about(
                        note,
                        "report",
                        number -> records.reports().find(new ReportId(number)).map(Report::client)))
                .or(() -> about(
                        note,
                        "draft",
                        number -> records.drafts().find(new DraftId(number)).map(Draft::client)))
                .flatMap(records.clients()::find);
    }

    private Optional<ClientId> ofCase(long number) {
        return records.cases().find(new CaseId(number)).map(Case::client);
    }

    private static Optional<ClientId> about(
            AuditTrail.Note note, String kind, LongFunction<Optional<ClientId>> client) {
        OptionalLong number = note.numberOf(kind);
        return number.isPresent() && number.getAsLong() > 0 ? client.apply(number.getAsLong()) : Optional.empty();
    }
}
