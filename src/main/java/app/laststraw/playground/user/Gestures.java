package app.laststraw.playground.user;

import app.laststraw.playground.workspace.App;
import app.laststraw.playground.workspace.Channel;
import app.laststraw.playground.workspace.Inputs;
import app.laststraw.playground.workspace.Json;
import app.laststraw.playground.workspace.Layout;
import app.laststraw.playground.workspace.Message;
import app.laststraw.playground.workspace.View;
import app.laststraw.playground.workspace.Workspace;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What a person does that the app is asked to answer: commands, shortcuts, buttons and menus. */
final class Gestures {
    private final Line line;
    private final Workspace workspace;
    private final Sight sight;
    private final Form form;
    private final Acks acks;

    Gestures(Line line, Sight sight, Form form) {
        this.line = line;
        this.workspace = line.workspace();
        this.sight = sight;
        this.form = form;
        this.acks = new Acks(line);
    }

    Ack command(String channelId, String command, String text) {
        String payload;
        synchronized (workspace) {
            sight.requireInside();
            Channel channel = sight.openChannel(channelId);
            App.Command known = workspace.app().commands().stream()
                    .filter(each -> each.command().equals(command))
                    .findFirst()
                    .orElseThrow(() -> new Denied("playground.noSuchCommand", command));
            String sent = new Composer(workspace).command(text.strip(), known.shouldEscape());
            payload = payloads().command(channel, known, sent);
        }
        return acks.command(line.delivery().form("command", payload), sight.id(), channelId);
    }

    Ack shortcut(String callbackId) {
        return interact("shortcut", () -> {
            requireShortcut("global", callbackId);
            return payloads().globalShortcut(callbackId);
        });
    }

    Ack messageShortcut(String callbackId, String channelId, String ts) {
        return interact("message_action", () -> {
            requireShortcut("message", callbackId);
            Channel channel = sight.channel(channelId);
            Message message = sight.message(channel, ts);
            if (message.isEphemeral() || message.deleted()) {
                throw new Denied("playground.gone");
            }
            return payloads().messageShortcut(callbackId, channel, message);
        });
    }

    private void requireShortcut(String type, String callbackId) {
        sight.requireInside();
        boolean known = workspace.app().shortcuts().stream()
                .anyMatch(each -> each.type().equals(type) && each.callbackId().equals(callbackId));
        if (!known) {
            throw new Denied("playground.gone");
        }
    }

    Ack choose(String channelId, String ts, String actionId, String... values) {
        ObjectNode action;
        synchronized (workspace) {
            Message message = sight.message(sight.channel(channelId), ts);
            action = chosen(Form.spot(Sight.blocks(message), null, actionId), values);
        }
        return act(channelId, ts, action, Json.object());
    }

    private static ObjectNode chosen(Layout.Spot spot, String... values) {
        boolean overflow = spot.element().path("type").asText().equals("overflow");
        ObjectNode value = Filling.typed(overflow ? asMenu(spot) : spot, List.of(values), List.of());
        return value.put("block_id", spot.blockId()).put("action_id", spot.actionId());
    }

    private static Layout.Spot asMenu(Layout.Spot overflow) {
        return new Layout.Spot(overflow.block(), overflow.element().deepCopy().put("type", "static_select"));
    }

    Ack act(String channelId, String ts, JsonNode given, JsonNode state) {
        return interact("block_actions", () -> {
            Channel channel = sight.channel(channelId);
            Message message = sight.message(channel, ts);
            JsonNode blocks = Sight.blocks(message);
            Layout.Spot spot = spot(blocks, given);
            ObjectNode action = Filling.action(spot, given);
            ObjectNode values = Filling.merged(blocks, Inputs.initial(blocks), state);
            return payloads()
                    .messageAction(channel, message, action, Filling.merged(blocks, values, own(spot, action)));
        });
    }

    Ack actInView(String viewId, JsonNode given, JsonNode state) {
        return interact("block_actions", () -> {
            View view = form.merge(viewId, state);
            Layout.Spot spot = spot(view.blocks(), given);
            ObjectNode action = Filling.action(spot, given);
            return payloads().viewAction(form.merge(viewId, own(spot, action)), action);
        });
    }

    /** What the element that was worked holds from now on is in the state already. */
    private static ObjectNode own(Layout.Spot spot, ObjectNode action) {
        ObjectNode own = Json.object();
        own.withObjectProperty(spot.blockId()).set(spot.actionId(), action);
        return own;
    }

    private static Layout.Spot spot(JsonNode blocks, JsonNode given) {
        return Form.spot(blocks, Json.text(given, "block_id"), Json.text(given, "action_id"));
    }

    private Ack interact(String kind, Supplier<ObjectNode> payload) {
        String json;
        synchronized (workspace) {
            json = Json.write(payload.get());
        }
        return line.delivery().form(kind, Payloads.form(Map.of("payload", json)));
    }

    private Payloads payloads() {
        return new Payloads(workspace, sight.person(), line.baseUrl().get());
    }
}
