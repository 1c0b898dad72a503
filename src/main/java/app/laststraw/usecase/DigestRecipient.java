package app.laststraw.usecase;

/** Where the weekly digest may go to, as the settings offer it. */
public enum DigestRecipient {
    IN_CHANNEL,
    TO_MANAGERS
}
