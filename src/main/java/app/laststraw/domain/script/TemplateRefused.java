package app.laststraw.domain.script;

import app.laststraw.domain.decision.Sentence;

/** A template that cannot be used. It tells the line and what is wrong there, never the text itself. */
public final class TemplateRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final transient Sentence flaw;

    /**
     * @param line counted from 1; 0 when the whole template is meant
     * @param flaw of the topic {@code templates}; what fills it are names of blanks, keys and sections
     */
    public TemplateRefused(int line, Sentence flaw) {
        super(line + ": " + flaw.key());
        this.line = line;
        this.flaw = flaw;
    }

    public int line() {
        return line;
    }

    public Sentence flaw() {
        return flaw;
    }
}
