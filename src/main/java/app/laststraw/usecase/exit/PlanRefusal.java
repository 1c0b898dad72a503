package app.laststraw.usecase.exit;

/** Why an exit plan cannot be changed at all, whatever somebody wants of it. */
public enum PlanRefusal {
    /** Only the client's account owner and managers may. */
    NOT_ALLOWED,
    /** The client's record was merged into another. */
    MERGED,
    ARCHIVED,
    /** They are a client no longer. */
    ENDED,
    /** It was decided otherwise since: there is no exit under way. */
    NO_EXIT
}
