package app.laststraw.playground.workspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A workspace as it is before anything happens. The app's bot is a person of it without being named.
 *
 * @param redFlagChannel id of the channel the page points out; null for none
 */
public record WorkspacePlan(
        String teamId, String teamName, App app, List<Person> people, List<Channel> channels, String redFlagChannel) {
    public WorkspacePlan {
        people = List.copyOf(people);
        channels = List.copyOf(channels);
    }

    public static WorkspacePlan of(String teamId, String teamName, App app) {
        return new WorkspacePlan(teamId, teamName, app, List.of(), List.of(), null);
    }

    public WorkspacePlan with(Person... more) {
        return new WorkspacePlan(teamId, teamName, app, join(people, more), channels, redFlagChannel);
    }

    public WorkspacePlan with(Channel... more) {
        return new WorkspacePlan(teamId, teamName, app, people, join(channels, more), redFlagChannel);
    }

    public WorkspacePlan with(App other) {
        return new WorkspacePlan(teamId, teamName, other, people, channels, redFlagChannel);
    }

    public WorkspacePlan pointingOut(String channel) {
        return new WorkspacePlan(teamId, teamName, app, people, channels, channel);
    }

    private static <T> List<T> join(List<T> some, T[] more) {
        return new ArrayList<>(Stream.concat(some.stream(), Arrays.stream(more)).toList());
    }
}
