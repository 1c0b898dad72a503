package app.laststraw.playground.webapi;

import app.laststraw.playground.workspace.Json;
import app.laststraw.playground.workspace.Kind;
import app.laststraw.playground.workspace.Person;
import app.laststraw.playground.workspace.Refused;
import app.laststraw.playground.workspace.Workspace;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** {@code api.test}, {@code auth.test} and {@code users.*}. */
final class BasicMethods {
    private final Workspace workspace;
    private final Access access;

    BasicMethods(Workspace workspace, Access access) {
        this.workspace = workspace;
        this.access = access;
    }

    List<Method> all() {
        return List.of(
                new Method("api.test", Method.TIER_4, null, Set.of("foo", "error"), this::apiTest),
                new Method("auth.test", Method.SPECIAL, null, Set.of(), this::authTest),
                new Method("users.info", Method.TIER_4, "users:read", Set.of("user", "include_locale"), this::userInfo),
                new Method(
                        "users.list",
                        Method.TIER_2,
                        "users:read",
                        Set.of("cursor", "limit", "include_locale", "team_id", "presence"),
                        this::userList));
    }

    private ObjectNode apiTest(Arguments arguments) {
        if (arguments.has("error")) {
            throw new Refused(arguments.text("error"));
        }
        ObjectNode args = Json.object();
        if (arguments.has("foo")) {
            args.put("foo", arguments.text("foo"));
        }
        return Json.object().set("args", args);
    }

    private ObjectNode authTest(Arguments arguments) {
        return Json.object()
                .put("url", "https://" + workspace.teamId().toLowerCase(Locale.ROOT) + ".slack.com/")
                .put("team", workspace.plan().teamName())
                .put("user", workspace.app().name())
                .put("team_id", workspace.teamId())
                .put("user_id", workspace.app().userId())
                .put("bot_id", workspace.app().botId())
                .put("is_enterprise_install", false);
    }

    private ObjectNode userInfo(Arguments arguments) {
        Person person = workspace.person(arguments.required("user")).orElseThrow(() -> new Refused("user_not_found"));
        return Json.object().set("user", describe(person, arguments));
    }

    private ObjectNode userList(Arguments arguments) {
        List<Person> own = workspace.people().stream()
                .filter(person -> person.kind() != Kind.EXTERNAL && person.kind() != Kind.STRANGER)
                .toList();
        Pages.Page<Person> page = Pages.of(own, arguments, 1000, 1000);
        ArrayNode members = Json.array();
        page.items().forEach(person -> members.add(describe(person, arguments)));
        ObjectNode answer =
                Json.object().put("cache_ts", workspace.clock().instant().getEpochSecond());
        answer.set("members", members);
        return answer.set("response_metadata", page.metadata());
    }

    private ObjectNode describe(Person person, Arguments arguments) {
        return person.toUser(arguments.flag("include_locale"), access.granted("users:read.email"));
    }
}
