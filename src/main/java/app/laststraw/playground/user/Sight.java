package app.laststraw.playground.user;

import app.laststraw.playground.workspace.Channel;
import app.laststraw.playground.workspace.Json;
import app.laststraw.playground.workspace.Message;
import app.laststraw.playground.workspace.Person;
import app.laststraw.playground.workspace.Workspace;
import com.fasterxml.jackson.databind.JsonNode;

/** What one person can see, and so act on. The caller holds the workspace's lock. */
final class Sight {
    private final Workspace workspace;
    private final String id;

    Sight(Workspace workspace, String id) {
        this.workspace = workspace;
        this.id = id;
    }

    String id() {
        return id;
    }

    Person person() {
        return workspace.person(id).orElseThrow();
    }

    void requireInside() {
        if (person().kind().isOutside()) {
            throw new Denied("playground.notYours");
        }
    }

    /** A channel that the person is in. */
    Channel channel(String channelId) {
        return workspace
                .channel(String.valueOf(channelId))
                .filter(channel -> channel.has(id))
                .orElseThrow(() -> new Denied("playground.notInChannel"));
    }

    /** A channel that the person is in and that takes messages. */
    Channel openChannel(String channelId) {
        Channel channel = channel(channelId);
        if (channel.archived()) {
            throw new Denied("playground.archived");
        }
        return channel;
    }

    Message message(Channel channel, String ts) {
        return workspace
                .messages()
                .find(channel.id(), String.valueOf(ts))
                .filter(message -> !message.isEphemeral() || message.onlyFor().equals(id))
                .orElseThrow(() -> new Denied("playground.gone"));
    }

    static JsonNode blocks(Message message) {
        return message.blocks() == null ? Json.array() : message.blocks();
    }
}
