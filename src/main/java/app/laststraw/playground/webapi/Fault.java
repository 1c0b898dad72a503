package app.laststraw.playground.webapi;

import java.util.OptionalInt;

/**
 * A fault on demand.
 *
 * @param method such as {@code chat.postMessage}; {@code *} for any
 * @param kind {@code ratelimited}, {@code http_500} or another of the 500s, {@code time_out}, {@code dropped_answer} or one of Slack's error
 *     names
 * @param times calls that it hits, at least 1
 * @param retryAfter seconds that a rate limit asks to wait, not negative
 */
public record Fault(String method, String kind, int times, int retryAfter) {
    public static final String RATE_LIMITED = "ratelimited";
    public static final String HTTP_500 = "http_500";
    public static final String TIME_OUT = "time_out";
    public static final String DROPPED_ANSWER = "dropped_answer";

    public Fault {
        if (method.isBlank() || !kind.matches("[a-z0-9_.]+") || times < 1 || retryAfter < 0) {
            throw new IllegalArgumentException("a fault names a method and a kind, at least once");
        }
    }

    /** One fault of the kind, on the next call of the method. */
    public static Fault once(String method, String kind) {
        return new Fault(method, kind, 1, 1);
    }

    /** The status of a 5xx; empty when the fault is another one. */
    OptionalInt serverError() {
        return kind.matches("http_5\\d\\d")
                ? OptionalInt.of(Integer.parseInt(kind.substring("http_".length())))
                : OptionalInt.empty();
    }

    boolean hits(String calledMethod) {
        return method.equals("*") || method.equals(calledMethod);
    }

    Fault less() {
        return new Fault(method, kind, times - 1, retryAfter);
    }
}
