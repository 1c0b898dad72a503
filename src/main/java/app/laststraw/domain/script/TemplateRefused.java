package app.laststraw.domain.script;

/** A template that cannot be used. Its message names the line and the reason, never the text itself. */
public final class TemplateRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String reason;

    /**
     * @param line counted from 1; 0 when the whole template is meant
     * @param reason in English, for the one who writes templates
     */
    public TemplateRefused(int line, String reason) {
        super(line == 0 ? reason : line + ": " + reason);
        this.line = line;
        this.reason = reason;
    }

    public int line() {
        return line;
    }

    public String reason() {
        return reason;
    }
}
