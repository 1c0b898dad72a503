package app.laststraw.playground.webapi;

import app.laststraw.playground.workspace.Channel;
import app.laststraw.playground.workspace.Json;
import app.laststraw.playground.workspace.Message;
import app.laststraw.playground.workspace.Refused;
import app.laststraw.playground.workspace.Workspace;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code conversations.*}. */
final class ConversationMethods {
    private static final Map<String, Channel.Type> TYPES = Map.of(
            "public_channel", Channel.Type.PUBLIC,
            "private_channel", Channel.Type.PRIVATE,
            "im", Channel.Type.IM);

    private final Workspace workspace;
    private final Access access;

    ConversationMethods(Workspace workspace, Access access) {
        this.workspace = workspace;
        this.access = access;
    }

    List<Method> all() {
        return List.of(
                new Method(
                        "conversations.info",
                        Method.TIER_3,
                        null,
                        Set.of("channel", "include_locale", "include_num_members"),
                        this::info),
                new Method(
                        "conversations.members",
                        Method.TIER_4,
                        null,
                        Set.of("channel", "cursor", "limit"),
                        this::members),
                new Method(
                        "conversations.open",
                        Method.TIER_3,
                        "im:write",
                        Set.of("channel", "users", "return_im", "prevent_creation"),
                        this::open),
                new Method(
                        "conversations.list",
                        Method.TIER_2,
                        null,
                        Set.of("cursor", "exclude_archived", "limit", "types", "team_id"),
                        this::list),
                new Method(
                        "conversations.history",
                        Method.TIER_3,
                        null,
                        Set.of("channel", "cursor", "latest", "limit", "oldest", "inclusive", "include_all_metadata"),
                        this::history),
                new Method(
                        "conversations.replies",
                        Method.TIER_3,
                        null,
                        Set.of(
                                "channel",
                                "ts",
                                "cursor",
                                "latest",
                                "limit",
                                "oldest",
                                "inclusive",
                                "include_all_metadata"),
                        this::replies));
    }

    private ObjectNode info(Arguments arguments) {
        Channel channel = access.visible(arguments.required("channel"), "read");
        ObjectNode described = workspace.describe(channel);
        if (channel.isShared()) {
            described.set("connected_team_ids", Json.array(channel.connectedTeams()));
        }
        if (arguments.flag("include_num_members")) {
            described.put("num_members", channel.members().size());
        }
        if (arguments.flag("include_locale")) {
            described.put("locale", "en-US");
        }
        return Json.object().set("channel", described);
    }

    private ObjectNode members(Arguments arguments) {
        Channel channel = access.visible(arguments.required("channel"), "read");
        Pages.Page<String> page = Pages.of(channel.members(), arguments, 100, 1000);
        ObjectNode answer = Json.object().set("members", Json.array(page.items()));
        return answer.set("response_metadata", page.metadata());
    }

    private ObjectNode open(Arguments arguments) {
        List<String> users = arguments.list("users");
        Channel channel;
        if (arguments.has("channel")) {
            channel = access.visible(arguments.text("channel"));
        } else if (users.isEmpty()) {
            throw new Refused("users_list_not_supplied");
        } else if (users.size() > 1) {
            throw new MissingScope("mpim:write");
        } else {
            channel = access.direct(users.get(0));
        }
        ObjectNode brief = Json.object().put("id", channel.id());
        return Json.object()
                .put("no_op", true)
                .put("already_open", true)
                .set("channel", arguments.flag("return_im") ? workspace.describe(channel) : brief);
    }

    private ObjectNode list(Arguments arguments) {
        List<String> types = arguments.has("types") ? arguments.list("types") : List.of("public_channel");
        List<Channel> found = new ArrayList<>();
        for (String type : types) {
            if (type.equals("mpim")) {
                access.require("mpim:read");
                continue; // There are none here.
            }
            if (!TYPES.containsKey(type)) {
                throw new Refused("invalid_types");
            }
            access.require(TYPES.get(type).family() + ":read");
            workspace.channels().stream()
                    .filter(channel -> channel.type() == TYPES.get(type))
                    .filter(channel -> channel.type() == Channel.Type.PUBLIC || access.in(channel))
                    .filter(channel -> !(arguments.flag("exclude_archived") && channel.archived()))
                    .forEach(found::add);
        }
        Pages.Page<Channel> page = Pages.of(found, arguments, 100, 1000);
        ArrayNode channels = Json.array();
        page.items().forEach(channel -> channels.add(workspace.describe(channel)));
        ObjectNode answer = Json.object().set("channels", channels);
        return answer.set("response_metadata", page.metadata());
    }

    private ObjectNode history(Arguments arguments) {
        Channel channel = access.readable(arguments.required("channel"));
        List<Message> found = new ArrayList<>(within(workspace.messages().channel(channel.id()), arguments));
        Collections.reverse(found);
        return page(found, arguments, 100);
    }

    private ObjectNode replies(Arguments arguments) {
        Channel channel = access.readable(arguments.required("channel"));
        Message parent = workspace
                .messages()
                .find(channel.id(), arguments.required("ts"))
                .filter(message -> !message.isEphemeral())
                .orElseThrow(() -> new Refused("thread_not_found"));
        List<Message> found = new ArrayList<>();
        found.add(parent);
        if (!parent.isReply()) {
            found.addAll(within(workspace.messages().replies(channel.id(), parent.ts()), arguments));
        }
        return page(found, arguments, 1000);
    }

    private static List<Message> within(List<Message> messages, Arguments arguments) {
        String oldest = timestamp(arguments, "oldest");
        String latest = timestamp(arguments, "latest");
        int edge = arguments.flag("inclusive") ? -1 : 0;
        return messages.stream()
                .filter(message -> oldest == null || message.ts().compareTo(oldest) > edge)
                .filter(message -> latest == null || latest.compareTo(message.ts()) > edge)
                .toList();
    }

    private static String timestamp(Arguments arguments, String name) {
        String ts = arguments.text(name);
        if (ts != null && !ts.matches("\\d{1,10}(\\.\\d{1,6})?")) {
            throw new Refused("invalid_ts_" + name);
        }
        return "0".equals(ts) ? null : ts;
    }

    private ObjectNode page(List<Message> found, Arguments arguments, int usual) {
        Pages.Page<Message> page = Pages.of(found, arguments, usual, 1000);
        ArrayNode messages = Json.array();
        boolean withMetadata = arguments.flag("include_all_metadata");
        page.items().forEach(message -> messages.add(workspace.describe(message, withMetadata)));
        ObjectNode answer = Json.object().set("messages", messages);
        answer.put("has_more", page.hasMore());
        return answer.set("response_metadata", page.metadata());
    }
}
