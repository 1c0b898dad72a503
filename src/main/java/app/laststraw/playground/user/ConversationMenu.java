package app.laststraw.playground.user;

import app.laststraw.playground.workspace.Channel;
import app.laststraw.playground.workspace.Kind;
import app.laststraw.playground.workspace.Layout;
import app.laststraw.playground.workspace.View;
import app.laststraw.playground.workspace.Workspace;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.stream.StreamSupport;

/** Menus of conversations: they offer what the person can see and what the menu’s filter lets through. */
record ConversationMenu(Workspace workspace, String person) {
    void require(Layout.Spot menu, String id) {
        JsonNode filter = menu.element().path("filter");
        workspace
                .channel(id)
                .filter(channel -> channel.type() == Channel.Type.PUBLIC || channel.has(person))
                .filter(channel -> isOfKind(filter.path("include"), channel))
                .filter(channel ->
                        !filter.path("exclude_external_shared_channels").booleanValue() || !channel.isShared())
                .filter(channel -> !filter.path("exclude_bot_users").booleanValue() || !isWithBot(channel))
                .orElseThrow(() -> new Denied("playground.noSuchOption"));
    }

    /** What the page sends; what stands there already may be offered no longer. */
    void require(View view, JsonNode state) {
        for (Layout.Spot spot : Layout.spots(view.blocks())) {
            String given = chosen(state, spot);
            if (!given.isEmpty() && !given.equals(chosen(view.values(), spot))) {
                require(spot, given);
            }
        }
    }

    private static String chosen(JsonNode values, Layout.Spot spot) {
        return values.path(spot.blockId())
                .path(spot.actionId())
                .path("selected_conversation")
                .asText("");
    }

    private static boolean isOfKind(JsonNode include, Channel channel) {
        String kind = channel.type().name().toLowerCase(Locale.ROOT);
        return include.isMissingNode()
                || StreamSupport.stream(include.spliterator(), false).anyMatch(each -> kind.equals(each.asText()));
    }

    private boolean isWithBot(Channel channel) {
        return channel.isDirect()
                && channel.members().stream()
                        .flatMap(member -> workspace.person(member).stream())
                        .anyMatch(member -> member.kind() == Kind.BOT);
    }
}
