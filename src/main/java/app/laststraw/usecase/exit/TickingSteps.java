package app.laststraw.usecase.exit;

import app.laststraw.domain.exit.CaseId;
import app.laststraw.domain.exit.ExitPlan;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.exit.StepChange;
import app.laststraw.domain.exit.StepFault;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.Records;
import app.laststraw.usecase.Storage;
import app.laststraw.usecase.StorageUnavailable;
import app.laststraw.usecase.exit.SettlingSteps.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The account owner or a manager ticks and unticks the steps of an exit plan where it stands. Only the boxes that the
 * person changed are named: the others may have been changed by somebody else meanwhile.
 */
public final class TickingSteps {
    private final Storage storage;

    public TickingSteps(Storage storage) {
        this.storage = storage;
    }

    /** By their numbers; a step that stands as it is wanted already is left as it is, whoever did it. */
    public record Boxes(Set<Integer> ticked, Set<Integer> unticked) {
        public Boxes {
            ticked = Set.copyOf(ticked);
            unticked = Set.copyOf(unticked);
        }

        public static Boxes tick(Set<Integer> steps) {
            return new Boxes(steps, Set.of());
        }

        private boolean name(Step step) {
            return ticked.contains(step.number()) || unticked.contains(step.number());
        }
    }

    /**
     * @param press Slack's own id of the press; the same one again changes nothing
     * @return why a step could not follow its box, one for each; empty when all is as wanted
     * @throws StorageUnavailable when it could not be saved
     */
    public List<Outcome> tick(CaseId id, Boxes boxes, MemberId person, String press, Instant now) {
        return storage.write(
                records -> records.outbox().isKnown(press) ? List.of() : tick(records, id, boxes, person, press, now));
    }

    /** The same within a transaction that does more. */
    public static List<Outcome> tick(
            Records records, CaseId id, Boxes boxes, MemberId person, String press, Instant now) {
        List<Outcome> refused = PlanInHand.take(
                records,
                id,
                boxes::name,
                person,
                now,
                why -> List.<Outcome>of(new Outcome.Closed(why)),
                inHand -> new Ticking(inHand).all(boxes, press));
        SettlingSteps.redraw(records, id, press, now);
        return refused;
    }

    /** One press, on its way through the boxes. */
    private static final class Ticking {
        private final PlanInHand inHand;
        private final List<Outcome> refused = new ArrayList<>();
        private ExitPlan plan;

        Ticking(PlanInHand inHand) {
            this.inHand = inHand;
            this.plan = inHand.plan();
        }

        List<Outcome> all(Boxes boxes, String press) {
            boxes.ticked().stream().sorted().forEach(number -> follow(number, Step.State.DONE));
            boxes.unticked().stream().sorted().forEach(number -> follow(number, Step.State.OPEN));
            if (!plan.equals(inHand.plan())) {
                inHand.save(plan, press);
            }
            return refused;
        }

        private void follow(int number, Step.State wanted) {
            Step step = plan.step(number).orElse(null);
            if (step != null && step.state() == wanted) {
                return;
            }
            if (step != null && !inHand.current().stillHas(step)) {
                refused.add(new Outcome.Closed(PlanRefusal.ENDED));
                return;
            }
            StepChange change = change(step, number, wanted);
            if (change instanceof StepChange.Changed changed) {
                plan = changed.plan();
                inHand.note(wanted == Step.State.DONE ? "step.done" : "step.reopened", number);
            } else {
                refused.add(SettlingSteps.refused((StepChange.Refused) change));
            }
        }

        /** A box never takes up a step that was dropped since it was drawn. */
        private StepChange change(Step step, int number, Step.State wanted) {
            if (step != null && step.state() == Step.State.DROPPED) {
                return new StepChange.Refused(StepFault.ALREADY_SETTLED, step, null);
            }
            return wanted == Step.State.DONE
                    ? inHand.current().planned(plan).stepDone(number, inHand.person(), inHand.now())
                    : plan.reopened(number);
        }
    }
}
