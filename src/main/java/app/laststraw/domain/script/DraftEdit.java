package app.laststraw.domain.script;

/** What somebody did to make a version of a draft. */
public enum DraftEdit {
    ASKED_FOR,
    BLANKS_FILLED,
    OTHER_SCRIPT,
    OTHER_LANGUAGE,
    SHORTER,
    FULL_LENGTH,
    SOFTER_REASONS,
    NO_REASONS,
    FULL_REASONS,
    WITH_REFERRAL,
    WITHOUT_REFERRAL,
    UNDONE
}
