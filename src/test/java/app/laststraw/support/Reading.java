package app.laststraw.support;

import app.laststraw.playground.workspace.Message;
import app.laststraw.playground.workspace.View;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What somebody who reads a message or a form reads, from top to bottom. */
public final class Reading {
    private Reading() {}

    /** The blocks; not the top-level text, which stands for them where they cannot be shown. */
    public static String of(Message message) {
        return of(message.blocks());
    }

    public static String of(View view) {
        return view.title() + "\n" + of(view.blocks());
    }

    /** The messages one after the other. */
    public static String of(List<Message> messages) {
        return String.join("\n", messages.stream().map(Reading::of).toList());
    }

    /** @param blocks null reads as nothing */
    public static String of(JsonNode blocks) {
        List<String> texts = new ArrayList<>();
        if (blocks != null) {
            collect(blocks, texts);
        }
        return String.join("\n", texts);
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.path("text").isTextual()) {
            texts.add(node.get("text").textValue());
        }
        node.forEach(each -> collect(each, texts));
    }
}
