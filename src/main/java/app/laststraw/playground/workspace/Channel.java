package app.laststraw.playground.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * A conversation as it stands.
 *
 * @param name empty for a direct conversation
 * @param members ids, in the order in which they joined
 * @param connectedTeams other teams it is shared with
 * @param pendingTeams other teams that were invited and have not accepted yet; {@code ""} stands for a team not known
 */
public record Channel(
        String id,
        String name,
        Type type,
        List<String> members,
        Set<String> connectedTeams,
        Set<String> pendingTeams,
        boolean archived) {
    public enum Type {
        PUBLIC,
        PRIVATE,
        IM;

        /** As in an event's {@code channel_type}. */
        public String letter() {
            return this == PUBLIC ? "C" : this == PRIVATE ? "G" : "D";
        }

        /** The family of scopes that lets an app see such conversations. */
        public String family() {
            return this == PUBLIC ? "channels" : this == PRIVATE ? "groups" : "im";
        }
    }

    public Channel {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(type);
        members = List.copyOf(members);
        connectedTeams = Set.copyOf(connectedTeams);
        pendingTeams = Set.copyOf(pendingTeams);
    }

    public static Channel open(String id, String name, String... members) {
        return new Channel(id, name, Type.PUBLIC, List.of(members), Set.of(), Set.of(), false);
    }

    public static Channel closed(String id, String name, String... members) {
        return new Channel(id, name, Type.PRIVATE, List.of(members), Set.of(), Set.of(), false);
    }

    static Channel direct(String id, String one, String other) {
        return new Channel(id, "", Type.IM, List.of(one, other), Set.of(), Set.of(), false);
    }

    public boolean has(String person) {
        return members.contains(person);
    }

    public boolean isShared() {
        return !connectedTeams.isEmpty();
    }

    public boolean isDirect() {
        return type == Type.IM;
    }

    public Channel with(String person) {
        List<String> more = new ArrayList<>(members);
        if (!more.contains(person)) {
            more.add(person);
        }
        return new Channel(id, name, type, more, connectedTeams, pendingTeams, archived);
    }

    public Channel without(String person) {
        List<String> fewer = new ArrayList<>(members);
        fewer.remove(person);
        return new Channel(id, name, type, fewer, connectedTeams, pendingTeams, archived);
    }

    /** Shared with these other teams; with none it is not shared any more. */
    public Channel sharedWith(String... teams) {
        return new Channel(id, name, type, members, Set.of(teams), Set.of(), archived);
    }

    public Channel pendingWith(String... teams) {
        return new Channel(id, name, type, members, connectedTeams, Set.of(teams), archived);
    }

    public Channel archived(boolean now) {
        return new Channel(id, name, type, members, connectedTeams, pendingTeams, now);
    }

    /** Slack's conversation object, seen by {@code viewer}. */
    ObjectNode toConversation(String viewer, String teamId) {
        ObjectNode channel =
                Json.object().put("id", id).put("created", 1_700_000_000).put("updated", 1_700_000_000);
        if (type == Type.IM) {
            channel.put("is_im", true).put("is_org_shared", false).put("is_archived", archived);
            channel.put("context_team_id", teamId).put("is_user_deleted", false).put("priority", 0);
            return channel.put("user", otherThan(viewer));
        }
        channel.put("name", name).put("name_normalized", name).put("context_team_id", teamId);
        channel.put("is_channel", type == Type.PUBLIC)
                .put("is_group", type == Type.PRIVATE)
                .put("is_im", false);
        channel.put("is_mpim", false).put("is_private", type == Type.PRIVATE).put("is_archived", archived);
        channel.put("is_general", false).put("is_member", has(viewer)).put("unlinked", 0);
        channel.put("is_shared", isShared()).put("is_ext_shared", isShared()).put("is_org_shared", false);
        channel.put("is_pending_ext_shared", !pendingTeams.isEmpty());
        return withTeams(channel, teamId);
    }

    private ObjectNode withTeams(ObjectNode channel, String teamId) {
        Set<String> all = new TreeSet<>(connectedTeams);
        all.add(teamId);
        channel.set("shared_team_ids", Json.array(all));
        Set<String> pending = new TreeSet<>(pendingTeams);
        pending.remove("");
        channel.set("pending_connected_team_ids", Json.array(pending));
        channel.set("pending_shared", Json.array());
        channel.set("previous_names", Json.array());
        channel.set("topic", Json.object().put("value", "").put("creator", "").put("last_set", 0));
        channel.set("purpose", Json.object().put("value", "").put("creator", "").put("last_set", 0));
        return channel;
    }

    /** The other side of a direct conversation. */
    public String otherThan(String person) {
        return members.stream().filter(each -> !each.equals(person)).findFirst().orElse(person);
    }
}
