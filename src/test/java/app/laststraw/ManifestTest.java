package app.laststraw;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.laststraw.playground.LivedInWorkspace;
import app.laststraw.playground.workspace.App;
import app.laststraw.slack.SlackRoutes;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** The app as Slack is told of it: within Slack's limits, and asking for no more than it needs. */
class ManifestTest {
    private static final Path FILE = Path.of("manifests/slack-http.yaml");
    private static final String ENDPOINT = "https://YOUR-HOST/slack/events";

    private final JsonNode manifest = read();

    @Test
    void onlyKnownKeysAreUsed() {
        assertAll(
                keys("", "_metadata", "display_information", "features", "oauth_config", "settings"),
                keys("/display_information", "name", "description", "long_description", "background_color"),
                keys("/features", "app_home", "bot_user", "slash_commands", "shortcuts"),
                keys(
                        "/features/app_home",
                        "home_tab_enabled",
                        "messages_tab_enabled",
                        "messages_tab_read_only_enabled"),
                keys("/features/bot_user", "display_name", "always_online"),
                keys("/features/slash_commands/0", "command", "url", "description", "usage_hint", "should_escape"),
                keys("/features/shortcuts/0", "name", "type", "callback_id", "description"),
                keys("/features/shortcuts/1", "name", "type", "callback_id", "description"),
                keys("/features/shortcuts/2", "name", "type", "callback_id", "description"),
                keys("/oauth_config", "scopes"),
                keys("/oauth_config/scopes", "bot"),
                keys(
                        "/settings",
                        "event_subscriptions",
                        "interactivity",
                        "org_deploy_enabled",
                        "socket_mode_enabled",
                        "token_rotation_enabled"),
                keys("/settings/event_subscriptions", "request_url", "bot_events"),
                keys("/settings/interactivity", "is_enabled", "request_url", "message_menu_options_url"));
    }

    @TestFactory
    Stream<DynamicTest> textsKeepToTheLengthsThatSlackAllows() {
        return Stream.of(
                length("/display_information/name", 1, 35),
                length("/display_information/description", 1, 140),
                length("/display_information/long_description", 175, 4000),
                length("/display_information/background_color", 4, 7),
                length("/features/bot_user/display_name", 1, 80),
                length("/features/slash_commands/0/command", 2, 32),
                length("/features/slash_commands/0/description", 1, 2000),
                length("/features/slash_commands/0/usage_hint", 1, 1000),
                length("/features/slash_commands/0/url", 1, 3000),
                length("/features/shortcuts/0/name", 1, 24),
                length("/features/shortcuts/0/callback_id", 1, 255),
                length("/features/shortcuts/0/description", 1, 150),
                length("/features/shortcuts/1/name", 1, 24),
                length("/features/shortcuts/1/callback_id", 1, 255),
                length("/features/shortcuts/1/description", 1, 150),
                length("/features/shortcuts/2/name", 1, 24),
                length("/features/shortcuts/2/callback_id", 1, 255),
                length("/features/shortcuts/2/description", 1, 150),
                length("/settings/event_subscriptions/request_url", 1, 3500));
    }

    @Test
    void thereIsOneCommandAndTwoShortcutsOnMessagesAndOneFromAnywhere() {
        assertEquals(1, manifest.at("/features/slash_commands").size());
        assertEquals(3, manifest.at("/features/shortcuts").size());
        assertEquals("/client-report", text("/features/slash_commands/0/command"));
        assertFalse(manifest.at("/features/slash_commands/0/should_escape").asBoolean(true));
        assertEquals(
                "message report_message",
                text("/features/shortcuts/0/type") + " " + text("/features/shortcuts/0/callback_id"));
        assertEquals(
                "message draft_script",
                text("/features/shortcuts/1/type") + " " + text("/features/shortcuts/1/callback_id"));
        assertEquals(
                "global report_client",
                text("/features/shortcuts/2/type") + " " + text("/features/shortcuts/2/callback_id"));
    }

    @Test
    void oneEndpointServesEverything() {
        for (String url : List.of(
                "/features/slash_commands/0/url",
                "/settings/event_subscriptions/request_url",
                "/settings/interactivity/request_url",
                "/settings/interactivity/message_menu_options_url")) {
            assertEquals(ENDPOINT, text(url), url);
        }
        assertTrue(manifest.at("/settings/interactivity/is_enabled").asBoolean());
        assertFalse(manifest.at("/settings/socket_mode_enabled").asBoolean(true));
    }

    @Test
    void homeAndMessagesAreOpen() {
        assertTrue(manifest.at("/features/app_home/home_tab_enabled").asBoolean());
        assertTrue(manifest.at("/features/app_home/messages_tab_enabled").asBoolean());
    }

