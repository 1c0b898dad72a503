package app.laststraw.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.slack.handler.SlackErrors;
import app.laststraw.slack.webapi.FakeSlack;
import app.laststraw.slack.webapi.SlackConnection;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class SlackServerTest {
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final String SECRET = "secret of this test";
    private static final String COMMAND = "command=%2Fecho&text=caf%C3%A9+*1*&team_id=T0OURS&user_id=U0ANN";

    /** A test that fails must end as well. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newHttpClient();
    private final FakeSlack slack = new FakeSlack().reply("auth.test", FakeSlack.WHO_WE_ARE);
    private final SlackConnection connection = SlackConnection.open(slack.apiUrl(), FakeSlack.TOKEN, SECRET, () -> NOW);
    private final App bolt = connection.bolt();
    private final List<String> texts = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch mayLeave = new CountDownLatch(1);
    private final SlackServer server = serverWith(Map.of("database", () -> true, "slack", () -> true));

    @BeforeAll
    void start() throws IOException {
        bolt.command("/echo", (request, context) -> {
            texts.add(request.getPayload().getText());
            return Response.ok("收到 " + request.getPayload().getText());
        });
        bolt.command("/broken", (request, context) -> {
            throw new IllegalStateException("Acme shouted");
        });
        bolt.command("/slow", (request, context) -> {
            entered.countDown();
            await(mayLeave);
            return Response.ok("done");
        });
        bolt.start();
        server.start();
    }

    @BeforeEach
    void forget() {
        texts.clear();
    }

    @AfterAll
    void stop() {
        mayLeave.countDown();
        server.close();
        connection.close();
        slack.close();
    }

    private SlackServer serverWith(Map<String, BooleanSupplier> checks) {
        return new SlackServer("127.0.0.1", 0, bolt, SECRET, () -> NOW, new SlackErrors(new Random(7)), checks);
    }

    @Test
    void whoeverAsksWhetherItIsReadyMakesItLookOnceASecondAtTheMost() throws Exception {
        AtomicInteger looks = new AtomicInteger();
        try (SlackServer asked = serverWith(Map.of("database", () -> looks.incrementAndGet() > 0))) {
            asked.start();
            get(asked, "/readyz");
            get(asked, "/readyz");
            assertEquals(1, looks.get());
        }
    }

    @Test
    void aSignedCommandReachesItsHandlerAndIsAnsweredInUtf8() throws Exception {
        HttpResponse<byte[]> answer =
                http.send(signed(COMMAND).timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
        assertEquals(200, answer.statusCode());
        assertEquals("收到 café *1*", new String(answer.body(), StandardCharsets.UTF_8));
        assertEquals(List.of("café *1*"), texts);
    }

    @Test
    void theVeryBytesAreVerifiedWhateverTheyAre() throws Exception {
        String raw = COMMAND.replace("caf%C3%A9", "café") + "&note=王小明\r\n";
        assertEquals(200, send(signed(raw)).statusCode());
        assertEquals(List.of("café *1*"), texts);
        String json = "{\"type\":\"url_verification\",\r\n\"challenge\":\"abc\"}\r\n";
        HttpResponse<String> answer = send(signed(json).setHeader("Content-Type", "application/json"));
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("abc"), answer.body());
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, -299, 0, 299, 300})
    void withinFiveMinutesOnEitherSideItIsCurrent(long seconds) throws Exception {
        assertEquals(200, send(signedAt(NOW.plusSeconds(seconds), COMMAND)).statusCode());
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, -86_400, 86_400})
    void outsideFiveMinutesOnEitherSideItIsStale(long seconds) throws Exception {
        assertRefused(signedAt(NOW.plusSeconds(seconds), COMMAND));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "soon", "-5", "1e9", "99999999999999999999", "1795251600.0"})
    void aTimestampThatIsNoneIsRefused(String timestamp) throws Exception {
        assertRefused(signed(COMMAND)
                .setHeader("X-Slack-Request-Timestamp", timestamp)
                .setHeader("X-Slack-Signature", signature(timestamp, COMMAND)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "v0=",
                "v1=abc",
                "garbage",
                "v0=0000000000000000000000000000000000000000000000000000000000000000"
            })
    void aSignatureThatIsNoneIsRefused(String signature) throws Exception {
        assertRefused(signed(COMMAND).setHeader("X-Slack-Signature", signature));
    }

    @Test
    void missingHeadersAreRefused() throws Exception {
        HttpRequest.Builder unsigned = HttpRequest.newBuilder(events()).POST(BodyPublishers.ofString(COMMAND));
        assertRefused(unsigned);
        assertRefused(unsigned.copy().header("X-Slack-Signature", signature(timestamp(NOW), COMMAND)));
        assertRefused(unsigned.copy().header("X-Slack-Request-Timestamp", timestamp(NOW)));
    }

    @Test
    void oneByteOfDifferenceIsRefused() throws Exception {
        assertRefused(signed(COMMAND).POST(BodyPublishers.ofString(COMMAND + "&")));
    }

    @Test
    void aBodyOfExactlyTheLimitIsReadAndOneByteMoreIsNot() throws Exception {
        String whole = COMMAND + "&filler=" + "x".repeat(SignatureFilter.LARGEST_BODY - COMMAND.length() - 8);
        assertEquals(SignatureFilter.LARGEST_BODY, whole.length());
        assertEquals(200, send(signed(whole)).statusCode());
        assertEquals(200, send(signed(whole).POST(chunked(whole))).statusCode());
        int handled = texts.size();
        for (String tooLarge : List.of(whole + "x", whole + whole)) {
            assertEquals(413, send(signed(tooLarge)).statusCode());
            assertEquals(413, send(signed(tooLarge).POST(chunked(tooLarge))).statusCode());
        }
        assertEquals(handled, texts.size());
    }

    @Test
    void aDeclaredLengthBeyondTheLimitIsRefusedBeforeAnythingIsSent() throws Exception {
        assertTrue(raw("POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 20000000\r\n\r\n")
                .startsWith("HTTP/1.1 413"));
    }

    @Test
    void aBodyThatIsCutShortIsAnsweredAndNothingIsHandled() throws Exception {
        String head = "POST /slack/events HTTP/1.1\r\nHost: x\r\nX-Slack-Request-Timestamp: " + timestamp(NOW)
                + "\r\nX-Slack-Signature: " + signature(timestamp(NOW), COMMAND)
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + (COMMAND.length() + 5)
                + "\r\n\r\n";
        assertFalse(raw(head + COMMAND).startsWith("HTTP/1.1 200"));
        assertEquals(List.of(), texts);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, '{\"type\":'",
        "application/json, '[]'",
        "application/json, '7'",
        "application/json, 'null'",
        "application/json, '{\"type\":\"event_callback\",\"event\":7}'",
        "application/json, '{\"type\":\"event_callback\"}'",
        "application/x-www-form-urlencoded, 'payload=%7Bbroken'",
        "application/x-www-form-urlencoded, 'payload=%7B%22type%22%3A7%7D'",
        "application/x-www-form-urlencoded, 'payload=%ZZ'",
        "application/x-www-form-urlencoded, ''"
    })
    void whatIsBrokenIsAnsweredWithoutAStackTrace(String contentType, String body) throws Exception {
        HttpResponse<String> answer = send(signed(body).setHeader("Content-Type", contentType));
        assertEquals(400, answer.statusCode(), answer.body());
        assertFalse(answer.body().contains("Exception") || answer.body().contains("\tat "), answer.body());
    }

    @Test
    void endlessNestingIsAnsweredToo() throws Exception {
        String nested = "[".repeat(500_000);
        assertEquals(
                400,
                send(signed(nested).setHeader("Content-Type", "application/json"))
                        .statusCode());
        String payload = "payload=" + "%7B%22a%22%3A".repeat(50_000);
        assertEquals(400, send(signed(payload)).statusCode());
        assertEquals(200, send(signed(COMMAND)).statusCode());
    }

    @Test
    void aHandlerThatFailsLeavesAReferenceAndNoDetail() throws Exception {
        HttpResponse<String> answer = send(signed(COMMAND.replace("echo", "broken")));
        assertEquals(500, answer.statusCode());
        assertTrue(
                answer.body().matches("\\{\"error\":\"internal_error\",\"reference\":\"[A-Z0-9]{7}\"}"), answer.body());
    }

    @Test
    void anEventThatNobodyHandlesIsAcknowledged() throws Exception {
        String event = "{\"type\":\"event_callback\",\"team_id\":\"T0OURS\",\"event\":{\"type\":\"tokens_revoked\"}}";
        assertEquals(
                200,
                send(signed(event).setHeader("Content-Type", "application/json"))
                        .statusCode());
    }

    @Test
    void readyTellsEachCheckAndNothingElse() throws Exception {
        HttpResponse<String> answer = get(server, "/readyz");
        assertEquals(200, answer.statusCode());
        assertEquals("{\"ready\":true,\"checks\":{\"database\":true,\"slack\":true}}", answer.body());
    }

    @Test
    void aCheckThatFailsOrThrowsMakesItNotReadyButAlive() throws Exception {
        Map<String, BooleanSupplier> checks = Map.of("database", () -> false, "disk", () -> true, "slack", () -> {
            throw new IllegalStateException("xoxb-secret");
        });
        try (SlackServer unready = serverWith(checks)) {
            unready.start();
            HttpResponse<String> answer = get(unready, "/readyz");
            assertEquals(503, answer.statusCode());
            assertEquals(
                    "{\"ready\":false,\"checks\":{\"database\":false,\"disk\":true,\"slack\":false}}", answer.body());
            assertEquals(200, get(unready, "/healthz").statusCode());
            assertEquals("ok", get(unready, "/healthz").body());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /slack/events, 405",
        "PUT, /slack/events, 405",
        "POST, /healthz, 405",
        "DELETE, /readyz, 405",
        "TRACE, /healthz, 405",
        "NONSENSE, /slack/events, 405",
        "GET, /, 404",
        "POST, /slack/events/, 404",
        "POST, /slack/eventsx, 404",
        "GET, /favicon.ico, 404"
    })
    void anyOtherDoorIsShut(String method, String path, int status) throws Exception {
        String answer =
                raw(method + " " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 " + status), answer);
        assertQuiet(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /%zz HTTP/1.1", "GET /a/../../etc HTTP/1.1", "GARBAGE", "GET /healthz HTTP/9.9"})
    void whatIsNoHttpIsAnsweredQuietly(String line) throws Exception {
        String answer = raw(line + "\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 4") || answer.startsWith("HTTP/1.1 5"), answer);
        assertQuiet(answer);
    }

    @Test
    void everyAnswerIsGuardedAndNamesNoServer() throws Exception {
        for (HttpResponse<String> answer :
                List.of(get(server, "/healthz"), get(server, "/nowhere"), send(signed(COMMAND)))) {
            assertEquals(
                    "nosniff",
                    answer.headers().firstValue("X-Content-Type-Options").orElseThrow());
            assertEquals(
                    "no-store", answer.headers().firstValue("Cache-Control").orElseThrow());
            assertTrue(answer.headers().firstValue("Content-Security-Policy").isPresent());
            assertTrue(answer.headers().firstValue("Server").isEmpty());
        }
    }

    @Test
    void stoppingLetsTheRequestInHandFinishAndTakesNoOther() throws Exception {
        SlackServer stopping = serverWith(Map.of());
        stopping.start();
        HttpRequest request = signed(COMMAND.replace("echo", "slow"))
                .uri(at(stopping, "/slack/events"))
                .build();
        CompletableFuture<HttpResponse<String>> slow = http.sendAsync(request, BodyHandlers.ofString());
        await(entered);
        URI healthz = at(stopping, "/healthz");
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(stopping::close);
        assertTrue(isRefusedSoon(healthz));
        assertFalse(stopped.isDone());
        mayLeave.countDown();
        assertEquals("done", slow.get(5, TimeUnit.SECONDS).body());
        stopped.get(5, TimeUnit.SECONDS);
    }

    @Test
    void aPortThatIsTakenIsSaidAtOnce() {
        SlackServer second = new SlackServer(
                "127.0.0.1", server.port(), bolt, SECRET, () -> NOW, new SlackErrors(new Random(7)), Map.of());
        assertThrows(IOException.class, second::start);
    }

    /** Whether a new connection is refused, or answered 503, before long. */
    private boolean isRefusedSoon(URI healthz) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(healthz).timeout(PATIENCE).build();
        for (int attempt = 0; attempt < 500; attempt++) {
            try {
                HttpClient fresh = HttpClient.newHttpClient();
                if (fresh.send(request, BodyHandlers.ofString()).statusCode() == 503) {
                    return true;
                }
            } catch (ConnectException refused) {
                return true;
            }
        }
        return false;
    }

    private static void assertQuiet(String answer) {
        String small = answer.toLowerCase(Locale.ROOT);
        assertFalse(small.contains("jetty") || small.contains("<html") || small.contains("exception"), answer);
    }

    private void assertRefused(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = send(request);
        assertEquals(401, answer.statusCode());
        assertEquals("{\"error\":\"invalid_signature\"}", answer.body());
        assertEquals(List.of(), texts);
    }

    private URI events() {
        return at(server, "/slack/events");
    }

    private static URI at(SlackServer server, String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private HttpResponse<String> get(SlackServer there, String path) throws Exception {
        return send(HttpRequest.newBuilder(at(there, path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder signed(String body) {
        return signedAt(NOW, body);
    }

    private HttpRequest.Builder signedAt(Instant at, String body) {
        return HttpRequest.newBuilder(events())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Slack-Request-Timestamp", timestamp(at))
                .header("X-Slack-Signature", signature(timestamp(at), body))
                .POST(BodyPublishers.ofString(body));
    }

    private static BodyPublisher chunked(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
    }

    private static String timestamp(Instant at) {
        return String.valueOf(at.getEpochSecond());
    }

    private static String signature(String timestamp, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] hash = mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException fault) {
            throw new AssertionError(fault);
        }
    }

    /** Sends these very bytes, then says that no more will come, and reads the answer to its end. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
