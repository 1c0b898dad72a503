package app.laststraw.domain.report;

/** How bad it was, mildest first. What each weighs is a setting of the policy. */
public enum Severity {
    ANNOYING,
    COSTLY,
    HARMFUL,
    ABUSIVE
}
