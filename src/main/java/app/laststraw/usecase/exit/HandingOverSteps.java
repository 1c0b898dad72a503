package app.laststraw.usecase.exit;

import app.laststraw.domain.client.Client;
import app.laststraw.domain.exit.Case;
import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.ExitPlan;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.exit.StepChange;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.StorageUnavailable;
import app.laststraw.usecase.people.KnowingPeople;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Gives a step, or all open steps of somebody who cannot carry them any more, to a new owner, by way of a form. */
public final class HandingOverSteps {
    private final Storage storage;
    private final KnowingPeople people;

    public HandingOverSteps(Storage storage, KnowingPeople people) {
        this.storage = storage;
        this.people = people;
    }

    /**
     * Which steps.
     *
     * @param step its number; null for all open ones of {@code owner}
     * @param owner whose steps; null for nobody's, or where a step is given
     */
    public record Which(CaseId id, Integer step, MemberId owner) {
        private boolean means(Step one) {
            return step == null ? Objects.equals(owner, one.owner()) : step == one.number();
        }

        private List<Step> in(Case current) {
            return current.openSteps().stream().filter(this::means).toList();
        }
    }

    /** How it went. */
    public sealed interface Outcome {
        /** What is to be handed over, for the form. Never empty. */
        record Ready(Client client, List<Step> steps) implements Outcome {}

        /** They are in the new owner's hands, or were by an earlier delivery of the same form. */
        record HandedOver() implements Outcome {}

        /** The steps can be handed to the client's account owner and to managers only. */
        record MayNotCarry() implements Outcome {}

        /** Each was settled or handed over meanwhile. */
        record NothingLeft() implements Outcome {}

        /** The plan cannot be changed, or not by this person. */
        record Closed(PlanRefusal why) implements Outcome {}
    }

    /** What somebody who opens the form finds in it. */
    public Outcome prepare(Which which, MemberId person, Instant now) {
        return storage.read(records ->
                PlanInHand.take(records, which.id(), which::means, person, now, Outcome.Closed::new, inHand -> {
                    List<Step> steps = which.in(inHand.current());
                    return steps.isEmpty() ? new Outcome.NothingLeft() : new Outcome.Ready(inHand.client(), steps);
                }));
    }

    /**
     * @param key Slack's own id of the form; sent twice, it is carried out once
     * @throws StorageUnavailable when it could not be saved; nothing is half-saved
     */
    public Outcome handOver(Which which, MemberId person, MemberId to, String key, Instant now) {
        // Whoever has just left can carry nothing: a fresh copy knows.
        people.find(to);
        return storage.write(records -> records.outbox().isKnown(key)
                ? new Outcome.HandedOver()
                : PlanInHand.take(
                        records,
                        which.id(),
                        which::means,
                        person,
                        now,
                        Outcome.Closed::new,
                        inHand -> handOver(inHand, which, to, key)));
    }

    private static Outcome handOver(PlanInHand inHand, Which which, MemberId to, String key) {
        if (!inHand.mayCarryStep(to)) {
            return new Outcome.MayNotCarry();
        }
        List<Step> steps = which.in(inHand.current());
        if (steps.isEmpty()) {
            return new Outcome.NothingLeft();
        }
        ExitPlan plan = inHand.plan();
        for (Step step : steps) {
            plan = ((StepChange.Changed) plan.handedOver(step.number(), to)).plan();
        }
        if (!plan.equals(inHand.plan())) {
            inHand.save(plan, key);
            steps.forEach(step -> inHand.note("step.handed_over", step.number()));
        }
        return new Outcome.HandedOver();
    }
}
