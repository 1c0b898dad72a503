package app.laststraw.domain.client;

/** How the two sides meet. */
public enum Contact {
    EMAIL_ONLY,
    CALLS,
    IN_PERSON
}
