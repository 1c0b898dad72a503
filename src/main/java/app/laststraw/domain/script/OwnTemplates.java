package app.laststraw.domain.script;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.workspace.Language;
import app.laststraw.domain.workspace.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The firm's own templates; a port, bound to one workspace and one transaction, called by use cases only. */
public interface OwnTemplates {
    /** What was saved last for it; empty where nothing ever was. */
    Optional<OwnTemplate> latest(ScriptId script, Language language);

    /** What was saved last for each script and language that the firm ever worded itself. */
    List<OwnTemplate> all();

    /**
     * Saves it as the next number; those before are kept.
     *
     * @param source null to go back to the built-in template
     */
    OwnTemplate save(ScriptId script, Language language, String source, MemberId by, Instant at);
}
