package app.laststraw.domain.script;

import java.util.Locale;

/** A part of a template that a draft may leave out. */
public enum Section {
    /** The offer to refer them to somebody else. */
    REFERRAL,
    /** What a shorter draft leaves out. */
    FULL,
    /** The reasons, in full. */
    REASON,
    /** The reasons, more softly. */
    SOFT_REASON;

    /** As a template names it, such as {@code soft_reason}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
