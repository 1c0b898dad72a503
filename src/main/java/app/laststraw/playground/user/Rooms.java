package app.laststraw.playground.user;

import app.laststraw.playground.workspace.Channel;
import app.laststraw.playground.workspace.Json;
import app.laststraw.playground.workspace.Kind;
import app.laststraw.playground.workspace.Person;
import app.laststraw.playground.workspace.Workspace;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;

/** Who is in a channel, with whom it is shared, whether it is archived; and telling the app so. */
final class Rooms {
    private final Line line;
    private final Workspace workspace;
    private final Sight sight;
    private final String actor;

    Rooms(Line line, Sight sight, String actor) {
        this.line = line;
        this.workspace = line.workspace();
        this.sight = sight;
        this.actor = actor;
    }

    void join(String channelId, String newcomer) {
        Channel channel;
        ObjectNode event;
        synchronized (workspace) {
            requireOwn();
            channel = workspace.channel(channelId).orElseThrow(() -> new Denied("playground.notInChannel"));
            boolean mayEnter = channel.type() == Channel.Type.PUBLIC || channel.has(actor);
            if (channel.isDirect() || !mayEnter) {
                throw new Denied("playground.notInChannel");
            }
            if (channel.archived()) {
                throw new Denied("playground.archived");
            }
            workspace.person(newcomer).orElseThrow(() -> new Denied("playground.nobody"));
            if (channel.has(newcomer)) {
                return;
            }
            channel = channel.with(newcomer);
            workspace.put(channel);
            event = membership("member_joined_channel", channel, newcomer);
        }
        if (!newcomer.equals(actor)) {
            event.put("inviter", actor);
        }
        tellMember(channel, "member_joined_channel", event);
    }

    void leave(String channelId, String leaver) {
        Channel channel;
        ObjectNode event;
        synchronized (workspace) {
            if (!leaver.equals(actor)) {
                requireOwn();
            }
            channel = sight.channel(channelId);
            if (channel.isDirect() || !channel.has(leaver)) {
                throw new Denied("playground.notInChannel");
            }
            workspace.put(channel.without(leaver));
            event = membership("member_left_channel", channel, leaver);
        }
        tellMember(channel, "member_left_channel", event);
    }

    /** Guests and people outside come to channels only when they are asked in, and ask nobody in themselves. */
    private void requireOwn() {
        Kind kind = sight.person().kind();
        if (kind.isOutside() || kind.isGuest()) {
            throw new Denied("playground.notAllowed");
        }
    }

    private ObjectNode membership(String type, Channel channel, String who) {
        Person person = workspace.person(who).orElseThrow();
        return Json.object()
                .put("type", type)
                .put("user", who)
                .put("channel", channel.id())
                .put("channel_type", channel.type().letter())
                .put("team", person.teamId());
    }

    private void tellMember(Channel channel, String subscription, ObjectNode event) {
        if (channel.has(workspace.app().userId())) {
            line.events().tell(subscription, event, channel.id());
        }
    }

    void share(String channelId, String team) {
        Channel channel = change(channelId, before -> before.sharedWith(team));
        ObjectNode event = Json.object().put("type", "channel_shared").put("connected_team_id", team);
        tell(channel, event.put("channel", channelId));
    }

    /** The invitation is sent; the other side has not accepted yet. Slack tells the app nothing. */
    void offer(String channelId, String team) {
        change(channelId, channel -> channel.pendingWith(team));
    }

    void unshare(String channelId) {
        Channel before = change(channelId, Channel::sharedWith);
        String team = before.connectedTeams().stream().findFirst().orElse("");
        ObjectNode event = Json.object()
                .put("type", "channel_unshared")
                .put("previously_connected_team_id", team)
                .put("channel", channelId)
                .put("is_ext_shared", false);
        tell(before, event);
    }

    void archive(String channelId, boolean archived) {
        Channel channel = change(channelId, each -> each.archived(archived));
        String family = channel.type() == Channel.Type.PRIVATE ? "group" : "channel";
        String type = family + (archived ? "_archive" : "_unarchive");
        ObjectNode event =
                Json.object().put("type", type).put("channel", channelId).put("user", actor);
        tell(channel, event);
    }

    /** Of a private channel only those hear who are in it. */
    private void tell(Channel channel, ObjectNode event) {
        if (channel.type() == Channel.Type.PUBLIC || channel.has(workspace.app().userId())) {
            line.events().tell(Json.text(event, "type"), event, channel.id());
        }
    }

    private Channel change(String channelId, UnaryOperator<Channel> change) {
        synchronized (workspace) {
            Channel before = sight.channel(channelId);
            requireOwn();
            if (before.isDirect()) {
                throw new Denied("playground.notAllowed");
            }
            workspace.put(change.apply(before));
            return before;
        }
    }
}
