package app.laststraw.playground.blockkit;

import static app.laststraw.playground.blockkit.Compositions.plain;
import static app.laststraw.playground.blockkit.Compositions.text;
import static app.laststraw.playground.blockkit.Rules.flag;
import static app.laststraw.playground.blockkit.Rules.list;
import static app.laststraw.playground.blockkit.Rules.string;
import static app.laststraw.playground.blockkit.Rules.url;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The blocks, and what each surface takes of them. */
final class Blocks {
    private static final int MOST_MARKDOWN = 12_000;
    private static final Map<String, Rule> EVERYWHERE = everywhere();
    private static final Map<String, Rule> IN_MESSAGES = inMessages();

    private Blocks() {}

    static void check(JsonNode blocks, Place place) {
        Map<String, Rule> known = place.surface() == Surface.MESSAGE ? IN_MESSAGES : EVERYWHERE;
        list(0, place.surface().mostBlocks(), Rules.byType("block", known).and(Blocks::checkIds))
                .check(blocks, place);
        checkMarkdown(blocks, place);
    }

    /** All markdown blocks of a message share one limit. */
    private static void checkMarkdown(JsonNode blocks, Place place) {
        int length = 0;
        for (JsonNode block : blocks) {
            if ("markdown".equals(block.path("type").asText())) {
                String text = block.path("text").asText();
                length += text.codePointCount(0, text.length());
            }
        }
        if (length > MOST_MARKDOWN) {
            place.fault("markdown blocks must be at most " + MOST_MARKDOWN + " characters together");
        }
    }

    private static void checkIds(JsonNode block, Place place) {
        if (block.hasNonNull("block_id")) {
            String id = block.get("block_id").asText();
            place.at("block_id").once("block " + id, "`block_id` " + id + " already exists");
        }
        Set<String> actions = new HashSet<>();
        checkAction(block.path("accessory"), place.at("accessory"), actions);
        checkAction(block.path("element"), place.at("element"), actions);
        int index = 0;
        for (JsonNode element : block.path("elements")) {
            checkAction(element, place.at("elements").at(index++), actions);
        }
    }

    private static void checkAction(JsonNode element, Place place, Set<String> actions) {
        if (element.hasNonNull("action_id")
                && !actions.add(element.get("action_id").asText())) {
            place.at("action_id")
                    .fault("`action_id` " + element.get("action_id").asText() + " already exists in this block");
        }
    }

    private static Shape block(String type) {
        return Shape.typed(type).may("block_id", Rules.id());
    }

    private static Map<String, Rule> inMessages() {
        Map<String, Rule> table = new HashMap<>(EVERYWHERE);
        table.put("markdown", block("markdown").must("text", string(1, MOST_MARKDOWN)));
        table.put(
                "context_actions", block("context_actions").must("elements", list(1, 5, Elements.inContextActions())));
        return Map.copyOf(table);
    }

    private static Map<String, Rule> everywhere() {
        Map<String, Rule> table = new HashMap<>();
        table.put(
                "section",
                block("section")
                        .may("text", text(3000))
                        .may("fields", list(1, 10, text(2000)))
                        .may("accessory", Elements.accessory())
                        .may("expand", flag())
                        .whole(Rules.atLeastOne("text", "fields")));
        table.put("header", block("header").must("text", plain(150)));
        table.put("divider", block("divider"));
        table.put("context", block("context").must("elements", list(1, 10, Elements.inContext())));
        table.put("actions", block("actions").must("elements", list(1, 25, Elements.inActions())));
        table.put("input", input());
        table.put("image", image());
        table.put("rich_text", RichText.block());
        return Map.copyOf(table);
    }

    private static Shape input() {
        Rule element = Elements.inInput();
        return block("input")
                .must("label", plain(2000))
                .must("element", (value, place) -> element.check(value, place.inInput()))
                .may("hint", plain(2000))
                .may("optional", flag())
                .may("dispatch_action", flag());
    }

    private static Shape image() {
        return block("image")
                .must("alt_text", string(1, 2000))
                .may("title", plain(2000))
                .may("image_url", url(3000))
                .may("slack_file", Compositions.slackFile())
                .whole(Rules.exactlyOne("image_url", "slack_file"));
    }
}
