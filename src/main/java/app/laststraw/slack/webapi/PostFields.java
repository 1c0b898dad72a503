package app.laststraw.slack.webapi;

import app.laststraw.slack.message.RenderedMessage;
import com.slack.api.util.json.GsonFactory;
import java.util.HashMap;
import java.util.Map;

/** A message as the fields of a call: nothing in its text is looked for that could become a link or a mention. */
final class PostFields {
    private PostFields() {}

    /** To be completed with where it goes. */
    static Map<String, String> of(RenderedMessage message) {
        Map<String, String> fields = new HashMap<>();
        fields.put("text", message.escapedText());
        fields.put("blocks", GsonFactory.createSnakeCase().toJson(message.blocks()));
        fields.put("parse", "none");
        fields.put("link_names", "false");
        return fields;
    }

    /** The same for {@code chat.postMessage}, which by itself would read markup and show what links lead to. */
    static Map<String, String> toPost(Map<String, String> fields) {
        fields.put("mrkdwn", "false");
        fields.put("unfurl_links", "false");
        fields.put("unfurl_media", "false");
        return fields;
    }
}
