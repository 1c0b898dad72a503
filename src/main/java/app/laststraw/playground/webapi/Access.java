package app.laststraw.playground.webapi;

import app.laststraw.playground.workspace.Channel;
import app.laststraw.playground.workspace.Kind;
import app.laststraw.playground.workspace.Person;
import app.laststraw.playground.workspace.Refused;
import app.laststraw.playground.workspace.Workspace;

/** What the app may see and where it may speak. */
final class Access {
    private final Workspace workspace;

    Access(Workspace workspace) {
        this.workspace = workspace;
    }

    boolean granted(String scope) {
        return workspace.app().scopes().contains(scope);
    }

    void require(String scope) {
        if (scope != null && !granted(scope)) {
            throw new MissingScope(scope);
        }
    }

    /** A conversation that the app knows of: any public one, and others when its bot is in it. */
    Channel visible(String id) {
        return workspace
                .channel(String.valueOf(id))
                .filter(channel -> channel.type() == Channel.Type.PUBLIC || in(channel))
                .orElseThrow(() -> new Refused("channel_not_found"));
    }

    /** @param what the app wants to do there: {@code read} or {@code history} */
    Channel visible(String id, String what) {
        Channel channel = visible(id);
        require(channel.type().family() + ":" + what);
        return channel;
    }

    /** A conversation whose messages the app may read. */
    Channel readable(String id) {
        Channel channel = visible(id, "history");
        if (!in(channel)) {
            throw new Refused("not_in_channel");
        }
        return channel;
    }

    /** A conversation that the bot is in and that is still open. */
    Channel joined(String id) {
        Channel channel = visible(id);
        requireOpen(channel);
        if (!in(channel)) {
            throw new Refused("not_in_channel");
        }
        return channel;
    }

    /** A conversation where the bot may post: a person's id stands for the direct one with them. */
    Channel postable(String id) {
        String other = String.valueOf(id);
        if (workspace.person(other).isPresent()) {
            return direct(other);
        }
        Channel channel = visible(other);
        requireOpen(channel);
        if (!in(channel) && !granted("chat:write.public")) {
            throw new Refused("not_in_channel");
        }
        return channel;
    }

    private static void requireOpen(Channel channel) {
        if (channel.archived()) {
            throw new Refused("is_archived");
        }
    }

    boolean in(Channel channel) {
        return channel.has(workspace.app().userId());
    }

    /** The bot's direct conversation with a person who can be written to. */
    Channel direct(String personId) {
        Person person = workspace.person(personId).orElseThrow(() -> new Refused("user_not_found"));
        if (person.kind() == Kind.BOT) {
            throw new Refused("cannot_dm_bot");
        }
        if (person.kind() == Kind.DEACTIVATED) {
            throw new Refused("user_disabled");
        }
        if (person.kind() == Kind.STRANGER) {
            throw new Refused("user_not_visible");
        }
        return workspace.direct(workspace.app().userId(), personId);
    }
}
