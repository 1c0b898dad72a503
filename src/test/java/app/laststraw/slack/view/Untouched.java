package app.laststraw.slack.view;

import app.laststraw.slack.message.Approved;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import com.slack.api.util.json.GsonFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/** What Slack sends when a form is submitted as it opened. */
final class Untouched {
    private Untouched() {}

    /** The same form, with the state in it. */
    static View submitted(View view) {
        JsonObject values = new JsonObject();
        inputs(view).forEach((id, input) -> {
            JsonObject element = input.getAsJsonObject("element");
            JsonObject value = new JsonObject();
            value.add("value", element.get("initial_value"));
            value.add("selected_option", element.get("initial_option"));
            value.add("selected_options", element.get("initial_options"));
            JsonObject byAction = new JsonObject();
            byAction.add(element.get("action_id").getAsString(), value);
            values.add(id, byAction);
        });
        JsonObject state = new JsonObject();
        state.add("values", values);
        view.setState(GsonFactory.createSnakeCase().fromJson(state, ViewState.class));
        return view;
    }

    /** The inputs of the form by {@code block_id}, from top to bottom. */
    static Map<String, JsonObject> inputs(View view) {
        Map<String, JsonObject> inputs = new LinkedHashMap<>();
        for (JsonElement block : Approved.json(view).getAsJsonObject().getAsJsonArray("blocks")) {
            JsonObject object = block.getAsJsonObject();
            if (object.get("type").getAsString().equals("input")) {
                inputs.put(object.get("block_id").getAsString(), object);
            }
        }
        return inputs;
    }
}
