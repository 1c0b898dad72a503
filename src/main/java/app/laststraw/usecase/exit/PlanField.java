package app.laststraw.usecase.exit;

import java.util.Locale;

/** The inputs of the forms that change an exit plan. */
public enum PlanField {
    STEP,
    DUE_ON,
    STEP_OWNER,
    NOT_NEEDED,
    WHY,
    STEP_TITLE,
    NOTICE_ON,
    ENDS_ON,
    WORK_DONE_ON,
    INVOICES_PAID_ON,
    HURRY;

    /** The name of the field on the wire, such as {@code due_on}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
