package app.laststraw.slack.webapi;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers Slack's methods as a test wrote down, and remembers what it was asked. */
public final class FakeSlack implements AutoCloseable {
    public static final String TOKEN = "xoxb-of-this-test";
    public static final String WHO_WE_ARE =
            "{\"ok\":true,\"team\":\"Ours\",\"team_id\":\"T0OURS\",\"user_id\":\"U0BOT\","
                    + "\"bot_id\":\"B0BOT\",\"url\":\"https://ours.slack-gov.com/\"}";

    /** One call as it came. */
    record Asked(String method, String authorization, Map<String, String> fields) {}

    private record Reply(int status, String body, Map<String, String> headers) {}

    /** The answer never comes: the line is cut after the question was read. */
    private static final Reply CUT = new Reply(0, "", Map.of());

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Deque<Reply>> replies = new ConcurrentHashMap<>();
    final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());

    public FakeSlack() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        server.createContext("/api/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    public URI apiUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/");
    }

    /** The next answer to this method; the last one written down is repeated for ever. */
    public FakeSlack reply(String method, String body) {
        return reply(method, 200, body, Map.of());
    }

    public FakeSlack reply(String method, int status, String body, Map<String, String> headers) {
        replies.computeIfAbsent(method, unused -> new ArrayDeque<>()).add(new Reply(status, body, headers));
        return this;
    }

    public FakeSlack cutTheLine(String method) {
        replies.computeIfAbsent(method, unused -> new ArrayDeque<>()).add(CUT);
        return this;
    }

    /** What was written down for this method so far no longer counts. */
    public FakeSlack forget(String method) {
        replies.remove(method);
        return this;
    }

    public List<Asked> asked(String method) {
        synchronized (asked) {
            return asked.stream().filter(call -> call.method().equals(method)).toList();
        }
    }

    public Map<String, String> lastFields(String method) {
        List<Asked> calls = asked(method);
        return calls.get(calls.size() - 1).fields();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestURI().getPath().substring("/api/".length());
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(new Asked(method, exchange.getRequestHeaders().getFirst("Authorization"), fields(body)));
        Reply reply = next(method);
        if (reply == CUT) {
            exchange.close();
            return;
        }
        reply.headers().forEach(exchange.getResponseHeaders()::add);
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private synchronized Reply next(String method) {
        Deque<Reply> left = replies.get(method);
        if (left == null) {
            return new Reply(200, "{\"ok\":false,\"error\":\"not_scripted\"}", Map.of());
        }
        return left.size() > 1 ? left.remove() : left.peek();
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : form.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decode(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }
}
