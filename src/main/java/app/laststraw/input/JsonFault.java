package app.laststraw.input;

/** What is wrong with JSON that somebody handed in: the line, the field and what was expected; never a value of theirs. */
public final class JsonFault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_PATH = 200;

    /**
     * @param line counted from 1
     * @param path such as {@code reports[2].severity}; empty where no field is concerned
     * @param expected what should have stood there
     */
    JsonFault(int line, String path, String expected) {
        super("line " + line + ": " + (path.isEmpty() ? "" : plain(path) + ": ") + "expected " + expected);
    }

    /** A path holds keys as they were typed: they stay on one line and draw nothing on the terminal. */
    private static String plain(String path) {
        String visible = path.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
        return visible.length() <= LONGEST_PATH ? visible : visible.substring(0, LONGEST_PATH) + "…";
    }
}
