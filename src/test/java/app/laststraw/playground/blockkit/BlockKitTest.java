package app.laststraw.playground.blockkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every limit of Block Kit that the app may meet: what just passes it, and what just does not. JSON is in single quotes. */
class BlockKitTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException fault) {
            throw new IllegalArgumentException(text, fault);
        }
    }

    private static String x(int times) {
        return "x".repeat(times);
    }

    private static String plain(int length) {
        return "{'type':'plain_text','text':'" + x(length) + "'}";
    }

    private static String mrkdwn(int length) {
        return "{'type':'mrkdwn','text':'" + x(length) + "'}";
    }

    private static String option(int text, int value) {
        return "{'text':" + plain(text) + ",'value':'" + x(value) + "'}";
    }

    private static String options(int count) {
        return list(count, index -> "{'text':" + plain(5) + ",'value':'v" + index + "'}");
    }

    private static String list(int count, IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining(",", "[", "]"));
    }

    private static String section(String more) {
        return "[{'type':'section'," + more + "}]";
    }

    private static String accessory(String element) {
        return section("'text':" + plain(1) + ",'accessory':" + element);
    }

    private static String input(String element) {
        return "[{'type':'input','label':" + plain(1) + ",'element':" + element + "}]";
    }

    private static String actions(String elements) {
        return "[{'type':'actions','elements':" + elements + "}]";
    }

    private static String button(String more) {
        return "{'type':'button','text':" + plain(3) + more + "}";
    }

    private static String element(String type, String more) {
        return "{'type':'" + type + "'" + more + "}";
    }

    private static String workflow(String trigger) {
        return element("workflow_button", ",'text':" + plain(3) + ",'workflow':{" + trigger + "}");
    }

    private static Arguments limit(String what, String taken, String refused, String pointer) {
        return arguments(what, taken, refused, pointer);
    }

    static Stream<Arguments> inMessages() {
        return Stream.of(blocks(), elements(), menus(), texts()).flatMap(each -> each);
    }

    private static Stream<Arguments> blocks() {
        String divider = "{'type':'divider'}";
        return Stream.of(
                limit("50 blocks", list(50, i -> divider), list(51, i -> divider), "/blocks"),
                limit(
                        "markdown 12000 in all",
                        "[{'type':'markdown','text':'" + x(6000) + "'},{'type':'markdown','text':'" + x(6000) + "'}]",
                        "[{'type':'markdown','text':'" + x(6000) + "'},{'type':'markdown','text':'" + x(6001) + "'}]",
                        "/blocks"),
                limit(
                        "a workflow's trigger",
                        actions("[" + workflow("'trigger':{'url':'https://example.com/t'}") + "]"),
                        actions("[" + workflow("'trigger':{'url':'https://example.com/t'},'colour':'red'") + "]"),
                        "/blocks/0/elements/0/workflow/colour"),
                limit("known blocks", "[" + divider + "]", "[{'type':'carousel'}]", "/blocks/0/type"),
                limit("a type", "[" + divider + "]", "[{}]", "/blocks/0"),
                limit("known fields", "[" + divider + "]", "[{'type':'divider','text':1}]", "/blocks/0/text"),
                limit("an array", "[]", "{}", "/blocks"),
                limit(
                        "block_id 255",
                        "[{'type':'divider','block_id':'" + x(255) + "'}]",
                        "[{'type':'divider','block_id':'" + x(256) + "'}]",
                        "/blocks/0/block_id"),
                limit(
                        "block_id once",
                        "[{'type':'divider','block_id':'a'},{'type':'divider','block_id':'b'}]",
                        "[{'type':'divider','block_id':'a'},{'type':'divider','block_id':'a'}]",
                        "/blocks/1/block_id"),
                limit(
                        "header 150",
                        "[{'type':'header','text':" + plain(150) + "}]",
                        "[{'type':'header','text':" + plain(151) + "}]",
                        "/blocks/0/text/text"),
                limit(
                        "header in plain text",
                        "[{'type':'header','text':" + plain(1) + "}]",
                        "[{'type':'header','text':" + mrkdwn(1) + "}]",
                        "/blocks/0/text/type"),
                limit(
                        "section 3000",
                        section("'text':" + mrkdwn(3000)),
                        section("'text':" + mrkdwn(3001)),
                        "/blocks/0/text/text"),
                limit("a section says something", section("'text':" + plain(1)), "[{'type':'section'}]", "/blocks/0"),
                limit(
                        "10 fields",
                        section("'fields':" + list(10, i -> plain(1))),
                        section("'fields':" + list(11, i -> plain(1))),
                        "/blocks/0/fields"),
                limit(
                        "field 2000",
                        section("'fields':[" + plain(2000) + "]"),
                        section("'fields':[" + plain(2001) + "]"),
                        "/blocks/0/fields/0/text"),
                limit(
                        "expand is a flag",
                        section("'text':" + plain(1) + ",'expand':true"),
                        section("'text':" + plain(1) + ",'expand':'yes'"),
                        "/blocks/0/expand"),
                limit(
                        "10 context elements",
                        "[{'type':'context','elements':" + list(10, i -> plain(1)) + "}]",
                        "[{'type':'context','elements':" + list(11, i -> plain(1)) + "}]",
                        "/blocks/0/elements"),
                limit(
                        "no button in a context",
                        "[{'type':'context','elements':[" + mrkdwn(1) + "]}]",
                        "[{'type':'context','elements':[" + button("") + "]}]",
                        "/blocks/0/elements/0/type"),
                limit(
                        "25 action elements",
                        actions(list(25, i -> button(""))),
                        actions(list(26, i -> button(""))),
                        "/blocks/0/elements"),
                limit("actions do something", actions("[" + button("") + "]"), actions("[]"), "/blocks/0/elements"),
                limit(
                        "action_id once in a block",
                        actions("[" + button(",'action_id':'a'") + "," + button(",'action_id':'b'") + "]"),
                        actions("[" + button(",'action_id':'a'") + "," + button(",'action_id':'a'") + "]"),
                        "/blocks/0/elements/1/action_id"),
                limit(
                        "image needs alt_text",
                        "[{'type':'image','image_url':'https://x.example/a.png','alt_text':'a'}]",
                        "[{'type':'image','image_url':'https://x.example/a.png'}]",
                        "/blocks/0"),
                limit(
                        "image has one source",
                        "[{'type':'image','slack_file':{'id':'F1'},'alt_text':'a'}]",
                        "[{'type':'image','slack_file':{'id':'F1'},'image_url':'https://x.example/','alt_text':'a'}]",
                        "/blocks/0"),
                limit(
                        "image address",
                        "[{'type':'image','image_url':'https://x.example/a.png','alt_text':'a'}]",
                        "[{'type':'image','image_url':'javascript:alert(1)','alt_text':'a'}]",
                        "/blocks/0/image_url"),
                limit(
                        "markdown 12000",
                        "[{'type':'markdown','text':'" + x(12_000) + "'}]",
                        "[{'type':'markdown','text':'" + x(12_001) + "'}]",
                        "/blocks/0/text"),
                limit(
                        "input label 2000",
                        "[{'type':'input','label':" + plain(2000) + ",'element':{'type':'datepicker'}}]",
                        "[{'type':'input','label':" + plain(2001) + ",'element':{'type':'datepicker'}}]",
                        "/blocks/0/label/text"),
                limit(
                        "no button in an input",
                        input(element("datepicker", "")),
                        input(button("")),
                        "/blocks/0/element/type"));
    }

    private static Stream<Arguments> elements() {
        return Stream.of(
                limit(
                        "button text 75",
                        accessory("{'type':'button','text':" + plain(75) + "}"),
                        accessory("{'type':'button','text':" + plain(76) + "}"),
                        "/blocks/0/accessory/text/text"),
                limit(
                        "button value 2000",
                        accessory(button(",'value':'" + x(2000) + "'")),
                        accessory(button(",'value':'" + x(2001) + "'")),
                        "/blocks/0/accessory/value"),
                limit(
                        "button style",
                        accessory(button(",'style':'danger'")),
                        accessory(button(",'style':'default'")),
                        "/blocks/0/accessory/style"),
                limit(
                        "accessibility_label 75",
                        accessory(button(",'accessibility_label':'" + x(75) + "'")),
                        accessory(button(",'accessibility_label':'" + x(76) + "'")),
                        "/blocks/0/accessory/accessibility_label"),
                limit(
                        "action_id 255",
                        accessory(button(",'action_id':'" + x(255) + "'")),
                        accessory(button(",'action_id':'" + x(256) + "'")),
                        "/blocks/0/accessory/action_id"),
                limit(
                        "confirm title 100",
                        accessory(button(",'confirm':" + confirm(100, 300, 30))),
                        accessory(button(",'confirm':" + confirm(101, 300, 30))),
                        "/blocks/0/accessory/confirm/title/text"),
                limit(
                        "confirm text 300",
                        accessory(button(",'confirm':" + confirm(1, 300, 30))),
                        accessory(button(",'confirm':" + confirm(1, 301, 30))),
                        "/blocks/0/accessory/confirm/text/text"),
                limit(
                        "confirm button 30",
                        accessory(button(",'confirm':" + confirm(1, 1, 30))),
                        accessory(button(",'confirm':" + confirm(1, 1, 31))),
                        "/blocks/0/accessory/confirm/confirm/text"),
                limit(
                        "no text field beside a section",
                        input(element("plain_text_input", "")),
                        accessory(element("plain_text_input", "")),
                        "/blocks/0/accessory/type"),
                limit(
                        "max_length 3000",
                        input(element("plain_text_input", ",'max_length':3000")),
                        input(element("plain_text_input", ",'max_length':3001")),
                        "/blocks/0/element/max_length"),
                limit(
                        "min_length below max_length",
                        input(element("plain_text_input", ",'min_length':5,'max_length':5")),
                        input(element("plain_text_input", ",'min_length':6,'max_length':5")),
                        "/blocks/0/element"),
                limit(
                        "initial_value within max_length",
                        input(element("plain_text_input", ",'max_length':2,'initial_value':'ab'")),
                        input(element("plain_text_input", ",'max_length':2,'initial_value':'abc'")),
                        "/blocks/0/element/initial_value"),
                limit(
                        "placeholder 150",
                        input(element("url_text_input", ",'placeholder':" + plain(150))),
                        input(element("url_text_input", ",'placeholder':" + plain(151))),
                        "/blocks/0/element/placeholder/text"),
                limit(
                        "number says whether decimals pass",
                        input(element("number_input", ",'is_decimal_allowed':true")),
                        input(element("number_input", "")),
                        "/blocks/0/element"),
                limit(
                        "number limits are strings",
                        input(element("number_input", ",'is_decimal_allowed':true,'min_value':'0.5'")),
                        input(element("number_input", ",'is_decimal_allowed':true,'min_value':0.5")),
                        "/blocks/0/element/min_value"),
                limit(
                        "number limits in order",
                        input(element("number_input", ",'is_decimal_allowed':true,'min_value':'1','max_value':'2'")),
                        input(element("number_input", ",'is_decimal_allowed':true,'min_value':'3','max_value':'2'")),
                        "/blocks/0/element"),
                limit(
                        "whole numbers where decimals do not pass",
                        input(element("number_input", ",'is_decimal_allowed':false,'initial_value':'2'")),
                        input(element("number_input", ",'is_decimal_allowed':false,'initial_value':'2.5'")),
                        "/blocks/0/element/initial_value"),
                limit(
                        "a date",
                        input(element("datepicker", ",'initial_date':'2026-02-28'")),
                        input(element("datepicker", ",'initial_date':'2026-02-30'")),
                        "/blocks/0/element/initial_date"),
                limit(
                        "a time",
                        input(element("timepicker", ",'initial_time':'23:59','timezone':'Asia/Shanghai'")),
                        input(element("timepicker", ",'initial_time':'24:00'")),
                        "/blocks/0/element/initial_time"),
                limit(
                        "a zone",
                        input(element("timepicker", ",'timezone':'Asia/Shanghai'")),
                        input(element("timepicker", ",'timezone':'Mars/Base'")),
                        "/blocks/0/element/timezone"),
                limit(
                        "ten digits of seconds",
                        input(element("datetimepicker", ",'initial_date_time':1700000000")),
                        input(element("datetimepicker", ",'initial_date_time':170000000")),
                        "/blocks/0/element/initial_date_time"),
                limit(
                        "focus once",
                        input(element("datepicker", ",'focus_on_load':true")),
                        "[" + strip(input(element("datepicker", ",'focus_on_load':true"))) + ","
                                + strip(input(element("datepicker", ",'focus_on_load':true"))) + "]",
                        "/blocks/1/element/focus_on_load"),
                limit(
                        "10 files",
                        input(element("file_input", ",'max_files':10")),
                        input(element("file_input", ",'max_files':11")),
                        "/blocks/0/element/max_files"));
    }

    private static String strip(String list) {
        return list.substring(1, list.length() - 1);
    }

    private static String confirm(int title, int text, int confirm) {
        return "{'title':" + plain(title) + ",'text':" + mrkdwn(text) + ",'confirm':" + plain(confirm) + ",'deny':"
                + plain(2) + "}";
    }

    private static Stream<Arguments> menus() {
        return Stream.of(
                limit(
                        "100 options",
                        input(element("static_select", ",'options':" + options(100))),
                        input(element("static_select", ",'options':" + options(101))),
                        "/blocks/0/element/options"),
                limit(
                        "options or groups",
                        input(element("static_select", ",'options':" + options(1))),
                        input(element(
                                "static_select",
                                ",'options':" + options(1) + ",'option_groups':[{'label':" + plain(75) + ",'options':"
                                        + options(1) + "}]")),
                        "/blocks/0/element"),
                limit(
                        "group label 75",
                        input(element(
                                "static_select",
                                ",'option_groups':[{'label':" + plain(75) + ",'options':" + options(1) + "}]")),
                        input(element(
                                "static_select",
                                ",'option_groups':[{'label':" + plain(76) + ",'options':" + options(1) + "}]")),
                        "/blocks/0/element/option_groups/0/label/text"),
                limit(
                        "option text 75",
                        input(element("static_select", ",'options':[" + option(75, 150) + "]")),
                        input(element("static_select", ",'options':[" + option(76, 150) + "]")),
                        "/blocks/0/element/options/0/text/text"),
                limit(
                        "option value 150",
                        input(element("static_select", ",'options':[" + option(75, 150) + "]")),
                        input(element("static_select", ",'options':[" + option(75, 151) + "]")),
                        "/blocks/0/element/options/0/value"),
                limit(
                        "plain options in a menu",
                        input(element("radio_buttons", ",'options':[{'text':" + mrkdwn(3) + ",'value':'v'}]")),
                        input(element("static_select", ",'options':[{'text':" + mrkdwn(3) + ",'value':'v'}]")),
                        "/blocks/0/element/options/0/text/type"),
                limit(
                        "initial_option to the letter",
                        input(element(
                                "static_select", ",'options':[" + option(3, 3) + "],'initial_option':" + option(3, 3))),
                        input(element(
                                "static_select", ",'options':[" + option(3, 3) + "],'initial_option':" + option(4, 3))),
                        "/blocks/0/element/initial_option"),
                limit(
                        "initial_options to the letter",
                        input(element(
                                "checkboxes",
                                ",'options':[" + option(3, 3) + "],'initial_options':[" + option(3, 3) + "]")),
                        input(element(
                                "checkboxes",
                                ",'options':[" + option(3, 3) + "],'initial_options':[" + option(3, 4) + "]")),
                        "/blocks/0/element/initial_options"),
                limit(
                        "values once",
                        input(element("static_select", ",'options':[" + option(3, 3) + "," + option(3, 4) + "]")),
                        input(element("static_select", ",'options':[" + option(3, 3) + "," + option(4, 3) + "]")),
                        "/blocks/0/element/options"),
                limit(
                        "10 checkboxes",
                        input(element("checkboxes", ",'options':" + options(10))),
                        input(element("checkboxes", ",'options':" + options(11))),
                        "/blocks/0/element/options"),
                limit(
                        "5 in an overflow",
                        accessory(element("overflow", ",'options':" + options(5))),
                        accessory(element("overflow", ",'options':" + options(6))),
                        "/blocks/0/accessory/options"),
                limit(
                        "no more chosen at first than may be",
                        input(element("multi_users_select", ",'max_selected_items':2,'initial_users':['U1','U2']")),
                        input(element("multi_users_select", ",'max_selected_items':1,'initial_users':['U1','U2']")),
                        "/blocks/0/element/initial_users"),
                limit(
                        "max_selected_items from 1",
                        input(element("multi_users_select", ",'max_selected_items':1")),
                        input(element("multi_users_select", ",'max_selected_items':0")),
                        "/blocks/0/element/max_selected_items"),
                limit(
                        "no multi menu among actions",
                        accessory(element("multi_users_select", "")),
                        actions("[" + element("multi_users_select", "") + "]"),
                        "/blocks/0/elements/0/type"),
                limit(
                        "filter says something",
                        input(element("conversations_select", ",'filter':{'include':['im']}")),
                        input(element("conversations_select", ",'filter':{}")),
                        "/blocks/0/element/filter"),
                limit(
                        "response_url_enabled in modals only",
                        input(element("channels_select", ",'response_url_enabled':false")),
                        input(element("channels_select", ",'response_url_enabled':true")),
                        "/blocks/0/element/response_url_enabled"));
    }

    private static Stream<Arguments> texts() {
        return Stream.of(
                limit(
                        "a text is not empty",
                        section("'text':" + plain(1)),
                        section("'text':" + plain(0)),
                        "/blocks/0/text/text"),
                limit(
                        "emoji is of plain text",
                        section("'text':{'type':'plain_text','text':'a','emoji':true}"),
                        section("'text':{'type':'mrkdwn','text':'a','emoji':true}"),
                        "/blocks/0/text/emoji"),
                limit(
                        "verbatim is of mrkdwn",
                        section("'text':{'type':'mrkdwn','text':'a','verbatim':true}"),
                        section("'text':{'type':'plain_text','text':'a','verbatim':true}"),
                        "/blocks/0/text/verbatim"),
                limit(
                        "known inline pieces",
                        rich("{'type':'rich_text_section','elements':[{'type':'text','text':'@channel'}]}"),
                        rich("{'type':'rich_text_section','elements':[{'type':'html','text':'a'}]}"),
                        "/blocks/0/elements/0/elements/0/type"),
                limit(
                        "list indent 8",
                        rich("{'type':'rich_text_list','style':'bullet','indent':8,'elements':[{'type':"
                                + "'rich_text_section','elements':[]}]}"),
                        rich("{'type':'rich_text_list','style':'bullet','indent':9,'elements':[{'type':"
                                + "'rich_text_section','elements':[]}]}"),
                        "/blocks/0/elements/0/indent"),
                limit(
                        "known styles",
                        rich(
                                "{'type':'rich_text_section','elements':[{'type':'text','text':'a','style':{'bold':true}}]}"),
                        rich(
                                "{'type':'rich_text_section','elements':[{'type':'text','text':'a','style':{'loud':true}}]}"),
                        "/blocks/0/elements/0/elements/0/style/loud"),
                limit(
                        "broadcast range",
                        rich("{'type':'rich_text_section','elements':[{'type':'broadcast','range':'here'}]}"),
                        rich("{'type':'rich_text_section','elements':[{'type':'broadcast','range':'all'}]}"),
                        "/blocks/0/elements/0/elements/0/range"));
    }

    private static String rich(String element) {
        return "[{'type':'rich_text','elements':[" + element + "]}]";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inMessages")
    void aMessageIsTakenUpToTheLimitAndRefusedBeyond(String what, String taken, String refused, String pointer) {
        assertEquals(List.of(), BlockKit.inMessage(json(taken)), what);
        assertTrue(
                BlockKit.inMessage(json(refused)).stream()
                        .anyMatch(fault -> fault.pointer().equals(pointer)),
                () -> what + ": " + BlockKit.inMessage(json(refused)));
    }

    private static String modal(String more, String blocks) {
        return "{'type':'modal','title':" + plain(5) + more + ",'blocks':" + blocks + "}";
    }

    static Stream<Arguments> inViews() {
        String divider = "{'type':'divider'}";
        String submit = ",'submit':" + plain(4);
        return Stream.of(
                limit(
                        "100 blocks",
                        modal("", list(100, i -> divider)),
                        modal("", list(101, i -> divider)),
                        "/view/blocks"),
                limit(
                        "title 24",
                        "{'type':'modal','title':" + plain(24) + ",'blocks':[]}",
                        "{'type':'modal','title':" + plain(25) + ",'blocks':[]}",
                        "/view/title/text"),
                limit(
                        "submit 24",
                        modal(",'submit':" + plain(24), "[]"),
                        modal(",'submit':" + plain(25), "[]"),
                        "/view/submit/text"),
                limit(
                        "close 24",
                        modal(",'close':" + plain(24), "[]"),
                        modal(",'close':" + plain(25), "[]"),
                        "/view/close/text"),
                limit("a title is required", modal("", "[]"), "{'type':'modal','blocks':[]}", "/view"),
                limit("blocks are required", modal("", "[]"), "{'type':'modal','title':" + plain(1) + "}", "/view"),
                limit(
                        "an input needs submit",
                        modal(submit, input(element("datepicker", ""))),
                        modal("", input(element("datepicker", ""))),
                        "/view"),
                limit(
                        "private_metadata 3000",
                        modal(",'private_metadata':'" + x(3000) + "'", "[]"),
                        modal(",'private_metadata':'" + x(3001) + "'", "[]"),
                        "/view/private_metadata"),
                limit(
                        "callback_id 255",
                        modal(",'callback_id':'" + x(255) + "'", "[]"),
                        modal(",'callback_id':'" + x(256) + "'", "[]"),
                        "/view/callback_id"),
                limit(
                        "external_id 255",
                        modal(",'external_id':'" + x(255) + "'", "[]"),
                        modal(",'external_id':'" + x(256) + "'", "[]"),
                        "/view/external_id"),
                limit("known fields", modal("", "[]"), modal(",'colour':'red'", "[]"), "/view/colour"),
                limit(
                        "no markdown block",
                        modal("", "[]"),
                        modal("", "[{'type':'markdown','text':'a'}]"),
                        "/view/blocks/0/type"),
                limit(
                        "response_url_enabled in an input",
                        modal(submit, input(element("channels_select", ",'response_url_enabled':true"))),
                        modal("", accessory(element("channels_select", ",'response_url_enabled':true"))),
                        "/view/blocks/0/accessory/response_url_enabled"),
                limit(
                        "a Home has no title",
                        "{'type':'home','blocks':[]}",
                        "{'type':'home','title':" + plain(1) + ",'blocks':[]}",
                        "/view/title"),
                limit("a known view", "{'type':'home','blocks':[]}", "{'type':'drawer','blocks':[]}", "/view/type"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inViews")
    void aViewIsTakenUpToTheLimitAndRefusedBeyond(String what, String taken, String refused, String pointer) {
        assertEquals(List.of(), BlockKit.inView(json(taken)), what);
        assertTrue(
                BlockKit.inView(json(refused)).stream()
                        .anyMatch(fault -> fault.pointer().equals(pointer)),
                () -> what + ": " + BlockKit.inView(json(refused)));
    }

    @Test
    void anAnswerToAQueryHasOptionsOrGroupsWithinTheLimits() {
        assertEquals(List.of(), BlockKit.inOptions(json("{'options':[]}")));
        assertEquals(List.of(), BlockKit.inOptions(json("{'options':" + options(100) + "}")));
        assertEquals(
                1, BlockKit.inOptions(json("{'options':" + options(101) + "}")).size());
        assertEquals(1, BlockKit.inOptions(json("{}")).size());
        assertEquals(
                1,
                BlockKit.inOptions(json("{'options':[" + option(76, 1) + "]}")).size());
    }

    @Test
    void allTextsOfTheBlocksCountTogether() {
        String both =
                "[{'type':'header','text':" + plain(100) + "},{'type':'context','elements':[" + mrkdwn(23) + "]}]";
        assertEquals(123, BlockKit.textLength(json(both)));
        assertEquals(1, BlockKit.textLength(json("[{'type':'markdown','text':'\uD83D\uDE42'}]")));
    }
}
