package app.laststraw.playground.user;

import app.laststraw.playground.workspace.Json;
import app.laststraw.playground.workspace.Layout;
import app.laststraw.playground.workspace.Message;
import app.laststraw.playground.workspace.SharedFile;
import app.laststraw.playground.workspace.View;
import app.laststraw.playground.workspace.Workspace;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * A person at their Slack client: all that one can do there, and see. What the client would not let them do is a
 * {@link Denied}; what the app makes of the rest is in the {@link Ack} or {@link Submission}. Every call waits for the
 * app's acknowledgement.
 */
public final class SlackUser {
    private final Line line;
    private final Workspace workspace;
    private final String id;
    private final Sight sight;
    private final Form form;
    private final Gestures gestures;
    private final Talk talk;
    private final Rooms rooms;

    SlackUser(Line line, String id) {
        this.line = line;
        this.workspace = line.workspace();
        this.id = id;
        this.sight = new Sight(workspace, id);
        this.form = new Form(line, id);
        this.gestures = new Gestures(line, sight, form);
        this.talk = new Talk(line, sight, id);
        this.rooms = new Rooms(line, sight, id);
    }

    public String id() {
        return id;
    }

    /** Runs a command such as {@code /client-report}; the text is what a person would type. */
    public Ack command(String channelId, String command, String text) {
        return gestures.command(channelId, command, text);
    }

    /** Runs a global shortcut. */
    public Ack shortcut(String callbackId) {
        return gestures.shortcut(callbackId);
    }

    /** Runs a shortcut on a message. */
    public Ack messageShortcut(String callbackId, String channelId, String ts) {
        return gestures.messageShortcut(callbackId, channelId, ts);
    }

    /** Presses a button of a message, the first with this action id. */
    public Ack press(String channelId, String ts, String actionId) {
        return act(channelId, ts, Json.object().put("action_id", actionId), Json.object());
    }

    /** Picks options, by their values, of a menu in a message. */
    public Ack choose(String channelId, String ts, String actionId, String... values) {
        return gestures.choose(channelId, ts, actionId, values);
    }

    /**
     * Works an element of a message.
     *
     * @param given {@code action_id}, {@code block_id} where that is not enough, and what the element gives
     * @param state what else is filled in, by block id and action id
     */
    public Ack act(String channelId, String ts, JsonNode given, JsonNode state) {
        return gestures.act(channelId, ts, given, state);
    }

    /** Presses a button of the top modal, or of the Home when no modal is open. */
    public Ack press(String actionId) {
        String viewId = modal().or(this::home).map(View::id).orElse("");
        return actInView(viewId, Json.object().put("action_id", actionId), Json.object());
    }

    /** Works an element of a view; see {@link #act}. */
    public Ack actInView(String viewId, JsonNode given, JsonNode state) {
        return gestures.actInView(viewId, given, state);
    }

    /** The options that the app offers in a menu of the top modal for what is typed into it. */
    public List<JsonNode> query(String blockId, String typed) {
        return Filling.options(form.query(topId(), blockId, null, typed));
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
        return form.submit(topId(), Json.object());
    }

    /** Submits a modal with these values on top of what is filled already. */
    public Submission submit(String viewId, JsonNode state) {
        return form.submit(viewId, state);
    }

    /** Closes the top modal with its close button. */
    public void close() {
        form.close(topId(), false);
    }

    /** @param all whether the whole stack is closed, as the X does */
    public void close(String viewId, boolean all) {
        form.close(viewId, all);
    }

    private String topId() {
        synchronized (workspace) {
            return form.top().id();
        }
    }

    /** Opens the app's Home. */
    public void openHome() {
        ObjectNode event =
                Json.object().put("type", "app_home_opened").put("user", id).put("tab", "home");
        synchronized (workspace) {
            sight.requireInside();
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
        return talk.say(channelId, null, text);
    }

    /** Writes into a thread; {@code parent} null for none. */
    public String say(String channelId, String parent, String text) {
        return talk.say(channelId, parent, text);
    }

    /** Deletes a message of one's own; a manager deletes anybody's. */
    public void delete(String channelId, String ts) {
        talk.delete(channelId, ts);
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
            return workspace.messages().channelFor(id, sight.channel(channelId).id());
        }
    }

    /** What the person sees of a thread, its parent first. */
    public List<Message> thread(String channelId, String parent) {
        synchronized (workspace) {
            return workspace.messages().threadFor(id, sight.channel(channelId).id(), parent);
        }
    }

    /** What only this person sees in a channel and its threads. */
    public List<Message> ephemerals(String channelId) {
        synchronized (workspace) {
            return workspace.messages().all(sight.channel(channelId).id()).stream()
                    .filter(message -> id.equals(message.onlyFor()))
                    .toList();
        }
    }

    /**
     * A file, opened, as {@link Message#files} names it.
     *
     * @throws Denied when it stands nowhere where the person can see it
     */
    public SharedFile file(String fileId) {
        synchronized (workspace) {
            return sight.file(fileId);
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
}
