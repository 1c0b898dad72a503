package app.laststraw.usecase.script;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.ExitPlan;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.report.Report;
import app.laststraw.domain.script.Draft;
import app.laststraw.domain.script.DraftVersion;
import app.laststraw.domain.script.Finding;
import app.laststraw.domain.script.tone.ToneCheck;
import app.laststraw.domain.script.tone.ToneContext;
import app.laststraw.domain.workspace.Member;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Weighing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a draft over, knowing what is on record about its client. */
final class Proofreading {
    private Proofreading() {}

    static List<Finding> findings(Records records, Client client, Draft draft, Instant now) {
        DraftVersion current = draft.current();
        return ToneCheck.findings(current.choices(), current.text(), context(records, client, current, now));
    }

    private static ToneContext context(Records records, Client client, DraftVersion current, Instant now) {
        // All that was ever reported: a sentence is no less theirs for being old.
        List<Report> reports = records.reports().standing(client.id(), LocalDate.EPOCH);
        ExitPlan plan = records.cases()
                .latest(client.id())
                .filter(Case::isUnderWay)
                .map(Case::plan)
                .orElse(null);
        return new ToneContext(
                reporters(records, reports),
                reports.stream()
                        .map(report -> report.incident().whatHappened())
                        .filter(text -> !text.isBlank())
                        .toList(),
                ownNames(current),
                !Weighing.suggest(records, client, now).offerReferral(),
                plan == null ? null : plan.endsOn(),
                plan == null ? null : lastDay(plan));
    }

    private static Set<String> reporters(Records records, List<Report> reports) {
        return reports.stream()
                .map(Report::reporter)
                .distinct()
                .flatMap(reporter -> records.people().find(reporter).map(Member::name).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> ownNames(DraftVersion current) {
        return Stream.of("sender_name", "contact_name", "client_name", "firm_name", "company")
                .map(current.filled()::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static LocalDate lastDay(ExitPlan plan) {
        return plan.steps().stream()
                .map(Step::dueOn)
                .max(LocalDate::compareTo)
                .filter(plan.endsOn()::isBefore)
                .orElse(plan.endsOn());
    }
}
