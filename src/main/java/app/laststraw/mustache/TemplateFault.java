package app.laststraw.mustache;

/** A script's template that cannot be used. Its message names the file, the line and the reason, never the text itself. */
public final class TemplateFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final String reason;

    /**
     * @param file as the reader of the log knows it, such as {@code en/excuse.mustache}
     * @param line counted from 1; 0 when the whole file is meant
     */
    public TemplateFault(String file, int line, String reason) {
        super(line == 0 ? file + ": " + reason : file + ":" + line + ": " + reason);
        this.file = file;
        this.line = line;
        this.reason = reason;
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    public String reason() {
        return reason;
    }
}
