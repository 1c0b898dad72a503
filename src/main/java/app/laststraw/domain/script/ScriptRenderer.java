package app.laststraw.domain.script;

import app.laststraw.domain.decision.ScriptId;
import app.laststraw.domain.workspace.Language;

/** Reads the scripts' templates; a port, called by use cases only. */
public interface ScriptRenderer {
    /** The template from the firm's folder, else the built-in one. There is one for every script and language. */
    Template template(ScriptId script, Language language);

    /** Whether {@link #template} is the firm's own file. */
    boolean isFromFolder(ScriptId script, Language language);

    /** The source of {@link #template}, as whoever wants to change it starts from. */
    String source(ScriptId script, Language language);

    /**
     * Reads a template that a firm wrote.
     *
     * @throws TemplateRefused when it does not parse, uses a blank that it does not declare, or lacks what its script must
     *     contain
     */
    Template read(ScriptId script, Language language, String source) throws TemplateRefused;
}
