package app.laststraw.playground.webapi;

import app.laststraw.playground.workspace.Channel;
import app.laststraw.playground.workspace.Json;
import app.laststraw.playground.workspace.Kind;
import app.laststraw.playground.workspace.Message;
import app.laststraw.playground.workspace.Refused;
import app.laststraw.playground.workspace.Workspace;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** {@code chat.*}. */
final class ChatMethods {
    private static final String WRITE = "chat:write";
    private static final Set<String> COMMON =
            Set.of("channel", "text", "blocks", "attachments", "as_user", "link_names", "parse", "markdown_text");

    private final Workspace workspace;
    private final Access access;

    ChatMethods(Workspace workspace, Access access) {
        this.workspace = workspace;
        this.access = access;
    }

    List<Method> all() {
        return List.of(
                new Method("chat.postMessage", Method.SPECIAL, WRITE, posting(), this::post),
                new Method(
                        "chat.update",
                        Method.TIER_3,
                        WRITE,
                        and(COMMON, "ts", "metadata", "reply_broadcast", "file_ids"),
                        this::update),
                new Method("chat.delete", Method.TIER_3, WRITE, Set.of("channel", "ts", "as_user"), this::delete),
                new Method(
                        "chat.postEphemeral",
                        Method.TIER_4,
                        WRITE,
                        and(COMMON, "user", "thread_ts", "username", "icon_url", "icon_emoji"),
                        this::postEphemeral),
                new Method(
                        "chat.getPermalink", Method.SPECIAL, null, Set.of("channel", "message_ts"), this::permalink));
    }

    private static Set<String> posting() {
        return and(
                COMMON,
                "thread_ts",
                "reply_broadcast",
                "metadata",
                "mrkdwn",
                "unfurl_links",
                "unfurl_media",
                "username",
                "icon_url",
                "icon_emoji");
    }

    private static Set<String> and(Set<String> some, String... more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }

    private ObjectNode post(Arguments arguments) {
        requireOwnLooks(arguments);
        Channel channel = access.postable(arguments.required("channel"));
        Contents contents = Contents.posted(arguments);
        ShownFiles.check(workspace, contents.blocks(), "invalid_blocks");
        JsonNode metadata = Contents.metadata(arguments);
        String thread = thread(channel, arguments);
        Message message = own(channel, contents)
                .withMetadata(metadata)
                .inThread(thread, thread != null && arguments.flag("reply_broadcast"));
        workspace.messages().put(message);
        workspace.changed();
        return Json.object()
                .put("channel", channel.id())
                .put("ts", message.ts())
                .set("message", workspace.describe(message, true));
    }

    private Message own(Channel channel, Contents contents) {
        String ts = workspace.messages().nextTs();
        return Message.of(ts, channel.id(), workspace.app().userId(), true, contents.text())
                .withBlocks(contents.blocks());
    }

    private void requireOwnLooks(Arguments arguments) {
        if (Contents.LOOKS.stream().anyMatch(arguments::has)) {
            access.require("chat:write.customize");
        }
        if (arguments.flag("as_user")) {
            throw new Refused("as_user_not_supported");
        }
    }

    /** The thread's parent that the arguments name; null when they name none. */
    private String thread(Channel channel, Arguments arguments) {
        String ts = arguments.text("thread_ts");
        if (ts == null) {
            return null;
        }
        Message parent = workspace.messages().find(channel.id(), ts).orElseThrow(() -> new Refused("thread_not_found"));
        if (parent.isReply() || parent.isEphemeral()) {
            throw new Refused("cannot_reply_to_message");
        }
        return ts;
    }

    private ObjectNode update(Arguments arguments) {
        if (arguments.has("file_ids")) {
            throw Arguments.invalid("file_ids", "not part of this stand-in");
        }
        Channel channel = access.visible(arguments.required("channel"));
        Message message = lasting(channel, arguments.required("ts"));
        if (channel.archived()) {
            throw new Refused("is_inactive");
        }
        if (!message.byApp()) {
            throw new Refused("cant_update_message");
        }
        Contents contents = Contents.edited(arguments);
        ShownFiles.check(workspace, contents.blocks(), "invalid_blocks");
        JsonNode metadata = arguments.has("metadata") ? Contents.metadata(arguments) : message.metadata();
        Message edited = workspace
                .messages()
                .put(message.edited(workspace.messages().nextTs(), contents.text(), contents.blocks(), metadata));
        workspace.changed();
        ObjectNode answer = Json.object().put("channel", channel.id()).put("ts", edited.ts());
        return answer.put("text", edited.text()).set("message", workspace.describe(edited, true));
    }

    private Message lasting(Channel channel, String ts) {
        return workspace.messages().lasting(channel.id(), ts).orElseThrow(() -> new Refused("message_not_found"));
    }

    private ObjectNode delete(Arguments arguments) {
        Channel channel = access.visible(arguments.required("channel"));
        Message message = lasting(channel, arguments.required("ts"));
        if (!message.byApp()) {
            throw new Refused("cant_delete_message");
        }
        workspace.messages().remove(message);
        workspace.changed();
        return Json.object().put("channel", channel.id()).put("ts", message.ts());
    }

    private ObjectNode postEphemeral(Arguments arguments) {
        requireOwnLooks(arguments);
        Channel channel = access.joined(arguments.required("channel"));
        String person = arguments.required("user");
        boolean active = workspace
                .person(person)
                .filter(each -> each.kind() != Kind.DEACTIVATED)
                .isPresent();
        if (!channel.has(person) || !active) {
            throw new Refused("user_not_in_channel");
        }
        Contents contents = Contents.posted(arguments);
        ShownFiles.check(workspace, contents.blocks(), "invalid_blocks");
        String thread = thread(channel, arguments);
        Message message = own(channel, contents).onlyFor(person).inThread(thread, false);
        workspace.messages().whisper(message);
        workspace.changed();
        return Json.object().put("message_ts", message.ts());
    }

    private ObjectNode permalink(Arguments arguments) {
        Channel channel = access.visible(arguments.required("channel"));
        Message message = lasting(channel, arguments.required("message_ts"));
        String host = "https://" + workspace.teamId().toLowerCase(Locale.ROOT) + ".slack.com";
        String link = host + "/archives/" + channel.id() + "/p" + message.ts().replace(".", "");
        if (message.isReply()) {
            link += "?thread_ts=" + message.threadTs() + "&cid=" + channel.id();
        }
        return Json.object().put("channel", channel.id()).put("permalink", link);
    }
}
