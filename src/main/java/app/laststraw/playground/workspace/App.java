package app.laststraw.playground.workspace;

import java.util.List;
import java.util.Set;

/**
 * The app as its manifest describes it.
 *
 * @param userId of its bot user; {@code botId} is the id of the bot itself
 * @param scopes granted to the bot token
 * @param events the bot events it subscribed to, such as {@code app_mention} or {@code message.im}
 */
public record App(
        String id,
        String name,
        String botId,
        String userId,
        Set<String> scopes,
        Set<String> events,
        List<Command> commands,
        List<Shortcut> shortcuts) {
    public App {
        scopes = Set.copyOf(scopes);
        events = Set.copyOf(events);
        commands = List.copyOf(commands);
        shortcuts = List.copyOf(shortcuts);
    }

    /** @param shouldEscape whether names of people and channels in the text come as ids */
    public record Command(String command, String description, String usageHint, boolean shouldEscape) {}

    /** @param type {@code global} or {@code message} */
    public record Shortcut(String type, String callbackId, String name, String description) {}

    public App scoped(Set<String> newScopes) {
        return new App(id, name, botId, userId, newScopes, events, commands, shortcuts);
    }

    public App hearing(Set<String> newEvents) {
        return new App(id, name, botId, userId, scopes, newEvents, commands, shortcuts);
    }
}
