package app.laststraw.usecase;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.client.ClientId;
import app.laststraw.domain.decision.Decision;
import app.laststraw.domain.decision.Suggestion;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseState;
import app.laststraw.domain.exit.Ruling;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.RulingForm.Seen;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** The account owner or a manager records what is decided: what is suggested, or another rung and why. */
public final class RecordingDecision {
    private final Storage storage;

    public RecordingDecision(Storage storage) {
        this.storage = storage;
    }

    /**
     * How things stand.
     *
     * @param latest the latest case; null where nothing was decided yet
     * @param history every ruling on the client, the latest first
     * @param zone whose calendar days the firm works by
     */
    public record Sheet(Client client, Suggestion suggestion, Case latest, List<Ruling> history, ZoneId zone) {
        public Sheet {
            history = List.copyOf(history);
        }

        /** What a form that is drawn from it has seen. */
        public Seen seen() {
            return Seen.of(latest, suggestion.decision());
        }
    }

    /** Whether the form opens. */
    public sealed interface Opening {
        record Ready(Sheet sheet) implements Opening {}

        record Refused(Barred why) implements Opening {}
    }

    /** How it went. */
    public sealed interface Outcome {
        /** It stands; {@code again} when this very ruling had been recorded before. */
        record Recorded(boolean again) implements Outcome {}

        /** Nothing was saved; each fault belongs to a field. */
        record Faulty(List<FieldFault> faults) implements Outcome {}

        /** Another decision, or another suggestion, came in between; nothing was saved. */
        record Overtaken(Sheet present) implements Outcome {}

        record Refused(Barred why) implements Outcome {}
    }

    public Opening open(ClientId id, MemberId person, Instant now) {
        return storage.read(records -> {
            Acting acting = Acting.on(records, id, person);
            return acting.barred() == null
                    ? new Opening.Ready(sheet(records, acting, now))
                    : new Opening.Refused(acting.barred());
        });
    }

    /** @throws StorageUnavailable when it could not be saved; nothing is half-saved */
    public Outcome save(ClientId id, MemberId person, RulingForm form, Instant now) {
        return storage.write(records -> {
            Acting acting = Acting.on(records, id, person);
            return acting.barred() == null
                    ? save(records, acting, person, form, now)
                    : new Outcome.Refused(acting.barred());
        });
    }

    private static Outcome save(Records records, Acting acting, MemberId person, RulingForm form, Instant now) {
        if (form.decision() == null) {
            return fault(RulingField.DECISION, "error.ruling.decision");
        }
        String reason = form.reason() == null ? "" : form.reason().strip();
        Sheet present = sheet(records, acting, now);
        if (!form.seen().sameCaseAs(present.seen())) {
            return isOnTop(present.latest(), person, form.decision(), reason)
                    ? new Outcome.Recorded(true)
                    : new Outcome.Overtaken(present);
        }
        if (reason.length() > Ruling.MAX_REASON) {
            return fault(RulingField.REASON, "error.ruling.reason.too_long", Ruling.MAX_REASON);
        }
        Decision suggested = present.suggestion().decision();
        if (form.decision() != suggested && reason.isEmpty()) {
            return form.decision() == form.seen().suggested()
                    ? new Outcome.Overtaken(present)
                    : fault(RulingField.REASON, "error.ruling.reason", suggested);
        }
        record(records, present, new Ruling(form.decision(), suggested, person, now, reason), now);
        return new Outcome.Recorded(false);
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

    private static void record(Records records, Sheet before, Ruling ruling, Instant now) {
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
        records.outbox().write(ToSay.card(client.id()), now);
        records.outbox().write(ToSay.ruling(ruled), now);
        if (ruled.state() == CaseState.EXITING) {
            ExitPlanning.begin(records, client, ruled, before.suggestion(), now);
        }
        Reviewing.follow(records, ruled, now);
    }

    private static Sheet sheet(Records records, Acting acting, Instant now) {
        return new Sheet(
                acting.client(),
                Weighing.suggest(records, acting.client(), now),
                acting.latest(),
                records.cases().rulings(acting.client().id()),
                records.settings().firm().zone());
    }

    private static Outcome fault(RulingField field, String key, Object... figures) {
        return new Outcome.Faulty(List.of(FieldFault.at(field, key, figures)));
    }
}
