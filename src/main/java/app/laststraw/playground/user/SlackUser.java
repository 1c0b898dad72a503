package app.laststraw.playground.user;

import app.laststraw.playground.workspace.App;
import app.laststraw.playground.workspace.Channel;
import app.laststraw.playground.workspace.Inputs;
import app.laststraw.playground.workspace.Json;
import app.laststraw.playground.workspace.Kind;
import app.laststraw.playground.workspace.Layout;
import app.laststraw.playground.workspace.Message;
import app.laststraw.playground.workspace.Person;
import app.laststraw.playground.workspace.View;
import app.laststraw.playground.workspace.Workspace;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A person at their Slack client. What the client would not let them do is a {@link Denied}; what the app makes of the
 * rest is in the {@link Ack} or {@link Submission}. Every call waits for the app's acknowledgement.
 */
public final class SlackUser {
    private final Line line;
    private final Workspace workspace;
    private final String id;
    private final Form form;
    private final Rooms rooms;
    private final Acks acks;

    SlackUser(Line line, String id) {
        this.line = line;
        this.workspace = line.workspace();
        this.id = id;
        this.form = new Form(line, id);
        this.rooms = new Rooms(line, id);
        this.acks = new Acks(line);
    }

    public String id() {
        return id;
    }

    /** Runs a command such as {@code /client-report}; the text is what a person would type. */
    public Ack command(String channelId, String command, String text) {
        String payload;
        synchronized (workspace) {
            requireInside();
            Channel channel = openChannel(channelId);
            App.Command known = workspace.app().commands().stream()
                    .filter(each -> each.command().equals(command))
                    .findFirst()
                    .orElseThrow(() -> new Denied("playground.noSuchCommand", command));
            String sent = new Composer(workspace).command(text.strip(), known.shouldEscape());
            payload = payloads().command(channel, known, sent);
        }
        return acks.command(line.delivery().form("command", payload), id, channelId);
    }

    /** Runs a global shortcut. */
    public Ack shortcut(String callbackId) {
        return interact("shortcut", () -> {
            requireInside();
            requireShortcut("global", callbackId);
            return payloads().globalShortcut(callbackId);
        });
    }

    /** Runs a shortcut on a message. */
    public Ack messageShortcut(String callbackId, String channelId, String ts) {
        return interact("message_action", () -> {
            requireInside();
            requireShortcut("message", callbackId);
            Channel channel = rooms.own(channelId);
            return payloads().messageShortcut(callbackId, channel, message(channel, ts));
        });
    }

    /** Presses a button of a message, the first with this action id. */
    public Ack press(String channelId, String ts, String actionId) {
        return act(channelId, ts, Json.object().put("action_id", actionId), Json.object());
    }

    /** Picks an option, by its value, of a menu in a message. */
    public Ack choose(String channelId, String ts, String actionId, String... values) {
        ObjectNode action;
        synchronized (workspace) {
            Message message = message(rooms.own(channelId), ts);
            action = chosen(Form.spot(blocks(message), null, actionId), values);
        }
        return act(channelId, ts, action, Json.object());
    }

    /**
     * Works an element of a message.
     *
     * @param given {@code action_id}, {@code block_id} where that is not enough, and what the element gives
     * @param state what else is filled in, by block id and action id
     */
    public Ack act(String channelId, String ts, JsonNode given, JsonNode state) {
        return interact("block_actions", () -> {
            Channel channel = rooms.own(channelId);
            Message message = message(channel, ts);
            Layout.Spot spot = Form.spot(blocks(message), Json.text(given, "block_id"), Json.text(given, "action_id"));
            ObjectNode values = Filling.merged(blocks(message), Inputs.initial(blocks(message)), state);
            return payloads().messageAction(channel, message, Filling.action(spot, given), values);
        });
    }

    /** Presses a button of the top modal, or of the Home when no modal is open. */
    public Ack press(String actionId) {
        String viewId;
        synchronized (workspace) {
            viewId = modal().or(this::home).map(View::id).orElse("");
        }
        return actInView(viewId, Json.object().put("action_id", actionId), Json.object());
    }

    /** Works an element of a view; see {@link #act}. */
    public Ack actInView(String viewId, JsonNode given, JsonNode state) {
        return interact("block_actions", () -> {
            View view = form.merge(viewId, state);
            Layout.Spot spot = Form.spot(view.blocks(), Json.text(given, "block_id"), Json.text(given, "action_id"));
            ObjectNode action = Filling.action(spot, given);
            ObjectNode own = Json.object();
            own.withObjectProperty(spot.blockId()).set(spot.actionId(), action);
            View filled = form.merge(viewId, own);
            return payloads().viewAction(filled, action);
        });
    }

