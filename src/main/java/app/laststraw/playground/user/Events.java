package app.laststraw.playground.user;

import app.laststraw.playground.workspace.Json;
import app.laststraw.playground.workspace.Secrets;
import app.laststraw.playground.workspace.Workspace;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sends events to the app, and sends those again that it did not take: at once, after one minute, after five. */
public final class Events {
    private static final List<Duration> RETRIES = List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));

    private final Workspace workspace;
    private final Delivery delivery;
    private final List<Retry> waiting = new ArrayList<>();

    /** @param number of tries before this one */
    private record Retry(String body, int number, String reason, Instant due) {}

    Events(Workspace workspace, Delivery delivery) {
        this.workspace = workspace;
        this.delivery = delivery;
    }

    /**
     * Tells the app, if it subscribed and may know.
     *
     * @param subscription such as {@code message.im}
     * @param channel that the event is about; null for none
     */
    void tell(String subscription, ObjectNode event, String channel) {
        String body;
        synchronized (workspace) {
            if (!hears(subscription, channel)) {
                return;
            }
            body = Json.write(envelope(event, channel));
        }
        attempt(body, 0, Map.of());
    }

    /** Whether the app subscribed, and has the scope that the event needs. */
    private boolean hears(String subscription, String channel) {
        String family = workspace
                .channel(String.valueOf(channel))
                .map(each -> each.type().family())
                .orElse("channels");
        String scope = switch (subscription) {
            case "app_mention" -> "app_mentions:read";
            case "message.channels", "message.groups", "message.im" -> family + ":history";
            case "user_change", "team_join" -> "users:read";
            case "app_home_opened" -> null;
            default -> family + ":read";
        };
        return workspace.app().events().contains(subscription)
                && (scope == null || workspace.app().scopes().contains(scope));
    }

    private ObjectNode envelope(ObjectNode event, String channel) {
        Instant now = workspace.clock().instant();
        if (!event.has("event_ts")) {
            event.put("event_ts", workspace.messages().nextTs());
        }
        ObjectNode envelope = Json.object().put("token", Payloads.TOKEN).put("team_id", workspace.teamId());
        envelope.put("context_team_id", workspace.teamId()).putNull("context_enterprise_id");
        envelope.put("api_app_id", workspace.app().id()).set("event", event);
        envelope.put("type", "event_callback").put("event_id", "Ev" + Secrets.hex(6));
        envelope.put("event_time", now.getEpochSecond());
        envelope.putArray("authorizations")
                .addObject()
                .putNull("enterprise_id")
                .put("team_id", workspace.teamId())
                .put("user_id", workspace.app().userId())
                .put("is_bot", true)
                .put("is_enterprise_install", false);
        boolean shared = channel != null
                && workspace.channel(channel).map(each -> each.isShared()).orElse(false);
        envelope.put("is_ext_shared_channel", shared);
        return envelope.put("event_context", "4-" + Secrets.hex(8));
    }

    /** Sends again what is due by now; the number of tries made. */
    public int retryDue() {
        List<Retry> due = new ArrayList<>();
        synchronized (workspace) {
            Instant now = workspace.clock().instant();
            waiting.removeIf(retry -> !retry.due().isAfter(now) && due.add(retry));
        }
        due.forEach(retry -> attempt(
                retry.body(),
                retry.number(),
                Map.of(
                        "x-slack-retry-num", Integer.toString(retry.number()),
                        "x-slack-retry-reason", retry.reason())));
        return due.size();
    }

    private void attempt(String body, int number, Map<String, String> headers) {
        Ack ack = delivery.json("event", body, headers);
        boolean taken = ack.status() >= 200 && ack.status() < 300;
        boolean unwanted = "1".equals(ack.headers().get("x-slack-no-retry"));
        if (!taken && !unwanted && number < RETRIES.size()) {
            synchronized (workspace) {
                Instant due = workspace.clock().instant().plus(RETRIES.get(number));
                waiting.add(new Retry(body, number + 1, reason(ack), due));
            }
        }
    }

    private static String reason(Ack ack) {
        if (ack.status() != 0) {
            return "http_error";
        }
        return ack.isLate() ? "http_timeout" : "connection_failed";
    }
}
