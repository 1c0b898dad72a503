package app.laststraw.domain.exit;

/** How far a case has come. */
public enum CaseState {
    /** Decided, not carried out yet. */
    OPEN,
    /** The talk was held; on the review day we look again. */
    PROBATION,
    /** The exit plan is being carried out. */
    EXITING,
    /** They are a client no longer. */
    ENDED,
    /** They stay. */
    KEPT;

    /** Whether something is still to be done. */
    public boolean isUnderWay() {
        return this == OPEN || this == PROBATION || this == EXITING;
    }
}
