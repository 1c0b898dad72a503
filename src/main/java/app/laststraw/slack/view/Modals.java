package app.laststraw.slack.view;

import app.laststraw.slack.message.Blocks;
import app.laststraw.words.Words;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What all forms have in common: the frame, and the small print that Slack keeps with a form and nobody sees. */
final class Modals {
    private Modals() {}

    /**
     * @param title key of a text of 24 characters at most
     * @param submit key of a text of 24 characters at most
     * @param seen what the form was drawn from: ids and versions
     */
    static View form(
            Words words, String callbackId, String title, String submit, JsonObject seen, List<LayoutBlock> blocks) {
        return View.builder()
                .type("modal")
                .callbackId(callbackId)
                .privateMetadata(seen.toString())
                .title(ViewTitle.builder()
                        .type("plain_text")
                        .text(words.say(title))
                        .build())
                .submit(ViewSubmit.builder()
                        .type("plain_text")
                        .text(words.say(submit))
                        .build())
                .close(ViewClose.builder()
                        .type("plain_text")
                        .text(words.say("modal.close"))
                        .build())
                .blocks(blocks)
                .build();
    }

    /** Above a form that comes back: why it is there again. */
    static List<LayoutBlock> notice(String text) {
        List<LayoutBlock> blocks = new ArrayList<>(Blocks.paragraphs(text));
        blocks.add(new DividerBlock());
        return blocks;
    }

    /** Nothing to send: only to be read, and closed. */
    static View told(Words words, String title, List<LayoutBlock> blocks) {
        return View.builder()
                .type("modal")
                .title(ViewTitle.builder()
                        .type("plain_text")
                        .text(words.say(title))
                        .build())
                .close(ViewClose.builder()
                        .type("plain_text")
                        .text(words.say("directory.close"))
                        .build())
                .blocks(blocks)
                .build();
    }

    /** One number that a form was drawn from; empty when it has none of that name. */
    static Optional<Long> seen(View view, String name) {
        return element(view, name).map(JsonElement::getAsLong);
    }

    /** One text that a form was drawn from; empty when it has none of that name. */
    static Optional<String> seenName(View view, String name) {
        return element(view, name).map(JsonElement::getAsString);
    }

    private static Optional<JsonElement> element(View view, String name) {
        String metadata = view.getPrivateMetadata();
        if (metadata == null || metadata.isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                JsonParser.parseString(metadata).getAsJsonObject().get(name));
    }

    static JsonObject seen(String name, long number) {
        JsonObject seen = new JsonObject();
        seen.addProperty(name, number);
        return seen;
    }
}
