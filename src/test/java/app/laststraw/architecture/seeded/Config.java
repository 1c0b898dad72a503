package app.laststraw.architecture.seeded;

/** The root, for others to know. */
public final class Config {}
