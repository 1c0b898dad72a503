package app.laststraw.support;

import app.laststraw.playground.workspace.Message;
import app.laststraw.playground.workspace.View;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What somebody who reads a message or a form reads, from top to bottom. */
public final class Reading {
    /** Marks that keep a name that runs right to left to itself. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\u2068\\u2069]");

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
        return INVISIBLE.matcher(String.join("\n", texts)).replaceAll("");
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.path("text").isTextual()) {
            texts.add(node.get("text").textValue());
        }
        node.forEach(each -> collect(each, texts));
    }
}