    /** The options, by value, that the app offers in a menu of the top modal for what is typed into it. */
    public List<JsonNode> query(String blockId, String typed) {
        String viewId;
        synchronized (workspace) {
            viewId = form.top().id();
        }
        return Filling.options(form.query(viewId, blockId, null, typed));
    }

    /** The answer to such a query, as the app gave it. */
    public ObjectNode query(String viewId, String blockId, String actionId, String typed) {
        return form.query(viewId, blockId, actionId, typed);
    }

    /**
     * Fills a field of the top modal; where the field says so, the app is told at once.
     *
     * @param values a text, a number, a day as YYYY-MM-DD, ids, or the values of options; none empties the field. In a
     *     menu that asks the app, only what {@link #query} brought last can be chosen
     */
    public SlackUser fill(String blockId, String... values) {
        View view;
        Layout.Spot spot;
        ObjectNode value;
        synchronized (workspace) {
            view = form.top();
            spot = Form.spot(view.blocks(), blockId, null);
            value = form.fill(blockId, List.of(values));
        }
        if (spot.tellsApp()) {
            value.put("block_id", spot.blockId()).put("action_id", spot.actionId());
            actInView(view.id(), value, Json.object());
        }
        return this;
    }

    /** Submits the top modal as it is filled. */
    public Submission submit() {
        String viewId;
        synchronized (workspace) {
            viewId = form.top().id();
        }
        return form.submit(viewId, Json.object());
    }

    /** Submits a modal with these values on top of what is filled already. */
    public Submission submit(String viewId, JsonNode state) {
        return form.submit(viewId, state);
    }

    /** Closes the top modal with its close button. */
    public void close() {
        String viewId;
        synchronized (workspace) {
            viewId = form.top().id();
        }
        form.close(viewId, false);
    }

    /** @param all whether the whole stack is closed, as the X does */
    public void close(String viewId, boolean all) {
        form.close(viewId, all);
    }

    /** Opens the app's Home. */
    public void openHome() {
        ObjectNode event =
                Json.object().put("type", "app_home_opened").put("user", id).put("tab", "home");
        synchronized (workspace) {
            requireInside();
            event.put("channel", direct());
            home().ifPresent(view -> event.set("view", view.toView(workspace.app(), workspace.teamId())));
        }
        line.events().tell("app_home_opened", event, null);
    }

    /** The id of the direct conversation with the app. */
    public String direct() {
        synchronized (workspace) {
            return workspace.direct(workspace.app().userId(), id).id();
        }
    }

    /** Writes a message; {@code @Name} mentions a person or the app. Its ts. */
    public String say(String channelId, String text) {
        return say(channelId, null, text);
    }

    /** Writes into a thread; {@code parent} null for none. */
    public String say(String channelId, String parent, String text) {
        Channel channel;
        Message message;
        synchronized (workspace) {
            channel = openChannel(channelId);
            if (parent != null && workspace.messages().find(channelId, parent).isEmpty()) {
                throw new Denied("playground.gone");
            }
            String composed = new Composer(workspace).message(text);
            message = Message.of(workspace.messages().nextTs(), channelId, id, false, composed)
                    .inThread(parent, false);
            workspace.messages().put(message);
            workspace.changed();
        }
        tell(channel, message);
        return message.ts();
    }

    private void tell(Channel channel, Message message) {
        String bot = workspace.app().userId();
        if (!channel.has(bot)) {
            return;
        }
        ObjectNode event = message.toMessage(workspace.app(), workspace.teamId(), false);
        event.put("team", workspace.teamId()).put("channel", channel.id()).put("event_ts", message.ts());
        if (message.text().contains("<@" + bot + ">") && !channel.isDirect()) {
            line.events().tell("app_mention", event.deepCopy().put("type", "app_mention"), channel.id());
        }
        tellMessage(channel, event);
    }

    private void tellMessage(Channel channel, ObjectNode event) {
        if (channel.has(workspace.app().userId())) {
            String kind = channel.isDirect() ? "im" : channel.type() == Channel.Type.PRIVATE ? "group" : "channel";
            String subscription = kind.equals("im") ? "message.im" : "message." + kind + "s";
            line.events().tell(subscription, event.put("channel_type", kind), channel.id());
        }
    }

