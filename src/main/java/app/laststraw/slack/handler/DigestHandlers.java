package app.laststraw.slack.handler;

/** What the buttons of a digest do. */
public record DigestHandlers(SendDigestAgainButton again) {}
