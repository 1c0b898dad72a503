package app.laststraw.domain.script;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.workspace.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

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

    /**
     * What may be done to a draft with these choices, by a press.
     *
     * @param offered the sections that may be left out or put in
     */
    public List<DraftEdit> edits(Set<Section> offered) {
        List<DraftEdit> edits = new ArrayList<>();
        edits.add(DraftEdit.OTHER_LANGUAGE);
        if (offered.contains(Section.FULL)) {
            edits.add(shorter ? DraftEdit.FULL_LENGTH : DraftEdit.SHORTER);
        }
        if (offered.contains(Section.SOFT_REASON) && reasons != ReasonsShown.SOFTER) {
            edits.add(DraftEdit.SOFTER_REASONS);
        }
        boolean givesReasons = offered.contains(Section.REASON) || offered.contains(Section.SOFT_REASON);
        if (givesReasons && reasons != ReasonsShown.NONE) {
            edits.add(DraftEdit.NO_REASONS);
        }
        if (offered.contains(Section.REASON) && reasons != ReasonsShown.FULL) {
            edits.add(DraftEdit.FULL_REASONS);
        }
        if (offered.contains(Section.REFERRAL)) {
            edits.add(withReferral ? DraftEdit.WITHOUT_REFERRAL : DraftEdit.WITH_REFERRAL);
        }
        return edits;
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