    /** Deletes a message of one's own; a manager deletes anybody's. */
    public void delete(String channelId, String ts) {
        Channel channel;
        Message message;
        synchronized (workspace) {
            channel = rooms.own(channelId);
            message = message(channel, ts);
            if (!message.user().equals(id) && person().kind() != Kind.MANAGER) {
                throw new Denied("playground.notAllowed");
            }
            workspace.messages().remove(message);
            workspace.changed();
        }
        if (!message.isEphemeral()) {
            tellDeleted(channel, message);
        }
    }

    private void tellDeleted(Channel channel, Message message) {
        ObjectNode event = Json.object().put("type", "message").put("subtype", "message_deleted");
        event.put("hidden", true).put("channel", channel.id()).put("deleted_ts", message.ts());
        synchronized (workspace) {
            event.put("ts", workspace.messages().nextTs());
            event.set("previous_message", message.toMessage(workspace.app(), workspace.teamId(), false));
        }
        tellMessage(channel, event);
    }

    public void join(String channelId) {
        rooms.join(channelId, id);
    }

    public void invite(String channelId, String other) {
        rooms.join(channelId, other);
    }

    public void leave(String channelId) {
        rooms.leave(channelId, id);
    }

    public void remove(String channelId, String other) {
        rooms.leave(channelId, other);
    }

    /** Shares the channel with another team. */
    public void share(String channelId, String team) {
        rooms.share(channelId, team);
    }

    /** Offers another team to share the channel; it has not accepted yet. */
    public void offerToShare(String channelId, String team) {
        rooms.offer(channelId, team);
    }

    public void unshare(String channelId) {
        rooms.unshare(channelId);
    }

    public void archive(String channelId) {
        rooms.archive(channelId, true);
    }

    public void unarchive(String channelId) {
        rooms.archive(channelId, false);
    }

    /** What the person sees in a channel, their ephemerals among it, replies left out; oldest first. */
    public List<Message> messages(String channelId) {
        synchronized (workspace) {
            return workspace.messages().channelFor(id, rooms.own(channelId).id());
        }
    }

    /** What the person sees of a thread, its parent first. */
    public List<Message> thread(String channelId, String parent) {
        synchronized (workspace) {
            return workspace.messages().threadFor(id, rooms.own(channelId).id(), parent);
        }
    }

    /** What only this person sees in a channel and its threads. */
    public List<Message> ephemerals(String channelId) {
        synchronized (workspace) {
            return workspace.messages().all(rooms.own(channelId).id()).stream()
                    .filter(message -> id.equals(message.onlyFor()))
                    .toList();
        }
    }

    /** The modal on top. */
    public Optional<View> modal() {
        synchronized (workspace) {
            return workspace.views().top(id);
        }
    }

    public Optional<View> home() {
        synchronized (workspace) {
            return workspace.views().home(id);
        }
    }

    private ObjectNode chosen(Layout.Spot spot, String... values) {
        ObjectNode value = spot.element().path("type").asText().equals("overflow")
                ? Filling.typed(asMenu(spot), List.of(values), List.of())
                : Filling.typed(spot, List.of(values), List.of());
        return value.put("block_id", spot.blockId()).put("action_id", spot.actionId());
    }

    private static Layout.Spot asMenu(Layout.Spot overflow) {
        return new Layout.Spot(overflow.block(), overflow.element().deepCopy().put("type", "static_select"));
    }

    private Ack interact(String kind, Supplier<ObjectNode> payload) {
        String json;
        synchronized (workspace) {
            json = Json.write(payload.get());
        }
        return line.delivery().form(kind, Payloads.form(Map.of("payload", json)));
    }

    private Payloads payloads() {
        return new Payloads(workspace, person(), line.baseUrl().get());
    }

    private Person person() {
        return workspace.person(id).orElseThrow();
    }

    private void requireInside() {
        if (person().kind().isOutside()) {
            throw new Denied("playground.notYours");
        }
    }

    private void requireShortcut(String type, String callbackId) {
        boolean known = workspace.app().shortcuts().stream()
                .anyMatch(each -> each.type().equals(type) && each.callbackId().equals(callbackId));
        if (!known) {
            throw new Denied("playground.gone");
        }
    }

    private Channel openChannel(String channelId) {
        Channel channel = rooms.own(channelId);
        if (channel.archived()) {
            throw new Denied("playground.archived");
        }
        return channel;
    }

    /** A message that this person can see. */
    private Message message(Channel channel, String ts) {
        return workspace
                .messages()
                .find(channel.id(), String.valueOf(ts))
                .filter(message -> !message.isEphemeral() || message.onlyFor().equals(id))
                .orElseThrow(() -> new Denied("playground.gone"));
    }

    private static JsonNode blocks(Message message) {
        return message.blocks() == null ? Json.array() : message.blocks();
    }
}
