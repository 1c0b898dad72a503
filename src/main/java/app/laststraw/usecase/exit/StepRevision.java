package app.laststraw.usecase.exit;

import app.laststraw.domain.exit.ExitPlan;
import app.laststraw.domain.exit.Step;
import app.laststraw.domain.exit.StepChange;
import app.laststraw.domain.workspace.MemberId;
import app.laststraw.usecase.FieldFault;
import app.laststraw.usecase.exit.ChangingPlan.Revision;
import java.util.ArrayList;
import java.util.List;

/** What a form wants of the steps, one wish after the other, until one cannot be. */
final class StepRevision {
    private final PlanInHand inHand;
    private final List<FieldFault> faults = new ArrayList<>();
    private final List<String> actions = new ArrayList<>();
    private ExitPlan plan;

    private StepRevision(PlanInHand inHand) {
        this.inHand = inHand;
        this.plan = inHand.plan();
    }

    static Revision of(PlanInHand inHand, PlanForm.StepChange form) {
        Step step =
                form.number() == null ? null : inHand.plan().step(form.number()).orElse(null);
        if (step == null) {
            return Revision.faulty(PlanField.STEP, "error.plan.step.missing");
        }
        return new StepRevision(inHand).revised(step, form);
    }

    static Revision of(PlanInHand inHand, PlanForm.NewStep form) {
        return new StepRevision(inHand).added(form);
    }

    private Revision revised(Step step, PlanForm.StepChange form) {
        if (form.notNeeded()) {
            drop(step, form.why());
            return revision(step.number());
        }
        boolean isBack = step.state() == Step.State.DROPPED;
        if (isBack) {
            apply(PlanField.STEP, "step.reopened", plan.reopened(step.number()));
        } else if (form.owner() == null && form.dueOn() == null) {
            return Revision.faulty(PlanField.DUE_ON, "error.plan.nothing");
        }
        if (form.owner() != null && mayCarry(form.owner())) {
            apply(PlanField.STEP_OWNER, "step.handed_over", plan.handedOver(step.number(), form.owner()));
        }
        if (form.dueOn() != null) {
            apply(
                    PlanField.DUE_ON,
                    "step.redated",
                    inHand.planning().redated(plan, step.number(), form.dueOn(), inHand.today()));
        }
        return revision(step.number());
    }

    private void drop(Step step, String why) {
        if (why == null || why.isBlank()) {
            fault(PlanField.WHY, "error.plan.why.missing");
        } else if (why.length() > Step.MAX_REASON) {
            fault(PlanField.WHY, "error.plan.too_long", Step.MAX_REASON);
        } else {
            apply(
                    PlanField.NOT_NEEDED,
                    "step.dropped",
                    plan.dropped(step.number(), inHand.person(), inHand.now(), why.strip()));
        }
    }

    private Revision added(PlanForm.NewStep form) {
        String title = form.title() == null ? "" : form.title().strip();
        if (title.isEmpty()) {
            fault(PlanField.STEP_TITLE, "error.plan.title.missing");
        } else if (title.length() > Step.MAX_TITLE) {
            fault(PlanField.STEP_TITLE, "error.plan.too_long", Step.MAX_TITLE);
        }
        if (form.dueOn() == null) {
            fault(PlanField.DUE_ON, "error.plan.day.missing");
        }
        boolean hasCarrier = form.owner() == null || mayCarry(form.owner());
        if (faults.isEmpty() && hasCarrier) {
            apply(PlanField.DUE_ON, "step.added", plan.added(title, form.owner(), form.dueOn(), inHand.today()));
        }
        return revision(plan.steps().stream().mapToInt(Step::number).max().orElse(0));
    }

    private boolean mayCarry(MemberId person) {
        boolean may = inHand.mayCarryStep(person);
        if (!may) {
            fault(PlanField.STEP_OWNER, "error.plan.owner");
        }
        return may;
    }

    private void apply(PlanField field, String action, StepChange change) {
        if (change instanceof StepChange.Refused refusal) {
            refused(field, refusal);
        } else {
            ExitPlan changed = ((StepChange.Changed) change).plan();
            if (!changed.equals(plan)) {
                actions.add(action);
            }
            plan = changed;
        }
    }

    private void refused(PlanField field, StepChange.Refused refusal) {
        switch (refusal.fault()) {
            case NO_SUCH_STEP -> fault(PlanField.STEP, "error.plan.step.missing");
            case ALREADY_SETTLED -> fault(PlanField.STEP, "error.plan.step.settled");
            case CLIENT_DOES_NOT_KNOW_YET -> fault(field, "error.plan.day.not_told", refusal.day());
            case AFTER_THE_END -> fault(field, "error.plan.day.after_end", refusal.day());
            case SOONER_THAN_CLEAN -> fault(field, "error.plan.day.unclean", refusal.day());
            case IN_THE_PAST -> fault(field, "error.plan.day.past", refusal.day());
            case TOO_MANY_STEPS -> fault(PlanField.STEP_TITLE, "error.plan.too_many");
            case ACCESS_IS_CLOSED, ONLY_STEP_THAT_TELLS_THEM ->
                fault(field, "plan.fault." + refusal.fault().name());
        }
    }

    private void fault(PlanField field, String key, Object... figures) {
        faults.add(FieldFault.at(field, key, figures));
    }

    private Revision revision(int step) {
        return new Revision(plan, List.copyOf(faults), List.copyOf(actions), step);
    }
}
