package app.laststraw.playground.blockkit;

import static app.laststraw.playground.blockkit.Compositions.confirm;
import static app.laststraw.playground.blockkit.Compositions.option;
import static app.laststraw.playground.blockkit.Compositions.placeholder;
import static app.laststraw.playground.blockkit.Rules.flag;
import static app.laststraw.playground.blockkit.Rules.list;
import static app.laststraw.playground.blockkit.Rules.string;
import static app.laststraw.playground.blockkit.Rules.whole;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The elements that offer choices. What is chosen at first must be one of the choices, to the letter. */
final class Menus {
    private static final int MANY = 100;
    private static final List<String> INITIALS =
            List.of("initial_options", "initial_users", "initial_conversations", "initial_channels");

    private Menus() {}

    static Map<String, Rule> all() {
        Map<String, Rule> table = new HashMap<>();
        boxes(table);
        statics(table);
        externals(table);
        people(table);
        return table;
    }

    private static void boxes(Map<String, Rule> table) {
        Shape option = Compositions.formattedOption();
        table.put(
                "checkboxes",
                Elements.focusing("checkboxes")
                        .must("options", list(1, 10, option))
                        .may("initial_options", list(1, 10, option))
                        .may("confirm", confirm())
                        .whole(Menus::checkChoices));
        table.put(
                "radio_buttons",
                Elements.focusing("radio_buttons")
                        .must("options", list(1, 10, option))
                        .may("initial_option", option)
                        .may("confirm", confirm())
                        .whole(Menus::checkChoices));
        table.put(
                "overflow",
                Elements.acting("overflow")
                        .must("options", list(1, 5, Compositions.overflowOption()))
                        .may("confirm", confirm())
                        .whole(Menus::checkChoices));
    }

    private static void statics(Map<String, Rule> table) {
        table.put("static_select", offering("static_select").may("initial_option", option()));
        table.put(
                "multi_static_select",
                offering("multi_static_select")
                        .may("initial_options", list(1, MANY, option()))
                        .may("max_selected_items", whole(1, Integer.MAX_VALUE))
                        .whole(Menus::checkMost));
    }

    private static Shape offering(String type) {
        return menu(type)
                .may("options", list(1, MANY, option()))
                .may("option_groups", list(1, MANY, Compositions.optionGroup()))
                .whole(Rules.exactlyOne("options", "option_groups"))
                .whole(Menus::checkChoices);
    }

    private static void externals(Map<String, Rule> table) {
        table.put(
                "external_select",
                menu("external_select")
                        .may("initial_option", option())
                        .may("min_query_length", whole(0, Integer.MAX_VALUE)));
        table.put(
                "multi_external_select",
                menu("multi_external_select")
                        .may("initial_options", list(1, MANY, option()))
                        .may("min_query_length", whole(0, Integer.MAX_VALUE))
                        .may("max_selected_items", whole(1, Integer.MAX_VALUE))
                        .whole(Menus::checkMost));
    }

    private static void people(Map<String, Rule> table) {
        for (String what : new String[] {"user", "conversation", "channel"}) {
            Shape one = menu(what + "s_select").may("initial_" + what, string(1, 255));
            Shape several = menu("multi_" + what + "s_select")
                    .may("initial_" + what + "s", list(1, MANY, string(1, 255)))
                    .may("max_selected_items", whole(1, Integer.MAX_VALUE))
                    .whole(Menus::checkMost);
            if (what.equals("conversation")) {
                conversations(one);
                conversations(several);
            }
            if (!what.equals("user")) {
                one.may("response_url_enabled", flag().and(Menus::checkResponseUrl));
            }
            table.put(what + "s_select", one);
            table.put("multi_" + what + "s_select", several);
        }
    }

    private static void conversations(Shape shape) {
        shape.may("default_to_current_conversation", flag()).may("filter", Compositions.conversationFilter());
    }

    private static Shape menu(String type) {
        return Elements.focusing(type).may("placeholder", placeholder()).may("confirm", confirm());
    }

    private static void checkResponseUrl(JsonNode value, Place place) {
        if (value.booleanValue() && !(place.withinInput() && place.surface() == Surface.MODAL)) {
            place.fault("response_url_enabled works in input blocks of modals only");
        }
    }

    private static void checkMost(JsonNode value, Place place) {
        int most = value.path("max_selected_items").asInt(Integer.MAX_VALUE);
        for (String initial : INITIALS) {
            if (value.path(initial).size() > most) {
                place.at(initial).fault("no more than " + most + " items allowed");
            }
        }
    }

    private static void checkChoices(JsonNode value, Place place) {
        Set<JsonNode> offered = new HashSet<>();
        value.path("options").forEach(offered::add);
        value.path("option_groups").forEach(group -> group.path("options").forEach(offered::add));
        checkDistinct(value, place);
        if (value.has("initial_option") && !offered.contains(value.get("initial_option"))) {
            place.at("initial_option").fault("must be one of the options, exactly");
        }
        for (JsonNode initial : value.path("initial_options")) {
            if (!offered.contains(initial)) {
                place.at("initial_options").fault("must be among the options, exactly");
            }
        }
    }

    private static void checkDistinct(JsonNode value, Place place) {
        Set<String> values = new HashSet<>();
        for (JsonNode option : value.path("options")) {
            if (!values.add(option.path("value").asText())) {
                place.at("options").fault("option values must be unique");
            }
        }
    }
}
