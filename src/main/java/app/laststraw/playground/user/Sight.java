package app.laststraw.playground.user;

import app.laststraw.playground.workspace.Channel;
import app.laststraw.playground.workspace.Json;
import app.laststraw.playground.workspace.Layout;
import app.laststraw.playground.workspace.Message;
import app.laststraw.playground.workspace.Person;
import app.laststraw.playground.workspace.SharedFile;
import app.laststraw.playground.workspace.Workspace;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** A file that stands where the person can see it: in a message, in their modal, on their Home. */
    SharedFile file(String fileId) {
        return workspace
                .files()
                .find(String.valueOf(fileId))
                .filter(file -> isInMessage(file.id()) || isInView(file.id()))
                .orElseThrow(() -> new Denied("playground.gone"));
    }

    private boolean isInMessage(String fileId) {
        return workspace.channels().stream()
                .filter(channel -> channel.has(id))
                .flatMap(channel -> workspace.messages().all(channel.id()).stream())
                .filter(message -> !message.isEphemeral() || message.onlyFor().equals(id))
                .anyMatch(message -> message.showsFile(fileId));
    }

    private boolean isInView(String fileId) {
        return Stream.of(workspace.views().top(id), workspace.views().home(id))
                .flatMap(Optional::stream)
                .anyMatch(view -> Layout.showsFile(view.blocks(), fileId));
    }

    static JsonNode blocks(Message message) {
        return message.blocks() == null ? Json.array() : message.blocks();
    }
}
