package app.laststraw.playground.user;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Something that Slack sent to the app, to the byte.
 *
 * @param kind {@code command}, {@code event}, or the type of the interaction
 */
public record Sent(String kind, byte[] body, Map<String, String> headers) {
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
