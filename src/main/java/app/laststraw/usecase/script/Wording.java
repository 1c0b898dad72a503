package app.laststraw.usecase.script;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import java.time.LocalDate;

/**
 * How a script is worded for a firm by now.
 *
 * @param number counts what the firm saved for it; 0 where it never did
 * @param source what whoever changes it starts from
 * @param by who changed it last; null where nobody did
 * @param byName null where nobody did, or where it is not known
 * @param on the day of that; null where nobody did
 */
public record Wording(
        ScriptId script,
        Language language,
        Origin origin,
        int number,
        String source,
        MemberId by,
        String byName,
        LocalDate on) {
    /** Where the words come from. */
    public enum Origin {
        /** A manager saved them in Slack. */
        OWN,
        /** A manager saved them, and this version of the app does not take them any more: another wording is in force. */
        OUTGROWN,
        /** A file in the firm's folder. */
        FOLDER,
        BUILT_IN
    }

    /** Whether the firm may go back to the wording that it did not save. */
    public boolean isSaved() {
        return origin == Origin.OWN || origin == Origin.OUTGROWN;
    }
}
