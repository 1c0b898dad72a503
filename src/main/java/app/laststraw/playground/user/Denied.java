package app.laststraw.playground.user;

import java.util.List;

/** The person's Slack client does not let them do this; the app never hears of it. */
public class Denied extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> figures;

    /** @param key of the text that the client shows */
    public Denied(String key, Object... figures) {
        super(key + " " + List.of(figures), null, false, false);
        this.key = key;
        this.figures = List.of(figures);
    }

    public String key() {
        return key;
    }

    public List<Object> figures() {
        return figures;
    }
}
