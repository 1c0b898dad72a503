package app.laststraw.playground.user;

import app.laststraw.playground.workspace.App;
import app.laststraw.playground.workspace.Channel;
import app.laststraw.playground.workspace.Json;
import app.laststraw.playground.workspace.Layout;
import app.laststraw.playground.workspace.Message;
import app.laststraw.playground.workspace.Person;
import app.laststraw.playground.workspace.View;
import app.laststraw.playground.workspace.Workspace;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What Slack sends for what a person does. The caller holds the workspace's lock. */
final class Payloads {
    /** The token that Slack still sends and nobody should check. */
    static final String TOKEN = "deprecated-verification-token";

    private final Workspace workspace;
    private final Person person;
    private final String baseUrl;

    Payloads(Workspace workspace, Person person, String baseUrl) {
        this.workspace = workspace;
        this.person = person;
        this.baseUrl = baseUrl;
    }

    String command(Channel channel, App.Command command, String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("token", TOKEN);
        fields.put("team_id", workspace.teamId());
        fields.put("team_domain", domain());
        fields.put("channel_id", channel.id());
        fields.put("channel_name", nameOf(channel));
        fields.put("user_id", person.id());
        fields.put("user_name", person.handle());
        fields.put("command", command.command());
        fields.put("text", text);
        fields.put("api_app_id", workspace.app().id());
        fields.put("is_enterprise_install", "false");
        fields.put("response_url", responseUrl(channel.id(), null));
        fields.put("trigger_id", workspace.triggers().issue(person.id(), null));
        return form(fields);
    }

    ObjectNode globalShortcut(String callbackId) {
        ObjectNode payload = shortcut("shortcut").put("callback_id", callbackId);
        return withTrigger(payload, null).put("action_ts", workspace.messages().nextTs());
    }

    ObjectNode messageShortcut(String callbackId, Channel channel, Message message) {
        ObjectNode payload = shortcut("message_action").put("callback_id", callbackId);
        payload.put("message_ts", message.ts()).set("channel", described(channel));
        payload.set("message", workspace.describe(message, false));
        payload.put("response_url", responseUrl(channel.id(), null));
        return withTrigger(payload, null).put("action_ts", workspace.messages().nextTs());
    }

    /** @param action what the element gives, without what Slack adds */
    ObjectNode messageAction(Channel channel, Message message, ObjectNode action, JsonNode state) {
        ObjectNode payload = withTrigger(interaction("block_actions"), null);
        ObjectNode container = Json.object().put("type", "message").put("message_ts", message.ts());
        container.put("channel_id", channel.id()).put("is_ephemeral", message.isEphemeral());
        if (message.isReply()) {
            container.put("thread_ts", message.threadTs());
        }
        payload.set("container", container);
        payload.set("channel", described(channel));
        if (!message.isEphemeral()) {
            payload.set("message", workspace.describe(message, false));
        }
        payload.set("state", Json.object().set("values", state));
        payload.put("response_url", responseUrl(channel.id(), message.ts()));
        return withAction(payload, action);
    }

    ObjectNode viewAction(View view, ObjectNode action) {
        ObjectNode payload = withTrigger(interaction("block_actions"), view.isModal() ? view.id() : null);
        payload.set("container", Json.object().put("type", "view").put("view_id", view.id()));
        payload.set("view", described(view));
        return withAction(payload, action);
    }

    private ObjectNode withAction(ObjectNode payload, ObjectNode action) {
        action.put("action_ts", workspace.messages().nextTs());
        payload.putArray("actions").add(action);
        return payload;
    }

    ObjectNode suggestion(View view, Layout.Spot spot, String typed) {
        ObjectNode payload = interaction("block_suggestion");
        payload.set("container", Json.object().put("type", "view").put("view_id", view.id()));
        payload.put("action_id", spot.actionId())
                .put("block_id", spot.blockId())
                .put("value", typed);
        return payload.set("view", described(view));
    }

    ObjectNode submission(View view) {
        ObjectNode payload = withTrigger(interaction("view_submission"), view.id());
        payload.set("view", described(view));
        for (Layout.Spot spot : Layout.spots(view.blocks())) {
            addResponseUrl(payload.withArrayProperty("response_urls"), spot, view);
        }
        return payload;
    }

    private void addResponseUrl(ArrayNode urls, Layout.Spot spot, View view) {
        JsonNode value = view.values().path(spot.blockId()).path(spot.actionId());
        String chosen = value.path("selected_conversation")
                .asText(value.path("selected_channel").asText(""));
        if (spot.element().path("response_url_enabled").booleanValue()
                && workspace.channel(chosen).isPresent()) {
            urls.addObject()
                    .put("block_id", spot.blockId())
                    .put("action_id", spot.actionId())
                    .put("channel_id", chosen)
                    .put("response_url", responseUrl(chosen, null));
        }
    }

    ObjectNode closed(View view, boolean cleared) {
        ObjectNode payload = interaction("view_closed").put("is_cleared", cleared);
        return payload.set("view", described(view));
    }

    /** Of all that a person does, shortcuts alone do not name the app. */
    private ObjectNode shortcut(String type) {
        ObjectNode payload = interaction(type);
        payload.remove("api_app_id");
        return payload;
    }

    private ObjectNode interaction(String type) {
        ObjectNode payload = Json.object().put("type", type).put("token", TOKEN);
        payload.set("team", Json.object().put("id", workspace.teamId()).put("domain", domain()));
        payload.set(
                "user",
                Json.object()
                        .put("id", person.id())
                        .put("username", person.handle())
                        .put("name", person.handle())
                        .put("team_id", person.teamId()));
        payload.put("api_app_id", workspace.app().id()).put("is_enterprise_install", false);
        return payload.putNull("enterprise");
    }

    private ObjectNode withTrigger(ObjectNode payload, String viewId) {
        return payload.put("trigger_id", workspace.triggers().issue(person.id(), viewId));
    }

    private ObjectNode described(View view) {
        return view.toView(workspace.app(), workspace.teamId());
    }

    private static ObjectNode described(Channel channel) {
        return Json.object().put("id", channel.id()).put("name", nameOf(channel));
    }

    private static String nameOf(Channel channel) {
        return switch (channel.type()) {
            case PUBLIC -> channel.name();
            case PRIVATE -> "privategroup";
            case IM -> "directmessage";
        };
    }

    private String responseUrl(String channel, String original) {
        return baseUrl + "/respond/" + workspace.responseUrls().issue(person.id(), channel, original);
    }

    private String domain() {
        return workspace.teamId().toLowerCase(Locale.ROOT);
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
