package app.laststraw.playground.page;

import app.laststraw.playground.workspace.App;
import app.laststraw.playground.workspace.Channel;
import app.laststraw.playground.workspace.Json;
import app.laststraw.playground.workspace.Kind;
import app.laststraw.playground.workspace.Message;
import app.laststraw.playground.workspace.Person;
import app.laststraw.playground.workspace.View;
import app.laststraw.playground.workspace.Workspace;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What one person's client shows. */
final class Picture {
    private final Workspace workspace;
    /** Person and channel to the ts of the last message that was looked at. */
    private final Map<String, String> read = new HashMap<>();

    private volatile boolean canSkip;

    Picture(Workspace workspace) {
        this.workspace = workspace;
    }

    void timeCanBeSkipped() {
        canSkip = true;
    }

    ObjectNode workspace() {
        synchronized (workspace) {
            App app = workspace.app();
            ObjectNode answer = Json.object();
            answer.putObject("team")
                    .put("id", workspace.teamId())
                    .put("name", workspace.plan().teamName());
            answer.putObject("bot").put("user_id", app.userId()).put("name", app.name());
            ArrayNode people = answer.putArray("people");
            workspace.people().stream()
                    .filter(person -> person.kind().isPresent())
                    .forEach(person -> people.add(describe(person)));
            ArrayNode commands = answer.putArray("commands");
            app.commands()
                    .forEach(each -> commands.addObject()
                            .put("command", each.command())
                            .put("description", each.description())
                            .put("usage_hint", each.usageHint()));
            ArrayNode shortcuts = answer.putArray("shortcuts");
            app.shortcuts()
                    .forEach(each -> shortcuts
                            .addObject()
                            .put("type", each.type())
                            .put("callback_id", each.callbackId())
                            .put("name", each.name())
                            .put("description", each.description()));
            return answer.put("red_flag_channel", workspace.plan().redFlagChannel());
        }
    }

    private static ObjectNode describe(Person person) {
        Kind kind = person.kind() == Kind.ULTRA_GUEST ? Kind.GUEST : person.kind();
        return Json.object()
                .put("id", person.id())
                .put("name", person.name())
                .put("title", person.title())
                .put("kind", kind.name().toLowerCase(Locale.ROOT))
                .put("locale", person.locale())
                .put("tz", person.tz());
    }

    ObjectNode desk(String person) {
        synchronized (workspace) {
            ObjectNode answer = Json.object();
            ArrayNode channels = answer.putArray("channels");
            workspace.channels().stream()
                    .filter(channel -> channel.has(person))
                    .forEach(channel -> channels.add(describe(channel, person)));
            answer.set("modal", describe(workspace.views().top(person)));
            answer.set("home", describe(workspace.views().home(person)));
            return answer.put("now", workspace.clock().instant().toString()).put("can_skip", canSkip);
        }
    }

    private ObjectNode describe(Channel channel, String person) {
        ObjectNode described = Json.object().put("id", channel.id()).put("name", channel.name());
        described.put(
                "kind",
                switch (channel.type()) {
                    case PUBLIC -> "channel";
                    case PRIVATE -> "private";
                    case IM -> "im";
                });
        described.put("shared", channel.isShared()).put("archived", channel.archived());
        described.set("members", Json.array(channel.members()));
        described.put("unread", unread(channel, person));
        return described.put("with", channel.isDirect() ? channel.otherThan(person) : null);
    }

    private long unread(Channel channel, String person) {
        String last = read.getOrDefault(person + " " + channel.id(), "");
        return workspace.messages().channelFor(person, channel.id()).stream()
                .filter(message -> !message.user().equals(person) && !message.deleted())
                .filter(message -> message.ts().compareTo(last) > 0)
                .count();
    }

    private JsonNode describe(Optional<View> view) {
        return view.map(each -> (JsonNode) each.toView(workspace.app(), workspace.teamId()))
                .orElse(Json.object().nullNode());
    }

    /** @param shown oldest first; looked at from now on */
    ObjectNode messages(String person, String channel, List<Message> shown) {
        synchronized (workspace) {
            ObjectNode answer = Json.object();
            ArrayNode messages = answer.putArray("messages");
            shown.forEach(message -> messages.add(describe(message)));
            if (!shown.isEmpty()) {
                String last = shown.get(shown.size() - 1).ts();
                read.merge(person + " " + channel, last, (one, other) -> one.compareTo(other) > 0 ? one : other);
            }
            return answer;
        }
    }

    private ObjectNode describe(Message message) {
        ObjectNode described = Json.object().put("ts", message.ts()).put("user", message.user());
        described.put("name", workspace.person(message.user()).map(Person::name).orElse(""));
        described.put("bot", message.byApp()).put("text", message.text());
        described.set("blocks", message.blocks());
        described.put("ephemeral", message.isEphemeral()).put("edited", message.edited() != null);
        described.put("thread_ts", message.threadTs());
        described.put(
                "reply_count",
                message.isReply()
                        ? 0
                        : workspace
                                .messages()
                                .replies(message.channel(), message.ts())
                                .size());
        ArrayNode files = described.putArray("files");
        workspace
                .filesOf(message)
                .forEach(file -> files.addObject()
                        .put("id", file.id())
                        .put("title", file.title())
                        .put("name", file.name())
                        .put("mimetype", file.mimetype())
                        .put("size", file.length()));
        return described;
    }
}
