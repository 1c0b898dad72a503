package app.laststraw.domain.script;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A script in one language, as it is in force for a firm; checked, and safe for many threads. */
public interface Template {
    /** What the script is for, in its language. */
    String title();

    /** Whether it is said and not sent. */
    boolean isSpoken();

    /** All its blanks, in the order in which they are declared. */
    List<Blank> blanks();

    /** What a draft of it may leave out. */
    Set<Section> sections();

    /**
     * Renders it. Filled-in text comes out as typed, but for dates and amounts, and is never read as a template.
     *
     * @param choices of this template's script and language
     * @param filled values by blank name, as {@link BlankType} wants them; a blank that is missing or empty stays a labelled
     *     blank; a name that the template does not know is passed over
     */
    DraftText render(DraftChoices choices, Map<String, String> filled);
}
