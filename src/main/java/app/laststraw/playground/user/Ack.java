package app.laststraw.playground.user;

import java.util.Map;

/**
 * How the app answered to something that Slack sent.
 *
 * @param status 0 when there was no answer in time, or no connection
 * @param headers by their names in lower case
 * @param body never null
 * @param trouble key of the text that tells the person what went wrong; null when all is well
 */
public record Ack(int status, Map<String, String> headers, String body, String trouble) {
    static final String UNREACHABLE = "playground.unreachable";
    static final String LATE = "playground.late";
    static final String FAILED = "playground.failed";
    static final String INVALID = "playground.invalid";

    static Ack missing(String trouble) {
        return new Ack(0, Map.of(), "", trouble);
    }

    static Ack of(int status, Map<String, String> headers, String body) {
        return new Ack(status, headers, body, status == 200 ? null : FAILED);
    }

    Ack troubled(String key) {
        return new Ack(status, headers, body, key);
    }

    public boolean ok() {
        return trouble == null;
    }

    boolean isLate() {
        return LATE.equals(trouble);
    }
}
