package app.laststraw.playground.user;

import app.laststraw.playground.workspace.Json;
import app.laststraw.playground.workspace.Layout;
import app.laststraw.playground.workspace.Person;
import app.laststraw.playground.workspace.View;
import app.laststraw.playground.workspace.Workspace;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One person's modals: filling, asking for options, submitting, closing. */
final class Form {
    private static final int USUAL_QUERY = 3;

    private final Line line;
    private final Workspace workspace;
    private final String person;
    private final Acks acks;
    private final ConversationMenu menu;
    private final Map<String, List<JsonNode>> offered = new HashMap<>();

    Form(Line line, String person) {
        this.line = line;
        this.workspace = line.workspace();
        this.person = person;
        this.acks = new Acks(line);
        this.menu = new ConversationMenu(workspace, person);
    }

    /** The person's modal, or Home, of that id. */
    View view(String id) {
        return workspace
                .views()
                .byId(String.valueOf(id))
                .filter(view -> view.owner().equals(person))
                .orElseThrow(() -> new Denied("playground.gone"));
    }

    View top() {
        return workspace.views().top(person).orElseThrow(() -> new Denied("playground.gone"));
    }

    static Layout.Spot spot(JsonNode blocks, String blockId, String actionId) {
        return Layout.spots(blocks).stream()
                .filter(spot -> blockId == null || blockId.equals(spot.blockId()))
                .filter(spot -> actionId == null || actionId.equals(spot.actionId()))
                .findFirst()
                .orElseThrow(() -> new Denied("playground.gone"));
    }

    ObjectNode query(String viewId, String blockId, String actionId, String typed) {
        String payload;
        synchronized (workspace) {
            View view = view(viewId);
            Layout.Spot spot = spot(view.blocks(), blockId, actionId);
            if (!spot.element().path("type").asText().contains("external")) {
                throw new Denied("playground.gone");
            }
            int least = spot.element().path("min_query_length").asInt(USUAL_QUERY);
            if (typed.codePointCount(0, typed.length()) < least) {
                return Json.object().set("options", Json.array());
            }
            payload = Json.write(payloads().suggestion(view, spot, typed));
        }
        Ack ack = line.delivery().form("block_suggestion", Payloads.form(Map.of("payload", payload)));
        ObjectNode options = acks.options(ack).orElseThrow(() -> new Denied("playground.noOptions"));
        synchronized (workspace) {
            offered.put(blockId, Filling.options(options));
        }
        return options;
    }

    /** Puts values into a field of the top modal. */
    ObjectNode fill(String blockId, List<String> values) {
        View view = top();
        Layout.Spot spot = spot(view.blocks(), blockId, null);
        if (spot.element().path("type").asText().contains("users_select")) {
            values.forEach(this::requirePerson);
        }
        if (spot.element().path("type").asText().contains("conversations_select")) {
            values.forEach(each -> menu.require(spot, each));
        }
        ObjectNode value = Filling.typed(spot, values, offered.getOrDefault(blockId, List.of()));
        ObjectNode all = view.values().deepCopy();
        all.withObjectProperty(blockId).set(spot.actionId(), value);
        workspace.views().fill(view, all);
        workspace.changed();
        return value;
    }

    /** The menu offers the people whom Slack knows, and no others. */
    private void requirePerson(String id) {
        workspace.person(id).orElseThrow(() -> new Denied("playground.noSuchOption"));
    }

    View merge(String viewId, JsonNode state) {
        View view = view(viewId);
        menu.require(view, state);
        return workspace.views().fill(view, Filling.merged(view.blocks(), view.values(), state));
    }

    Submission submit(String viewId, JsonNode state) {
        View view;
        String payload;
        synchronized (workspace) {
            view = merge(viewId, state);
            if (!workspace.views().top(person).map(View::id).equals(Optional.of(view.id()))) {
                throw new Denied("playground.gone");
            }
            Map<String, Denied> faults = FormCheck.faults(view);
            if (!faults.isEmpty()) {
                return kept(faults);
            }
            payload = Json.write(payloads().submission(view));
        }
        Ack ack = line.delivery().form("view_submission", Payloads.form(Map.of("payload", payload)));
        return acks.submission(ack, current(view));
    }

    private Submission kept(Map<String, Denied> faults) {
        Map<String, String> errors = new LinkedHashMap<>();
        Person reader = workspace.person(person).orElseThrow();
        faults.forEach((block, fault) -> errors.put(block, Notices.say(reader, fault.key(), fault.figures())));
        return new Submission(false, "errors", errors, null);
    }

    /** The view as it stands after the app had it, which may have changed it meanwhile. */
    private View current(View view) {
        synchronized (workspace) {
            return workspace.views().byId(view.id()).orElse(view);
        }
    }

    void close(String viewId, boolean all) {
        View told;
        boolean cleared;
        synchronized (workspace) {
            View view = view(viewId);
            cleared = all || view.content().path("clear_on_close").booleanValue();
            told = cleared ? workspace.views().bottom(person).orElse(view) : view;
            if (cleared) {
                workspace.views().closeAll(person);
            } else {
                workspace.views().close(view);
            }
            workspace.changed();
        }
        if (told.notifyOnClose()) {
            String payload;
            synchronized (workspace) {
                payload = Json.write(payloads().closed(told, cleared));
            }
            line.delivery().form("view_closed", Payloads.form(Map.of("payload", payload)));
        }
    }

    private Payloads payloads() {
        return new Payloads(
                workspace,
                workspace.person(person).orElseThrow(),
                line.baseUrl().get());
    }
}
