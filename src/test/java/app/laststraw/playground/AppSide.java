package app.laststraw.playground;

import app.laststraw.playground.workspace.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** What the app of the {@link Firm} asks of the stand-in, over HTTP. JSON is in single quotes. */
public final class AppSide {
    private final StandIn standIn;
    private final HttpClient http = HttpClient.newHttpClient();

    public AppSide(StandIn standIn) {
        this.standIn = standIn;
    }

    /** A request to an address, with the app's token. */
    HttpRequest.Builder to(String address) {
        return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + Firm.TOKEN);
    }

    HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }

    public JsonNode call(String method, String arguments) {
        HttpRequest.Builder request = to(standIn.apiUrl() + method)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(arguments.replace('\'', '"')));
        return Json.read(new String(send(request).body(), StandardCharsets.UTF_8))
                .orElseThrow();
    }

    JsonNode announce(String name, int length) {
        return call("files.getUploadURLExternal", "{'filename':'%s','length':%d}".formatted(name, length));
    }

    /** The status that the bytes are answered with. */
    int put(JsonNode announced, byte[] bytes) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(announced.path("upload_url").asText()));
        return send(request.POST(HttpRequest.BodyPublishers.ofByteArray(bytes))).statusCode();
    }

    JsonNode complete(String id, String more) {
        return call("files.completeUploadExternal", "{'files':[{'id':'%s','title':'A letter'}]%s}".formatted(id, more));
    }

    /** Shares a text file; its id. */
    public String share(String name, String text, String where) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        JsonNode announced = announce(name, bytes.length);
        put(announced, bytes);
        JsonNode done = complete(announced.path("file_id").asText(), where);
        if (!done.path("ok").asBoolean()) {
            throw new IllegalStateException(done.toString());
        }
        return announced.path("file_id").asText();
    }
}
