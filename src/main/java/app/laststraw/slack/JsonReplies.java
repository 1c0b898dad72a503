package app.laststraw.slack;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Small answers in JSON, made of our own names only. */
final class JsonReplies {
    static final String CONTENT_TYPE = "application/json; charset=utf-8";

    private JsonReplies() {}

    /** @param name of the error: letters and underscores, never input */
    static String error(String name) {
        return "{\"error\":\"" + name + "\"}";
    }

    static void error(HttpServletResponse response, int status, String name) throws IOException {
        write(response, status, error(name));
    }

    /** @param reference under which the fault is in the log */
    static void failure(HttpServletResponse response, String reference) throws IOException {
        String json = "{\"error\":\"internal_error\",\"reference\":\"" + reference + "\"}";
        write(response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, json);
    }

    private static void write(HttpServletResponse response, int status, String json) throws IOException {
        response.setStatus(status);
        response.setContentType(CONTENT_TYPE);
        response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
    }
}
