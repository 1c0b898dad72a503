package app.laststraw.playground.webapi;

import app.laststraw.playground.blockkit.BlockFault;
import app.laststraw.playground.blockkit.BlockKit;
import app.laststraw.playground.workspace.Json;
import app.laststraw.playground.workspace.Layout;
import app.laststraw.playground.workspace.Refused;
import app.laststraw.playground.workspace.Secrets;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * What a message says: its text and blocks, as Slack would take them.
 *
 * @param text empty when there are blocks only
 * @param blocks null for none
 */
record Contents(String text, ArrayNode blocks) {
    private static final int LONGEST_POST = 40_000;
    private static final int LONGEST_EDIT = 4_000;
    private static final int MOST_BLOCK_TEXT = 12_000;
    private static final int MOST_METADATA = 8_000;
    private static final Set<String> FLAGS =
            Set.of("link_names", "mrkdwn", "unfurl_links", "unfurl_media", "reply_broadcast");

    static Contents posted(Arguments arguments) {
        return ofBearableLength(read(arguments, LONGEST_POST));
    }

    /** What a shared file comes with, which may be nothing. Slack would ignore blocks beside a comment. */
    static Contents introducing(Arguments arguments) {
        String comment = arguments.text("initial_comment");
        ArrayNode blocks = blocks(arguments);
        if (comment != null && blocks != null) {
            throw Arguments.invalid("blocks", "either initial_comment or blocks");
        }
        return ofBearableLength(new Contents(ofBearableLength(comment, LONGEST_POST), blocks));
    }

    private static String ofBearableLength(String text, int longest) {
        if (text != null && text.codePointCount(0, text.length()) > longest) {
            throw new Refused("msg_too_long");
        }
        return text == null ? "" : text;
    }

    private static Contents ofBearableLength(Contents contents) {
        if (contents.blocks != null && BlockKit.textLength(contents.blocks) > MOST_BLOCK_TEXT) {
            throw new Refused("msg_blocks_too_long");
        }
        return contents;
    }

    static Contents edited(Arguments arguments) {
        return ofBearableLength(read(arguments, LONGEST_EDIT));
    }

    private static Contents read(Arguments arguments, int longest) {
        checkManners(arguments);
        String text = arguments.text("text");
        ArrayNode blocks = blocks(arguments);
        refuseAttachments(arguments);
        if (arguments.has("markdown_text")) {
            throw Arguments.invalid("markdown_text", "not part of this stand-in");
        }
        if (text == null && blocks == null) {
            throw new Refused("no_text");
        }
        return new Contents(ofBearableLength(text, longest), blocks);
    }

    /** What changes nothing here is still to be what Slack would take. */
    private static void checkManners(Arguments arguments) {
        FLAGS.forEach(arguments::flag);
        String parse = arguments.text("parse");
        if (parse != null && !Set.of("none", "full", "client").contains(parse)) {
            throw Arguments.invalid("parse", "must be one of: none, full, client");
        }
    }

    private static void refuseAttachments(Arguments arguments) {
        JsonNode attachments =
                arguments.json("attachments", "invalid_attachments").orElse(Json.array());
        if (!attachments.isArray() || !attachments.isEmpty()) {
            throw Arguments.invalid("attachments", "legacy attachments are not part of this stand-in");
        }
    }

    private static ArrayNode blocks(Arguments arguments) {
        JsonNode blocks = arguments.json("blocks", "invalid_blocks_format").orElse(null);
        if (blocks == null) {
            return null;
        }
        if (!blocks.isArray()) {
            throw new Refused("invalid_blocks_format");
        }
        List<BlockFault> faults = BlockKit.inMessage(blocks);
        if (!faults.isEmpty()) {
            throw new InvalidLayout("invalid_blocks", faults);
        }
        return blocks.isEmpty() ? null : Layout.withIds(blocks, () -> Secrets.hex(3));
    }

    /** The metadata that came along; null for none. */
    static JsonNode metadata(Arguments arguments) {
        JsonNode metadata =
                arguments.json("metadata", "invalid_metadata_format").orElse(null);
        if (metadata == null || (metadata.isObject() && metadata.isEmpty())) {
            return null;
        }
        boolean wellFormed = metadata.isObject()
                && metadata.path("event_type").isTextual()
                && metadata.path("event_payload").isObject()
                && metadata.size() == 2;
        if (!wellFormed) {
            throw new Refused("invalid_metadata_format");
        }
        if (Json.write(metadata).getBytes(StandardCharsets.UTF_8).length > MOST_METADATA) {
            throw new Refused("metadata_too_large");
        }
        return metadata;
    }

    static final Set<String> LOOKS = Set.of("username", "icon_url", "icon_emoji");
}
