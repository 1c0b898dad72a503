package app.laststraw.slack.handler;

/**
 * All that has to do with a case: weighing the suggestion, deciding, and carrying it out up to the end and what comes
 * after it.
 *
 * @param escalate opens the form of a decision too
 */
public record CaseHandlers(
        Dialog gutCheck,
        Dialog decision,
        CaseFormButton escalate,
        Dialog talk,
        Dialog fees,
        CaseButton clear,
        Dialog end,
        CaseButton reopen,
        Dialog lookBack) {
    /** A form, from the button that opens it to its submission. */
    public record Dialog(CaseFormButton button, CaseFormSubmission submission) {}
}
