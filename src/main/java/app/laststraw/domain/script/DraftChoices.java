package app.laststraw.domain.script;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.workspace.Language;
import java.util.Objects;

/**
 * What somebody chose for a draft. A choice that its template does not offer changes nothing in the text.
 *
 * @param shorter without what may be left out
 * @param withReferral whether the offer of a referral is made
 */
public record DraftChoices(
        ScriptId script, Language language, boolean shorter, ReasonsShown reasons, boolean withReferral) {
    public DraftChoices {
        Objects.requireNonNull(script);
        Objects.requireNonNull(language);
        Objects.requireNonNull(reasons);
    }

    /** All that the script has to say. */
    public static DraftChoices of(ScriptId script, Language language, boolean withReferral) {
        return new DraftChoices(script, language, false, ReasonsShown.FULL, withReferral);
    }

    public DraftChoices with(ScriptId other) {
        return new DraftChoices(other, language, shorter, reasons, withReferral);
    }

    public DraftChoices in(Language other) {
        return new DraftChoices(script, other, shorter, reasons, withReferral);
    }

    public DraftChoices shorter(boolean how) {
        return new DraftChoices(script, language, how, reasons, withReferral);
    }

    public DraftChoices giving(ReasonsShown how) {
        return new DraftChoices(script, language, shorter, how, withReferral);
    }

    public DraftChoices withReferral(boolean how) {
        return new DraftChoices(script, language, shorter, reasons, how);
    }

    /** Whether a template's section is kept. */
    public boolean keeps(Section section) {
        return switch (section) {
            case REFERRAL -> withReferral;
            case FULL -> !shorter;
            case REASON -> reasons == ReasonsShown.FULL;
            case SOFT_REASON -> reasons == ReasonsShown.SOFTER;
        };
    }
}
