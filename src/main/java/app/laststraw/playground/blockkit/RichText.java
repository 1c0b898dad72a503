package app.laststraw.playground.blockkit;

import static app.laststraw.playground.blockkit.Rules.flag;
import static app.laststraw.playground.blockkit.Rules.list;
import static app.laststraw.playground.blockkit.Rules.oneOf;
import static app.laststraw.playground.blockkit.Rules.string;
import static app.laststraw.playground.blockkit.Rules.whole;

import java.util.HashMap;
import java.util.Map;

/** Rich text: sections, lists, quotes and code, made of inline pieces. */
final class RichText {
    private static final int ANY_LENGTH = Integer.MAX_VALUE;
    private static final int ANY_NUMBER = Integer.MAX_VALUE;

    private RichText() {}

    static Shape block() {
        Rule inline = Rules.byType("rich text", inline());
        Shape section = Shape.typed("rich_text_section").must("elements", list(0, ANY_NUMBER, inline));
        Shape bordered = Shape.typed("rich_text_quote")
                .must("elements", list(0, ANY_NUMBER, inline))
                .may("border", whole(0, 1));
        Shape code = Shape.typed("rich_text_preformatted")
                .must("elements", list(0, ANY_NUMBER, inline))
                .may("border", whole(0, 1))
                .may("language", string(1, 255));
        Shape items = Shape.typed("rich_text_list")
                .must("elements", list(1, ANY_NUMBER, section))
                .must("style", oneOf("bullet", "ordered"))
                .may("indent", whole(0, 8))
                .may("offset", whole(0, ANY_NUMBER))
                .may("border", whole(0, 1));
        Map<String, Rule> parts = Map.of(
                "rich_text_section", section,
                "rich_text_list", items,
                "rich_text_quote", bordered,
                "rich_text_preformatted", code);
        return Shape.typed("rich_text")
                .may("block_id", Rules.id())
                .must("elements", list(1, ANY_NUMBER, Rules.byType("rich text", parts)));
    }

    private static Map<String, Rule> inline() {
        Map<String, Rule> table = new HashMap<>();
        table.put("text", styled("text").must("text", string(1, ANY_LENGTH)));
        table.put(
                "link",
                styled("link")
                        .must("url", string(1, 3000))
                        .may("text", string(0, ANY_LENGTH))
                        .may("unsafe", flag()));
        table.put(
                "emoji",
                styled("emoji")
                        .must("name", string(1, 255))
                        .may("unicode", string(1, 255))
                        .may("skin_tone", whole(1, 6)));
        table.put("user", styled("user").must("user_id", string(1, 255)));
        table.put("usergroup", styled("usergroup").must("usergroup_id", string(1, 255)));
        table.put("channel", styled("channel").must("channel_id", string(1, 255)));
        table.put("team", styled("team").must("team_id", string(1, 255)));
        table.put("broadcast", styled("broadcast").must("range", oneOf("here", "channel", "everyone")));
        table.put(
                "date",
                styled("date")
                        .must("timestamp", whole(0, Long.MAX_VALUE))
                        .must("format", string(1, 255))
                        .may("url", Rules.url(3000))
                        .may("fallback", string(1, ANY_LENGTH)));
        table.put(
                "color",
                styled("color").must("value", Rules.text("a colour", value -> value.matches("#[0-9a-fA-F]{6}"))));
        return table;
    }

    private static Shape styled(String type) {
        Shape style = Shape.object();
        for (String each :
                new String[] {"bold", "italic", "strike", "code", "underline", "highlight", "client_highlight", "unlink"
                }) {
            style.may(each, flag());
        }
        return Shape.typed(type).may("style", style);
    }
}
