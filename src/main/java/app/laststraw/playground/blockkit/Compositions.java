package app.laststraw.playground.blockkit;

import static app.laststraw.playground.blockkit.Rules.exactlyOne;
import static app.laststraw.playground.blockkit.Rules.flag;
import static app.laststraw.playground.blockkit.Rules.list;
import static app.laststraw.playground.blockkit.Rules.oneOf;
import static app.laststraw.playground.blockkit.Rules.string;
import static app.laststraw.playground.blockkit.Rules.url;

import java.util.Map;

/** The composition objects: texts, options, confirmations, filters. */
final class Compositions {
    private Compositions() {}

    static Shape plain(int longest) {
        return Shape.typed("plain_text").must("text", string(1, longest)).may("emoji", flag());
    }

    static Shape mrkdwn(int longest) {
        return Shape.typed("mrkdwn").must("text", string(1, longest)).may("verbatim", flag());
    }

    static Rule text(int longest) {
        return Rules.byType("text", Map.of("plain_text", plain(longest), "mrkdwn", mrkdwn(longest)));
    }

    static Rule placeholder() {
        return plain(150);
    }

    static Shape confirm() {
        return Shape.object()
                .must("title", plain(100))
                .must("text", text(300))
                .must("confirm", plain(30))
                .must("deny", plain(30))
                .may("style", oneOf("primary", "danger"));
    }

    /** An option of a menu. */
    static Shape option() {
        return Shape.object()
                .must("text", plain(75))
                .must("value", string(1, 150))
                .may("description", plain(75));
    }

    /** An option of checkboxes or radio buttons, which may be formatted. */
    static Shape formattedOption() {
        return Shape.object()
                .must("text", text(75))
                .must("value", string(1, 150))
                .may("description", text(75));
    }

    static Shape overflowOption() {
        return option().may("url", url(3000));
    }

    static Shape optionGroup() {
        return Shape.object().must("label", plain(75)).must("options", list(1, 100, option()));
    }

    /** What an external menu is answered with: options or groups of them. */
    static Shape optionsAnswer() {
        Shape group = Shape.object().must("label", plain(75)).must("options", list(0, 100, option()));
        return Shape.object()
                .may("options", list(0, 100, option()))
                .may("option_groups", list(0, 100, group))
                .whole(exactlyOne("options", "option_groups"));
    }

    static Shape conversationFilter() {
        return Shape.object()
                .may("include", list(1, 4, oneOf("im", "mpim", "private", "public")))
                .may("exclude_external_shared_channels", flag())
                .may("exclude_bot_users", flag())
                .whole((value, place) -> {
                    if (value.isEmpty()) {
                        place.fault("must have at least one field");
                    }
                });
    }

    static Shape dispatchConfig() {
        return Shape.object().must("trigger_actions_on", list(1, 2, oneOf("on_enter_pressed", "on_character_entered")));
    }

    static Shape slackFile() {
        return Shape.object().may("id", string(1, 255)).may("url", url(3000)).whole(exactlyOne("id", "url"));
    }
}
