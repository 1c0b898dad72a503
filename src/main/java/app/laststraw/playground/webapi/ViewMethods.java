package app.laststraw.playground.webapi;

import app.laststraw.playground.blockkit.BlockFault;
import app.laststraw.playground.blockkit.BlockKit;
import app.laststraw.playground.workspace.Json;
import app.laststraw.playground.workspace.Kind;
import app.laststraw.playground.workspace.Person;
import app.laststraw.playground.workspace.Refused;
import app.laststraw.playground.workspace.Triggers;
import app.laststraw.playground.workspace.View;
import app.laststraw.playground.workspace.Workspace;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** {@code views.*}. */
final class ViewMethods {
    private final Workspace workspace;

    ViewMethods(Workspace workspace) {
        this.workspace = workspace;
    }

    List<Method> all() {
        Set<String> opening = Set.of("trigger_id", "interactivity_pointer", "view");
        return List.of(
                new Method("views.open", Method.TIER_4, null, opening, this::open),
                new Method("views.push", Method.TIER_4, null, opening, this::push),
                new Method(
                        "views.update",
                        Method.TIER_4,
                        null,
                        Set.of("view", "view_id", "external_id", "hash"),
                        this::update),
                new Method("views.publish", Method.TIER_4, null, Set.of("user_id", "view", "hash"), this::publish));
    }

    private ObjectNode open(Arguments arguments) {
        ObjectNode content = content(arguments, "modal");
        String trigger = arguments.required("trigger_id");
        String person = workspace.triggers().check(trigger).person();
        View view = workspace.views().open(person, content);
        workspace.triggers().spend(trigger);
        return shown(view);
    }

    private ObjectNode push(Arguments arguments) {
        ObjectNode content = content(arguments, "modal");
        String id = arguments.required("trigger_id");
        Triggers.Trigger trigger = workspace.triggers().check(id);
        if (trigger.viewId() == null) {
            throw new Refused("invalid_trigger_id", "the trigger does not come from a modal");
        }
        if (workspace.views().byId(trigger.viewId()).isEmpty()) {
            throw new Refused("not_found");
        }
        View view = workspace.views().push(trigger.person(), content);
        workspace.triggers().spend(id);
        return shown(view);
    }

    private ObjectNode update(Arguments arguments) {
        if (arguments.has("view_id") == arguments.has("external_id")) {
            throw Arguments.invalid("view_id", "either view_id or external_id must be given, and not both");
        }
        View view = (arguments.has("view_id")
                        ? workspace.views().byId(arguments.text("view_id"))
                        : workspace.views().byExternalId(arguments.text("external_id")))
                .orElseThrow(() -> new Refused("not_found"));
        return shown(workspace.views().update(view, content(arguments, view.type()), arguments.text("hash")));
    }

    private ObjectNode publish(Arguments arguments) {
        Person person = workspace
                .person(arguments.required("user_id"))
                .filter(each -> each.kind() != Kind.STRANGER && each.kind() != Kind.BOT)
                .orElseThrow(() -> new Refused("user_not_found"));
        return shown(workspace.views().publish(person.id(), content(arguments, "home"), arguments.text("hash")));
    }

    private ObjectNode content(Arguments arguments, String type) {
        JsonNode view = arguments
                .json("view", "invalid_arguments")
                .orElseThrow(() -> Arguments.invalid("view", "missing required field: view"));
        if (BlockKit.isTooLarge(view)) {
            throw new Refused("view_too_large");
        }
        if (!type.equals(view.path("type").asText())) {
            throw Arguments.invalid("view/type", "must be " + type);
        }
        List<BlockFault> faults = BlockKit.inView(view);
        if (!faults.isEmpty()) {
            throw new InvalidLayout("invalid_arguments", faults);
        }
        ShownFiles.check(workspace, view, "invalid_arguments");
        return (ObjectNode) view;
    }

    private ObjectNode shown(View view) {
        workspace.changed();
        return Json.object().set("view", view.toView(workspace.app(), workspace.teamId()));
    }
}
