package app.laststraw.domain.script;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.workspace.Language;
import java.util.Map;

/** Renders scripts; a port, called by use cases only. */
public interface ScriptRenderer {
    /**
     * Renders a script. Filled-in text comes out as typed and is never read as a template.
     *
     * @param filled values by blank name; a blank that is missing or empty stays a labelled blank
     * @param withReferral whether the optional referral sentences are kept
     * @throws IllegalArgumentException when there is no such script in that language
     */
    Draft render(ScriptId script, Language language, Map<String, String> filled, boolean withReferral);

    /** Whether this script exists in this language. */
    boolean has(ScriptId script, Language language);
}
