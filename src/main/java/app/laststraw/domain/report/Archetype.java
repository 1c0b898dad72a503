package app.laststraw.domain.report;

/** The nightmare clients a report can name, in the order of the domain page; ties are settled by it. */
public enum Archetype {
    NEEDED_IT_YESTERDAY,
    LATE_PAYER,
    NOT_MY_FAULT,
    CANT_DECIDE,
    DISGUISED_UNICORN,
    SELF_PROCLAIMED_EXPERT,
    /** None of these. */
    NONE
}
