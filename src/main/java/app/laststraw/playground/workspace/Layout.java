package app.laststraw.playground.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Finding one's way in blocks. */
public final class Layout {
    private static final Set<String> STILL = Set.of("image", "mrkdwn", "plain_text");

    private Layout() {}

    /** An element that a person can work, and the block it stands in. */
    public record Spot(ObjectNode block, ObjectNode element) {
        public String blockId() {
            return Json.text(block, "block_id");
        }

        public String actionId() {
            return Json.text(element, "action_id");
        }

        public boolean isInput() {
            return "input".equals(Json.text(block, "type"));
        }

        /** Whether working it tells the app at once. */
        public boolean tellsApp() {
            return !isInput() || block.path("dispatch_action").booleanValue();
        }
    }

    /** A copy in which each block and each element has an id, as Slack gives one to those that came without. */
    public static ArrayNode withIds(JsonNode blocks, Supplier<String> ids) {
        ArrayNode copy = blocks.deepCopy();
        copy.forEach(block -> name((ObjectNode) block, "block_id", ids));
        spots(copy).forEach(spot -> name(spot.element(), "action_id", ids));
        return copy;
    }

    private static void name(ObjectNode object, String field, Supplier<String> ids) {
        if (!object.hasNonNull(field) || object.get(field).asText().isEmpty()) {
            object.put(field, ids.get());
        }
    }

    /** All that can be worked, from top to bottom. */
    public static List<Spot> spots(JsonNode blocks) {
        List<Spot> spots = new ArrayList<>();
        for (JsonNode block : blocks) {
            String type = block.path("type").asText();
            if (type.equals("section") || type.equals("input")) {
                add(spots, block, block.path(type.equals("section") ? "accessory" : "element"));
            } else if (type.equals("actions") || type.equals("context_actions")) {
                block.path("elements").forEach(element -> add(spots, block, element));
            }
        }
        return spots;
    }

    private static void add(List<Spot> spots, JsonNode block, JsonNode element) {
        if (element instanceof ObjectNode node
                && !STILL.contains(node.path("type").asText())) {
            spots.add(new Spot((ObjectNode) block, node));
        }
    }

    /** Every text that is shown, from top to bottom. */
    public static List<String> texts(JsonNode blocks) {
        List<String> texts = new ArrayList<>();
        if (blocks.path("text").isTextual()) {
            texts.add(blocks.get("text").textValue());
        }
        blocks.forEach(child -> texts.addAll(texts(child)));
        return texts;
    }

    /** Whether a picture among the blocks is this file. */
    public static boolean showsFile(JsonNode blocks, String fileId) {
        return files(blocks).contains(fileId);
    }

    /** The files that are shown as pictures; of one that is given by its address, what the address ends in. */
    public static List<String> files(JsonNode blocks) {
        return blocks.findValues("slack_file").stream()
                .map(file -> file.has("id")
                        ? file.path("id").asText()
                        : file.path("url").asText().replaceFirst(".*/", ""))
                .toList();
    }

    static JsonNode block(JsonNode blocks, String blockId) {
        if (blocks != null) {
            for (JsonNode block : blocks) {
                if (blockId.equals(Json.text(block, "block_id"))) {
                    return block;
                }
            }
        }
        return null;
    }
}
