package app.laststraw.playground.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A message as it stands; an edit replaces it.
 *
 * @param ts Slack's id of a message within its channel, and its time in seconds
 * @param user id of the author, a bot's user id for a bot
 * @param byApp whether the app wrote it
 * @param text with Slack's control sequences
 * @param blocks null for none
 * @param threadTs of the thread it belongs to; null outside of threads. A parent has none of its own here
 * @param onlyFor id of the one person who sees an ephemeral message; null for all
 * @param edited the time of the last edit as a ts; null for none
 * @param deleted a parent that was deleted while its replies stayed
 */
public record Message(
        String ts,
        String channel,
        String user,
        boolean byApp,
        String text,
        ArrayNode blocks,
        String threadTs,
        boolean broadcast,
        JsonNode metadata,
        String onlyFor,
        String edited,
        boolean deleted,
        List<String> files) {
    public Message {
        files = List.copyOf(files);
    }

    /** A plain message in a channel. */
    public static Message of(String ts, String channel, String user, boolean byApp, String text) {
        return new Message(ts, channel, user, byApp, text, null, null, false, null, null, null, false, List.of());
    }

    public Message inThread(String parent, boolean alsoInChannel) {
        return new Message(
                ts,
                channel,
                user,
                byApp,
                text,
                blocks,
                parent,
                alsoInChannel,
                metadata,
                onlyFor,
                edited,
                deleted,
                files);
    }

    public Message withBlocks(ArrayNode some) {
        return new Message(
                ts, channel, user, byApp, text, some, threadTs, broadcast, metadata, onlyFor, edited, deleted, files);
    }

    public Message withMetadata(JsonNode some) {
        return new Message(
                ts, channel, user, byApp, text, blocks, threadTs, broadcast, some, onlyFor, edited, deleted, files);
    }

    public Message withFiles(List<String> some) {
        return new Message(
                ts, channel, user, byApp, text, blocks, threadTs, broadcast, metadata, onlyFor, edited, deleted, some);
    }

    public Message onlyFor(String person) {
        return new Message(
                ts, channel, user, byApp, text, blocks, threadTs, broadcast, metadata, person, edited, deleted, files);
    }

    public Message edited(String at, String newText, ArrayNode newBlocks, JsonNode newMetadata) {
        return new Message(
                ts,
                channel,
                user,
                byApp,
                newText,
                newBlocks,
                threadTs,
                broadcast,
                newMetadata,
                onlyFor,
                at,
                deleted,
                files);
    }

    Message asTombstone() {
        return new Message(
                ts,
                channel,
                "USLACKBOT",
                false,
                "This message was deleted.",
                null,
                null,
                false,
                null,
                null,
                null,
                true,
                List.of());
    }

    public boolean isEphemeral() {
        return onlyFor != null;
    }

    public boolean isReply() {
        return threadTs != null;
    }

    /** Whether the words stand anywhere in it: in the text, or in a text of its blocks. */
    public boolean shows(String words) {
        return text.contains(words)
                || (blocks != null && Layout.texts(blocks).stream().anyMatch(each -> each.contains(words)));
    }

    /** Whether a file is to be seen with it: shared with it, or as a picture of its blocks. */
    public boolean showsFile(String fileId) {
        return files.contains(fileId) || (blocks != null && Layout.showsFile(blocks, fileId));
    }

    /** The block with this id; null when there is none. */
    public JsonNode block(String blockId) {
        return Layout.block(blocks, blockId);
    }

    /** Slack's message object, without what the thread adds to its parent. */
    public ObjectNode toMessage(App app, String teamId, boolean withMetadata) {
        ObjectNode message = Json.object()
                .put("type", "message")
                .put("user", user)
                .put("ts", ts)
                .put("text", text);
        if (byApp) {
            message.put("bot_id", app.botId()).put("app_id", app.id()).put("team", teamId);
            message.set("bot_profile", profile(app, teamId));
        }
        if (deleted) {
            message.put("subtype", "tombstone").put("hidden", true);
        }
        if (blocks != null) {
            message.set("blocks", blocks.deepCopy());
        }
        if (threadTs != null) {
            message.put("thread_ts", threadTs);
        }
        if (isEphemeral()) {
            message.put("is_ephemeral", true);
        }
        if (edited != null) {
            message.set("edited", Json.object().put("user", user).put("ts", edited));
        }
        if (withMetadata && metadata != null) {
            message.set("metadata", metadata.deepCopy());
        }
        return message;
    }

    private static ObjectNode profile(App app, String teamId) {
        return Json.object()
                .put("id", app.botId())
                .put("app_id", app.id())
                .put("name", app.name())
                .put("deleted", false)
                .put("updated", 1_700_000_000)
                .put("team_id", teamId);
    }
}
