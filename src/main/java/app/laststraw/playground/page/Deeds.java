package app.laststraw.playground.page;

import app.laststraw.playground.user.Ack;
import app.laststraw.playground.user.Denied;
import app.laststraw.playground.user.People;
import app.laststraw.playground.user.SlackUser;
import app.laststraw.playground.user.Submission;
import app.laststraw.playground.workspace.Json;
import app.laststraw.playground.workspace.Kind;
import app.laststraw.playground.workspace.Person;
import app.laststraw.playground.workspace.Workspace;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/** What a person can do at the page: each deed takes the request's JSON and gives the answer's. */
final class Deeds {
    private static final int MOST_DAYS = 31;
    private static final Set<String> CONTAINER = Set.of("channel", "ts", "view_id");

    private final Workspace workspace;
    private final People people;
    private final Map<String, Deed> deeds = Map.ofEntries(
            Map.entry("say", new Deed(Set.of("channel", "thread_ts", "text"), this::say)),
            Map.entry("delete", new Deed(Set.of("channel", "ts"), this::delete)),
            Map.entry("command", new Deed(Set.of("channel", "command", "text"), this::command)),
            Map.entry("shortcut", new Deed(Set.of("type", "callback_id", "channel", "ts"), this::shortcut)),
            Map.entry("action", new Deed(Set.of("container", "action", "state"), this::action)),
            Map.entry("options", new Deed(Set.of("view_id", "block_id", "action_id", "value"), this::options)),
            Map.entry("submit", new Deed(Set.of("view_id", "state"), this::submit)),
            Map.entry("close", new Deed(Set.of("view_id", "all"), this::close)),
            Map.entry("home", new Deed(Set.of(), this::home)),
            Map.entry("channel", new Deed(Set.of("channel", "change"), this::channel)),
            Map.entry("skip", new Deed(Set.of("days"), this::skip)));
    private volatile IntConsumer skip = days -> {
        throw new Denied("playground.notAllowed");
    };

    private interface Body {
        ObjectNode answer(SlackUser user, ObjectNode request);
    }

    private record Deed(Set<String> fields, Body body) {}

    Deeds(Workspace workspace, People people) {
        this.workspace = workspace;
        this.people = people;
    }

    void onSkip(IntConsumer lettingTimePass) {
        skip = lettingTimePass;
    }

    /** @throws Denied with what the client would show */
    ObjectNode run(String name, ObjectNode request) {
        Deed deed = deeds.get(name);
        if (deed == null) {
            throw new Denied("playground.badRequest", name);
        }
        refuseUnknown(request.deepCopy().without("as"), deed.fields());
        return deed.body().answer(people.as(Json.text(request, "as")), request);
    }

    private static void refuseUnknown(JsonNode object, Set<String> known) {
        object.fieldNames().forEachRemaining(field -> {
            if (!known.contains(field)) {
                throw new Denied("playground.badRequest", field);
            }
        });
    }

    private static String text(ObjectNode request, String field) {
        String text = Json.text(request, field);
        if (text == null) {
            throw new Denied("playground.badRequest", field);
        }
        return text;
    }

    private static ObjectNode done(Ack ack) {
        if (!ack.ok()) {
            throw new Denied(ack.trouble());
        }
        return Json.object();
    }

    private ObjectNode say(SlackUser user, ObjectNode request) {
        String parent = Json.text(request, "thread_ts");
        return Json.object().put("ts", user.say(text(request, "channel"), parent, text(request, "text")));
    }

    private ObjectNode delete(SlackUser user, ObjectNode request) {
        user.delete(text(request, "channel"), text(request, "ts"));
        return Json.object();
    }

    private ObjectNode command(SlackUser user, ObjectNode request) {
        return done(user.command(
                text(request, "channel"),
                text(request, "command"),
                request.path("text").asText("")));
    }

