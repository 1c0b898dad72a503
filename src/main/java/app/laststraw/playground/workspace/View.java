package app.laststraw.playground.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A modal or a Home as it stands.
 *
 * @param content what the app sent, with ids for all blocks and elements
 * @param values what is filled in: block id to action id to value
 * @param previousId of the view below it; null at the bottom
 */
public record View(
        String id, String owner, ObjectNode content, ObjectNode values, String hash, String rootId, String previousId) {
    public String type() {
        return Json.text(content, "type");
    }

    public String externalId() {
        return content.path("external_id").asText("");
    }

    public String callbackId() {
        return content.path("callback_id").asText("");
    }

    public String title() {
        return content.path("title").path("text").asText("");
    }

    public boolean notifyOnClose() {
        return content.path("notify_on_close").booleanValue();
    }

    public boolean isModal() {
        return "modal".equals(type());
    }

    public JsonNode blocks() {
        return content.path("blocks");
    }

    View filled(ObjectNode newValues) {
        return new View(id, owner, content, newValues, hash, rootId, previousId);
    }

    View replaced(ObjectNode newContent, ObjectNode newValues, String newHash) {
        return new View(id, owner, newContent, newValues, newHash, rootId, previousId);
    }

    /** Slack's view object. */
    public ObjectNode toView(App app, String teamId) {
        ObjectNode view = Json.object().put("id", id).put("team_id", teamId).put("type", type());
        view.set("blocks", blocks().deepCopy());
        view.put("private_metadata", content.path("private_metadata").asText(""));
        view.put("callback_id", callbackId());
        view.set("state", Json.object().set("values", values.deepCopy()));
        view.put("hash", hash);
        view.set("title", content.path("title").isObject() ? content.get("title") : emptyTitle());
        view.put("clear_on_close", content.path("clear_on_close").booleanValue());
        view.put("notify_on_close", notifyOnClose());
        view.set("close", content.get("close"));
        view.set("submit", content.get("submit"));
        view.put("previous_view_id", previousId).put("root_view_id", rootId);
        view.put("app_id", app.id()).put("external_id", externalId());
        return view.put("app_installed_team_id", teamId).put("bot_id", app.botId());
    }

    private static ObjectNode emptyTitle() {
        return Json.object().put("type", "plain_text").put("text", "View Title").put("emoji", true);
    }
}
