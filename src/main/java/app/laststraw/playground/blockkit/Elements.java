package app.laststraw.playground.blockkit;

import static app.laststraw.playground.blockkit.Compositions.confirm;
import static app.laststraw.playground.blockkit.Compositions.dispatchConfig;
import static app.laststraw.playground.blockkit.Compositions.placeholder;
import static app.laststraw.playground.blockkit.Compositions.plain;
import static app.laststraw.playground.blockkit.Rules.flag;
import static app.laststraw.playground.blockkit.Rules.list;
import static app.laststraw.playground.blockkit.Rules.oneOf;
import static app.laststraw.playground.blockkit.Rules.string;
import static app.laststraw.playground.blockkit.Rules.url;
import static app.laststraw.playground.blockkit.Rules.whole;

import java.util.HashMap;
import java.util.Map;

/** The elements that a person works, and the places that take them. */
final class Elements {
    private static final Map<String, Rule> ALL = all();

    private Elements() {}

    static Rule accessory() {
        return anyOf(
                "button",
                "image",
                "overflow",
                "datepicker",
                "timepicker",
                "checkboxes",
                "radio_buttons",
                "workflow_button",
                "static_select",
                "external_select",
                "users_select",
                "conversations_select",
                "channels_select",
                "multi_static_select",
                "multi_external_select",
                "multi_users_select",
                "multi_conversations_select",
                "multi_channels_select");
    }

    static Rule inActions() {
        return anyOf(
                "button",
                "overflow",
                "datepicker",
                "timepicker",
                "datetimepicker",
                "checkboxes",
                "radio_buttons",
                "workflow_button",
                "static_select",
                "external_select",
                "users_select",
                "conversations_select",
                "channels_select");
    }

    static Rule inInput() {
        return anyOf(
                "plain_text_input",
                "rich_text_input",
                "number_input",
                "email_text_input",
                "url_text_input",
                "file_input",
                "datepicker",
                "timepicker",
                "datetimepicker",
                "checkboxes",
                "radio_buttons",
                "static_select",
                "external_select",
                "users_select",
                "conversations_select",
                "channels_select",
                "multi_static_select",
                "multi_external_select",
                "multi_users_select",
                "multi_conversations_select",
                "multi_channels_select");
    }

    static Rule inContext() {
        return Rules.byType(
                "context element",
                Map.of(
                        "image", ALL.get("image"),
                        "plain_text", plain(3000),
                        "mrkdwn", Compositions.mrkdwn(3000)));
    }

    static Rule inContextActions() {
        return anyOf("feedback_buttons", "icon_button");
    }

    private static Rule anyOf(String... types) {
        Map<String, Rule> table = new HashMap<>();
        for (String type : types) {
            table.put(type, ALL.get(type));
        }
        return Rules.byType("element", Map.copyOf(table));
    }

    private static Map<String, Rule> all() {
        Map<String, Rule> table = new HashMap<>();
        buttons(table);
        typing(table);
        pickers(table);
        table.putAll(Menus.all());
        return Map.copyOf(table);
    }

    /** What all elements share that a person can work. */
    static Shape acting(String type) {
        return Shape.typed(type).may("action_id", Rules.id());
    }

    static Shape focusing(String type) {
        return acting(type).may("focus_on_load", flag().and((value, place) -> {
            if (value.booleanValue()) {
                place.once("focus_on_load", "only one element may have focus_on_load");
            }
        }));
    }

    private static Shape workflow() {
        Shape parameter = Shape.object().must("name", string(1, 255)).must("value", string(0, 3000));
        return Shape.object()
                .must(
                        "trigger",
                        Shape.object()
                                .must("url", url(3000))
                                .may("customizable_input_parameters", list(1, 100, parameter)));
    }

    private static void buttons(Map<String, Rule> table) {
        table.put(
                "button",
                acting("button")
                        .must("text", plain(75))
                        .may("value", string(0, 2000))
                        .may("url", url(3000))
                        .may("style", oneOf("primary", "danger"))
                        .may("confirm", confirm())
                        .may("accessibility_label", string(1, 75)));
        table.put(
                "workflow_button",
                acting("workflow_button")
                        .must("text", plain(75))
                        .must("workflow", workflow())
                        .may("style", oneOf("primary", "danger"))
                        .may("accessibility_label", string(1, 75)));
        Shape feedback = Shape.object()
                .must("text", plain(75))
                .must("value", string(1, 2000))
                .may("accessibility_label", string(1, 75));
        table.put(
                "feedback_buttons",
                acting("feedback_buttons").must("positive_button", feedback).must("negative_button", feedback));
        table.put(
                "icon_button",
                acting("icon_button")
                        .must("icon", oneOf("trash"))
                        .must("text", plain(75))
                        .may("value", string(0, 2000))
                        .may("confirm", confirm())
                        .may("accessibility_label", string(1, 75))
                        .may("visible_to_user_ids", list(1, 100, string(1, 255))));
        table.put(
                "image",
                Shape.typed("image")
                        .must("alt_text", string(1, 2000))
                        .may("image_url", url(3000))
                        .may("slack_file", Compositions.slackFile())
                        .whole(Rules.exactlyOne("image_url", "slack_file")));
    }

    private static void typing(Map<String, Rule> table) {
        table.put(
                "plain_text_input",
                focusing("plain_text_input")
                        .may("initial_value", string(0, 3000))
                        .may("multiline", flag())
                        .may("min_length", whole(0, 3000))
                        .may("max_length", whole(1, 3000))
                        .may("dispatch_action_config", dispatchConfig())
                        .may("placeholder", placeholder())
                        .whole(Rules.ordered("min_length", "max_length"))
                        .whole((value, place) -> {
                            String initial = value.path("initial_value").asText("");
                            int most = value.path("max_length").asInt(3000);
                            if (initial.codePointCount(0, initial.length()) > most) {
                                place.at("initial_value").fault("must be at most " + most + " characters");
                            }
                        }));
        for (String type : new String[] {"email_text_input", "url_text_input"}) {
            table.put(
                    type,
                    focusing(type)
                            .may("initial_value", string(0, 3000))
                            .may("dispatch_action_config", dispatchConfig())
                            .may("placeholder", placeholder()));
        }
        table.put("number_input", NumberInput.shape());
        table.put(
                "rich_text_input",
                focusing("rich_text_input")
                        .may("initial_value", RichText.block())
                        .may("min_lines", whole(1, 100))
                        .may("max_lines", whole(1, 100))
                        .may("dispatch_action_config", dispatchConfig())
                        .may("placeholder", placeholder()));
        table.put(
                "file_input",
                acting("file_input")
                        .may("filetypes", list(1, 100, string(1, 255)))
                        .may("max_files", whole(1, 10)));
    }

    private static void pickers(Map<String, Rule> table) {
        table.put(
                "datepicker",
                focusing("datepicker")
                        .may("initial_date", Rules.date())
                        .may("confirm", confirm())
                        .may("placeholder", placeholder()));
        table.put(
                "timepicker",
                focusing("timepicker")
                        .may("initial_time", Rules.time())
                        .may("timezone", Rules.zone())
                        .may("confirm", confirm())
                        .may("placeholder", placeholder()));
        table.put(
                "datetimepicker",
                focusing("datetimepicker")
                        .may("initial_date_time", whole(1_000_000_000L, 9_999_999_999L))
                        .may("confirm", confirm()));
    }
}
