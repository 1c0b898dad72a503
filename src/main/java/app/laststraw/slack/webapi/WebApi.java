package app.laststraw.slack.webapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.Slack;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import okhttp3.Call;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Slack's Web API where the SDK's own client says too little: a limit of time for each call, flags that are absent told
 * from flags that are false, and every way to fail told apart. Shares the SDK's HTTP client. A method that Slack limits
 * is not called again before its time, by nobody who shares this object.
 */
public final class WebApi {
    /** How long to wait where Slack asks to, without saying how long. */
    static final Duration USUAL_WAIT = Duration.ofSeconds(30);

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;
    private static final int FIRST_SERVER_FAULT = 500;
    private static final Pattern ERROR_NAME = Pattern.compile("[a-zA-Z0-9_.:-]{1,80}");
    private static final MediaType BYTES = MediaType.get("application/octet-stream");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What came of a call. */
    sealed interface Answer {
        /** {@code ok} was true. */
        record Good(JsonNode body) implements Answer {}

        /** Slack refused, and says why. */
        record Failed(String error) implements Answer {}

        /** Slack did nothing and asks to wait. */
        record Busy(Duration after) implements Answer {}

        /** The call never reached Slack. */
        record Unsent() implements Answer {}

        /** The call may have taken effect: its answer was lost, or says nothing. */
        record Lost() implements Answer {}

        /** The body of a good answer; empty for every other. */
        default Optional<JsonNode> good() {
            return this instanceof Good good ? Optional.of(good.body()) : Optional.empty();
        }
    }

    private final OkHttpClient http;
    private final String prefix;
    private final String token;
    private final InstantSource clock;
    private final Map<String, Instant> heldUntil = new ConcurrentHashMap<>();
    /** Slack's name for why the token is worth nothing, as of the last call; null while it works. */
    private volatile String deadToken;

    WebApi(Slack slack, String token, InstantSource clock) {
        // The limit of each call is the only one.
        this.http = slack.getHttpClient()
                .getOkHttpClient()
                .newBuilder()
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .build();
        this.prefix = slack.getConfig().getMethodsEndpointUrlPrefix();
        this.token = token;
        this.clock = clock;
    }

    /**
     * Calls a method. Never throws for what Slack or the network does.
     *
     * @param limit for the whole call, connecting included; positive
     */
    Answer call(String method, Map<String, String> fields, Duration limit) {
        Optional<Duration> held = heldBack(List.of(method));
        return held.isPresent()
                ? new Answer.Busy(held.get())
                : execute(request(method, fields), limit, response -> read(method, response));
    }

    /**
     * Brings the bytes of a file to where Slack wants them: an address that is a secret by itself, and gets no token.
     *
     * @param limit as for {@link #call}
     */
    Answer upload(String address, byte[] content, Duration limit) {
        HttpUrl url = HttpUrl.parse(address);
        if (url == null) {
            return new Answer.Failed("no_upload_url");
        }
        Request request = new Request.Builder()
                .url(url)
                .post(RequestBody.create(content, BYTES))
                .build();
        return execute(request, limit, WebApi::uploaded);
    }

    /** Reads an answer. */
    private interface Reading {
        Answer of(Response response) throws IOException;
    }

    private Answer execute(Request request, Duration limit, Reading reading) {
        Call call = http.newCall(request);
        call.timeout().timeout(Math.max(1, limit.toMillis()), TimeUnit.MILLISECONDS);
        try (Response response = call.execute()) {
            return reading.of(response);
        } catch (ConnectException | UnknownHostException | NoRouteToHostException neverSent) {
            return new Answer.Unsent();
        } catch (IOException lost) {
            return new Answer.Lost();
        }
    }

    /** For how long Slack still wants any of these methods left alone; empty when it does not. */
    Optional<Duration> heldBack(Collection<String> methods) {
        Instant now = clock.instant();
        return methods.stream()
                .map(heldUntil::get)
                .filter(until -> until != null && until.isAfter(now))
                .map(until -> Duration.between(now, until))
                .max(Duration::compareTo);
    }

    /** Slack's name for why the token was worth nothing when it was last used; empty while it works. */
    Optional<String> deadToken() {
        return Optional.ofNullable(deadToken);
    }

    private Request request(String method, Map<String, String> fields) {
        FormBody.Builder form = new FormBody.Builder();
        fields.forEach(form::add);
        return new Request.Builder()
                .url(prefix + method)
                .header("Authorization", "Bearer " + token)
                .post(form.build())
                .build();
    }

    /** Not one of Slack's methods: it answers in no JSON, and its status is all that it says. */
    private static Answer uploaded(Response response) {
        if (response.isSuccessful()) {
            return new Answer.Good(JSON.missingNode());
        }
        if (response.code() == TOO_MANY_REQUESTS || response.code() == UNAVAILABLE) {
            return new Answer.Busy(waitOf(response));
        }
        return response.code() >= FIRST_SERVER_FAULT
                ? new Answer.Lost()
                : new Answer.Failed("upload_status_" + response.code());
    }

    private Answer read(String method, Response response) throws IOException {
        if (response.code() == TOO_MANY_REQUESTS) {
            return holdBack(method, response);
        }
        if (response.code() == UNAVAILABLE) {
            return new Answer.Busy(waitOf(response));
        }
        JsonNode body = bodyOf(response);
        if (body.path("ok").asBoolean(false)) {
            deadToken = null;
            return response.isSuccessful() ? new Answer.Good(body) : new Answer.Lost();
        }
        String error = nameOf(body.path("error"));
        if (error.equals("ratelimited") || error.equals("rate_limited")) {
            return holdBack(method, response);
        }
        if (SlackRefusal.of(error) == SlackRefusal.TOKEN_DEAD) {
            deadToken = error;
        }
        boolean saysNothing = error.isEmpty() && (response.isSuccessful() || response.code() >= FIRST_SERVER_FAULT);
        if (saysNothing) {
            return new Answer.Lost();
        }
        return new Answer.Failed(error.isEmpty() ? "http_" + response.code() : error);
    }

    private static JsonNode bodyOf(Response response) throws IOException {
        String text = response.body().string();
        try {
            JsonNode body = JSON.readTree(text);
            return body == null ? JSON.missingNode() : body;
        } catch (JsonProcessingException notJson) {
            return JSON.missingNode();
        }
    }

    /** Error names go into logs and the audit trail: nothing but a name passes. */
    private static String nameOf(JsonNode error) {
        if (!error.isTextual()) {
            return "";
        }
        return ERROR_NAME.matcher(error.textValue()).matches() ? error.textValue() : "unnamed_error";
    }

    private Answer holdBack(String method, Response response) {
        Duration wait = waitOf(response);
        heldUntil.put(method, clock.instant().plus(wait));
        return new Answer.Busy(wait);
    }

    private static Duration waitOf(Response response) {
        try {
            Duration asked = Duration.ofSeconds(Long.parseLong(response.header("Retry-After", "")));
            Duration bounded = asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
            return bounded.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : bounded;
        } catch (NumberFormatException notSaid) {
            return USUAL_WAIT;
        }
    }
}
