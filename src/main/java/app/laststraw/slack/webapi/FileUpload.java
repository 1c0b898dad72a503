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
import java.util.function.Function;
import java.util.function.Supplier;

/** Uploads a file in Slack’s three steps: it is announced, brought, and completed. Only the last one shows anything. */
final class FileUpload {
    private static final String ANNOUNCE = "files.getUploadURLExternal";
    private static final String COMPLETE = "files.completeUploadExternal";
    private static final Duration ONE_STEP = Duration.ofSeconds(10);

    private final WebApi slack;

    FileUpload(WebApi slack) {
        this.slack = slack;
    }

    /** Where a file has come to. */
    sealed interface Kept {
        /** It is complete, and nobody sees it yet. */
        record As(String fileId) implements Kept {}

        /** Slack did not take it, or not yet. */
        record Not(Outcome outcome) implements Kept {}
    }

    /**
     * Shows the message’s file in a conversation.
     *
     * @param message with its file
     * @param gate asked right before the step that shows it; empty when it is open
     */
    Outcome send(RenderedMessage message, ChannelId to, String deliveryKey, Supplier<Optional<Outcome>> gate) {
        RenderedFile file = message.file();
        byte[] content = file.content().getBytes(StandardCharsets.UTF_8);
        return bring(
                PostMark.fileName(file, deliveryKey),
                content,
                id -> gate.get().orElseGet(() -> complete(id, message, to)),
                outcome -> outcome);
    }

    /** Uploads a file and shows it to nobody: what shows it is a message that comes after. */
    Kept keep(String name, String title, byte[] content) {
        return bring(name, content, id -> completeUnseen(id, title), Kept.Not::new);
    }

    private <T> T bring(String name, byte[] content, Function<String, T> completing, Function<Outcome, T> failing) {
        Answer announced =
                slack.call(ANNOUNCE, Map.of("filename", name, "length", String.valueOf(content.length)), ONE_STEP);
        if (announced.good().isEmpty()) {
            return failing.apply(nothingShown(ANNOUNCE, announced));
        }
        JsonNode place = announced.good().get();
        Answer brought = slack.upload(place.path("upload_url").asText(), content, ONE_STEP);
        return brought.good().isEmpty()
                ? failing.apply(nothingShown("the upload", brought))
                : completing.apply(place.path("file_id").asText());
    }

    private Outcome complete(String id, RenderedMessage message, ChannelId to) {
        Map<String, String> fields = Map.of(
                "files",
                files(id, message.file().title()),
                "channel_id",
                to.value(),
                "blocks",
                GsonFactory.createSnakeCase().toJson(message.blocks()));
        Answer answer = slack.call(COMPLETE, fields, ONE_STEP);
        if (answer.good().isPresent()) {
            return new Outcome.Said(to, "");
        }
        return isLost(answer) ? new Outcome.TryLater(WebApi.USUAL_WAIT) : Outcomes.of(COMPLETE, answer, to);
    }

    private Kept completeUnseen(String id, String title) {
        Answer answer = slack.call(COMPLETE, Map.of("files", files(id, title)), ONE_STEP);
        if (answer.good().isPresent()) {
            return new Kept.As(id);
        }
        return new Kept.Not(isLost(answer) ? new Outcome.TryLater(WebApi.USUAL_WAIT) : nothingShown(COMPLETE, answer));
    }

    private static String files(String id, String title) {
        return JsonNodeFactory.instance
                .arrayNode()
                .add(JsonNodeFactory.instance.objectNode().put("id", id).put("title", title))
                .toString();
    }

    /** Slack has lost what was brought, or has not got it yet: it is brought afresh. */
    private static boolean isLost(Answer answer) {
        return answer instanceof Answer.Failed failed && failed.error().equals("file_not_found");
    }

    private static Outcome nothingShown(String step, Answer answer) {
        Outcome outcome = Outcomes.of(step, answer, null);
        return outcome instanceof Outcome.Unknown ? new Outcome.TryLater(WebApi.USUAL_WAIT) : outcome;
    }
}
