package app.laststraw.domain.exit;

/** Why a step cannot be changed like that. */
public enum StepFault {
    NO_SUCH_STEP,
    /** Done or dropped, by whom and when stands in the step. */
    ALREADY_SETTLED,
    /** Their access is closed after they know: neither done before, nor dated before the day on which they are told. */
    CLIENT_DOES_NOT_KNOW_YET,
    /** They were told, as their access is closed. */
    ACCESS_IS_CLOSED,
    /** Nobody would tell them, and their access is still to be closed. */
    ONLY_STEP_THAT_TELLS_THEM,
    /** The first day possible is today. */
    IN_THE_PAST,
    /** They are told before the end; the last day possible is the end. */
    AFTER_THE_END,
    /** Told on that day, the first clean end comes after the end of the plan. */
    SOONER_THAN_CLEAN,
    TOO_MANY_STEPS
}