    private ObjectNode shortcut(SlackUser user, ObjectNode request) {
        String callbackId = text(request, "callback_id");
        return done(
                text(request, "type").equals("message")
                        ? user.messageShortcut(callbackId, text(request, "channel"), text(request, "ts"))
                        : user.shortcut(callbackId));
    }

    private ObjectNode action(SlackUser user, ObjectNode request) {
        JsonNode container = request.path("container");
        refuseUnknown(container, CONTAINER);
        JsonNode action = request.path("action");
        JsonNode state = request.path("state");
        return done(
                container.has("view_id")
                        ? user.actInView(Json.text(container, "view_id"), action, state)
                        : user.act(Json.text(container, "channel"), Json.text(container, "ts"), action, state));
    }

    private ObjectNode options(SlackUser user, ObjectNode request) {
        return user.query(
                text(request, "view_id"),
                text(request, "block_id"),
                text(request, "action_id"),
                request.path("value").asText(""));
    }

    private ObjectNode submit(SlackUser user, ObjectNode request) {
        Submission submission = user.submit(text(request, "view_id"), request.path("state"));
        if (submission.trouble() != null) {
            throw new Denied(submission.trouble());
        }
        ObjectNode answer = Json.object().put("response_action", submission.action());
        if (!submission.errors().isEmpty()) {
            ObjectNode errors = answer.putObject("errors");
            submission.errors().forEach(errors::put);
        }
        return answer;
    }

    private ObjectNode skip(SlackUser user, ObjectNode request) {
        int days = request.path("days").asInt();
        if (days < 1 || days > MOST_DAYS) {
            throw new Denied("playground.badRequest", "days");
        }
        skip.accept(days);
        return Json.object();
    }

    private ObjectNode close(SlackUser user, ObjectNode request) {
        user.close(text(request, "view_id"), request.path("all").booleanValue());
        return Json.object();
    }

    private ObjectNode home(SlackUser user, ObjectNode request) {
        user.openHome();
        return Json.object();
    }

    private ObjectNode channel(SlackUser user, ObjectNode request) {
        String channel = text(request, "channel");
        switch (text(request, "change")) {
            case "share" -> share(user, channel);
            case "unshare" -> unshare(user, channel);
            case "invite_guest" ->
                user.invite(channel, one(person -> person.kind().isGuest(), channel));
            case "remove_guest" ->
                within(channel, person -> person.kind().isGuest()).forEach(guest -> user.remove(channel, guest.id()));
            case "archive" -> user.archive(channel);
            case "unarchive" -> user.unarchive(channel);
            default -> throw new Denied("playground.badRequest", "change");
        }
        return Json.object();
    }

    /** The other team's first person comes with it. */
    private void share(SlackUser user, String channel) {
        String newcomer = one(person -> person.kind() == Kind.EXTERNAL, channel);
        user.share(channel, teamOf(newcomer));
        user.invite(channel, newcomer);
    }

    private String teamOf(String person) {
        synchronized (workspace) {
            return workspace.person(person).orElseThrow().teamId();
        }
    }

    private void unshare(SlackUser user, String channel) {
        user.unshare(channel);
        within(channel, person -> person.kind() == Kind.EXTERNAL).forEach(other -> user.remove(channel, other.id()));
    }

    private String one(Predicate<Person> wanted, String channel) {
        synchronized (workspace) {
            return workspace.people().stream()
                    .filter(wanted)
                    .filter(person -> within(channel, wanted).stream().noneMatch(person::equals))
                    .findFirst()
                    .map(Person::id)
                    .orElseThrow(() -> new Denied("playground.nobody"));
        }
    }

    private List<Person> within(String channel, Predicate<Person> wanted) {
        synchronized (workspace) {
            return workspace.channel(channel).stream()
                    .flatMap(each -> each.members().stream())
                    .flatMap(id -> workspace.person(id).stream())
                    .filter(wanted)
                    .toList();
        }
    }
}
