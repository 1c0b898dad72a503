package app.laststraw.usecase.exit;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.ExitPlan;
import app.laststraw.domain.exit.Snooze;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.exit.StepChange;
import app.laststraw.domain.exit.StepFault;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.StorageUnavailable;
import app.laststraw.usecase.Weighing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * The account owner or a manager settles a step of an exit plan with one press: it is done, or its reminder is
 * put off. The plan in the thread and the card follow.
 *
 * <p>Each takes Slack's own id of the press: the same one again changes nothing, and is answered with {@link Outcome.Again}.
 */
public final class SettlingSteps {
    private final Storage storage;

    public SettlingSteps(Storage storage) {
        this.storage = storage;
    }

    /** How it went. Nothing was changed unless it is {@link Changed}. */
    public sealed interface Outcome {
        /** @param step as it stands now; it may have been so before */
        record Changed(Client client, Case current, Step step) implements Outcome {}

        /** This very press was delivered before: there is nothing to do and nothing to say. */
        record Again() implements Outcome {}

        /** Somebody did or dropped the step meanwhile; the step says who and when. */
        record AlreadySettled(Step step) implements Outcome {}

        /** @param step null where there is no such step */
        record Refused(StepFault fault, Step step, LocalDate day) implements Outcome {}

        /** The plan cannot be changed, or not by this person. */
        record Closed(PlanRefusal why) implements Outcome {}
    }

    /** @throws StorageUnavailable when it could not be saved */
    public Outcome done(CaseId id, int number, MemberId person, String press, Instant now) {
        return change(
                id,
                number,
                person,
                press,
                now,
                plan -> change(plan, number, press, "step.done", current -> current.stepDone(number, person, now)));
    }

    /**
     * Counted from the day where the person is.
     *
     * @throws StorageUnavailable when it could not be saved
     */
    public Outcome snooze(CaseId id, int number, MemberId person, Snooze snooze, String press, Instant now) {
        return change(id, number, person, press, now, plan -> {
            LocalDate day = snooze.from(Weighing.todayOf(plan.records(), person, now));
            return change(
                    plan,
                    number,
                    press,
                    "step.snoozed",
                    current -> current.plan().snoozed(number, day));
        });
    }

    private Outcome change(
            CaseId id, int number, MemberId person, String press, Instant now, Function<PlanInHand, Outcome> change) {
        return storage.write(records -> {
            if (records.outbox().isKnown(press)) {
                return new Outcome.Again();
            }
            Outcome outcome = PlanInHand.take(
                    records, id, step -> step.number() == number, person, now, Outcome.Closed::new, change);
            redraw(records, id, press, now);
            StepNews.bringAlong(records, id, number, now);
            return outcome;
        });
    }

    private static Outcome change(
            PlanInHand inHand, int number, String press, String action, Function<Case, StepChange> change) {
        StepChange changed = change.apply(inHand.current());
        if (changed instanceof StepChange.Refused refusal) {
            return refused(refusal);
        }
        ExitPlan plan = ((StepChange.Changed) changed).plan();
        if (plan.equals(inHand.plan())) {
            return new Outcome.Changed(
                    inHand.client(), inHand.current(), plan.step(number).orElseThrow());
        }
        Case saved = inHand.save(plan, press);
        inHand.note(action, number);
        return new Outcome.Changed(
                inHand.client(), saved, saved.plan().step(number).orElseThrow());
    }

    static Outcome refused(StepChange.Refused refusal) {
        return refusal.fault() == StepFault.ALREADY_SETTLED
                ? new Outcome.AlreadySettled(refusal.step())
                : new Outcome.Refused(refusal.fault(), refusal.step(), refusal.day());
    }

    /** Whatever came of it: the press is known from now on, and nobody is left with a box that shows what is not so. */
    static void redraw(Records records, CaseId id, String press, Instant now) {
        records.cases().find(id).ifPresent(current -> records.outbox().write(PlanEntries.plan(current, press), now));
    }
}
