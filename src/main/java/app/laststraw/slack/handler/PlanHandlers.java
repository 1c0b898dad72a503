package app.laststraw.slack.handler;

import app.laststraw.slack.view.NewStepModal;
import app.laststraw.slack.view.PlanModal;
import app.laststraw.slack.view.StepModal;
import app.laststraw.slack.webapi.Replies;
import app.laststraw.usecase.exit.ChangingPlan;
import app.laststraw.usecase.exit.PlanForm;
import app.laststraw.usecase.exit.TickingSteps;
import java.time.InstantSource;

/** All that has to do with an exit plan: ticking its steps, and the forms that change it. */
public record PlanHandlers(
        StepBoxesPress boxes,
        PlanButton changeStep,
        PlanButton addStep,
        PlanButton changePlan,
        PlanSubmission<PlanForm.StepChange> stepSubmission,
        PlanSubmission<PlanForm.NewStep> newStepSubmission,
        PlanSubmission<PlanForm.Dates> datesSubmission) {
    /** Each form with the button that opens it and the use case that takes it. */
    public static PlanHandlers of(
            TickingSteps steps,
            ChangingPlan plans,
            Callers callers,
            Forms forms,
            Replies replies,
            InstantSource clock) {
        return new PlanHandlers(
                new StepBoxesPress(steps, callers, replies, clock),
                new PlanButton(plans, StepModal::open, callers, forms, replies, clock),
                new PlanButton(plans, NewStepModal::open, callers, forms, replies, clock),
                new PlanButton(plans, PlanModal::open, callers, forms, replies, clock),
                new PlanSubmission<>(StepModal::read, plans::changeStep, StepModal::again, callers, clock),
                new PlanSubmission<>(NewStepModal::read, plans::addStep, NewStepModal::again, callers, clock),
                new PlanSubmission<>(PlanModal::read, plans::changeDates, PlanModal::again, callers, clock));
    }
}
