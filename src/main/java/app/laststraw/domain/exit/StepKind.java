package app.laststraw.domain.exit;

/** The steps of an exit plan, in a sensible order; {@code OWN} is one that the firm added. */
public enum StepKind {
    READ_TERMINATION_CLAUSE(Phase.BEFORE),
    LIST_OBLIGATIONS(Phase.BEFORE),
    WRITE_SCRIPT(Phase.BEFORE),
    HEADS_UP(Phase.BEFORE),
    /** In person or by phone. */
    FAREWELL_TALK(Phase.TALK),
    /** Where nobody talks to them: END_NOW, or e-mail. */
    WRITTEN_NOTICE(Phase.TALK),
    WRITTEN_CONFIRMATION(Phase.TALK),
    PHONE_FOLLOW_UP(Phase.TALK),
    FINISH_WORK(Phase.AFTER),
    HANDOVER(Phase.AFTER),
    REFERRAL(Phase.AFTER),
    FINAL_INVOICE(Phase.AFTER),
    /** Access and shared channels; never before the client knows. */
    CLOSE_ACCESS(Phase.AFTER),
    LOOK_BACK(Phase.AFTER),
    OWN(Phase.AFTER);

    /** Before the client knows, when they are told, and afterwards. */
    public enum Phase {
        BEFORE,
        TALK,
        AFTER
    }

    private final Phase phase;

    StepKind(Phase phase) {
        this.phase = phase;
    }

    public Phase phase() {
        return phase;
    }

    /** Whether the client knows once this is done. */
    public boolean tellsTheClient() {
        return this == FAREWELL_TALK || this == WRITTEN_NOTICE;
    }
}
