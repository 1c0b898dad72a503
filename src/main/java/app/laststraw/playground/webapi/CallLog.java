package app.laststraw.playground.webapi;

import app.laststraw.playground.workspace.Json;
import app.laststraw.playground.workspace.Recent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/** The calls of the app, oldest first; the latest ones once there are very many. */
public final class CallLog {
    private static final int MOST = 10_000;

    private final Recent<Entry> entries = new Recent<>(MOST);

    /**
     * One call.
     *
     * @param method of the Web API; {@code respond} for a post to a response_url, {@code ack} for an acknowledgement
     * @param arguments as they came, the token left out
     * @param answer as it was sent, or would have been
     * @param fault kind of the fault on demand that hit it; null for none
     */
    public record Entry(Instant at, String method, ObjectNode arguments, int status, ObjectNode answer, String fault) {
        public boolean ok() {
            return status == 200 && answer.path("ok").booleanValue() && fault == null;
        }

        /** Slack's name for why it was refused; null when it was not. */
        public String error() {
            return answer.path("error").textValue();
        }

        /** An argument, its JSON read. */
        public JsonNode argument(String name) {
            JsonNode value = arguments.path(name);
            String text = value.isTextual() ? value.textValue() : "";
            return text.startsWith("{") || text.startsWith("[")
                    ? Json.read(text).orElse(value)
                    : value;
        }

        @Override
        public String toString() {
            return at + " " + method + " " + arguments + " -> " + status + " " + answer
                    + (fault == null ? "" : " [" + fault + "]");
        }
    }

    public void add(Entry entry) {
        entries.add(entry);
    }

    public List<Entry> all() {
        return entries.all();
    }

    public List<Entry> of(String method) {
        return all().stream().filter(entry -> entry.method().equals(method)).toList();
    }

    /** All that was refused, faults on demand left out. */
    public List<Entry> refused() {
        return all().stream()
                .filter(entry -> !entry.ok() && entry.fault() == null)
                .toList();
    }

    public void clear() {
        entries.clear();
    }
}
