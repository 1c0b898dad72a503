package app.laststraw.usecase.script;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.ExitPlan;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.exit.StepKind;
import app.laststraw.domain.script.Draft;
import app.laststraw.domain.workspace.Member;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Weighing;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is on record for the blanks of a client's scripts: from the record, the exit plan, and former drafts. */
final class KnownBlanks {
    /** What stays the same from one letter to the next. */
    private static final List<String> LASTING = List.of(
            "contact_name", "project", "service", "agreed_scope", "deliverables", "company", "needs", "fees_link");

    private final String firmName;

    /** @param firmName as the workspace calls itself */
    KnownBlanks(String firmName) {
        this.firmName = firmName;
    }

    /** By name, as {@link app.laststraw.domain.script.BlankType} has the values; what is not known is missing. */
    Map<String, String> of(Records records, Client client, MemberId sender) {
        return of(records, client, sender, records.drafts().of(client.id()));
    }

    /** As for a new draft, but for what is known from the draft itself. */
    Map<String, String> beside(Records records, Client client, Draft draft) {
        List<Draft> others = records.drafts().of(client.id()).stream()
                .filter(other -> !other.id().equals(draft.id()))
                .toList();
        return of(records, client, draft.askedBy(), others);
    }

    private Map<String, String> of(Records records, Client client, MemberId sender, List<Draft> drafts) {
        Map<String, String> known = new HashMap<>();
        drafts.forEach(draft -> remembered(draft, known));
        if (client.engagement().contactName() != null) {
            known.put("contact_name", client.engagement().contactName());
        }
        known.put("client_name", client.name().text());
        known.put("firm_name", firmName);
        records.people().find(sender).map(Member::name).ifPresent(name -> known.put("sender_name", name));
        if (client.engagement().hasOutstandingWork()) {
            known.put("open_work", client.engagement().outstandingWork());
        }
        records.cases().latest(client.id()).filter(Case::isUnderWay).ifPresent(current -> ofCase(current, known));
        drafts.stream()
                .filter(draft -> draft.isSent() && !draft.current().text().isSpoken())
                .max(Comparator.comparing(draft -> draft.sending().at()))
                .ifPresent(sent -> put(
                        known, "sent_on", Weighing.today(records, sent.sending().at())));
        return known;
    }

    private static void remembered(Draft draft, Map<String, String> known) {
        Map<String, String> filled = draft.current().filled();
        LASTING.stream().filter(filled::containsKey).forEach(name -> known.put(name, filled.get(name)));
    }

    private static void ofCase(Case current, Map<String, String> known) {
        put(known, "fees_from", current.feesRaisedOn());
        ExitPlan plan = current.plan();
        if (plan != null) {
            put(known, "end_date", plan.endsOn());
            plan.steps().stream()
                    .filter(step -> step.kind() == StepKind.FINAL_INVOICE)
                    .map(Step::dueOn)
                    .findFirst()
                    .ifPresent(day -> put(known, "handover_date", day));
        }
    }

    private static void put(Map<String, String> known, String name, LocalDate day) {
        if (day != null) {
            known.put(name, day.toString());
        }
    }
}
