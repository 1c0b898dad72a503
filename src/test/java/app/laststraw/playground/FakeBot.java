package app.laststraw.playground;

import app.laststraw.playground.workspace.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** An app that notes what it gets and answers what the test says. */
public final class FakeBot implements AutoCloseable {
    /** What the app got. */
    public record Got(String contentType, Map<String, String> headers, String body) {
        public Map<String, String> form() {
            Map<String, String> fields = new LinkedHashMap<>();
            for (String pair : body.split("&")) {
                String[] parts = pair.split("=", 2);
                fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
            return fields;
        }

        public JsonNode payload() {
            return Json.read(body.startsWith("{") ? body : form().get("payload"))
                    .orElseThrow();
        }
    }

    /** What it answers. */
    public record Says(int status, String contentType, String body) {
        public static final Says NOTHING = new Says(200, "text/plain", "");

        public static Says json(String body) {
            return new Says(200, "application/json", body);
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private volatile Function<Got, Says> answer = ignored -> Says.NOTHING;

    public FakeBot() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/slack/events");
    }

    public void answers(Function<Got, Says> newAnswer) {
        answer = newAnswer;
    }

    public void answers(Says says) {
        answer = ignored -> says;
    }

    public List<Got> got() {
        return got;
    }

    public Got last() {
        return got.get(got.size() - 1);
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Got request = new Got(headers.get("content-type"), headers, body);
        got.add(request);
        Says says = answer.apply(request);
        byte[] bytes = says.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", says.contentType());
        exchange.sendResponseHeaders(says.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
