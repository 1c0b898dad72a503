package app.laststraw.playground.webapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * What a call is answered with.
 *
 * @param end how the answer reaches the caller
 */
public record Answer(int status, Map<String, String> headers, ObjectNode body, End end) {
    /** How an answer reaches its caller. */
    public enum End {
        SENT,
        /** Nothing was done, and nothing is ever said. */
        NEVER,
        /** All was done, and the connection breaks before the answer. */
        CUT
    }

    static Answer sent(ObjectNode body) {
        return new Answer(200, Map.of(), body, End.SENT);
    }
}
