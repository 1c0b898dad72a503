package app.laststraw.playground.user;

import app.laststraw.playground.blockkit.BlockFault;
import app.laststraw.playground.blockkit.BlockKit;
import app.laststraw.playground.webapi.CallLog;
import app.laststraw.playground.workspace.Json;
import app.laststraw.playground.workspace.Layout;
import app.laststraw.playground.workspace.Refused;
import app.laststraw.playground.workspace.ResponseUrls.Ticket;
import app.laststraw.playground.workspace.View;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Does what the app's acknowledgement says; one that Slack would not understand is trouble, and is logged as refused. */
final class Acks {
    private static final Set<String> SUBMISSION_FIELDS = Set.of("response_action", "view", "errors");

    private final Line line;

    Acks(Line line) {
        this.line = line;
    }

    /** A command's acknowledgement may say something at once. */
    Ack command(Ack ack, String person, String channel) {
        if (!ack.ok() || ack.body().isBlank()) {
            return ack;
        }
        return tried(ack, () -> {
            boolean json = ack.headers().getOrDefault("content-type", "").startsWith("application/json");
            ObjectNode said = json ? object(ack) : Json.object().put("text", ack.body());
            if (said.isEmpty()) {
                return ack;
            }
            line.responses().say(new Ticket(person, channel, null, Instant.MAX), said);
            return ack;
        });
    }

    /** The options that a query was answered with; empty when the answer is of no use. */
    Optional<ObjectNode> options(Ack ack) {
        if (!ack.ok()) {
            return Optional.empty();
        }
        Ack checked = tried(ack, () -> {
            refuse(BlockKit.inOptions(object(ack)));
            return ack;
        });
        return checked.ok() ? Optional.of(object(ack)) : Optional.empty();
    }

    Submission submission(Ack ack, View view) {
        if (!ack.ok()) {
            return new Submission(true, null, Map.of(), ack.trouble());
        }
        Submission[] done = new Submission[1];
        Ack checked = tried(ack, () -> {
            done[0] = apply(ack.body().isBlank() ? Json.object() : object(ack), view);
            line.workspace().changed();
            return ack;
        });
        return checked.ok() ? done[0] : new Submission(true, null, Map.of(), checked.trouble());
    }

    private Submission apply(ObjectNode answer, View view) {
        answer.fieldNames()
                .forEachRemaining(field ->
                        require(SUBMISSION_FIELDS.contains(field), "unknown field of a view's response: " + field));
        String action = Json.text(answer, "response_action");
        if (action == null) {
            require(answer.isEmpty(), "a response_action is missing");
            line.workspace().views().close(view);
            return new Submission(true, null, Map.of(), null);
        }
        switch (action) {
            case "errors" -> {
                return new Submission(true, action, errors(answer, view), null);
            }
            case "update" -> line.workspace().views().update(view, content(answer), null);
            case "push" -> push(content(answer), view);
            case "clear" -> line.workspace().views().closeAll(view.owner());
            default -> throw new Refused("invalid_ack", "unknown response_action: " + action);
        }
        return new Submission(true, action, Map.of(), null);
    }

    /** Nothing is pushed onto a modal that the person closed meanwhile. */
    private void push(ObjectNode content, View below) {
        if (line.workspace().views().byId(below.id()).isPresent()) {
            line.workspace().views().push(below.owner(), content);
        }
    }

    private static Map<String, String> errors(ObjectNode answer, View view) {
        JsonNode given = answer.path("errors");
        require(given.isObject() && !given.isEmpty(), "response_action errors needs errors");
        Map<String, String> errors = new LinkedHashMap<>();
        List<String> inputs = Layout.spots(view.blocks()).stream()
                .filter(Layout.Spot::isInput)
                .map(Layout.Spot::blockId)
                .toList();
        given.fieldNames().forEachRemaining(block -> {
            require(inputs.contains(block), "errors name a block that is no input: " + block);
            require(given.get(block).isTextual() && !given.get(block).asText().isEmpty(), "an error has no text");
            errors.put(block, given.get(block).asText());
        });
        return errors;
    }

    private static ObjectNode content(ObjectNode answer) {
        JsonNode view = answer.path("view");
        require(view.path("type").asText().equals("modal"), "a modal's response must be a modal");
        require(!BlockKit.isTooLarge(view), "a view may have 250 kB");
        refuse(BlockKit.inView(view));
        return (ObjectNode) view;
    }

    private static ObjectNode object(Ack ack) {
        return Json.read(ack.body())
                .filter(JsonNode::isObject)
                .map(ObjectNode.class::cast)
                .orElseThrow(() -> new Refused("invalid_ack", "the answer is no JSON object"));
    }

    private static void refuse(List<BlockFault> faults) {
        if (!faults.isEmpty()) {
            throw new Refused("invalid_ack", faults.get(0).asMessage());
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Refused("invalid_ack", otherwise);
        }
    }

    private interface Try {
        Ack attempt();
    }

    private Ack tried(Ack ack, Try step) {
        synchronized (line.workspace()) {
            try {
                return step.attempt();
            } catch (Refused refusal) {
                ObjectNode why = Json.object().put("ok", false).put("error", refusal.error());
                why.put("message", refusal.getMessage());
                ObjectNode said = Json.object().put("body", ack.body());
                Instant now = line.workspace().clock().instant();
                line.log().add(new CallLog.Entry(now, "ack", said, ack.status(), why, null));
                return ack.troubled(Ack.INVALID);
            }
        }
    }
}
