package app.laststraw.playground.user;

import app.laststraw.playground.workspace.Channel;
import app.laststraw.playground.workspace.Json;
import app.laststraw.playground.workspace.Kind;
import app.laststraw.playground.workspace.Message;
import app.laststraw.playground.workspace.Workspace;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A person's own messages, and what the app hears of them. */
final class Talk {
    private final Line line;
    private final Workspace workspace;
    private final Sight sight;
    private final String id;

    Talk(Line line, Sight sight, String id) {
        this.line = line;
        this.workspace = line.workspace();
        this.sight = sight;
        this.id = id;
    }

    String say(String channelId, String parent, String text) {
        Channel channel;
        Message message;
        ObjectNode event;
        synchronized (workspace) {
            channel = sight.openChannel(channelId);
            if (parent != null) {
                requireParent(sight.message(channel, parent));
            }
            String composed = new Composer(workspace).message(text);
            message = Message.of(workspace.messages().nextTs(), channelId, id, false, composed)
                    .inThread(parent, false);
            workspace.messages().put(message);
            workspace.changed();
            event = event(channel, message);
        }
        tell(channel, message, event);
        return message.ts();
    }

    private static void requireParent(Message message) {
        if (message.isReply()) {
            throw new Denied("playground.gone");
        }
    }

    private ObjectNode event(Channel channel, Message message) {
        ObjectNode event = message.toMessage(workspace.app(), workspace.teamId(), false);
        String team = sight.person().teamId();
        if (!team.equals(workspace.teamId())) {
            event.put("user_team", team).put("source_team", team);
        }
        return event.put("team", team).put("channel", channel.id()).put("event_ts", message.ts());
    }

    private void tell(Channel channel, Message message, ObjectNode event) {
        String bot = workspace.app().userId();
        boolean mentioned = message.text().contains("<@" + bot + ">");
        if (mentioned && channel.has(bot) && !channel.isDirect()) {
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

    void delete(String channelId, String ts) {
        Channel channel;
        Message message;
        synchronized (workspace) {
            channel = sight.channel(channelId);
            message = sight.message(channel, ts);
            if (!message.user().equals(id) && sight.person().kind() != Kind.MANAGER) {
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
}
