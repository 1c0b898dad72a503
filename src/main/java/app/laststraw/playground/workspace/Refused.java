package app.laststraw.playground.workspace;

/** Slack says no; the error is Slack's own name for it, such as {@code channel_not_found}. */
public class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String error;

    public Refused(String error) {
        this(error, error);
    }

    /** @param why more than the name, for whoever has to mend it */
    public Refused(String error, String why) {
        super(why, null, false, false);
        this.error = error;
    }

    public String error() {
        return error;
    }
}
