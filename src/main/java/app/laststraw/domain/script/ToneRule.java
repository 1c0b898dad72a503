package app.laststraw.domain.script;

/** What {@code ToneCheck} looks for, in the order in which findings are told. */
public enum ToneRule {
    /** A labelled blank is left. */
    BLANK_LEFT(true),
    /** A farewell without the day on which it ends. */
    NO_END_DATE(true),
    /** The outcome is not said plainly in the first third. */
    OUTCOME_LATE(true),
    /** Bad news framed by praise on both sides. */
    PRAISE_SANDWICH(true),
    /** “your fault” and the like. */
    BLAME(true),
    /** “you always”, “you never” and the like. */
    ABSOLUTE(true),
    INSULT(true),
    SARCASM(true),
    /** The name of an archetype: for us, never for them. */
    ARCHETYPE_NAMED(true),
    REPORTER_NAMED(true),
    /** Eight words in a row out of a report. */
    REPORT_QUOTED(true),
    THREAT(true),
    /** Somebody is referred on who is not to be passed on to anybody. */
    REFERRAL_AFTER_DEAL_BREAKER(true),
    /** More, or for longer, than the exit plan holds. */
    PROMISE_BEYOND_PLAN(true),
    /** Small talk in what ends at once. */
    SMALL_TALK(false);

    private final boolean error;

    ToneRule(boolean error) {
        this.error = error;
    }

    /** Whether it must be mended or waived with a reason before the draft is marked as sent; else it is advice. */
    public boolean isError() {
        return error;
    }

    /** Whether what it found is not for a channel: it comes from the reports. */
    public boolean isConfidential() {
        return this == REPORTER_NAMED || this == REPORT_QUOTED;
    }
}
