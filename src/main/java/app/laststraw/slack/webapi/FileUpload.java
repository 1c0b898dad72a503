package app.laststraw.slack.webapi;

import app.laststraw.domain.workspace.ChannelId;
import app.laststraw.slack.message.RenderedFile;
import app.laststraw.slack.message.RenderedMessage;
import app.laststraw.slack.webapi.WebApi.Answer;
import app.laststraw.usecase.Messenger.Outcome;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.slack.api.util.json.GsonFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Sends a file in Slack's three steps: it is announced, brought, and completed. Only the last one shows anything. */
final class FileUpload {
    private static final String ANNOUNCE = "files.getUploadURLExternal";
    private static final String COMPLETE = "files.completeUploadExternal";
    private static final Duration ONE_STEP = Duration.ofSeconds(10);

    private final WebApi slack;

    FileUpload(WebApi slack) {
        this.slack = slack;
    }

    /**
     * @param message with its file
     * @param gate asked right before the step that shows it; empty when it is open
     */
    Outcome send(RenderedMessage message, ChannelId to, String deliveryKey, Supplier<Optional<Outcome>> gate) {
        RenderedFile file = message.file();
        byte[] content = file.content().getBytes(StandardCharsets.UTF_8);
        Answer announced = slack.call(
                ANNOUNCE,
                Map.of("filename", PostMark.fileName(file, deliveryKey), "length", String.valueOf(content.length)),
                ONE_STEP);
        if (announced.good().isEmpty()) {
            return nothingShown(ANNOUNCE, announced);
        }
        JsonNode place = announced.good().get();
        Answer brought = slack.upload(place.path("upload_url").asText(), content, ONE_STEP);
        if (brought.good().isEmpty()) {
            return nothingShown("the upload", brought);
        }
        return gate.get().orElseGet(() -> complete(place.path("file_id").asText(), message, to));
    }

    private Outcome complete(String id, RenderedMessage message, ChannelId to) {
        JsonNode files = JsonNodeFactory.instance
                .arrayNode()
                .add(JsonNodeFactory.instance
                        .objectNode()
                        .put("id", id)
                        .put("title", message.file().title()));
        Map<String, String> fields = Map.of(
                "files",
                files.toString(),
                "channel_id",
                to.value(),
                "blocks",
                GsonFactory.createSnakeCase().toJson(message.blocks()));
        Answer answer = slack.call(COMPLETE, fields, ONE_STEP);
        if (answer.good().isPresent()) {
            return new Outcome.Said(to, "");
        }
        // Slack has lost what was brought, or has not got it yet: it is brought afresh.
        boolean lost = answer instanceof Answer.Failed failed && failed.error().equals("file_not_found");
        return lost ? new Outcome.TryLater(WebApi.USUAL_WAIT) : Outcomes.of(COMPLETE, answer, to);
    }

    private static Outcome nothingShown(String step, Answer answer) {
        Outcome outcome = Outcomes.of(step, answer, null);
        return outcome instanceof Outcome.Unknown ? new Outcome.TryLater(WebApi.USUAL_WAIT) : outcome;
    }
}
