package app.laststraw.usecase.decision;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseState;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.CardEntries;
import app.laststraw.usecase.FieldFault;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.StorageUnavailable;
import app.laststraw.usecase.care.ReporterCare;
import app.laststraw.usecase.decision.RulingForm.Seen;
import app.laststraw.usecase.exit.CaseStanding;
import app.laststraw.usecase.exit.ExitPlanning;
import app.laststraw.usecase.exit.StepNews;
import app.laststraw.usecase.script.Releasing;
import java.time.Instant;
import java.util.List;

/** The account owner or a manager records what is decided: what is suggested, or another rung and why. */
public final class RecordingDecision {
    private final Storage storage;

    public RecordingDecision(Storage storage) {
        this.storage = storage;
    }

    /** May this person record a decision now. */
    public CaseOutcome prepare(ClientId client, MemberId person, Instant now) {
        return storage.read(records -> CaseAccess.UNTIL_THE_END.ask(records, client, person, now));
    }

    /** @throws StorageUnavailable when it could not be saved; nothing is half-saved */
    public CaseOutcome record(ClientId client, MemberId person, RulingForm form, Instant now) {
        return storage.write(records -> {
            CaseOutcome asked = CaseAccess.UNTIL_THE_END.ask(records, client, person, now);
            return asked instanceof CaseOutcome.Ready ready
                    ? record(records, ready.standing(), person, form, now)
                    : asked;
        });
    }

    private static CaseOutcome record(
            Records records, CaseStanding present, MemberId person, RulingForm form, Instant now) {
        if (form.decision() == null) {
            return fault(RulingField.DECISION, "error.ruling.decision");
        }
        String reason = form.reason() == null ? "" : form.reason().strip();
        if (!form.seen().sameCaseAs(Seen.of(present))) {
            return isOnTop(present.latest(), person, form.decision(), reason)
                    ? new CaseOutcome.Saved()
                    : new CaseOutcome.Overtaken(present);
        }
        if (reason.length() > Ruling.MAX_REASON) {
            return fault(RulingField.REASON, "error.ruling.reason.too_long", Ruling.MAX_REASON);
        }
        Decision suggested = present.suggestion().decision();
        if (form.decision() != suggested && reason.isEmpty()) {
            return form.decision() == form.seen().suggested()
                    ? new CaseOutcome.Overtaken(present)
                    : fault(RulingField.REASON, "error.ruling.reason", suggested);
        }
        save(records, present, new Ruling(form.decision(), suggested, person, now, reason), now);
        return new CaseOutcome.Saved();
    }

    /** The same one delivered twice: it had been recorded the first time. */
    private static boolean isOnTop(Case latest, MemberId person, Decision decision, String reason) {
        if (latest == null) {
            return false;
        }
        Ruling top = latest.ruling();
        return top.by().equals(person)
                && top.decision() == decision
                && top.reason().equals(reason);
    }

    private static void save(Records records, CaseStanding before, Ruling ruling, Instant now) {
        Client client = before.client();
        Case latest = before.latest();
        Case ruled = latest != null && latest.isUnderWay()
                ? records.cases().save(latest.ruled(ruling))
                : records.cases().open(client.id(), ruling);
        records.audit()
                .note(
                        now,
                        ruling.by(),
                        "decision.recorded",
                        "case:" + ruled.id(),
                        ruling.decision().name());
        if (latest != null && latest.isUnderWay() && latest.plan() != null && ruled.plan() == null) {
            records.audit().note(now, ruling.by(), "exit_plan.dropped", "case:" + ruled.id(), "");
            StepNews.tell(records, latest, ruled, ruling.by(), now);
        }
        records.outbox().write(CardEntries.card(client.id()), now);
        records.outbox().write(CaseEntries.ruling(ruled), now);
        if (ruled.state() == CaseState.EXITING) {
            ExitPlanning.begin(records, client, ruled, before.suggestion(), now);
        }
        ReporterCare.counted(records, before, ruled, now);
        Reviewing.follow(records, ruled, now);
        Releasing.follow(records, ruled, now);
    }

    private static CaseOutcome fault(RulingField field, String key, Object... figures) {
        return new CaseOutcome.Faulty(List.of(FieldFault.at(field, key, figures)));
    }
}
