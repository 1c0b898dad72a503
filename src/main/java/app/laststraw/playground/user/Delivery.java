package app.laststraw.playground.user;

import app.laststraw.playground.workspace.Recent;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs what goes to the app, sends it, and waits for the answer as long as Slack would. */
public final class Delivery {
    private static final String SIGNATURE = "X-Slack-Signature";
    private static final String TIMESTAMP = "X-Slack-Request-Timestamp";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";
    private static final int MOST_KEPT = 10_000;

    private final String signingSecret;
    private final InstantSource clock;
    private final Duration patience;
    private final Recent<Sent> sent = new Recent<>(MOST_KEPT);
    private volatile HttpClient http = client();
    private volatile URI app;

    /** @param patience how long the app may take to acknowledge; Slack's is three seconds */
    public Delivery(String signingSecret, InstantSource clock, Duration patience) {
        this.signingSecret = signingSecret;
        this.clock = clock;
        this.patience = patience;
    }

    /** Everything goes to this address from now on. */
    public void to(URI address) {
        // An app that was started again must not get its first request over a connection of the one before.
        http = client();
        app = address;
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(3))
                .build();
    }

    /** What was sent, oldest first; the latest once there is very much. */
    public List<Sent> sent() {
        return sent.all();
    }

    /** The last thing that was sent. */
    public Sent last() {
        List<Sent> all = sent();
        return all.get(all.size() - 1);
    }

    Ack form(String kind, String body) {
        return send(signed(kind, body, FORM, Map.of()));
    }

    Ack json(String kind, String body, Map<String, String> more) {
        return send(signed(kind, body, JSON, more));
    }

    private Sent signed(String kind, String body, String contentType, Map<String, String> more) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = new LinkedHashMap<>(sign(bytes, clock.instant()));
        headers.put("Content-Type", contentType);
        headers.putAll(more);
        return new Sent(kind, bytes, Map.copyOf(headers));
    }

    private Ack send(Sent message) {
        sent.add(message);
        return post(message.body(), message.headers());
    }

    /** The same bytes under the same signature, as a network that repeats itself would send them. */
    public Ack redeliver(Sent message) {
        return post(message.body(), message.headers());
    }

    /** The same bytes under a signature made with a wrong secret. */
    public Ack forge(Sent message) {
        Map<String, String> headers = new LinkedHashMap<>(message.headers());
        headers.put(SIGNATURE, "v0=" + "0".repeat(64));
        return post(message.body(), headers);
    }

    /** The same bytes, properly signed at another time. */
    public Ack redeliver(Sent message, Instant signedAt) {
        Map<String, String> headers = new LinkedHashMap<>(message.headers());
        headers.putAll(sign(message.body(), signedAt));
        return post(message.body(), headers);
    }

    /** The headers that make the bytes Slack's, at that time. */
    public Map<String, String> sign(byte[] body, Instant at) {
        String timestamp = Long.toString(at.getEpochSecond());
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(signingSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            return Map.of(
                    TIMESTAMP, timestamp, SIGNATURE, "v0=" + HexFormat.of().formatHex(mac.doFinal(body)));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("every Java has HmacSHA256", fault);
        }
    }

    /** Sends any bytes, properly signed now. */
    public Ack postSigned(byte[] body, String contentType) {
        Map<String, String> headers = new LinkedHashMap<>(sign(body, clock.instant()));
        headers.put("Content-Type", contentType);
        return post(body, headers);
    }

    /** Sends any bytes with any headers. */
    public Ack post(byte[] body, Map<String, String> headers) {
        if (app == null) {
            return Ack.missing(Ack.UNREACHABLE);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(app)
                .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = within(patience, request.build());
            Map<String, String> answered = new LinkedHashMap<>();
            response.headers()
                    .map()
                    .forEach((name, values) -> answered.put(name.toLowerCase(Locale.ROOT), values.get(0)));
            return Ack.of(response.statusCode(), answered, response.body());
        } catch (TimeoutException late) {
            return Ack.missing(Ack.LATE);
        } catch (ExecutionException unreachable) {
            return Ack.missing(Ack.UNREACHABLE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Ack.missing(Ack.UNREACHABLE);
        }
    }

    /** The whole answer counts: the client's own time-out would end with the headers. */
    private HttpResponse<String> within(Duration time, HttpRequest request)
            throws TimeoutException, ExecutionException, InterruptedException {
        CompletableFuture<HttpResponse<String>> answer =
                http.sendAsync(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        try {
            return answer.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            answer.cancel(true);
        }
    }
}
