package app.laststraw.domain.decision;

/** How well the window's reports bear the suggestion. */
public enum Confidence {
    LOW,
    MEDIUM,
    HIGH
}
