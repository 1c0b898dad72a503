package app.laststraw.playground.blockkit;

import static app.laststraw.playground.blockkit.Compositions.plain;
import static app.laststraw.playground.blockkit.Rules.flag;
import static app.laststraw.playground.blockkit.Rules.string;

import app.laststraw.playground.workspace.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Says what Slack would refuse in blocks, views and options; an empty list means that it would take them. */
public final class BlockKit {
    private static final int LARGEST_VIEW = 250_000;

    private BlockKit() {}

    /** Checks the blocks of a message; the pointers start at {@code /blocks}. */
    public static List<BlockFault> inMessage(JsonNode blocks) {
        Place place = Place.root("blocks", Surface.MESSAGE);
        Blocks.check(blocks, place);
        return place.faults();
    }

    /** Checks a view, as a modal or as a Home by its {@code type}; the pointers start at {@code /view}. */
    public static List<BlockFault> inView(JsonNode view) {
        boolean home = view.path("type").asText().equals("home");
        Place place = Place.root("view", home ? Surface.HOME : Surface.MODAL);
        (home ? home() : modal()).check(view, place);
        return place.faults();
    }

    /** Whether a view is larger than any may be, whatever is in it. */
    public static boolean isTooLarge(JsonNode view) {
        return Json.write(view).getBytes(StandardCharsets.UTF_8).length > LARGEST_VIEW;
    }

    /** Checks what an app answers to the query of an external menu. */
    public static List<BlockFault> inOptions(JsonNode answer) {
        Place place = Place.root("options", Surface.MODAL);
        Compositions.optionsAnswer().check(answer, place);
        return place.faults();
    }

    /** The characters of all texts in the blocks together, which Slack limits for a message. */
    public static int textLength(JsonNode blocks) {
        int length = 0;
        for (JsonNode child : blocks) {
            length += textLength(child);
        }
        JsonNode text = blocks.path("text");
        return text.isTextual()
                ? length + text.textValue().codePointCount(0, text.textValue().length())
                : length;
    }

    private static Shape modal() {
        return view("modal")
                .must("title", plain(24))
                .may("submit", plain(24))
                .may("close", plain(24))
                .may("clear_on_close", flag())
                .may("notify_on_close", flag())
                .whole(BlockKit::checkSubmit);
    }

    private static Shape home() {
        return view("home");
    }

    private static Shape view(String type) {
        return Shape.typed(type)
                .must("blocks", Blocks::check)
                .may("private_metadata", string(0, 3000))
                .may("callback_id", string(0, 255))
                .may("external_id", string(0, 255));
    }

    private static void checkSubmit(JsonNode view, Place place) {
        for (JsonNode block : view.get("blocks")) {
            if (block.path("type").asText().equals("input") && !view.hasNonNull("submit")) {
                place.fault("missing required field: submit, which a view with an input block needs");
                return;
            }
        }
    }
}