    @Test
    void theScopesAreThoseThatTheAppCallsFor() {
        assertEquals(
                Set.of(
                        "commands",
                        "app_mentions:read",
                        "chat:write",
                        "im:write",
                        "files:write",
                        "users:read",
                        "users:read.email",
                        "channels:read",
                        "groups:read",
                        "im:read",
                        "mpim:read",
                        "channels:history",
                        "groups:history",
                        "im:history"),
                values("/oauth_config/scopes/bot"));
    }

    @Test
    void everyScopeAndEventSaysWhatItIsFor() throws IOException {
        Set<String> asked = new TreeSet<>(values("/oauth_config/scopes/bot"));
        asked.addAll(values("/settings/event_subscriptions/bot_events"));

        Set<String> explained = Files.readAllLines(FILE).stream()
                .map(String::strip)
                .filter(line -> line.matches("- [a-z_.:]+ # .{8,}"))
                .map(line -> line.substring(2, line.indexOf(" #")))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(asked, explained);
    }

    @Test
    void eachEventHasTheScopeThatItNeeds() {
        Set<String> scopes = values("/oauth_config/scopes/bot");
        Set<String> events = values("/settings/event_subscriptions/bot_events");

        assertTrue(scopes.containsAll(Set.of("users:read", "channels:read", "groups:read", "app_mentions:read")));
        assertTrue(events.containsAll(
                Set.of("app_mention", "user_change", "member_joined_channel", "channel_shared", "channel_archive")));
        assertTrue(events.size() <= 100);
    }

    private Executable keys(String pointer, String... allowed) {
        Set<String> used = new TreeSet<>();
        manifest.at(JsonPointer.compile(pointer)).fieldNames().forEachRemaining(used::add);
        return () -> assertEquals(new TreeSet<>(Set.of(allowed)), used, pointer);
    }

    private DynamicTest length(String pointer, int least, int most) {
        return DynamicTest.dynamicTest(pointer, () -> {
            int length = text(pointer).length();
            assertTrue(least <= length && length <= most, length + " characters");
        });
    }

    private String text(String pointer) {
        return manifest.at(pointer).asText();
    }

    private Set<String> values(String pointer) {
        return StreamSupport.stream(manifest.at(pointer).spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode read() {
        try {
            return YAMLMapper.builder()
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .build()
                    .readTree(FILE.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What Slack is told that we take, and what we take, are the same. */
    @Nested
    class RoutingTable {
        @Test
        void commandsAreThoseRouted() {
            assertEquals(SlackRoutes.COMMANDS, fields("/features/slash_commands", "command", ""));
        }

        @Test
        void messageShortcutsAreThoseRouted() {
            assertEquals(SlackRoutes.MESSAGE_SHORTCUTS, fields("/features/shortcuts", "callback_id", "message"));
        }

        @Test
        void globalShortcutsAreThoseRouted() {
            assertEquals(SlackRoutes.GLOBAL_SHORTCUTS, fields("/features/shortcuts", "callback_id", "global"));
        }

        @Test
        void eventsAreThoseRouted() {
            assertEquals(SlackRoutes.EVENTS, values("/settings/event_subscriptions/bot_events"));
        }

        private Set<String> fields(String list, String field, String type) {
            return StreamSupport.stream(manifest.at(list).spliterator(), false)
                    .filter(each -> each.path("type").asText().equals(type))
                    .map(each -> each.path(field).asText())
                    .collect(Collectors.toSet());
        }
    }

    /** The playground's workspace has installed the same app. */
    @Test
    void thePlaygroundKnowsTheAppAsTheManifestDescribesIt() {
        App app = LivedInWorkspace.plan().app();
        assertEquals(app.scopes(), values("/oauth_config/scopes/bot"));
        assertEquals(app.events(), values("/settings/event_subscriptions/bot_events"));
        assertEquals(
                app.commands(),
                StreamSupport.stream(manifest.at("/features/slash_commands").spliterator(), false)
                        .map(each -> new App.Command(
                                each.path("command").asText(),
                                each.path("description").asText(),
                                each.path("usage_hint").asText(),
                                each.path("should_escape").asBoolean()))
                        .toList());
        assertEquals(
                app.shortcuts(),
                StreamSupport.stream(manifest.at("/features/shortcuts").spliterator(), false)
                        .map(each -> new App.Shortcut(
                                each.path("type").asText(),
                                each.path("callback_id").asText(),
                                each.path("name").asText(),
                                each.path("description").asText()))
                        .toList());
    }
}
