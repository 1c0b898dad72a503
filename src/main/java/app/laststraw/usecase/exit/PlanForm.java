package app.laststraw.usecase.exit;

import app.laststraw.domain.workspace.MemberId;
import java.time.LocalDate;

/** A change of an exit plan as it was filled in, not checked yet. What was left empty is null. */
public sealed interface PlanForm {
    /**
     * One step is to be another.
     *
     * @param number of the step
     * @param dueOn null to leave it
     * @param owner null to leave it
     * @param notNeeded whether it is to be dropped, and nothing else is to happen to it
     * @param why it is dropped
     */
    record StepChange(Integer number, LocalDate dueOn, MemberId owner, boolean notNeeded, String why)
            implements PlanForm {}

    /** A step of the firm's own is to be added. */
    record NewStep(String title, MemberId owner, LocalDate dueOn) implements PlanForm {}

    /**
     * The plan is to have other days.
     *
     * @param endsOn null for the earliest clean end
     * @param workDoneOn null when no work is open
     * @param invoicesPaidOn null when no invoice is unpaid
     * @param hurry why it ends sooner
     */
    record Dates(LocalDate noticeOn, LocalDate endsOn, LocalDate workDoneOn, LocalDate invoicesPaidOn, String hurry)
            implements PlanForm {}
}
