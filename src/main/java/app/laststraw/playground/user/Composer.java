package app.laststraw.playground.user;

import app.laststraw.playground.workspace.Channel;
import app.laststraw.playground.workspace.Person;
import app.laststraw.playground.workspace.Workspace;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Turns what a person types into what Slack sends: inert but for the people, channels and broadcasts they name. */
final class Composer {
    private static final Set<String> BROADCASTS = Set.of("here", "channel", "everyone");

    private final Workspace workspace;

    Composer(Workspace workspace) {
        this.workspace = workspace;
    }

    static String escape(String typed) {
        return typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The text of a message. */
    String message(String typed) {
        String text = named(escape(typed), false);
        for (String broadcast : BROADCASTS) {
            text = text.replaceAll("@" + broadcast + "\\b", "<!" + broadcast + ">");
        }
        return text;
    }

    /** The text of a command, in which names become ids only where the command asks for it. */
    String command(String typed, boolean withIds) {
        return withIds ? named(escape(typed), true) : escape(typed);
    }

    private String named(String escaped, boolean withLabels) {
        String text = escaped;
        List<Person> longestFirst = workspace.people().stream()
                .sorted(Comparator.comparing((Person person) -> -person.name().length()))
                .toList();
        for (Person person : longestFirst) {
            String label = withLabels ? "|" + person.handle() : "";
            text = text.replace("@" + escape(person.name()), "<@" + person.id() + label + ">");
        }
        for (Channel channel : workspace.channels()) {
            if (!channel.name().isEmpty()) {
                String label = channel.type() == Channel.Type.PUBLIC ? channel.name() : "";
                text = text.replaceAll("#" + channel.name() + "(?![\\w-])", "<#" + channel.id() + "|" + label + ">");
            }
        }
        return text;
    }
}
