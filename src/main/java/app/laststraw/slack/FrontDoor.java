package app.laststraw.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which door leads where, and what every answer carries. There are three; whatever else is asked for is not here. */
final class FrontDoor extends Handler.Wrapper {
    static final String EVENTS = "/slack/events";
    private static final String HEALTH = "/healthz";
    private static final String READINESS = "/readyz";
    private static final Map<String, List<String>> METHODS =
            Map.of(EVENTS, List.of("POST"), HEALTH, List.of("GET", "HEAD"), READINESS, List.of("GET", "HEAD"));

    private static final Duration GOOD_FOR = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(FrontDoor.class);

    private final Map<String, BooleanSupplier> checks;
    private final InstantSource clock;
    private Readiness lately;

    /** What the checks said, and when. */
    private record Readiness(Map<String, Boolean> results, Instant at) {
        boolean isReady() {
            return !results.containsValue(false);
        }
    }

    FrontDoor(Handler events, Map<String, BooleanSupplier> checks, InstantSource clock) {
        super(events);
        this.checks = new TreeMap<>(checks);
        this.clock = clock;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = Request.getPathInContext(request);
        List<String> methods = METHODS.get(path);
        if (methods == null) {
            return answer(response, callback, HttpStatus.NOT_FOUND_404, JsonReplies.error("not_found"));
        }
        if (!methods.contains(request.getMethod())) {
            response.getHeaders().put(HttpHeader.ALLOW, String.join(", ", methods));
            return answer(
                    response, callback, HttpStatus.METHOD_NOT_ALLOWED_405, JsonReplies.error("method_not_allowed"));
        }
        switch (path) {
            case HEALTH:
                return answerHealth(response, callback);
            case READINESS:
                return answerReadiness(response, callback);
            default:
                guard(response);
                return super.handle(request, response, callback);
        }
    }

    /** For whatever goes wrong in the server itself: the status, and no more. */
    static boolean answerError(Request request, Response response, Callback callback) {
        return answer(response, callback, response.getStatus(), JsonReplies.error("http_" + response.getStatus()));
    }

    private static boolean answerHealth(Response response, Callback callback) {
        guard(response);
        response.setStatus(HttpStatus.OK_200);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
        Content.Sink.write(response, true, "ok", callback);
        return true;
    }

    private boolean answerReadiness(Response response, Callback callback) {
        Readiness readiness = readiness();
        ObjectNode results = JsonNodeFactory.instance.objectNode();
        readiness.results().forEach(results::put);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("ready", readiness.isReady()).set("checks", results);
        int status = readiness.isReady() ? HttpStatus.OK_200 : HttpStatus.SERVICE_UNAVAILABLE_503;
        return answer(response, callback, status, body.toString());
    }

    /** Once a second at the most: anybody may ask, and a check waits in line with those who file reports. */
    private synchronized Readiness readiness() {
        Instant now = clock.instant();
        if (lately == null || !now.isBefore(lately.at().plus(GOOD_FOR))) {
            Map<String, Boolean> results = new TreeMap<>();
            checks.forEach((name, check) -> results.put(name, passes(name, check)));
            lately = new Readiness(results, now);
        }
        return lately;
    }

    private static boolean passes(String name, BooleanSupplier check) {
        try {
            return check.getAsBoolean();
        } catch (RuntimeException fault) {
            log.warn("the check {} failed with {}", name, fault.getClass().getName());
            return false;
        }
    }

    private static boolean answer(Response response, Callback callback, int status, String json) {
        guard(response);
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, JsonReplies.CONTENT_TYPE);
        Content.Sink.write(response, true, json, callback);
        return true;
    }

    /** Nothing here is for a browser, a cache or a frame. */
    private static void guard(Response response) {
        response.getHeaders()
                .put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .put("X-Content-Type-Options", "nosniff")
                .put("Referrer-Policy", "no-referrer")
                .put(HttpHeader.CACHE_CONTROL, "no-store");
    }
}
