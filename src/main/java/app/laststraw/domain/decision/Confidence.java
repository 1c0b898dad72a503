package app.laststraw.domain.decision;

/** How well the window's reports bear the suggestion. */
public enum Confidence {
    LOW,
    MEDIUM,
    HIGH;

    /** By the reports and distinct reporters in the tally window. */
    static Confidence of(int reports, int reporters) {
        if (reporters <= 1) {
            return LOW;
        }
        return reporters >= 3 && reports >= 4 ? HIGH : MEDIUM;
    }
}
