package app.laststraw.slack.handler;

/** All that has to do with carrying a case out: the talk, the fees, the review, the end and what comes after it. */
public record ProbationHandlers(
        Dialog talk, Dialog fees, CaseButton clear, Dialog end, CaseButton reopen, Dialog lookBack) {
    /** A form, from the button that opens it to its submission. */
    public record Dialog(CaseFormButton button, CaseFormSubmission submission) {}
}
