package app.laststraw.playground.http;

import app.laststraw.playground.workspace.Json;
import app.laststraw.playground.workspace.Refused;
import app.laststraw.playground.workspace.SharedFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reading and writing what HTTP carries. */
public final class Bodies {
    private static final int LARGEST = 12_000_000;

    private Bodies() {}

    /** The bytes of the body, as far as they are bearable. */
    static byte[] bytes(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new Refused("request_too_large");
        }
        return body;
    }

    /**
     * A JSON object.
     *
     * @throws Refused when the body is none
     */
    public static ObjectNode object(HttpServletRequest request) throws IOException {
        JsonNode body = Json.read(new String(bytes(request), StandardCharsets.UTF_8))
                .orElseThrow(() -> new Refused("invalid_json"));
        if (!(body instanceof ObjectNode object)) {
            throw new Refused("json_not_object");
        }
        return object;
    }

    /** The arguments of a Web API call, from the query and from a form or a JSON body. */
    static ObjectNode arguments(HttpServletRequest request) throws IOException {
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        boolean hasBody = request.getContentLengthLong() > 0;
        if (type.startsWith("application/json")) {
            ObjectNode arguments = object(request);
            arguments.remove("token"); // Beside a JSON body the token is taken from the header only.
            return arguments;
        }
        if (hasBody && !type.startsWith("application/x-www-form-urlencoded")) {
            throw new Refused("invalid_post_type");
        }
        ObjectNode arguments = Json.object();
        request.getParameterMap().forEach((name, values) -> arguments.put(name, values[0]));
        return arguments;
    }

    /** A shared file, to be opened or kept under its own name. */
    public static void write(HttpServletResponse response, SharedFile file) throws IOException {
        boolean text = !file.mimetype().matches("image/.*|application/(pdf|octet-stream)");
        response.setContentType(file.mimetype() + (text ? "; charset=utf-8" : ""));
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        response.setHeader("Content-Disposition", "inline; filename*=UTF-8''" + name);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(file.bytes().length);
        response.getOutputStream().write(file.bytes());
    }

    /** The token that the caller shows; null for none. */
    static String token(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.startsWith("Bearer ") ? header.substring("Bearer ".length()) : null;
    }

    public static void write(HttpServletResponse response, int status, JsonNode body) throws IOException {
        byte[] bytes = Json.write(body).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/json; charset=utf-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
