package app.laststraw.playground.webapi;

import app.laststraw.playground.workspace.Channel;
import app.laststraw.playground.workspace.Json;
import app.laststraw.playground.workspace.Message;
import app.laststraw.playground.workspace.Refused;
import app.laststraw.playground.workspace.SharedFile;
import app.laststraw.playground.workspace.Workspace;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** {@code files.*}: the upload in three steps, and what became of it. */
final class FileMethods {
    private static final int MOST_CHANNELS = 100;

    private final Workspace workspace;
    private final Access access;
    private final Supplier<String> baseUrl;

    FileMethods(Workspace workspace, Access access, Supplier<String> baseUrl) {
        this.workspace = workspace;
        this.access = access;
        this.baseUrl = baseUrl;
    }

    List<Method> all() {
        return List.of(
                new Method(
                        "files.getUploadURLExternal",
                        Method.TIER_4,
                        "files:write",
                        Set.of("filename", "length", "alt_txt", "snippet_type"),
                        this::announce),
                new Method(
                        "files.completeUploadExternal",
                        Method.TIER_4,
                        "files:write",
                        Set.of("files", "channels", "channel_id", "thread_ts", "initial_comment", "blocks"),
                        this::complete),
                new Method("files.info", Method.TIER_4, "files:read", Set.of("file", "count", "page"), this::info));
    }

    private ObjectNode announce(Arguments arguments) {
        String name = arguments.required("filename");
        String length = arguments.required("length");
        if (!length.matches("[1-9]\\d{0,6}")) {
            throw Arguments.invalid("length", "must be a number of bytes, more than 0 and less than 10 million");
        }
        String token = workspace.files().announce(name, Integer.parseInt(length), baseUrl.get() + "/files");
        return Json.object()
                .put("upload_url", baseUrl.get() + "/upload/" + token)
                .put("file_id", workspace.files().idOf(token));
    }

    private ObjectNode complete(Arguments arguments) {
        List<Channel> channels = channels(arguments);
        String thread = thread(channels, arguments);
        Contents introduction = Contents.introducing(arguments);
        ShownFiles.check(workspace, introduction.blocks(), "invalid_blocks");
        JsonNode wanted = arguments
                .json("files", "invalid_arguments")
                .filter(JsonNode::isArray)
                .orElseThrow(() -> Arguments.invalid("files", "must be an array"));
        check(wanted);
        List<SharedFile> done = new ArrayList<>();
        wanted.forEach(
                each -> done.add(workspace.files().complete(each.path("id").asText(), Json.text(each, "title"))));
        channels.forEach(channel -> share(channel, thread, done, introduction));
        ArrayNode files = Json.array();
        done.forEach(file -> files.addObject().put("id", file.id()).put("title", file.title()));
        return Json.object().set("files", files);
    }

    /** All or none: nothing is completed when one of the files is wrong. */
    private void check(JsonNode wanted) {
        if (wanted.isEmpty()) {
            throw Arguments.invalid("files", "no fewer than 1 items required");
        }
        Set<String> ids = new HashSet<>();
        for (JsonNode each : wanted) {
            each.fieldNames().forEachRemaining(field -> {
                if (!Set.of("id", "title").contains(field)) {
                    throw Arguments.invalid("files", "invalid additional property: " + field);
                }
            });
            String id = each.path("id").asText();
            workspace.files().requireArrived(id);
            if (!ids.add(id)) {
                throw Arguments.invalid("files", "the same file twice: " + id);
            }
        }
    }

    private List<Channel> channels(Arguments arguments) {
        List<String> ids = arguments.list("channels");
        if (arguments.has("channel_id")) {
            if (!ids.isEmpty()) {
                throw Arguments.invalid("channels", "either channel_id or channels");
            }
            ids = List.of(arguments.text("channel_id"));
        }
        if (ids.size() > MOST_CHANNELS) {
            throw Arguments.invalid("channels", "no more than " + MOST_CHANNELS + " channels");
        }
        return ids.stream().distinct().map(access::joined).toList();
    }

    private String thread(List<Channel> channels, Arguments arguments) {
        String ts = arguments.text("thread_ts");
        if (ts == null) {
            return null;
        }
        boolean known = channels.size() == 1
                && workspace
                        .messages()
                        .find(channels.get(0).id(), ts)
                        .filter(parent -> !parent.isReply() && !parent.isEphemeral())
                        .isPresent();
        if (!known) {
            throw new Refused("thread_not_found");
        }
        return ts;
    }

    private void share(Channel channel, String thread, List<SharedFile> files, Contents introduction) {
        String ts = workspace.messages().nextTs();
        workspace
                .messages()
                .put(Message.of(ts, channel.id(), workspace.app().userId(), true, introduction.text())
                        .withBlocks(introduction.blocks())
                        .inThread(thread, false)
                        .withFiles(files.stream().map(SharedFile::id).toList()));
        workspace.changed();
    }

    private ObjectNode info(Arguments arguments) {
        SharedFile file =
                workspace.files().find(arguments.required("file")).orElseThrow(() -> new Refused("file_not_found"));
        ObjectNode answer = Json.object().set("file", describe(file));
        answer.set("comments", Json.array());
        return answer.set("response_metadata", Json.object().put("next_cursor", ""));
    }

    private ObjectNode describe(SharedFile file) {
        return file.toFile(workspace.app().userId());
    }
}
