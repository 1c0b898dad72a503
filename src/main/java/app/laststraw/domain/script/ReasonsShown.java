package app.laststraw.domain.script;

/** How much of the reasons a draft gives. */
public enum ReasonsShown {
    FULL,
    SOFTER,
    NONE
}
