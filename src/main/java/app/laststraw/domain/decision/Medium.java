package app.laststraw.domain.decision;

/** How to say it. */
public enum Medium {
    IN_WRITING,
    EMAIL,
    CALL,
    IN_PERSON;

    public boolean isSpoken() {
        return this == CALL || this == IN_PERSON;
    }
}
