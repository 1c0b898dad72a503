package app.laststraw.mustache;

import app.laststraw.domain.decision.Sentence;
import app.laststraw.domain.workspace.Language;
import app.laststraw.words.Words;

/** A script's template that cannot be used. Its message names the file, the line and the reason, never the text itself. */
public final class TemplateFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final transient Sentence flaw;

    /**
     * @param file as the reader of the log knows it, such as {@code en/excuse.mustache}
     * @param line counted from 1; 0 when the whole file is meant
     * @param flaw of the topic {@code templates}
     */
    TemplateFault(String file, int line, Sentence flaw) {
        super((line == 0 ? file : file + ":" + line) + ": " + inEnglish(flaw));
        this.file = file;
        this.line = line;
        this.flaw = flaw;
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    /** What is wrong, for whoever reads it in their own language. */
    Sentence flaw() {
        return flaw;
    }

    /** What is wrong, as the command line and the log say it. */
    public String reason() {
        return inEnglish(flaw);
    }

    private static String inEnglish(Sentence flaw) {
        return Words.in(Language.ENGLISH).say(flaw);
    }
}
