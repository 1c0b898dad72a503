package app.laststraw.usecase.exit;

import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.ExitDates;
import app.laststraw.domain.exit.ExitPlan;
import app.laststraw.domain.exit.PlanChange;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.FieldFault;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.StorageUnavailable;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** The account owner or a manager changes an exit plan by a form. The plan in the thread and the card follow. */
public final class ChangingPlan {
    private final Storage storage;

    public ChangingPlan(Storage storage) {
        this.storage = storage;
    }

    /** Whether a form opens. */
    public sealed interface Opening {
        record Ready(PlanSheet sheet) implements Opening {}

        record Closed(PlanRefusal why) implements Opening {}
    }

    /** How it went. */
    public sealed interface Outcome {
        /** It is so now, perhaps since the same form was delivered before. */
        record Changed() implements Outcome {}

        /** Nothing was saved; each fault belongs to a field. */
        record Faulty(List<FieldFault> faults) implements Outcome {}

        /** Somebody else changed the plan in between; nothing was saved. */
        record Overtaken(PlanSheet present) implements Outcome {}

        /** The plan cannot be changed, or not by this person. */
        record Closed(PlanRefusal why) implements Outcome {}
    }

    /**
     * A form that is sent.
     *
     * @param plan which it changes
     * @param version of the case that it was drawn from
     * @param key Slack's own id of the form; the same one again, drawn from the same version, changes nothing
     */
    public record Sent(CaseId plan, int version, MemberId person, String key) {
        private String versionedKey() {
            return key + ":" + version;
        }
    }

    public Opening open(CaseId id, MemberId person, Instant now) {
        return storage.read(records -> PlanInHand.take(
                records, id, person, now, Opening.Closed::new, inHand -> new Opening.Ready(inHand.sheet())));
    }

    /** @throws StorageUnavailable when it could not be saved; nothing is half-saved */
    public Outcome changeStep(Sent sent, PlanForm.StepChange form, Instant now) {
        return change(sent, now, inHand -> StepRevision.of(inHand, form));
    }

    /** @throws StorageUnavailable when it could not be saved; nothing is half-saved */
    public Outcome addStep(Sent sent, PlanForm.NewStep form, Instant now) {
        return change(sent, now, inHand -> StepRevision.of(inHand, form));
    }

    /** @throws StorageUnavailable when it could not be saved; nothing is half-saved */
    public Outcome changeDates(Sent sent, PlanForm.Dates form, Instant now) {
        return change(sent, now, inHand -> redated(inHand, form));
    }

    /** What a form makes of the plan: another plan, or what is wrong with the form; and what to note of it. */
    record Revision(ExitPlan plan, List<FieldFault> faults, List<String> actions, int step) {
        static Revision faulty(PlanField field, String key, Object... figures) {
            return new Revision(null, List.of(FieldFault.at(field, key, figures)), List.of(), 0);
        }
    }

    private Outcome change(Sent sent, Instant now, Function<PlanInHand, Revision> form) {
        return storage.write(records -> {
            if (records.outbox().isKnown(sent.versionedKey())) {
                return new Outcome.Changed();
            }
            return PlanInHand.take(
                    records,
                    sent.plan(),
                    sent.person(),
                    now,
                    Outcome.Closed::new,
                    inHand -> inHand.current().version() == sent.version()
                            ? save(inHand, form.apply(inHand), sent)
                            : new Outcome.Overtaken(inHand.sheet()));
        });
    }

    private static Outcome save(PlanInHand inHand, Revision revision, Sent sent) {
        if (!revision.faults().isEmpty()) {
            return new Outcome.Faulty(revision.faults());
        }
        if (!revision.plan().equals(inHand.plan())) {
            inHand.save(revision.plan(), sent.versionedKey());
            revision.actions().forEach(action -> inHand.note(action, revision.step()));
        }
        return new Outcome.Changed();
    }

    private static Revision redated(PlanInHand inHand, PlanForm.Dates form) {
        if (form.noticeOn() == null) {
            return Revision.faulty(PlanField.NOTICE_ON, "error.plan.day.missing");
        }
        if (form.hurry() != null && form.hurry().length() > ExitPlan.MAX_HURRY) {
            return Revision.faulty(PlanField.HURRY, "error.plan.too_long", ExitPlan.MAX_HURRY);
        }
        ExitDates wished =
                new ExitDates(form.noticeOn(), form.endsOn(), form.workDoneOn(), form.invoicesPaidOn(), form.hurry());
        PlanChange change = inHand.planning().replanned(inHand.plan(), wished, inHand.today());
        return change instanceof PlanChange.Changed changed
                ? new Revision(changed.plan(), List.of(), List.of("plan.changed"), 0)
                : refused((PlanChange.Refused) change);
    }

    private static Revision refused(PlanChange.Refused refusal) {
        return switch (refusal.fault()) {
            case NOTICE_IN_THE_PAST -> Revision.faulty(PlanField.NOTICE_ON, "error.plan.day.past", refusal.day());
            case END_BEFORE_NOTICE -> Revision.faulty(PlanField.ENDS_ON, "error.plan.end.before_notice", refusal.day());
            case SOONER_THAN_CLEAN -> Revision.faulty(PlanField.ENDS_ON, "error.plan.end.sooner", refusal.day());
            case SOONER_WITHOUT_REASON -> Revision.faulty(PlanField.HURRY, "error.plan.hurry.missing", refusal.day());
        };
    }
}
